import type { Expression } from '../../model/expression.ts';
import type { CommonTableExpression, DerivedTable, Query } from '../../model/query.ts';
import type { FactKind, StatementFact } from '../../model/statement.ts';
import { type Clause, ownExpressions } from './clauses.ts';
import { type CteScope, withCtes } from './ctes.ts';
import { eachExpression, queryOf } from './expressions.ts';
import { fromItems, leaves } from './from-items.ts';
import { RecentLists } from './recent-lists.ts';

/** Where a query stands in the one around it. */
export type QueryPlace = 'statement' | 'cte' | 'derived' | 'source' | 'arm' | 'expression';

/** A query with its surroundings. */
export interface PlacedQuery {
  readonly query: Query;
  readonly place: QueryPlace;
  readonly parent: PlacedQuery | undefined;
  /** The CTEs visible in the query, its own WITH included. */
  readonly ctes: CteScope | undefined;
  /** For a subquery of an expression: the clause of the parent, the clause's whole expression, and the node that holds the query. */
  readonly within?: { readonly clause: Clause; readonly root: Expression; readonly node: Expression };
  /** For a derived table: its FROM item. */
  readonly item?: DerivedTable;
}

/** Nesting beyond this is not written by people; it is not entered, so that no input exhausts memory. */
const MAX_NESTING = 200;

/** The kinds of statements that {@link queryOfFact} may find a query in. */
export const QUERY_KINDS: readonly FactKind[] = ['query', 'createView', 'createTable'];

/** The query of a statement: the statement itself, a view's, or that of CREATE TABLE AS. */
export function queryOfFact(fact: StatementFact): Query | undefined {
  if (fact.kind === 'query' || fact.kind === 'createView') return fact.query;
  return fact.kind === 'createTable' ? fact.asQuery : undefined;
}

const known = new RecentLists<Query, PlacedQuery>();
const knownWithRecursion = new RecentLists<Query, PlacedQuery>();

/**
 * The query and every query inside it (CTEs, derived tables, set operation arms, subqueries), outer before inner.
 * `implicitRecursion`: see {@link withCtes}.
 */
export function eachQuery(query: Query, implicitRecursion = false): readonly PlacedQuery[] {
  return implicitRecursion
    ? knownWithRecursion.of(query, (one) => placeQueries(one, true))
    : known.of(query, (one) => placeQueries(one, false));
}

function placeQueries(query: Query, implicitRecursion: boolean): readonly PlacedQuery[] {
  const found: PlacedQuery[] = [];
  const ctes = withCtes(query, undefined, implicitRecursion);
  const outermost: PlacedQuery = { query, place: 'statement', parent: undefined, ctes };
  const stack: { readonly placed: PlacedQuery; readonly depth: number }[] = [{ placed: outermost, depth: 0 }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { placed, depth } = next;
    found.push(placed);
    if (depth >= MAX_NESTING) continue;
    for (const inner of innerQueries(placed, implicitRecursion).reverse())
      stack.push({ placed: inner, depth: depth + 1 });
  }
  return found;
}

function innerQueries(placed: PlacedQuery, implicitRecursion: boolean): PlacedQuery[] {
  const { query, ctes } = placed;
  const inner: PlacedQuery[] = [];
  const add = (one: Query, where: QueryPlace, more: Pick<PlacedQuery, 'within' | 'item'> = {}): void => {
    inner.push({ query: one, place: where, parent: placed, ctes: withCtes(one, ctes, implicitRecursion), ...more });
  };
  const own = new Map<CommonTableExpression, CteScope>();
  // Its own stand in front of those that it sees from outside, which may be thousands.
  for (let scope = ctes; scope && own.size < query.with.length; scope = scope.outer) own.set(scope.expression, scope);
  for (const expression of query.with) {
    const visible = withCtes(expression.query, own.get(expression)?.inside, implicitRecursion);
    inner.push({ query: expression.query, place: 'cte', parent: placed, ctes: visible });
  }
  if (query.kind === 'select' && query.setOperation) {
    add(query.setOperation.left, 'arm');
    add(query.setOperation.right, 'arm');
  }
  if (query.kind === 'insert' && query.source) add(query.source, 'source');
  for (const item of fromItems(query)) {
    for (const leaf of leaves(item)) if (leaf.kind === 'derived') add(leaf.query, 'derived', { item: leaf });
  }
  for (const { clause, expression: root } of ownExpressions(query)) {
    for (const node of eachExpression(root)) {
      const subquery = queryOf(node);
      if (subquery) add(subquery, 'expression', { within: { clause, root, node } });
    }
  }
  return inner;
}
