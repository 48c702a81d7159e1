import type { Expression } from '../../model/expression.ts';
import type { StorageKey, StorageKeys } from '../../model/table-facts.ts';
import type { Span } from '../../text/span.ts';
import { readExpression } from './expressions.ts';
import { optionText, withOptions } from './options.ts';
import type { Reading } from './reading.ts';
import type { SqlSource } from './source.ts';

/** What stands behind the body of CREATE TABLE. */
export interface TableOptions {
  readonly options: Record<string, string>;
  /** MySQL: where the values stand. */
  readonly optionSpans?: Record<string, Span>;
  readonly partitionBy?: { readonly strategy: string; readonly parts: readonly Expression[] };
  readonly storageKeys?: StorageKeys;
}

/** The options from `first` to `last`, which does not include a query behind them. */
export function readTableOptions(reading: Reading, first: number, last: number): TableOptions {
  const { source } = reading;
  switch (source.dialect) {
    case 'clickhouse':
      return clickhouseOptions(reading, first, last);
    case 'sqlite':
      return { options: sqliteOptions(source, first, last) };
    case 'tsql':
      return { options: tsqlOptions(source, first, last) };
    default:
      return mysqlOptions(reading, first, last);
  }
}

/** WITHOUT ROWID and STRICT, with a comma between them. */
function sqliteOptions(source: SqlSource, first: number, last: number): Record<string, string> {
  return Object.fromEntries(
    source.segments(first, last).map(([from, to]) => [source.slice(from, to).toLowerCase(), 'true']),
  );
}

/** `ON filegroup`, `TEXTIMAGE_ON filegroup`, `WITH (…)`, `AS NODE`. */
function tsqlOptions(source: SqlSource, first: number, last: number): Record<string, string> {
  const options: Record<string, string> = {};
  for (let i = first; i <= last; i = source.skip(i)) {
    const key = source.key(i);
    if (key === 'with' && source.is(i + 1, '(')) Object.assign(options, withOptions(source, i + 1));
    else if (key === 'on' || key.endsWith('_on')) options[key] = source.identifier(i + 1).name;
    else if (key === 'as' && (source.is(i + 1, 'node') || source.is(i + 1, 'edge'))) options.as = source.key(i + 1);
  }
  return options;
}

/** The clauses of ClickHouse's CREATE TABLE and how many words they start with. */
const CLAUSES: Readonly<Record<string, string | undefined>> = {
  engine: '',
  order: 'by',
  partition: 'by',
  primary: 'key',
  sample: 'by',
  ttl: '',
  settings: '',
  comment: '',
};

/** The clauses whose expressions are read too. */
const KEYS: Readonly<Record<string, keyof StorageKeys>> = {
  'order by': 'orderBy',
  'partition by': 'partitionBy',
  'primary key': 'primaryKey',
};

/** Each clause by its name: `engine`, `order by`, `partition by`, `primary key`, `sample by`, `ttl`, `settings`. */
function clickhouseOptions(reading: Reading, first: number, last: number): TableOptions {
  const { source } = reading;
  const options: Record<string, string> = {};
  const storageKeys: { -readonly [name in keyof StorageKeys]: StorageKeys[name] } = {};
  for (let i = first; i <= last; ) {
    const name = clauseAt(source, i);
    if (name === undefined) {
      i = source.skip(i);
      continue;
    }
    let value = i + name.split(' ').length;
    if (source.is(value, '=')) value++;
    let end = value;
    while (end <= last && clauseAt(source, end) === undefined) end = source.skip(end);
    const valueEnd = Math.min(end, last + 1) - 1;
    if (value < end) options[name] = optionText(source, value, valueEnd);
    const key = Object.hasOwn(KEYS, name) ? KEYS[name] : undefined;
    if (key && value < end) storageKeys[key] = readStorageKey(reading, value, valueEnd);
    i = Math.max(end, value);
  }
  return Object.keys(storageKeys).length === 0 ? { options } : { options, storageKeys };
}

/** `a`, `(a, b)`, `tuple(a, b)`, `tuple()`. */
function readStorageKey(reading: Reading, first: number, last: number): StorageKey {
  const { source } = reading;
  const open = source.is(first, 'tuple') ? first + 1 : first;
  const isList = source.is(open, '(') && source.partner(open) === last;
  const segments: readonly (readonly [number, number])[] = isList ? source.segmentsInside(open) : [[first, last]];
  const parts = segments.filter(([from, to]) => from <= to).map(([from, to]) => readExpression(reading, from, to));
  return { parts, span: source.span(first, last) };
}

function clauseAt(source: SqlSource, index: number): string | undefined {
  const key = source.key(index);
  const second = Object.hasOwn(CLAUSES, key) ? CLAUSES[key] : undefined;
  if (second === undefined) return undefined;
  if (second === '') return key;
  return source.is(index + 1, second) ? `${key} ${second}` : undefined;
}

/** Options of two words, by the first. */
const TWO_WORDS: Readonly<Record<string, string>> = { data: 'directory', index: 'directory', character: 'set' };

function mysqlOptions(reading: Reading, first: number, last: number): TableOptions {
  const { source } = reading;
  const options: Record<string, string> = {};
  const optionSpans: Record<string, Span> = {};
  for (let i = first; i <= last; ) {
    if (source.matches(i, 'partition', 'by')) {
      return { options, optionSpans, partitionBy: partitionBy(reading, i + 2, last) };
    }
    if (source.matches(i, 'with', 'system', 'versioning')) options['with system versioning'] = 'true';
    if (!source.isName(i) || source.is(i, 'default') || source.is(i, 'with')) {
      i = source.skip(i);
      continue;
    }
    const key = source.key(i);
    const second = Object.hasOwn(TWO_WORDS, key) ? TWO_WORDS[key] : undefined;
    const two = second !== undefined && source.is(i + 1, second);
    const name = key === 'character' ? 'charset' : two ? `${key} ${second}` : key;
    let value = two ? i + 2 : i + 1;
    if (source.is(value, '=')) value++;
    if (value > last) break;
    const end = source.skip(value) - 1;
    options[name] = optionText(source, value, Math.min(end, last));
    optionSpans[name] = source.span(value, Math.min(end, last));
    i = end + 1;
  }
  return { options, optionSpans };
}

/** `RANGE [COLUMNS] (…)`, `LIST (…)`, `[LINEAR] HASH (…)`, `[LINEAR] KEY [ALGORITHM = n] (…)`, MariaDB's `SYSTEM_TIME`. */
function partitionBy(reading: Reading, first: number, last: number): NonNullable<TableOptions['partitionBy']> {
  const { source } = reading;
  const strategy = source.key(source.is(first, 'linear') ? first + 1 : first);
  const open = source.find('(', first, last);
  return { strategy, parts: source.segmentsInside(open).map(([from, to]) => readExpression(reading, from, to)) };
}
