import type { Literal } from '../../model/expression.ts';
import { unquote } from './source.ts';

/** How tightly operators bind, loosest first; what is not here binds like `+`. */
export const OR = 1;
export const AND = 2;
export const NOT = 3;
export const COMPARISON = 4;
/** Where the value of a DEFAULT ends: before comparisons, so that NOT NULL and the like are left for the column. */
export const OPERAND = 5;
export const ADDITIVE = 6;
export const MULTIPLICATIVE = 7;
export const UNARY = 8;

export const COMPARISONS = new Set(['=', '==', '<>', '!=', '<', '>', '<=', '>=', '!<', '!>']);
export const MULTIPLICATIVES = new Set(['*', '/', '%', 'div', 'mod']);
export const UNARIES = new Set(['-', '+', '~', '!']);
/** Words that are functions without parentheses. */
export const BARE_CALLS = new Set(
  'current_timestamp current_date current_time current_user session_user system_user user localtime localtimestamp utc_timestamp utc_date utc_time'.split(
    ' ',
  ),
);
/** Words that end an expression where no operator precedes them. */
export const ENDS = new Set(
  (
    'from where group order having limit union then when else end as constraint references primary unique check default comment collate ' +
    'generated stored virtual persisted on codec ttl granularity type asc desc with for go'
  ).split(' '),
);

/** The value of a string literal; `b'01'` and `x'ff'` are bits. */
export function stringValue(written: string): Pick<Literal, 'type' | 'value'> {
  const open = written.search(/['"]/);
  if (open < 0) return { type: 'string', value: written };
  if (/^[bx]$/i.test(written.slice(0, open))) return { type: 'bits', value: written };
  return { type: 'string', value: unquote(written.slice(open)) };
}
