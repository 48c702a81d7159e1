import type { OrderItem } from '../../model/query.ts';
import type { Lowering } from './lowering.ts';

/** Lowers the items of an ORDER BY, which stand from `first` to `last`. */
export function lowerOrder(lowering: Lowering, first: number, last: number): OrderItem[] {
  const { tokens } = lowering;
  return tokens.segments(first, last).map(([start, stop]) => {
    let end = stop;
    let nulls: OrderItem['nulls'];
    if (tokens.is(end - 1, 'nulls') && (tokens.is(end, 'first') || tokens.is(end, 'last'))) {
      nulls = tokens.is(end, 'first') ? 'first' : 'last';
      end -= 2;
    }
    const descending = tokens.is(end, 'desc');
    if (end > start && (descending || tokens.is(end, 'asc'))) end--;
    return { expression: lowering.expression(start, end), descending, ...(nulls ? { nulls } : {}) };
  });
}
