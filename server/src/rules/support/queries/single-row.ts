import type { Expression } from '../../../model/expression.ts';
import type { Scope, Source } from '../../../schema/names/scope.ts';
import { isAggregatedWhole } from './aggregates.ts';
import { isFoundByKey } from './keys.ts';

const MAX_DEPTH = 20;

/** True where a source provably gives at most one row: a row found by key, or a CTE or derived table that aggregates, is limited to one row, or reads nothing. */
export function givesOneRow(source: Source, scope: Scope, depth = 0): boolean {
  if (depth > MAX_DEPTH) return false;
  if (source.kind === 'table') return isFoundByKey(source, scope);
  const query = source.cte?.expression.query ?? (source.item?.kind === 'derived' ? source.item.query : undefined);
  const inner = query && scope.scopeOf(query);
  return inner !== undefined && hasOneRow(inner, depth + 1);
}

/** True where a query's result provably has at most one row. */
export function hasOneRow(scope: Scope, depth = 0): boolean {
  const { query } = scope;
  if (query.kind !== 'select' || query.setOperation) return false;
  if (isOne(query.limit)) return true;
  if (query.items.length === 0) return query.values.length === 1;
  if (isAggregatedWhole(query)) return true;
  const sources = scope.sources.filter(({ kind }) => kind !== 'row' && kind !== 'join');
  return sources.every((source) => givesOneRow(source, scope, depth));
}

function isOne(limit: Expression | undefined): boolean {
  return limit?.kind === 'literal' && limit.value === '1';
}
