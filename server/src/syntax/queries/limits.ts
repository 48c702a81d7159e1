import type { Expression } from '../../model/expression.ts';
import type { Clauses } from './clauses.ts';
import type { Lowering } from './lowering.ts';
import { check } from './misplaced.ts';

const ROWS = new Set(['row', 'rows']);

/** The row count and the rows to skip, from LIMIT, OFFSET and FETCH. */
export function lowerLimits(lowering: Lowering, clauses: Clauses): { limit?: Expression; offset?: Expression } {
  const { tokens } = lowering;
  const { limit, offset, fetch } = clauses;
  let count: Expression | undefined;
  let skipped: Expression | undefined;
  if (limit) {
    const end = tokens.matches(limit.last - 1, 'with', 'ties') ? limit.last - 2 : limit.last;
    const parts = tokens.segments(limit.first, end);
    check(parts.length === 1 || parts.length === 2, 'a LIMIT of another form');
    // `LIMIT skipped, count`
    const values = parts.map(([first, last]) =>
      tokens.is(first, 'all') ? undefined : lowering.expression(first, last),
    );
    count = values.at(-1);
    if (values.length === 2) skipped = values[0];
  }
  if (offset) {
    const last = ROWS.has(tokens.key(offset.last)) ? offset.last - 1 : offset.last;
    skipped = lowering.expression(offset.first, last);
  }
  if (fetch) count = lowerFetch(lowering, fetch.first, fetch.last);
  return { ...(count ? { limit: count } : {}), ...(skipped ? { offset: skipped } : {}) };
}

/** What stands after FETCH FIRST. A missing count means 1 without writing it: that literal stands at the word before. */
function lowerFetch(lowering: Lowering, first: number, end: number): Expression {
  const { tokens } = lowering;
  check(tokens.is(end, 'only') || tokens.matches(end - 1, 'with', 'ties'), 'a FETCH without its end');
  const rows = tokens.is(end, 'only') ? end - 1 : end - 2;
  check(ROWS.has(tokens.key(rows)), 'a FETCH without ROWS');
  if (rows > first) return lowering.expression(first, tokens.is(rows - 1, 'percent') ? rows - 2 : rows - 1);
  return { kind: 'literal', type: 'number', value: '1', span: tokens.span(first - 2, first - 2) };
}

/** SQL Server's `TOP 10`, `TOP (x) PERCENT WITH TIES` at a token: its count and the token after it; undefined where it is not there. */
export function lowerTop(
  lowering: Lowering,
  at: number,
): { readonly limit: Expression; readonly percent: boolean; readonly next: number } | undefined {
  const { tokens } = lowering;
  if (!tokens.is(at, 'top') || tokens.dialect !== 'tsql') return undefined;
  const last = tokens.skip(at + 1) - 1;
  const counted = tokens.is(at + 1, '(') || tokens.kind(at + 1) === 'number' || tokens.kind(at + 1) === 'parameter';
  if (!counted) return undefined;
  const limit = lowering.expression(at + 1, last);
  let next = last + 1;
  const percent = tokens.is(next, 'percent');
  if (percent) next++;
  if (tokens.matches(next, 'with', 'ties')) next += 2;
  return { limit, percent, next };
}
