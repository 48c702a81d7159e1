import type { Assignment, DeleteQuery, InsertQuery, SelectItem, UpdateQuery } from '../../model/query.ts';
import { optionalExpression } from './calls.ts';
import { lowerFromList, tableIn } from './from.ts';
import { type Lowering, startingAt } from './lowering.ts';
import { lowerItems } from './select.ts';
import type { Source } from './source.ts';
import { child, children, type Tree, textOf, unwrap } from './tree.ts';
import { lowerWith, withoutParentheses } from './with.ts';

/** Lowers an InsertStmt that stands from `outerFirst` to `outerLast`. */
export function lowerInsert(lowering: Lowering, node: Tree, outerFirst: number, outerLast: number): InsertQuery {
  const { source } = lowering;
  const { first, last } = withoutParentheses(source, outerFirst, outerLast);
  const { with: ctes, recursive } = lowerWith(lowering, node, first);
  const target = tableIn(lowering, node, 'relation');
  const columnNodes = children(node, 'cols');
  let next = source.tokenAt(target.span.end - source.base);
  if (columnNodes.length > 0) next = source.partner(next) + 1;
  if (source.is(next, 'overriding')) next += 3;
  const end = sourceEnd(source, next, last);
  const query = child(node, 'selectStmt');
  const conflict = child(node, 'onConflictClause');
  return {
    kind: 'insert',
    span: source.span(first, last),
    with: ctes,
    recursive,
    target,
    ...(columnNodes.length > 0 ? { columns: columnNodes.map((column) => targetColumn(source, column)) } : {}),
    ...(query ? { source: lowering.query(query, next, end) } : {}),
    ...(conflict ? { onConflict: lowerConflict(lowering, conflict) } : {}),
    returning: lowerReturning(lowering, node, end + 1, last),
  };
}

/** The last token of the inserted query: what comes before ON CONFLICT or RETURNING. */
function sourceEnd(source: Source, from: number, last: number): number {
  for (let i = from; i <= last; i = source.skip(i)) {
    if (source.is(i, 'returning') && !source.is(i - 1, 'as') && !source.is(i - 1, '.')) return i - 1;
    if (source.is(i, 'on') && source.is(i + 1, 'conflict')) return i - 1;
  }
  return last;
}

/** The column that an item of an INSERT's column list names. */
export function targetColumn(source: Source, wrapped: Tree) {
  const target = unwrap(wrapped, 'ResTarget') ?? {};
  return source.identifier(source.at(target), textOf(target, 'name'));
}

function lowerConflict(lowering: Lowering, node: Tree): NonNullable<InsertQuery['onConflict']> {
  const inference = child(node, 'infer');
  const targetWhere = inference && child(inference, 'whereClause');
  return {
    action: textOf(node, 'action') === 'ONCONFLICT_UPDATE' ? 'update' : 'nothing',
    set: lowerAssignments(lowering, children(node, 'targetList')).assignments,
    ...optionalExpression(lowering, 'where', child(node, 'whereClause')),
    ...optionalExpression(lowering, 'targetWhere', targetWhere),
  };
}

/** The RETURNING items, whose keyword is looked for from token `from`. */
function lowerReturning(lowering: Lowering, node: Tree, from: number, last: number): SelectItem[] {
  const clause = child(node, 'returningClause');
  if (!clause) return [];
  return lowerItems(lowering, children(clause, 'exprs'), lowering.source.find('returning', from, last)).items;
}

/** Lowers SET items. `last` is the last token of the last of them, -1 where there is none. */
export function lowerAssignments(
  lowering: Lowering,
  targets: readonly Tree[],
): { assignments: Assignment[]; last: number } {
  const { source } = lowering;
  let last = -1;
  const assignments = targets.map((wrapped) => {
    const target = unwrap(wrapped, 'ResTarget') ?? {};
    const at = source.at(target);
    const value = child(target, 'val') ?? {};
    const column = source.identifier(at, textOf(target, 'name'));
    const multiple = unwrap(value, 'MultiAssignRef');
    if (multiple) {
      let open = at;
      while (open > 0 && !source.is(open, '(')) open--;
      const whole = startingAt(lowering, child(multiple, 'source') ?? {}, source.partner(open) + 2);
      last = whole.last;
      return { column, value: lowering.expression(value, whole.first).value, span: source.span(open, last) };
    }
    let equals = at + 1;
    while (!source.is(equals, '=') && equals < source.count) equals = source.skip(equals);
    const lowered = startingAt(lowering, value, equals + 1);
    last = lowered.last;
    return { column, value: lowered.value, span: source.span(at, last) };
  });
  return { assignments, last };
}

/** Lowers an UpdateStmt that stands from `outerFirst` to `outerLast`. */
export function lowerUpdate(lowering: Lowering, node: Tree, outerFirst: number, outerLast: number): UpdateQuery {
  const { source } = lowering;
  const { first, last } = withoutParentheses(source, outerFirst, outerLast);
  const { with: ctes, recursive } = lowerWith(lowering, node, first);
  const { assignments, last: lastAssigned } = lowerAssignments(lowering, children(node, 'targetList'));
  const from = children(node, 'fromClause');
  return {
    kind: 'update',
    span: source.span(first, last),
    with: ctes,
    recursive,
    target: tableIn(lowering, node, 'relation'),
    set: assignments,
    from: from.length > 0 ? lowerFromList(lowering, from, lastAssigned + 2) : [],
    ...whereOf(lowering, node, lastAssigned + 1, last),
    orderBy: [],
    returning: lowerReturning(lowering, node, lastAssigned + 1, last),
  };
}

/** Lowers a DeleteStmt that stands from `outerFirst` to `outerLast`. */
export function lowerDelete(lowering: Lowering, node: Tree, outerFirst: number, outerLast: number): DeleteQuery {
  const { source } = lowering;
  const { first, last } = withoutParentheses(source, outerFirst, outerLast);
  const { with: ctes, recursive } = lowerWith(lowering, node, first);
  const target = tableIn(lowering, node, 'relation');
  const next = source.tokenAt(target.span.end - source.base);
  const using = children(node, 'usingClause');
  return {
    kind: 'delete',
    span: source.span(first, last),
    with: ctes,
    recursive,
    target,
    using: using.length > 0 ? lowerFromList(lowering, using, next + 1) : [],
    ...whereOf(lowering, node, next, last),
    orderBy: [],
    returning: lowerReturning(lowering, node, next, last),
  };
}

/** The WHERE clause. `WHERE CURRENT OF cursor` has no location of its own: it follows the keyword. */
function whereOf(lowering: Lowering, node: Tree, from: number, last: number): Pick<UpdateQuery, 'where'> {
  const where = child(node, 'whereClause');
  if (!where) return {};
  const hint = unwrap(where, 'CurrentOfExpr') ? lowering.source.find('where', from, last) + 1 : -1;
  return { where: lowering.expression(where, hint).value };
}
