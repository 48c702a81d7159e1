import type { CommonTableExpression, Query, TableReference } from '../../model/query.ts';

/** The CTEs that a query can name, innermost first. */
export interface CteScope {
  readonly expression: CommonTableExpression;
  /** What is visible inside the CTE's own query. */
  readonly inside: CteScope | undefined;
  readonly outer: CteScope | undefined;
  /** True where so many CTEs come before it that following them one by one would go too deep; nobody writes so many. */
  readonly far: boolean;
}

/** Beyond as many CTEs before it, a CTE's columns and rows are not asked for. */
const MOST_BEFORE = 200;

/**
 * The CTEs that a query sees: those of its own WITH in front of those that it sees from outside. In SQL Server a CTE that is a set operation
 * may name itself without RECURSIVE; `implicitRecursion` says that this is such a dialect.
 */
export function withCtes(query: Query, outer: CteScope | undefined, implicitRecursion = false): CteScope | undefined {
  let ctes = outer;
  let known = 0;
  for (let scope = outer; scope && known <= MOST_BEFORE; scope = scope.outer) known++;
  for (const expression of query.with) {
    const before = ctes;
    const scope: { -readonly [Key in keyof CteScope]: CteScope[Key] } = {
      expression,
      inside: before,
      outer: before,
      far: known > MOST_BEFORE,
    };
    known++;
    if (query.recursive || (implicitRecursion && isSetOperation(expression.query))) scope.inside = scope;
    ctes = scope;
  }
  return ctes;
}

function isSetOperation(query: Query): boolean {
  return query.kind === 'select' && query.setOperation !== undefined;
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
