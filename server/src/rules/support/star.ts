import type { Star } from '../../model/expression.ts';
import type {
  CommonTableExpression,
  FromItem,
  InsertQuery,
  Query,
  SelectItem,
  SelectQuery,
} from '../../model/query.ts';
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

/** How deep a walk is, and what it found of each CTE; one that it is just looking into counts as explicit, as a recursive one must. */
interface Walk {
  readonly depth: number;
  readonly openCtes: Map<CommonTableExpression, boolean>;
}

function deeper({ depth, openCtes }: Walk): Walk {
  return { depth: depth + 1, openCtes };
}

/**
 * The open stars of a statement's result: those in its final select list (all arms of a set operation), in the SELECT of an INSERT,
 * and in RETURNING. Stars inside EXISTS, subqueries of expressions, CTEs and derived tables do not make the result, and a star
 * over a CTE or derived table whose columns are all explicit (in every arm of a set operation) is explicit itself.
 */
export function openStars(query: Query, outer?: CteScope): readonly OpenStar[] {
  const { ctes } = place(query, 'statement', undefined, outer);
  const walk: Walk = { depth: 0, openCtes: new Map() };
  if (query.kind === 'select') return selectStars(query, ctes, 'select', walk);
  const returned = returningStars(query, ctes, walk);
  return query.kind === 'insert' ? [...insertStars(query, ctes, walk), ...returned] : returned;
}

function insertStars(query: InsertQuery, ctes: CteScope | undefined, walk: Walk): readonly OpenStar[] {
  if (query.source?.kind !== 'select') return [];
  const source = place(query.source, 'source', undefined, ctes);
  return selectStars(query.source, source.ctes, 'insert', walk);
}

function returningStars(
  query: Exclude<Query, SelectQuery>,
  ctes: CteScope | undefined,
  walk: Walk,
): readonly OpenStar[] {
  const of = (...sources: readonly FromItem[]): readonly OpenStar[] =>
    query.kind === 'partial' ? [] : starsOf(query.returning, sources, ctes, 'returning', walk);
  switch (query.kind) {
    case 'insert':
      return of(query.target);
    case 'update':
      return of(query.target, ...query.from);
    case 'delete':
      return of(query.target, ...query.using);
    case 'merge':
      return of(query.source, query.target);
    case 'partial':
      return [];
  }
}

function selectStars(
  query: SelectQuery,
  ctes: CteScope | undefined,
  where: OpenStar['place'],
  walk: Walk,
): readonly OpenStar[] {
  if (walk.depth > MAX_DEPTH) return [];
  const { setOperation } = query;
  if (setOperation) {
    return [setOperation.left, setOperation.right].flatMap((arm) =>
      selectStars(arm, place(arm, 'arm', undefined, ctes).ctes, where, deeper(walk)),
    );
  }
  return starsOf(query.items, query.from, ctes, where, walk);
}

function starsOf(
  items: readonly SelectItem[],
  sources: readonly FromItem[],
  ctes: CteScope | undefined,
  where: OpenStar['place'],
  walk: Walk,
): readonly OpenStar[] {
  return items.flatMap((item) => {
    const { expression: star } = item;
    if (star.kind !== 'star') return [];
    // A star without FROM is one that its author has not finished.
    const unfinished = sources.length === 0 && star.qualifier.length === 0;
    const open = unfinished || coveredBy(star, sources).some((source) => isOpen(source, ctes, walk));
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
function isOpen(item: FromItem, ctes: CteScope | undefined, walk: Walk): boolean {
  if (walk.depth > MAX_DEPTH) return false;
  switch (item.kind) {
    case 'function':
      return false;
    case 'join':
      return isOpen(item.left, ctes, deeper(walk)) || isOpen(item.right, ctes, deeper(walk));
    case 'derived':
      return item.columnAliases.length === 0 && yieldsOpenStar(item.query, ctes, deeper(walk));
    case 'table': {
      const cte = cteOf(item, ctes);
      return !cte || isOpenCte(cte, walk);
    }
  }
}

function isOpenCte({ expression, inside }: CteScope, walk: Walk): boolean {
  if (expression.columns.length > 0) return false;
  let open = walk.openCtes.get(expression);
  if (open === undefined) {
    walk.openCtes.set(expression, false);
    open = yieldsOpenStar(expression.query, inside, deeper(walk));
    walk.openCtes.set(expression, open);
  }
  return open;
}

/** Whether a query's result has columns that a table decides. */
function yieldsOpenStar(query: Query, outer: CteScope | undefined, walk: Walk): boolean {
  if (query.kind === 'partial') return true;
  const { ctes } = place(query, 'derived', undefined, outer);
  return query.kind === 'select'
    ? selectStars(query, ctes, 'select', deeper(walk)).length > 0
    : returningStars(query, ctes, walk).length > 0;
}
