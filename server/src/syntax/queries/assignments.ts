import type { Assignment } from '../../model/query.ts';
import type { Lowering } from './lowering.ts';
import { check } from './misplaced.ts';

/** SQL Server's and MySQL's ways to assign. */
const ASSIGNS = new Set(['=', '+=', '-=', '*=', '/=', '%=', '|=', '&=', '^=', ':=']);

/** Lowers SET items, which stand from `first` to `last`. Assignments to variables alone (SQL Server) are left out. */
export function lowerAssignments(lowering: Lowering, first: number, last: number): Assignment[] {
  const { tokens } = lowering;
  return tokens.segments(first, last).flatMap(([start, stop]): Assignment[] => {
    const span = tokens.span(start, stop);
    if (tokens.is(start, '(')) return lowerMultiple(lowering, start, stop);
    // `@old = column = value`
    const variable = tokens.kind(start) === 'parameter';
    if (variable && !(tokens.isName(start + 2) && tokens.is(tokens.nameEnd(start + 2) + 1, '='))) return [];
    const from = variable ? start + 2 : start;
    check(tokens.isName(from), 'an assignment without a column');
    const nameLast = tokens.nameEnd(from);
    check(ASSIGNS.has(tokens.key(nameLast + 1)), 'an assignment without its sign');
    const column = tokens.identifier(nameLast);
    return [{ column, value: lowering.expression(nameLast + 2, stop), span }];
  });
}

/** `(a, b) = (x, y)` and `(a, b) = (SELECT …)`. */
function lowerMultiple(lowering: Lowering, open: number, last: number): Assignment[] {
  const { tokens } = lowering;
  const close = tokens.partner(open);
  check(close > open && tokens.is(close + 1, '='), 'an assignment without its sign');
  const columns = tokens.identifiersInside(open);
  const value = lowering.expression(close + 2, last);
  const parts = value.kind === 'row' && value.items.length === columns.length ? value.items : undefined;
  return columns.map((column, position) => ({
    column,
    value: parts?.[position] ?? value,
    span: tokens.span(open, last),
  }));
}
