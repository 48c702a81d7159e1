import type { TableConstraint } from '../../model/constraint.ts';
import type { IndexDefinition } from '../../model/index-definition.ts';
import type { Query } from '../../model/query.ts';
import type { ColumnDefinition, CreateTable } from '../../model/table-facts.ts';
import { readColumnDefinition } from './columns.ts';
import { readTableConstraint, startsConstraint } from './constraints.ts';
import { missingType } from './data-types.ts';
import { readInlineIndex, readUniqueIndex, startsInlineIndex } from './indexes.ts';
import { ifExists, onCluster } from './names.ts';
import { startsQuery } from './queries.ts';
import type { Reading } from './reading.ts';
import type { SqlSource } from './source.ts';
import { readTableOptions } from './table-options.ts';

const TEMPORARY = new Set(['temporary', 'temp']);

/** What the parentheses of CREATE TABLE hold. */
export interface TableBody {
  readonly columns: readonly ColumnDefinition[];
  readonly constraints: readonly TableConstraint[];
  readonly indexes: readonly IndexDefinition[];
}

/**
 * CREATE TABLE from `first` to `last`; `word` is the word TABLE. Undefined where no name follows it.
 */
export function readCreateTable(reading: Reading, first: number, word: number, last: number): CreateTable | undefined {
  const { source } = reading;
  const exists = ifExists(source, word + 1);
  if (!source.isName(exists.next)) return undefined;
  const name = source.qualifiedName(exists.next);
  const words = new Set<string>();
  for (let i = first; i < word; i++) words.add(source.key(i));
  const { cluster, next } = onCluster(source, afterUuid(source, source.nameEnd(exists.next) + 1));
  const open = source.is(next, '(') && source.partner(next) > 0 && !startsQuery(source, next) ? next : -1;
  const isLike = source.is(open + 1, 'like') && open >= 0;
  const after = open < 0 ? next : source.skip(open);
  const queryAt = open >= 0 && isLike ? -1 : queryStart(source, after, last);
  const optionsEnd = queryAt < 0 ? last : queryAt - 1;
  const { options, optionSpans, partitionBy, storageKeys } = readTableOptions(reading, after, optionsEnd);
  const like = isLike ? open + 2 : likeStart(source, after, optionsEnd);
  const body = open < 0 || isLike ? EMPTY_BODY : readBody(reading, open);
  const virtual = words.has('virtual') ? source.key(after + 1) : undefined;
  return {
    kind: 'createTable',
    name,
    ifNotExists: exists.found,
    temporary:
      [...TEMPORARY].some((one) => words.has(one)) || (source.dialect === 'tsql' && name.object.name.startsWith('#')),
    unlogged: false,
    foreign: virtual !== undefined || words.has('external'),
    ...(virtual === undefined ? body : { ...EMPTY_BODY, columns: virtualColumns(source, after, last) }),
    ...(partitionBy ? { partitionBy } : {}),
    ...(storageKeys ? { storageKeys } : {}),
    inherits: [],
    like: like > 0 && source.isName(like) ? [{ table: source.qualifiedName(like), including: ['all'] }] : [],
    ...asQuery(reading, queryAt, last),
    options: {
      ...(virtual === undefined ? options : { module: virtual }),
      ...(cluster === undefined ? {} : { 'on cluster': cluster }),
    },
    ...(optionSpans && Object.keys(optionSpans).length > 0 ? { optionSpans } : {}),
    ...(open < 0 || virtual !== undefined ? {} : { bodySpan: source.span(open, source.partner(open)) }),
  };
}

const EMPTY_BODY: TableBody = { columns: [], constraints: [], indexes: [] };

function afterUuid(source: SqlSource, index: number): number {
  return source.is(index, 'uuid') && source.isString(index + 1) ? index + 2 : index;
}

/** Where the query of CREATE TABLE … [AS] SELECT starts, or -1. */
function queryStart(source: SqlSource, first: number, last: number): number {
  for (let i = first; i <= last; i = source.skip(i)) {
    if (startsQuery(source, i) && !source.is(i, 'replace')) return i;
  }
  return -1;
}

function asQuery(reading: Reading, at: number, last: number): { readonly asQuery?: Query } {
  return at < 0 ? {} : { asQuery: reading.query(at, last) };
}

/** `LIKE other` (MySQL) or `AS other` (ClickHouse): where the other table's name stands, or -1. */
function likeStart(source: SqlSource, first: number, last: number): number {
  if (source.is(first, 'like')) return first + 1;
  const as = source.dialect === 'clickhouse' ? source.find('as', first, last) : -1;
  return as >= 0 && as < last && !source.is(as + 2, '(') ? as + 1 : -1;
}

/** The columns, constraints and indexes inside the brackets that open at `open`. */
export function readBody(reading: Reading, open: number): TableBody {
  const { source } = reading;
  const columns: ColumnDefinition[] = [];
  const constraints: TableConstraint[] = [];
  const indexes: IndexDefinition[] = [];
  for (const [first, last] of source.segmentsInside(open)) {
    if (first > last) continue;
    if (startsConstraint(source, first)) {
      for (const [from, to] of constraintsIn(source, first, last)) {
        const index = readUniqueIndex(reading, from, to);
        const constraint = index ? undefined : readTableConstraint(reading, from, to);
        if (index) indexes.push(index);
        if (constraint) constraints.push(constraint);
      }
    } else if (startsInlineIndex(source, first)) {
      indexes.push(readInlineIndex(reading, first, last));
    } else if (!isOtherElement(source, first) && source.isName(first)) {
      const index = inlineIndexOfColumn(source, first, last);
      const column = readColumnDefinition(reading, first, index < 0 ? last : index - 1);
      columns.push(column);
      if (index >= 0) indexes.push(indexOfColumn(reading, column, index, last));
    }
  }
  return { columns, constraints, indexes };
}

/** SQLite takes table constraints without a comma between them: each CONSTRAINT starts another. */
function constraintsIn(source: SqlSource, first: number, last: number): [first: number, last: number][] {
  const next = source.dialect === 'sqlite' ? source.find('constraint', first + 1, last) : -1;
  return next < 0 ? [[first, last]] : [[first, next - 1], ...constraintsIn(source, next, last)];
}

/** PERIOD FOR …, and ClickHouse's projections. */
function isOtherElement(source: SqlSource, index: number): boolean {
  return (
    source.matches(index, 'period', 'for') ||
    (source.dialect === 'clickhouse' && source.is(index, 'projection') && source.isName(index + 1))
  );
}

/** T-SQL: a column may end with `INDEX name …`. */
function inlineIndexOfColumn(source: SqlSource, first: number, last: number): number {
  return source.dialect === 'tsql' ? source.find('index', first + 1, last) : -1;
}

function indexOfColumn(reading: Reading, { name }: ColumnDefinition, first: number, last: number): IndexDefinition {
  const index = readInlineIndex(reading, first, last);
  return index.parts.length > 0 ? index : { ...index, parts: [{ column: name, descending: false, span: name.span }] };
}

/** The arguments of SQLite's virtual tables that are columns: plain words without `=`. */
function virtualColumns(source: SqlSource, using: number, last: number): ColumnDefinition[] {
  const open = source.find('(', using, last);
  return source
    .segmentsInside(open)
    .filter(([first, end]) => source.isName(first) && source.find('=', first, end) < 0)
    .map(([first, end]) => ({
      name: source.identifier(first),
      type: missingType(source, first),
      notNull: false,
      explicitNull: false,
      checks: [],
      span: source.span(first, end),
    }));
}
