import type { Expression } from '../../model/expression.ts';
import type { Located, Lowering } from './lowering.ts';
import { check } from './misplaced.ts';
import type { QuerySource } from './query-source.ts';

/** What can follow a parenthesised query within a larger one. */
const QUERY_CONTINUES = new Set(['union', 'intersect', 'except', 'minus', 'order', 'limit', 'offset', 'fetch', ')']);

/** True where the parenthesis at `open` holds a query. */
export function holdsQuery(tokens: QuerySource, open: number): boolean {
  const close = tokens.partner(open);
  if (!tokens.is(open, '(') || close < 0) return false;
  if (!tokens.is(open + 1, '(')) return startsQuery(tokens, open + 1);
  return holdsQuery(tokens, open + 1) && QUERY_CONTINUES.has(tokens.key(tokens.partner(open + 1) + 1));
}

function startsQuery(tokens: QuerySource, at: number): boolean {
  const key = tokens.key(at);
  // MySQL's VALUES(a) is a function; its table constructor is VALUES ROW(a).
  if (key === 'values') return !['mysql', 'mariadb'].includes(tokens.dialect) || tokens.is(at + 1, 'row');
  return (key === 'select' || key === 'with') && !tokens.is(at + 1, '.') && tokens.partner(at - 1) > at + 1;
}

/** Lowers what stands in parentheses: a query, a row, or an expression. */
export function lowerParenthesised(lowering: Lowering, first: number): Located<Expression> {
  const { tokens } = lowering;
  const last = tokens.partner(first);
  check(last > first + 1, 'parentheses without content');
  const span = tokens.span(first, last);
  if (holdsQuery(tokens, first)) {
    const query = lowering.query(first + 1, last - 1);
    return { value: { kind: 'subquery', span, form: 'scalar', query }, first, last };
  }
  const parts = tokens.segmentsInside(first);
  if (parts.length === 1) return { value: lowering.expression(first + 1, last - 1), first, last };
  const items = parts.map(([start, end]) => lowering.expression(start, end));
  return { value: { kind: 'row', span, items }, first, last };
}

/** Lowers `EXISTS (query)`, `ARRAY(query)`, `ARRAY[…]` and `ROW(…)`; undefined for other operands. */
export function lowerSubqueryWord(lowering: Lowering, first: number): Located<Expression> | undefined {
  const { tokens } = lowering;
  const word = tokens.key(first);
  const open = first + 1;
  const last = tokens.partner(open);
  if (last < 0) return undefined;
  const span = tokens.span(first, last);
  if ((word === 'exists' || word === 'array') && holdsQuery(tokens, open)) {
    const query = lowering.query(open + 1, last - 1);
    return { value: { kind: 'subquery', span, form: word, query }, first, last };
  }
  const kind = word === 'array' && tokens.is(open, '[') ? 'array' : word === 'row' ? 'row' : undefined;
  if (!kind) return undefined;
  const items = tokens.segmentsInside(open).map(([start, end]) => lowering.expression(start, end));
  return { value: { kind, span, items }, first, last };
}
