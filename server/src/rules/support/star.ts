import type { Star } from '../../model/expression.ts';
import type { FromItem, InsertQuery, Query, SelectItem, SelectQuery } from '../../model/query.ts';
import { type CteScope, cteOf, place } from './queries.ts';

/** A star whose columns a table decides, not the statement. */
export interface OpenStar {
  readonly item: SelectItem;
  readonly star: Star;
  /** What the star ranges over: the FROM items of its query, or the target of RETURNING. */
  readonly sources: readonly FromItem[];
  readonly ctes: CteScope | undefined;
  readonly place: 'select' | 'insert' | 'returning';
}

/** Deeper nesting is taken as explicit, which keeps the rule silent. */
const MAX_DEPTH = 60;

/**
 * The open stars of a statement's result: those in its final select list (all arms of a set operation), in the SELECT of an INSERT,
 * and in RETURNING. Stars inside EXISTS, subqueries of expressions, CTEs and derived tables do not make the result, and a star
 * over a CTE or derived table whose columns are all explicit is explicit itself.
 */
export function openStars(query: Query, outer?: CteScope): readonly OpenStar[] {
  const { ctes } = place(query, 'statement', undefined, outer);
  switch (query.kind) {
    case 'select':
      return selectStars(query, ctes, 'select', 0);
    case 'insert':
      return [...insertStars(query, ctes), ...returningStars(query.returning, [query.target], ctes)];
    case 'update':
      return returningStars(query.returning, [query.target, ...query.from], ctes);
    case 'delete':
      return returningStars(query.returning, [query.target, ...query.using], ctes);
    case 'merge':
      return returningStars(query.returning, [query.source, query.target], ctes);
    case 'partial':
      return [];
  }
}

function insertStars(query: InsertQuery, ctes: CteScope | undefined): readonly OpenStar[] {
  if (query.source?.kind !== 'select') return [];
  const source = place(query.source, 'source', undefined, ctes);
  return selectStars(query.source, source.ctes, 'insert', 0);
}

function returningStars(
  items: readonly SelectItem[],
  sources: readonly FromItem[],
  ctes: CteScope | undefined,
): readonly OpenStar[] {
  return starsOf(items, sources, ctes, 'returning', 0);
}

function selectStars(
  query: SelectQuery,
  ctes: CteScope | undefined,
  where: OpenStar['place'],
  depth: number,
): readonly OpenStar[] {
  if (depth > MAX_DEPTH) return [];
  const { setOperation } = query;
  if (setOperation) {
    return [setOperation.left, setOperation.right].flatMap((arm) =>
      selectStars(arm, place(arm, 'arm', undefined, ctes).ctes, where, depth + 1),
    );
  }
  return starsOf(query.items, query.from, ctes, where, depth);
}

function starsOf(
  items: readonly SelectItem[],
  sources: readonly FromItem[],
  ctes: CteScope | undefined,
  where: OpenStar['place'],
  depth: number,
): readonly OpenStar[] {
  return items.flatMap((item) => {
    const { expression: star } = item;
    if (star.kind !== 'star') return [];
    const open = coveredBy(star, sources).some((source) => isOpen(source, ctes, depth));
    return open ? [{ item, star, sources, ctes, place: where }] : [];
  });
}

/** The FROM items that a star ranges over: all, or those that its qualifier names; none where the qualifier is unknown here. */
export function coveredBy(star: Star, sources: readonly FromItem[]): readonly FromItem[] {
  const qualifier = star.qualifier.at(-1)?.name.toLowerCase();
  if (qualifier === undefined) return sources;
  for (const source of sources) {
    const found = named(source, qualifier);
    if (found) return [found];
  }
  return [];
}

function named(item: FromItem, qualifier: string): FromItem | undefined {
  const name = item.alias?.name ?? (item.kind === 'table' ? item.name.object.name : undefined);
  if (name?.toLowerCase() === qualifier) return item;
  if (item.kind !== 'join' || item.alias) return undefined;
  return named(item.left, qualifier) ?? named(item.right, qualifier);
}

/** True where the item's columns are decided by a table or view. A function's columns are its declared result. */
function isOpen(item: FromItem, ctes: CteScope | undefined, depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  switch (item.kind) {
    case 'function':
      return false;
    case 'join':
      return isOpen(item.left, ctes, depth + 1) || isOpen(item.right, ctes, depth + 1);
    case 'derived':
      return item.columnAliases.length === 0 && yieldsOpenStar(item.query, ctes, depth + 1);
    case 'table': {
      const cte = cteOf(item, ctes);
      if (!cte) return true;
      return cte.expression.columns.length === 0 && yieldsOpenStar(cte.expression.query, cte.inside, depth + 1);
    }
  }
}

/** Whether a query's result has columns that a table decides. */
function yieldsOpenStar(query: Query, outer: CteScope | undefined, depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  const { ctes } = place(query, 'derived', undefined, outer);
  switch (query.kind) {
    case 'select':
      return query.setOperation
        ? yieldsOpenStar(query.setOperation.left, ctes, depth + 1)
        : starsOf(query.items, query.from, ctes, 'select', depth + 1).length > 0;
    case 'insert':
      return starsOf(query.returning, [query.target], ctes, 'returning', depth + 1).length > 0;
    case 'update':
      return starsOf(query.returning, [query.target, ...query.from], ctes, 'returning', depth + 1).length > 0;
    case 'delete':
      return starsOf(query.returning, [query.target, ...query.using], ctes, 'returning', depth + 1).length > 0;
    case 'merge':
      return starsOf(query.returning, [query.source, query.target], ctes, 'returning', depth + 1).length > 0;
    case 'partial':
      return true;
  }
}
