import type { Identifier } from '../../model/identifier.ts';
import type { IndexDefinition } from '../../model/index-definition.ts';
import type { CreateIndex } from '../../model/table-facts.ts';
import { constraintStart } from './constraints.ts';
import { readExpression, readUpTo } from './expressions.ts';
import { readIndexParts } from './index-parts.ts';
import { ifExists, onCluster } from './names.ts';
import { pairedOptions, withOptions } from './options.ts';
import type { Reading } from './reading.ts';
import type { SqlSource } from './source.ts';

/** Kinds of index that are said before the word INDEX or KEY; the others are B-trees. */
const KINDS = new Set(['fulltext', 'spatial', 'clustered', 'columnstore', 'xml', 'vector', 'json', 'selective']);
const MYSQL_INDEX = new Set(['key', 'index', 'fulltext', 'spatial', 'vector']);

/** True where an index is declared at `index` among a table's columns (MySQL, T-SQL, ClickHouse). */
export function startsInlineIndex(source: SqlSource, index: number): boolean {
  const key = source.key(index);
  switch (source.dialect) {
    case 'mysql':
    case 'mariadb':
      return MYSQL_INDEX.has(key);
    case 'tsql':
    case 'clickhouse':
      return key === 'index' && source.isName(index + 1);
    default:
      return false;
  }
}

/** The index that stands from `first` to `last` among a table's columns or after ADD. */
export function readInlineIndex(reading: Reading, first: number, last: number): IndexDefinition {
  return reading.source.dialect === 'clickhouse'
    ? readSkippingIndex(reading, first, last)
    : readKeyIndex(reading, first, last);
}

/** MySQL: `[FULLTEXT] {INDEX|KEY} [name] [USING type] (…)`; T-SQL: `INDEX name [UNIQUE] [CLUSTERED] (…)`. */
function readKeyIndex(reading: Reading, first: number, last: number): IndexDefinition {
  const { source } = reading;
  let at = first;
  let kind = KINDS.has(source.key(at)) ? source.key(at++) : '';
  if (source.is(at, 'index') || source.is(at, 'key')) at++;
  at = source.skipWords(at, 'if', 'not', 'exists');
  const open = source.find('(', at, last);
  const named = open !== at && source.isName(at) && !source.is(at, 'using');
  const name = named ? source.identifier(at) : undefined;
  let unique = false;
  for (let i = named ? at + 1 : at; i < (open < 0 ? last + 1 : open); i++) {
    unique ||= source.is(i, 'unique');
    if (KINDS.has(source.key(i))) kind = source.key(i);
  }
  return definition(reading, { name, unique, kind, open, from: at, first, last });
}

/**
 * A UNIQUE over more than plain columns (`code(10)`, `lower(name)`, `name COLLATE NOCASE`), as the index that it makes: as a constraint
 * it would say that the columns themselves are unique. Undefined for any other constraint.
 */
export function readUniqueIndex(reading: Reading, first: number, last: number): IndexDefinition | undefined {
  const { source } = reading;
  const { body, name } = constraintStart(source, first);
  const open = source.is(body, 'unique') ? source.find('(', body, last) : -1;
  const parts = readIndexParts(reading, open);
  const isPlain = parts.every((part) => part.column && part.prefixLength === undefined && part.collation === undefined);
  if (isPlain) return undefined;
  const index = readKeyIndex(reading, body + 1, last);
  const own = index.name ?? name;
  const { name: _, ...unnamed } = index;
  return { ...unnamed, ...(own ? { name: own } : {}), unique: true, span: source.span(first, last) };
}

interface Found {
  readonly name: Identifier | undefined;
  readonly unique: boolean;
  /** What was said before INDEX; empty where nothing was. */
  readonly kind: string;
  /** The bracket around the keys, or -1. */
  readonly open: number;
  /** Where to look for USING. */
  readonly from: number;
  readonly first: number;
  readonly last: number;
}

function definition(reading: Reading, found: Found): IndexDefinition {
  const { source } = reading;
  const { name, unique, kind, open, from, first, last } = found;
  const using = source.find('using', from, last);
  const method = kind || (using > 0 && using < last ? source.key(using + 1) : '') || 'btree';
  const after = open < 0 ? last + 1 : source.skip(open);
  const include = source.find('include', after, last);
  const where = source.find('where', after, last);
  return {
    unique,
    ...(name ? { name } : {}),
    method,
    parts: readIndexParts(reading, open),
    include: include < 0 ? [] : source.identifiersInside(include + 1),
    ...(where < 0 || where === last ? {} : { where: whereOf(reading, where + 1, last) }),
    nullsNotDistinct: unique && source.dialect === 'tsql',
    span: source.span(first, last),
  };
}

/** The predicate of a partial index; T-SQL's options follow it. */
function whereOf(reading: Reading, first: number, last: number) {
  const { source } = reading;
  const ends = ['with', 'on'].map((word) => source.find(word, first, last)).filter((at) => at > first);
  return readExpression(reading, first, Math.min(last, ...ends.map((at) => at - 1)));
}

/** ClickHouse: `INDEX name expression TYPE minmax [GRANULARITY n]`. */
function readSkippingIndex(reading: Reading, first: number, last: number): IndexDefinition {
  const { source } = reading;
  let at = source.is(first, 'index') ? first + 1 : first;
  at = source.skipWords(at, 'if', 'not', 'exists');
  const type = source.find('type', at + 1, last);
  const end = type < 0 ? last : type - 1;
  const isList = source.is(at + 1, '(') && source.partner(at + 1) === end;
  const value = at + 1 > end ? undefined : readUpTo(reading, at + 1, end);
  const span = source.span(at + 1, end);
  const column = value?.value.kind === 'column' ? value.value.parts.at(-1) : undefined;
  const single = column
    ? [{ column, descending: false, span }]
    : value
      ? [{ expression: value.value, descending: false, span }]
      : [];
  return {
    name: source.identifier(at),
    unique: false,
    method: type < 0 ? 'skipping' : source.key(type + 1),
    parts: isList ? readIndexParts(reading, at + 1) : single,
    include: [],
    nullsNotDistinct: false,
    span: source.span(first, last),
  };
}

/** CREATE INDEX from `first` to `last`; `word` is the word INDEX. Undefined where it names no table. */
export function readCreateIndex(reading: Reading, first: number, word: number, last: number): CreateIndex | undefined {
  const { source } = reading;
  const exists = ifExists(source, word + 1);
  const named = source.isName(exists.next) && !source.is(exists.next, 'on');
  const on = source.find('on', named ? exists.next + 1 : exists.next, last);
  if (on < 0 || !source.isName(on + 1)) return undefined;
  // SQLite: CREATE INDEX schema.name ON table; the index is in the table's schema.
  const name = named ? source.identifier(source.nameEnd(exists.next)) : undefined;
  const words: string[] = [];
  for (let i = first; i < word; i++) words.push(source.key(i));
  const tableEnd = source.nameEnd(on + 1);
  const open = source.find('(', tableEnd + 1, last);
  const kind = words.find((one) => KINDS.has(one)) ?? '';
  const table = source.qualifiedName(on + 1);
  const { cluster, next } = onCluster(source, tableEnd + 1);
  const index =
    source.dialect === 'clickhouse' && name
      ? { ...readSkippingAfterTable(reading, next, last), name, span: source.span(first, last) }
      : definition(reading, { name, unique: words.includes('unique'), kind, open, from: word, first, last });
  return {
    kind: 'createIndex',
    table,
    index,
    concurrently: false,
    ifNotExists: exists.found,
    only: false,
    afterIndexKeyword: source.base + source.end(word),
    options: {
      ...indexOptions(source, open < 0 ? tableEnd + 1 : source.skip(open), last),
      ...(cluster === undefined ? {} : { 'on cluster': cluster }),
    },
  };
}

/** ClickHouse: `CREATE INDEX name ON t [(]expression[)] TYPE minmax`: as within a table, but for the name. */
function readSkippingAfterTable(reading: Reading, first: number, last: number): IndexDefinition {
  return readSkippingIndex(reading, first - 1, last);
}

function indexOptions(source: SqlSource, first: number, last: number): Record<string, string> {
  const options: Record<string, string> = {};
  for (let i = first; i <= last; i = source.skip(i)) {
    const key = source.key(i);
    if (key === 'with' && source.is(i + 1, '(')) Object.assign(options, withOptions(source, i + 1));
    else if (key === 'online') options.online = 'on';
    else if (INDEX_OPTIONS.has(key))
      Object.assign(options, pairedOptions(source, i, Math.min(last, i + 2), INDEX_OPTIONS));
  }
  return options;
}

const INDEX_OPTIONS = new Set(['algorithm', 'lock', 'comment', 'key_block_size', 'granularity']);
