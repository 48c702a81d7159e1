import type { Expression } from '../../model/expression.ts';
import type { CommonTableExpression, FromItem, Query, TableReference } from '../../model/query.ts';
import type { StatementFact } from '../../model/statement.ts';
import { eachExpression, queryOf } from './expressions.ts';

/** The CTEs that a query can name, innermost first. */
export interface CteScope {
  readonly expression: CommonTableExpression;
  /** What is visible inside the CTE's own query. */
  readonly inside: CteScope | undefined;
  readonly outer: CteScope | undefined;
}

/** Where a query stands in the one around it. */
export type QueryPlace = 'statement' | 'cte' | 'derived' | 'source' | 'arm' | 'expression';

/** A query with its surroundings. */
export interface PlacedQuery {
  readonly query: Query;
  readonly place: QueryPlace;
  readonly parent: PlacedQuery | undefined;
  /** The CTEs visible in the query, its own WITH included. */
  readonly ctes: CteScope | undefined;
}

/** Nesting beyond this is not written by people; it is not entered, so that no input exhausts memory. */
const MAX_NESTING = 200;

/** The query of a statement: the statement itself, a view's, or that of CREATE TABLE AS. */
export function queryOfFact(fact: StatementFact): Query | undefined {
  if (fact.kind === 'query' || fact.kind === 'createView') return fact.query;
  return fact.kind === 'createTable' ? fact.asQuery : undefined;
}

/** The query and every query inside it (CTEs, derived tables, set operation arms, subqueries), outer before inner. */
export function* eachQuery(query: Query): Generator<PlacedQuery> {
  const stack: { readonly placed: PlacedQuery; readonly depth: number }[] = [
    { placed: place(query, 'statement', undefined, undefined), depth: 0 },
  ];
  while (stack.length > 0) {
    const next = stack.pop();
    if (!next) return;
    const { placed, depth } = next;
    yield placed;
    if (depth >= MAX_NESTING) continue;
    for (const inner of [...innerQueries(placed)].reverse()) stack.push({ placed: inner, depth: depth + 1 });
  }
}

/** A query with its WITH added to the CTEs that it sees from outside. */
export function place(
  query: Query,
  where: QueryPlace,
  parent: PlacedQuery | undefined,
  outer: CteScope | undefined,
): PlacedQuery {
  let ctes = outer;
  for (const expression of query.with) {
    const before = ctes;
    const scope: { expression: CommonTableExpression; inside: CteScope | undefined; outer: CteScope | undefined } = {
      expression,
      inside: before,
      outer: before,
    };
    if (query.recursive) scope.inside = scope;
    ctes = scope;
  }
  return { query, place: where, parent, ctes };
}

/** The CTE that a table reference names, if it names one. Only unqualified names can. */
export function cteOf(reference: TableReference, ctes: CteScope | undefined): CteScope | undefined {
  if (reference.name.schema) return undefined;
  const wanted = reference.name.object.name.toLowerCase();
  for (let scope = ctes; scope; scope = scope.outer) {
    if (scope.expression.name.name.toLowerCase() === wanted) return scope;
  }
  return undefined;
}

function innerQueries(placed: PlacedQuery): PlacedQuery[] {
  const { query, ctes } = placed;
  const inner: PlacedQuery[] = [];
  const add = (one: Query, where: QueryPlace, scope = ctes): void => {
    inner.push(place(one, where, placed, scope));
  };
  const own = new Map<CommonTableExpression, CteScope>();
  for (let scope = ctes; scope; scope = scope.outer) own.set(scope.expression, scope);
  for (const expression of query.with) add(expression.query, 'cte', own.get(expression)?.inside);
  if (query.kind === 'select' && query.setOperation) {
    add(query.setOperation.left, 'arm');
    add(query.setOperation.right, 'arm');
  }
  if (query.kind === 'insert' && query.source) add(query.source, 'source');
  for (const item of fromItems(query)) {
    for (const leaf of leaves(item)) if (leaf.kind === 'derived') add(leaf.query, 'derived');
  }
  for (const own of ownExpressions(query)) {
    for (const expression of eachExpression(own.expression)) {
      const subquery = queryOf(expression);
      if (subquery) add(subquery, 'expression');
    }
  }
  return inner;
}

/** What a query reads from besides its target: FROM, USING, the source of MERGE. */
export function fromItems(query: Query): readonly FromItem[] {
  switch (query.kind) {
    case 'select':
    case 'update':
      return query.from;
    case 'delete':
      return query.using;
    case 'merge':
      return [query.source];
    default:
      return [];
  }
}

/** The tables, derived tables and functions that a FROM item joins, left to right. */
export function leaves(item: FromItem): readonly Exclude<FromItem, { kind: 'join' }>[] {
  const found: Exclude<FromItem, { kind: 'join' }>[] = [];
  const stack: FromItem[] = [item];
  while (stack.length > 0) {
    const one = stack.pop() as FromItem;
    if (one.kind === 'join') stack.push(one.right, one.left);
    else found.push(one);
  }
  return found;
}

/** The joins of a FROM item, outermost first. */
export function joins(item: FromItem): readonly Extract<FromItem, { kind: 'join' }>[] {
  const found: Extract<FromItem, { kind: 'join' }>[] = [];
  const stack: FromItem[] = [item];
  while (stack.length > 0) {
    const one = stack.pop() as FromItem;
    if (one.kind !== 'join') continue;
    found.push(one);
    stack.push(one.right, one.left);
  }
  return found;
}

/** The clause in which an expression stands. */
export type Clause = 'select' | 'where' | 'on' | 'having' | 'group' | 'order' | 'set' | 'values' | 'limit' | 'from';

/** The expressions that belong to a query itself, with their clauses; those of inner queries are theirs. */
export function ownExpressions(query: Query): readonly { readonly clause: Clause; readonly expression: Expression }[] {
  const found: { clause: Clause; expression: Expression }[] = [];
  const add = (clause: Clause, expressions: readonly (Expression | undefined)[]): void => {
    for (const expression of expressions) if (expression) found.push({ clause, expression });
  };
  for (const item of fromItems(query)) {
    for (const join of joins(item)) add('on', [join.on]);
    for (const leaf of leaves(item)) if (leaf.kind === 'function') add('from', leaf.calls);
  }
  switch (query.kind) {
    case 'select':
      if (Array.isArray(query.distinct)) add('select', query.distinct as readonly Expression[]);
      add(
        'select',
        query.items.map((item) => item.expression),
      );
      add('values', query.values.flat());
      add('where', [query.where]);
      add('group', query.groupBy);
      add('having', [query.having]);
      add(
        'order',
        query.orderBy.map((item) => item.expression),
      );
      add('limit', [query.limit, query.offset]);
      break;
    case 'insert':
      add(
        'set',
        (query.onConflict?.set ?? []).map((assignment) => assignment.value),
      );
      add('where', [query.onConflict?.where, query.onConflict?.targetWhere]);
      add(
        'select',
        query.returning.map((item) => item.expression),
      );
      break;
    case 'update':
      add(
        'set',
        query.set.map((assignment) => assignment.value),
      );
      add('where', [query.where]);
      add(
        'order',
        query.orderBy.map((item) => item.expression),
      );
      add('limit', [query.limit]);
      add(
        'select',
        query.returning.map((item) => item.expression),
      );
      break;
    case 'delete':
      add('where', [query.where]);
      add(
        'order',
        query.orderBy.map((item) => item.expression),
      );
      add('limit', [query.limit]);
      add(
        'select',
        query.returning.map((item) => item.expression),
      );
      break;
    case 'merge':
      add('on', [query.on]);
      for (const clause of query.clauses) {
        add('where', [clause.condition]);
        add(
          'set',
          clause.set.map((assignment) => assignment.value),
        );
        add('values', clause.values);
      }
      add(
        'select',
        query.returning.map((item) => item.expression),
      );
      break;
    case 'partial':
      break;
  }
  return found;
}
