import type { SelectQuery } from '../../../model/query.ts';
import type { Dialect } from '../../../text/dialect.ts';

/** What may stand between the keyword and the count. */
const KEYWORD_BEFORE = /\b(?:limit|offset|fetch\s+(?:first|next))[\s(]*$/i;
const FETCH_WORD = /^fetch\b/i;
/** What follows ORDER BY in SQL Server. */
const AFTER_ORDER = /\b(?:option\s*\(|for\s+(?:xml|json|browse)\b)/i;

/**
 * Where the ORDER BY of a query with a row count belongs: before LIMIT, OFFSET or FETCH, after all else where TOP counts.
 * @returns an offset in the statement's text; undefined where that cannot be told
 */
export function orderByPlace(text: string, query: SelectQuery, dialect: Dialect): number | undefined {
  const counts = [query.limit, query.offset].filter((one) => one !== undefined);
  const first = Math.min(...counts.map((one) => one.span.start));
  if (FETCH_WORD.test(text.slice(first))) return first;
  const keyword = KEYWORD_BEFORE.exec(text.slice(query.span.start, first));
  if (keyword) return query.span.start + keyword.index;
  if (dialect !== 'tsql') return undefined;
  const lastPart = query.having ?? query.groupBy.at(-1) ?? query.where ?? query.from.at(-1);
  const tail = text.slice(lastPart?.span.end ?? query.span.start, query.span.end);
  return AFTER_ORDER.test(tail) ? undefined : query.span.end;
}
