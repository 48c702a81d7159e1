import type { Identifier } from '../../model/identifier.ts';
import type { CreateView } from '../../model/object-facts.ts';
import { ifExists, onCluster } from './names.ts';
import { startsQuery } from './queries.ts';
import type { Reading } from './reading.ts';
import type { SqlSource } from './source.ts';
import { readTableOptions, type TableOptions } from './table-options.ts';

/** Words before VIEW, each with a value. */
const OPTIONS_BEFORE = new Set(['algorithm', 'definer', 'security']);

/** CREATE or ALTER VIEW; `word` is the word VIEW. Undefined where no name follows it. */
export function readCreateView(reading: Reading, first: number, word: number, last: number): CreateView | undefined {
  const { source } = reading;
  const exists = ifExists(source, word + 1);
  if (!source.isName(exists.next)) return undefined;
  const words = new Set<string>();
  for (let i = first; i < word; i++) words.add(source.key(i));
  const { cluster, next } = onCluster(source, source.nameEnd(exists.next) + 1);
  const as = queryAs(source, next, last);
  const columns = columnsOf(source, next, as < 0 ? last : as);
  const query = as < 0 ? undefined : reading.query(as + 1, queryEnd(source, as + 1, last));
  const after = optionsAfter(reading, next, as < 0 ? last : as - 1);
  return {
    kind: 'createView',
    name: source.qualifiedName(exists.next),
    columns,
    materialized: words.has('materialized'),
    temporary: words.has('temporary') || words.has('temp'),
    orReplace: words.has('replace') || words.has('alter'),
    ifNotExists: exists.found,
    ...(query ? { query } : {}),
    options: {
      ...optionsBefore(source, first, word),
      ...after.options,
      ...(cluster === undefined ? {} : { 'on cluster': cluster }),
    },
    ...(after.storageKeys ? { storageKeys: after.storageKeys } : {}),
  };
}

/** The AS before the query, or -1. */
function queryAs(source: SqlSource, first: number, last: number): number {
  for (let i = first; i <= last; i = source.skip(i)) {
    if (source.is(i, 'as') && startsQuery(source, i + 1)) return i;
  }
  return -1;
}

/** WITH CHECK OPTION and its kin do not belong to the query. */
function queryEnd(source: SqlSource, first: number, last: number): number {
  if (!source.is(last, 'option')) return last;
  for (let i = last; i > first; i--) if (source.is(i, 'with')) return i - 1;
  return last;
}

function columnsOf(source: SqlSource, at: number, as: number): Identifier[] {
  // ClickHouse: the columns may come after TO table.
  const open = source.is(at, '(') ? at : source.dialect === 'clickhouse' ? source.find('(', at, as) : -1;
  if (open !== at && open >= 0 && !source.is(at, 'to')) return [];
  return open < 0 ? [] : source.identifiersInside(open);
}

function optionsBefore(source: SqlSource, first: number, word: number): Record<string, string> {
  const options: Record<string, string> = {};
  for (let i = first; i < word; i++) {
    const key = source.key(i);
    if (!OPTIONS_BEFORE.has(key)) continue;
    const value = source.is(i + 1, '=') ? i + 2 : i + 1;
    options[key] = source.written(value).toLowerCase();
  }
  return options;
}

function optionsAfter(reading: Reading, first: number, last: number): TableOptions {
  const { source } = reading;
  if (source.dialect === 'clickhouse') {
    const read = readTableOptions(reading, first, last);
    if (!source.is(first, 'to')) return read;
    return { ...read, options: { ...read.options, to: source.slice(first + 1, source.nameEnd(first + 1)) } };
  }
  return { options: source.find('schemabinding', first, last) >= 0 ? { schemabinding: 'on' } : {} };
}
