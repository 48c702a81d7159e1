import type { QualifiedName } from '../../model/identifier.ts';
import type { PartialQuery, Query, TableReference } from '../../model/query.ts';
import type { Dialect } from '../../text/dialect.ts';
import type { Span } from '../../text/span.ts';
import { shifted } from './shifted.ts';
import type { SqlSource } from './source.ts';

/** Reads whole queries where it can. Spans of what it gives count from the start of the text that it was given. */
export interface QueryReader {
  /** Undefined where it cannot read the query. */
  read(text: string, dialect: Dialect): Query | undefined;
}

type Verb = PartialQuery['verb'];

const VERBS: Readonly<Record<string, Verb>> = {
  select: 'select',
  values: 'select',
  table: 'select',
  insert: 'insert',
  replace: 'insert',
  update: 'update',
  delete: 'delete',
  merge: 'merge',
};
/** Words between a verb and its table. */
const BEFORE_TABLE = new Set(
  'into low_priority high_priority delayed quick ignore or replace abort fail rollback overwrite table only'.split(' '),
);
const LIMITS = new Set(['limit', 'top', 'fetch']);

/** The query from token `first` to `last`: whole if `reader` can read it, else its clauses. */
export function readQuery(source: SqlSource, reader: QueryReader | undefined, first: number, last: number): Query {
  const whole = reader && tryReader(reader, source.slice(first, last), source.dialect);
  return whole ? shifted(whole, source.span(first, first).start) : partialQuery(source, first, last);
}

/** The query that a text is; undefined where the reader cannot read it. */
export function tryReader(reader: QueryReader, text: string, dialect: Dialect): Query | undefined {
  try {
    return reader.read(text, dialect);
  } catch {
    // A reader that gives up by throwing is taken for one that could not read the query.
    return undefined;
  }
}

/** True where a query starts at `index`: with its verb, WITH, or a parenthesis around them. */
export function startsQuery(source: SqlSource, index: number): boolean {
  let at = index;
  while (source.is(at, '(')) at++;
  const key = source.key(at);
  if (key === 'table' || (key === 'values' && at === index)) return false;
  if (key === 'update' && source.is(at + 1, 'statistics') && source.dialect === 'tsql') return false;
  return key === 'with' ? namesCommonTable(source, at) : key in VERBS;
}

/** ClickHouse names expressions too: `WITH 5 AS n`. */
function namesCommonTable(source: SqlSource, index: number): boolean {
  if (source.dialect === 'clickhouse') return source.find('select', index, source.count - 1) >= 0;
  const name = source.is(index + 1, 'recursive') ? index + 2 : index + 1;
  return source.isName(name) && (source.is(name + 1, 'as') || source.is(name + 1, '('));
}

function partialQuery(source: SqlSource, first: number, last: number): PartialQuery {
  let at = first;
  while (at < last && !(source.key(at) in VERBS)) at = source.is(at, '(') && at === first ? at + 1 : source.skip(at);
  const verb = VERBS[source.key(at)] ?? 'select';
  return {
    kind: 'partial',
    verb,
    span: source.span(first, last),
    with: [],
    recursive: false,
    tables: tablesOf(source, verb, at, last),
    hasWhere: source.find('where', at, last) >= 0,
    hasLimit: hasLimit(source, at, last),
    stars: starsOf(source, at, last),
  };
}

function hasLimit(source: SqlSource, first: number, last: number): boolean {
  for (let i = first; i <= last; i = source.skip(i)) if (LIMITS.has(source.key(i))) return true;
  return false;
}

function tablesOf(source: SqlSource, verb: Verb, first: number, last: number): TableReference[] {
  const tables: TableReference[] = [];
  const add = (index: number): void => {
    if (index <= last && source.isName(index)) tables.push(tableReference(source.qualifiedName(index)));
  };
  if (verb !== 'select') {
    let target = first + 1;
    if (source.is(target, 'top')) target = source.skip(target + 1);
    while (BEFORE_TABLE.has(source.key(target))) target++;
    if (!source.is(target, 'from')) add(target);
  }
  for (let i = first; i <= last; i = source.skip(i)) {
    if (source.is(i, 'from') || source.is(i, 'join')) add(i + 1);
  }
  return tables;
}

function tableReference(name: QualifiedName): TableReference {
  return { kind: 'table', name, columnAliases: [], only: false, span: name.span };
}

/** The stars of the select list: after SELECT, a comma or `t.`, and before a comma, FROM or the end. */
function starsOf(source: SqlSource, first: number, last: number): Span[] {
  const stars: Span[] = [];
  let inList = false;
  for (let i = first; i <= last; i = source.skip(i)) {
    if (source.is(i, 'select')) inList = true;
    else if (source.is(i, 'from')) inList = false;
    else if (inList && source.is(i, '*') && standsAlone(source, i, last)) stars.push(source.span(i, i));
  }
  return stars;
}

function standsAlone(source: SqlSource, star: number, last: number): boolean {
  const before = source.key(star - 1);
  const after = source.key(star + 1);
  const opens = [',', '.', 'select', 'all', 'distinct'].includes(before) || source.is(star - 2, 'top');
  return opens && (star === last || [',', 'from', 'into', 'except'].includes(after));
}
