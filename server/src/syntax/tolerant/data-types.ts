import type { DataType } from '../../model/data-type.ts';
import type { Dialect } from '../../text/dialect.ts';
import type { SqlSource } from './source.ts';
import { unquote } from './source.ts';
import { CLICKHOUSE_TYPES } from './types/clickhouse.ts';
import { MYSQL_TYPES } from './types/mysql.ts';
import { affinityFamily, SQLITE_TYPES } from './types/sqlite.ts';
import { TSQL_TYPES } from './types/tsql.ts';
import type { TypeTable } from './types/type-table.ts';

const TABLES: Partial<Record<Dialect, TypeTable>> = {
  mysql: MYSQL_TYPES,
  mariadb: MYSQL_TYPES,
  sqlite: SQLITE_TYPES,
  tsql: TSQL_TYPES,
  clickhouse: CLICKHOUSE_TYPES,
};

/** A type, the last of its tokens, and whether it is ClickHouse's `Nullable(…)`. */
export interface ReadType {
  readonly type: DataType;
  readonly last: number;
  readonly nullable: boolean;
}

/** Words that follow a type in a column's definition, whatever the dialect; SQLite's types may have any others. */
const AFTER_TYPE = new Set(
  'constraint not null default primary key unique check references collate generated as autoincrement on comment'.split(
    ' ',
  ),
);
const SIGNS = new Set(['unsigned', 'signed', 'zerofill']);
/** ClickHouse's types that say something about another. */
const WRAPPERS = new Set(['nullable', 'lowcardinality']);
/** Deeper than any type is nested. */
const MAX_DEPTH = 32;

/** No type: a column that is declared without one, at the end of the token before it. */
export function missingType(source: SqlSource, after: number): DataType {
  const end = source.base + source.end(after);
  return {
    name: '',
    family: 'unknown',
    arguments: [],
    arrayDimensions: 0,
    serial: false,
    unsigned: false,
    text: '',
    span: { start: end, end },
  };
}

/** The type that starts at `first`, read no further than `last`. */
export function readType(source: SqlSource, first: number, last: number): ReadType {
  switch (source.dialect) {
    case 'clickhouse':
      return readWrapped(source, first, last, 0);
    case 'sqlite':
      return readSqlite(source, first, last);
    default:
      return readPlain(source, first, last);
  }
}

/** True where a type may start: at a name that is none of the words that come after one. */
export function startsType(source: SqlSource, index: number): boolean {
  return (
    source.isQuoted(index) || (source.isName(index) && !source.isString(index) && !AFTER_TYPE.has(source.key(index)))
  );
}

function readPlain(source: SqlSource, first: number, limit: number): ReadType {
  const { synonyms, families, continuations } = TABLES[source.dialect] ?? MYSQL_TYPES;
  let end = Math.min(source.nameEnd(first), limit);
  const qualified = end > first;
  let written = wordOf(source, end);
  if (qualified && !/^sys$/i.test(source.identifier(first).name)) {
    written = `${source.identifier(end - 2).name}.${source.identifier(end).name}`;
  }
  while (end < limit && continuations.get(written)?.includes(source.key(end + 1))) {
    end++;
    written = `${written} ${source.key(end)}`;
  }
  const open = end + 1;
  const args = open <= limit && source.is(open, '(') ? argumentsOf(source, open) : [];
  if (open <= limit && source.is(open, '(')) end = Math.max(open, source.partner(open));
  let unsigned = false;
  while (end < limit && SIGNS.has(source.key(end + 1))) {
    end++;
    unsigned ||= source.key(end) !== 'signed';
  }
  const known = synonyms.get(written) ?? written;
  const mysql = source.dialect === 'mysql' || source.dialect === 'mariadb';
  const isBool = mysql && known === 'bool';
  return {
    type: {
      name: isBool ? 'tinyint' : known,
      family: families.get(known) ?? 'unknown',
      arguments: isBool ? ['1'] : args,
      arrayDimensions: 0,
      serial: false,
      unsigned: unsigned || (mysql && written === 'serial'),
      text: source.slice(first, end),
      span: source.span(first, end),
    },
    last: end,
    nullable: false,
  };
}

/** SQLite: any words up to a constraint, then perhaps one or two numbers in parentheses. */
function readSqlite(source: SqlSource, first: number, limit: number): ReadType {
  let end = first;
  while (end < limit && startsType(source, end + 1)) end++;
  const words: string[] = [];
  for (let i = first; i <= end; i++) words.push(wordOf(source, i));
  const open = end + 1;
  const hasArguments = open <= limit && source.is(open, '(');
  const args = hasArguments ? argumentsOf(source, open) : [];
  if (hasArguments) end = Math.max(open, source.partner(open));
  const unsigned = words.includes('unsigned');
  const full = words.join(' ');
  const plain = words.filter((word) => !SIGNS.has(word)).join(' ');
  const name = SQLITE_TYPES.synonyms.get(full) ?? (plain === '' ? full : plain);
  return {
    type: {
      name,
      family: SQLITE_TYPES.families.get(name) ?? affinityFamily(full),
      arguments: args,
      arrayDimensions: 0,
      serial: false,
      unsigned,
      text: source.slice(first, end),
      span: source.span(first, end),
    },
    last: end,
    nullable: false,
  };
}

/** ClickHouse: the type within Nullable(…), LowCardinality(…) and Array(…) is what rules ask about; the text is the whole. */
function readWrapped(source: SqlSource, first: number, limit: number, depth: number): ReadType {
  const plain = readPlain(source, first, limit);
  const open = first + 1;
  const isArray = plain.type.name === 'array';
  if (depth >= MAX_DEPTH || !source.is(open, '(') || !(isArray || WRAPPERS.has(plain.type.name))) return plain;
  const close = source.partner(open);
  if (close < open + 2) return plain;
  const inner = readWrapped(source, open + 1, close - 1, depth + 1);
  const { text, span } = plain.type;
  return {
    type: { ...inner.type, arrayDimensions: inner.type.arrayDimensions + (isArray ? 1 : 0), text, span },
    last: plain.last,
    nullable: isArray ? false : inner.nullable || plain.type.name === 'nullable',
  };
}

function wordOf(source: SqlSource, index: number): string {
  return source.isQuoted(index) ? unquote(source.written(index)).toLowerCase() : source.key(index);
}

function argumentsOf(source: SqlSource, open: number): string[] {
  return source.segmentsInside(open).map(([first, last]) => source.slice(first, last));
}
