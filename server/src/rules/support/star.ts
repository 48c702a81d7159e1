import type { Star } from '../../model/expression.ts';
import type { SelectItem } from '../../model/query.ts';
import type { CteScope } from '../../schema/names/ctes.ts';
import type { QueryNames } from '../../schema/names/query-names.ts';
import { sourcesOfStar } from '../../schema/names/resolve.ts';
import type { Scope, Source } from '../../schema/names/scope.ts';

/** A star whose columns a table decides, not the statement. */
export interface OpenStar {
  readonly item: SelectItem;
  readonly star: Star;
  /** The query in whose select list or RETURNING it stands. */
  readonly scope: Scope;
  /** What the star ranges over. */
  readonly sources: readonly Source[];
  readonly place: 'select' | 'insert' | 'returning';
}

/** Deeper nesting is taken as explicit, which keeps the rule silent. */
const MAX_DEPTH = 60;

/** How deep a walk is, and what it found of each CTE; one that it is just looking into counts as explicit, as a recursive one must. */
interface Walk {
  readonly depth: number;
  readonly openCtes: Map<CteScope['expression'], boolean>;
}

function deeper({ depth, openCtes }: Walk): Walk {
  return { depth: depth + 1, openCtes };
}

/**
 * The open stars of a statement's result: those in its final select list (all arms of a set operation), in the SELECT of an INSERT,
 * and in RETURNING or OUTPUT. Stars inside EXISTS, subqueries of expressions, CTEs and derived tables do not make the result, and a star
 * over a CTE or derived table whose columns are all explicit (in every arm of a set operation) is explicit itself.
 */
export function openStars(names: QueryNames): readonly OpenStar[] {
  const [scope] = names.scopes;
  if (!scope) return [];
  const walk: Walk = { depth: 0, openCtes: new Map() };
  const { query } = scope;
  if (query.kind !== 'insert') return starsOf(scope, query.kind === 'select' ? 'select' : 'returning', walk);
  const source = query.source && scope.scopeOf(query.source);
  return [...(source ? starsOf(source, 'insert', walk) : []), ...starsOf(scope, 'returning', walk)];
}

function starsOf(scope: Scope, place: OpenStar['place'], walk: Walk): readonly OpenStar[] {
  const { query } = scope;
  if (walk.depth > MAX_DEPTH || query.kind === 'partial') return [];
  if (query.kind === 'select' && query.setOperation) {
    return [query.setOperation.left, query.setOperation.right].flatMap((arm) => {
      const inner = scope.scopeOf(arm);
      return inner ? starsOf(inner, place, deeper(walk)) : [];
    });
  }
  return (query.kind === 'select' ? query.items : query.returning).flatMap((item) => {
    const { expression: star } = item;
    if (star.kind !== 'star') return [];
    const sources = sourcesOfStar(scope, star) ?? [];
    // A star without FROM is one that its author has not finished.
    const unfinished = scope.sources.length === 0 && star.qualifier.length === 0;
    const open =
      unfinished ||
      sources.some((source) => (source.kind === 'row' ? place === 'returning' : isOpen(source, scope, walk)));
    return open ? [{ item, star, scope, sources, place }] : [];
  });
}

/** True where the source's columns are decided by a table or view. A function's columns are its declared result. */
function isOpen(source: Source, scope: Scope, walk: Walk): boolean {
  const { item, cte } = source;
  switch (source.kind) {
    case 'function':
    case 'row':
      return false;
    case 'table':
      return true;
    case 'join':
      return scope.sources.some((one) => one.kind !== 'join' && one.kind !== 'row' && isOpen(one, scope, walk));
    case 'derived':
      return item?.kind === 'derived' && item.columnAliases.length === 0 && yieldsOpenStar(item.query, scope, walk);
    case 'cte':
      return cte !== undefined && isOpenCte(cte, scope, walk);
  }
}

function isOpenCte({ expression }: CteScope, scope: Scope, walk: Walk): boolean {
  if (expression.columns.length > 0) return false;
  let open = walk.openCtes.get(expression);
  if (open === undefined) {
    walk.openCtes.set(expression, false);
    open = yieldsOpenStar(expression.query, scope, walk);
    walk.openCtes.set(expression, open);
  }
  return open;
}

/** Whether a query's result has columns that a table decides. */
function yieldsOpenStar(query: Scope['query'], scope: Scope, walk: Walk): boolean {
  if (query.kind === 'partial') return true;
  const inner = scope.scopeOf(query);
  return inner !== undefined && starsOf(inner, 'select', deeper(walk)).length > 0;
}
