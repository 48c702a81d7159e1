import type { Index, Table } from '../../../model/schema.ts';
import type { Dialect } from '../../../text/dialect.ts';
import type { ColumnTest } from './column-test.ts';
import { hasFewValues } from './selectivity.ts';
import { databaseName, indexedColumns, isOrdered, isServed } from './served.ts';
import { findByDatabaseName, wantedIndex } from './wanted-index.ts';

/** A composite index that holds what a query searches by, in an order that is of little use to it. */
export interface MisorderedIndex {
  readonly index: Index;
  /** `prefix`: the query tests no leading column. `range`: after columns that it compares by `=`, if any, it asks a range of one that comes before another that it compares by `=`. */
  readonly reason: 'prefix' | 'range';
  /** The test on the column that should lead. */
  readonly test: ColumnTest;
  /** The index's own columns in a better order. */
  readonly columns: readonly string[];
}

/**
 * The composite indexes of a table whose columns a query tests, but not as the indexes begin. None where the primary key or another index
 * finds the rows by one of the tests.
 */
export function misorderedIndexes(
  table: Table,
  tests: readonly ColumnTest[],
  dialect: Dialect,
): readonly MisorderedIndex[] {
  const found: MisorderedIndex[] = [];
  for (const index of table.indexes) {
    if (!isOrdered(index) || index.where || index.unattached || index.inheritedFrom) continue;
    const columns = index.parts.flatMap(({ column }) => (column ? [databaseName(table, column.name)] : []));
    if (columns.length < 2 || columns.length < index.parts.length) continue;
    const misordered = judge(table, index, columns, tests, dialect);
    if (misordered) found.push(misordered);
  }
  return found;
}

function judge(
  table: Table,
  index: Index,
  columns: readonly string[],
  tests: readonly ColumnTest[],
  dialect: Dialect,
): MisorderedIndex | undefined {
  const searched = tests.filter(({ conjunct, clause }) => conjunct && (clause === 'where' || clause === 'on'));
  const on = (name: string | undefined): ColumnTest | undefined =>
    searched.find((test) => test.column.toLowerCase() === name);
  const leading = on(columns[0]);
  const others = indexedColumns(table, index);
  if (isServed(searched, others)) return undefined;
  if (!leading) {
    const wanted = wantedIndex(tests, table, dialect);
    const test = columns
      .slice(1)
      .map(on)
      .find((one) => one && one === wanted?.leading);
    if (!test || !isServing(table, columns, test)) return undefined;
    return { index, reason: 'prefix', test, columns: inOrder(columns, on) };
  }
  const tested = columns.map(on);
  const range = tested.findIndex((one) => !one || !isEquality(one));
  if (tested[range]?.kind !== 'range') return undefined;
  const equal = tested
    .slice(range + 1)
    .find((one) => one && isEquality(one) && one.with === 'value' && (range === 0 || isServing(table, columns, one)));
  return equal && { index, reason: 'range', test: equal, columns: inOrder(columns, on) };
}

/** A column that comes late and has few values is no reason to turn an index around. */
function isServing(table: Table, columns: readonly string[], test: ColumnTest): boolean {
  const column = findByDatabaseName(table, test.column);
  return column !== undefined && columns.includes(test.column.toLowerCase()) && !hasFewValues(table, column);
}

function isEquality({ kind }: ColumnTest): boolean {
  return kind === 'equality' || kind === 'in';
}

/** What is compared by equality first, then ranges, then what the query does not test. */
function inOrder(columns: readonly string[], on: (name: string) => ColumnTest | undefined): readonly string[] {
  const rank = (name: string): number => {
    const test = on(name);
    return test ? (isEquality(test) ? 0 : 1) : 2;
  };
  return [...columns].sort((a, b) => rank(a) - rank(b));
}
