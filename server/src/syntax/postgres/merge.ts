import type { MergeQuery } from '../../model/query.ts';
import { optionalExpression } from './calls.ts';
import { lowerAssignments, targetColumn } from './dml.ts';
import { lowerFromItem, tableIn } from './from.ts';
import type { Lowering } from './lowering.ts';
import { lowerItems } from './select.ts';
import { child, children, type Tree, textOf, unwrap } from './tree.ts';
import { lowerWith, withoutParentheses } from './with.ts';

const ACTIONS = { CMD_INSERT: 'insert', CMD_UPDATE: 'update', CMD_DELETE: 'delete' } as const;

/** Lowers a MergeStmt that stands from `outerFirst` to `outerLast`. */
export function lowerMerge(lowering: Lowering, node: Tree, outerFirst: number, outerLast: number): MergeQuery {
  const { source } = lowering;
  const { first, last } = withoutParentheses(source, outerFirst, outerLast);
  const { with: ctes, recursive } = lowerWith(lowering, node, first);
  const target = tableIn(lowering, node, 'relation');
  const using = source.tokenAt(target.span.end - source.base);
  const returning = child(node, 'returningClause');
  return {
    kind: 'merge',
    span: source.span(first, last),
    with: ctes,
    recursive,
    target,
    source: lowerFromItem(lowering, child(node, 'sourceRelation') ?? {}, using + 1).value,
    ...optionalExpression(lowering, 'on', child(node, 'joinCondition')),
    clauses: children(node, 'mergeWhenClauses').map((wrapped) =>
      lowerClause(lowering, unwrap(wrapped, 'MergeWhenClause') ?? {}),
    ),
    returning: returning
      ? lowerItems(lowering, children(returning, 'exprs'), source.find('returning', using, last)).items
      : [],
  };
}

function lowerClause(lowering: Lowering, node: Tree): MergeQuery['clauses'][number] {
  const action = ACTIONS[textOf(node, 'commandType') as keyof typeof ACTIONS] ?? 'nothing';
  const columns = action === 'insert' ? children(node, 'targetList') : [];
  return {
    action,
    ...optionalExpression(lowering, 'condition', child(node, 'condition')),
    set: action === 'update' ? lowerAssignments(lowering, children(node, 'targetList')).assignments : [],
    ...(columns.length > 0 ? { columns: columns.map((column) => targetColumn(lowering.source, column)) } : {}),
    values: children(node, 'values').map((value) => lowering.expression(value, -1).value),
  };
}
