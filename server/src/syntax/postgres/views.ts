import type { CreateView } from '../../model/object-facts.ts';
import type { Query } from '../../model/query.ts';
import type { Lowering } from './lowering.ts';
import { optionsOf } from './options.ts';
import { child, children, flag, type Tree, textOf, unwrap } from './tree.ts';

/** Lowers a ViewStmt that ends at token `last`. */
export function lowerView(lowering: Lowering, node: Tree, last: number): CreateView {
  const { source } = lowering;
  const view = child(node, 'view') ?? {};
  const at = source.at(view);
  const query = viewQuery(node, source.is(at - 2, 'recursive'));
  const place = queryPlace(lowering, at, last, textOf(node, 'withCheckOption') !== 'NO_CHECK_OPTION');
  return {
    kind: 'createView',
    name: source.qualifiedName(at),
    columns: children(node, 'aliases').length > 0 ? source.identifiersInside(source.nameEnd(at) + 1) : [],
    materialized: false,
    temporary: textOf(view, 'relpersistence') === 't',
    orReplace: flag(node, 'replace'),
    ifNotExists: false,
    ...(query ? { query: lowering.query(query, place.first, place.last) } : {}),
    options: optionsOf(lowering, children(node, 'options')),
  };
}

/** The query of a view. Of CREATE RECURSIVE VIEW the tree has `WITH RECURSIVE name AS (query) SELECT … FROM name`; only `query` is written. */
function viewQuery(node: Tree, recursive: boolean): Tree | undefined {
  const query = child(node, 'query');
  const clause = recursive ? child(unwrap(query, 'SelectStmt') ?? {}, 'withClause') : undefined;
  const cte = clause && unwrap(children(clause, 'ctes')[0], 'CommonTableExpr');
  return cte ? child(cte, 'ctequery') : query;
}

/** Lowers a CreateTableAsStmt of a materialized view, whose query has been lowered. */
export function lowerMaterializedView(lowering: Lowering, node: Tree, query: Query | undefined): CreateView {
  const { source } = lowering;
  const into = child(node, 'into') ?? {};
  const at = source.at(child(into, 'rel') ?? {});
  return {
    kind: 'createView',
    name: source.qualifiedName(at),
    columns: children(into, 'colNames').length > 0 ? source.identifiersInside(source.nameEnd(at) + 1) : [],
    materialized: true,
    temporary: false,
    orReplace: false,
    ifNotExists: flag(node, 'if_not_exists'),
    ...(query ? { query } : {}),
    options: {
      ...optionsOf(lowering, children(into, 'options')),
      ...(flag(into, 'skipData') ? { 'with no data': 'true' } : {}),
    },
  };
}

/**
 * Where the query of CREATE … name … AS query stands. `tail` where `WITH … CHECK OPTION` or `WITH [NO] DATA` may follow it, which
 * is read from the end: nothing else that starts with WITH can stand there.
 */
export function queryPlace(
  { source }: Lowering,
  name: number,
  last: number,
  tail: boolean,
): { first: number; last: number } {
  const first = source.find('as', source.nameEnd(name) + 1, last) + 1;
  if (!tail) return { first, last };
  for (let i = last; i >= last - 3; i--) if (source.is(i, 'with')) return { first, last: i - 1 };
  return { first, last };
}
