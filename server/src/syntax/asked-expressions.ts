import type { TokenSource } from './token-source.ts';

const COMPARISONS = new Set(['=', '<>', '!=', '<', '>', '<=', '>=']);

/** True for an expression of a routine's body, from its first to its last token, that holds a query or compares with NULL. Nobody asks about others. */
export function isAskedAbout(source: TokenSource, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) {
    const queries = source.is(i, 'select') || source.is(i, 'with');
    if (queries && source.is(i - 1, '(')) return true;
    if (source.is(i, 'null') && isCompared(source, i, first, last)) return true;
  }
  return false;
}

/** True at the NULL of `x = NULL`, `NULL = x` and `x IN (1, NULL)`; a CASE of the language's own is none of these. */
function isCompared(source: TokenSource, at: number, first: number, last: number): boolean {
  if (at > first && COMPARISONS.has(source.key(at - 1))) return true;
  if (at < last && COMPARISONS.has(source.key(at + 1))) return true;
  return source.find('in', first, last) >= 0;
}
