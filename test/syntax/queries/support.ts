import type { Identifier } from '../../../server/src/model/identifier.ts';
import type { Query } from '../../../server/src/model/query.ts';
import { loadSqlParser } from '../../../server/src/node/sql-parsers.ts';
import { QueryReaders } from '../../../server/src/syntax/queries/query-readers.ts';
import type { KnownDialect } from '../../../server/src/text/dialect.ts';
import { containsSpan, type Span } from '../../../server/src/text/span.ts';
import { withTexts } from '../postgres/support.ts';

export const DIALECTS = [
  'mysql',
  'mariadb',
  'clickhouse',
  'sqlite',
  'tsql',
  'bigquery',
  'snowflake',
  'redshift',
  'trino',
  'db2',
  'hive',
  'flinksql',
] as const satisfies readonly KnownDialect[];

export const readers = new QueryReaders(loadSqlParser);
await Promise.all(DIALECTS.map((dialect) => readers.load(dialect)));

/** The query of a statement that must be read, with the text that it covers in the place of every span. */
export function queryOf(dialect: KnownDialect, text: string): Record<string, unknown> {
  const query = readers.read(text, dialect);
  if (!query) throw new Error(`not read: ${text}`);
  const wrong = misplaced(query, text);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  return withTexts(query, text) as Record<string, unknown>;
}

/** The only item of `SELECT text`. */
export function expressionOf(dialect: KnownDialect, text: string): unknown {
  const { items } = queryOf(dialect, `SELECT ${text}`) as { items: { expression: unknown }[] };
  return items[0]?.expression;
}

/** What is wrong with the places in a query: spans outside the node around them, and identifiers whose text is not their name. */
export function misplaced(query: Query, text: string): string[] {
  const wrong: string[] = [];
  const visit = (value: unknown, outer: Span, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, outer, `${path}[${index}]`);
      return;
    }
    if (isSpan(value)) {
      if (!containsSpan(outer, value) || value.start >= value.end) wrong.push(`${path} ${value.start}..${value.end}`);
      return;
    }
    if ('quoted' in value) checkName(value as Identifier, path);
    const own = 'span' in value ? (value.span as Span) : outer;
    visit(own, outer, `${path}.span`);
    for (const [key, item] of Object.entries(value)) if (key !== 'span') visit(item, own, `${path}.${key}`);
  };
  const checkName = ({ name, span }: Identifier, path: string) => {
    const written = text.slice(span.start, span.end);
    const inTemplate = /[{}$%<:]/.test(written);
    if (!inTemplate && unquoted(written) !== name) wrong.push(`${path} ‹${written}› is not ‹${name}›`);
  };
  visit(query, { start: 0, end: text.length }, 'query');
  return wrong;
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value && Object.keys(value).length === 2;
}

function unquoted(written: string): string {
  const close = { '"': '"', '`': '`', "'": "'", '[': ']' }[written[0] ?? ''];
  return close ? written.slice(1, -1).replaceAll(close + close, close) : written;
}
