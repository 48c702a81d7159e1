import type { Column, Table } from '../../../model/schema.ts';
import type { Dialect } from '../../../text/dialect.ts';
import { findColumn } from '../columns.ts';
import { withoutCasts } from '../expressions.ts';
import { isLookupTable } from '../lookup-tables.ts';
import type { ColumnTest } from './column-test.ts';
import { hasFewValues, isIndexable } from './selectivity.ts';

/** More columns than this seldom make an index better. */
const MAX_COLUMNS = 3;

/** An index that would find the rows of a query, with the test that speaks for its first column. */
export interface WantedIndex {
  /** The columns' names in the database: those compared by equality first, then one that a range is asked of. */
  readonly columns: readonly string[];
  readonly leading: ColumnTest;
}

interface Candidate {
  readonly test: ColumnTest;
  readonly column: Column;
}

/**
 * The index that a query could use to find its rows of a table, from the tests that all of them meet; undefined where these tests would leave most
 * of the table. Values that are known beforehand come before columns of other tables, through which rows are joined.
 */
export function wantedIndex(tests: readonly ColumnTest[], table: Table, dialect: Dialect): WantedIndex | undefined {
  const candidates: Candidate[] = [];
  for (const test of tests) {
    const column = findByDatabaseName(table, test.column);
    if (!column || !test.conjunct || !isLookup(test) || !isIndexable(column, dialect)) continue;
    if (candidates.some((one) => one.column === column)) continue;
    candidates.push({ test, column });
  }
  const byValue = candidates.filter(({ test }) => test.with === 'value');
  const selective = byValue.filter(({ column }) => !hasFewValues(table, column));
  const joined = candidates.filter(
    ({ test, column }) =>
      test.with === 'column' &&
      test.kind === 'equality' &&
      !(test.otherTable && (test.otherTable === table || isLookupTable(test.otherTable))) &&
      !hasFewValues(table, column),
  );
  const [leading, ...others] =
    selective.length > 0 ? [...equalFirst(selective), ...joined.filter(isEqual)] : joined.slice(0, 1);
  if (!leading) return undefined;
  const few = byValue.filter((one) => isEqual(one) && hasFewValues(table, one.column));
  const parts = equalFirst([leading, ...others, ...few]);
  const ranges = parts.filter((one) => !isEqual(one));
  const kept = parts.filter((one) => isEqual(one) || one === ranges[0]).slice(0, MAX_COLUMNS);
  return { columns: kept.map(({ column }) => column.databaseName), leading: leading.test };
}

function isEqual({ test }: Candidate): boolean {
  return test.kind === 'equality' || test.kind === 'in';
}

function equalFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...candidates.filter(isEqual), ...candidates.filter((one) => !isEqual(one))];
}

/** True for a test that an index can answer, and of which it leaves little: `stock > 0` leaves nearly all. */
function isLookup(test: ColumnTest): boolean {
  if (test.clause !== 'where' && test.clause !== 'on') return false;
  if (test.kind === 'equality' || test.kind === 'in') return test.with !== 'other';
  return test.kind === 'range' && test.with === 'value' && !comparesWithZero(test);
}

function comparesWithZero({ predicate }: ColumnTest): boolean {
  if (predicate?.kind !== 'binary') return false;
  return [predicate.left, predicate.right].some((side) => {
    const value = withoutCasts(side);
    return value.kind === 'literal' && value.type === 'number' && /^[01](?:\.0*)?$/.test(value.value);
  });
}

export function findByDatabaseName(table: Table, name: string): Column | undefined {
  const folded = name.toLowerCase();
  return table.columns.find((one) => one.databaseName.toLowerCase() === folded) ?? findColumn(table, name);
}
