import type { Call, Expression } from '../../../model/expression.ts';
import type { SelectQuery } from '../../../model/query.ts';
import { eachExpression } from '../expressions.ts';

/**
 * The aggregate functions of the supported engines, in lower case. PostgreSQL manual 9.21, MySQL manual 14.19, sqlite.org “Built-in Aggregate Functions”,
 * Transact-SQL “Aggregate functions”, ClickHouse “Aggregate Functions”.
 */
export const AGGREGATES: ReadonlySet<string> = new Set(
  (
    'count sum avg min max total group_concat string_agg array_agg json_agg jsonb_agg json_object_agg jsonb_object_agg json_arrayagg json_objectagg ' +
    'json_group_array json_group_object jsonb_group_array jsonb_group_object xmlagg bool_and bool_or every bit_and bit_or bit_xor stddev stddev_pop ' +
    'stddev_samp std variance var_pop var_samp var stdev stdevp varp corr covar_pop covar_samp mode percentile_cont percentile_disc any_value ' +
    'count_big checksum_agg approx_count_distinct listagg median first last any anylast argmin argmax uniq uniqexact uniqcombined grouparray ' +
    'groupuniqarray quantile quantiles quantileexact countif sumif avgif minif maxif grouping range_agg rank_agg countdistinct'
  ).split(' '),
);

/** ClickHouse's combinators, which make another aggregate of one: `sumIf`, `uniqState`, `countMerge`. */
const COMBINATOR = /(?:if|array|map|state|merge|mergestate|foreach|distinct|ordefault|ornull|resample)$/;

/** True for a call that makes one value of a group of rows; a window function does not. */
function isAggregate(call: Call): boolean {
  if (call.window) return false;
  // SQLite’s MIN and MAX of several arguments compare them, row by row.
  if ((call.name === 'min' || call.name === 'max') && call.arguments.length > 1) return false;
  if (AGGREGATES.has(call.name) || call.distinct || call.star || call.filter || call.orderBy.length > 0) return true;
  const base = call.name.replace(COMBINATOR, '');
  return base !== call.name && AGGREGATES.has(base.replace(COMBINATOR, ''));
}

/** Whether an expression holds an aggregate of its own query. */
export function hasAggregate(expression: Expression | undefined): boolean {
  for (const one of eachExpression(expression)) if (one.kind === 'call' && isAggregate(one)) return true;
  return false;
}

/** True for a SELECT that makes one row of all: aggregates without GROUP BY. */
export function isAggregatedWhole(query: SelectQuery): boolean {
  if (query.groupBy.length > 0 || query.setOperation) return false;
  return query.items.some((item) => hasAggregate(item.expression)) || hasAggregate(query.having);
}
