import type { Expression } from '../../model/expression.ts';
import type { Lowering } from './lowering.ts';
import { check } from './misplaced.ts';

/** Lowers the rows of VALUES, which stand from `first` to `last`: `(a, b), (c, d)`, in MySQL also `ROW(a, b)`. */
export function lowerRows(lowering: Lowering, first: number, last: number): Expression[][] {
  const { tokens } = lowering;
  return tokens.segments(first, last).map(([start, stop]) => {
    const open = tokens.is(start, 'row') ? start + 1 : start;
    check(tokens.is(open, '(') && tokens.partner(open) === stop, 'a row that is not in parentheses');
    return tokens.segmentsInside(open).map(([from, to]) => lowering.expression(from, to));
  });
}
