import type { Call, Expression } from '../../../model/expression.ts';
import type { SelectQuery } from '../../../model/query.ts';
import { eachExpression } from '../expressions.ts';
import { AGGREGATES } from './aggregates.ts';

/** ClickHouse's combinators, which make another aggregate of one: `sumIf`, `uniqState`, `countMerge`. */
const COMBINATOR = /(?:if|array|map|state|merge|mergestate|foreach|distinct|ordefault|ornull|resample)$/;

/** True for a call that makes one value of a group of rows; a window function does not. */
export function isAggregate(call: Call): boolean {
  if (call.window) return false;
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
