import type { Index, Table } from '../../../model/schema.ts';
import type { ColumnTest } from './column-test.ts';
import { databaseName, isOrdered } from './served.ts';

/** The columns, in lower case, of a B-tree on plain columns that the table's own statements declare and that forbids nothing; undefined for others. */
export function plainColumns(table: Table, index: Index): readonly string[] | undefined {
  if (!isOrdered(index) || index.unique || index.where || index.unattached || index.inheritedFrom) return undefined;
  const columns = index.parts.flatMap(({ column, prefixLength }) =>
    column && prefixLength === undefined ? [databaseName(table, column.name)] : [],
  );
  return columns.length === index.parts.length && columns.length > 0 ? columns : undefined;
}

/** True where every row that the query takes has a given value, or a range of them, in the column. */
export function isFixed(tests: readonly ColumnTest[], column: string | undefined): boolean {
  return tests.some(
    (test) =>
      test.conjunct &&
      test.with === 'value' &&
      test.column.toLowerCase() === column &&
      (test.kind === 'equality' || test.kind === 'in' || test.kind === 'range'),
  );
}

/** True where the tests fix every column of the primary key or of a unique key, so that one row is found by it. */
export function isFoundByUniqueKey(table: Table, tests: readonly ColumnTest[]): boolean {
  const fixed = new Set(
    tests
      .filter((test) => test.conjunct && test.with === 'value' && (test.kind === 'equality' || test.kind === 'in'))
      .map((test) => test.column.toLowerCase()),
  );
  const keys = [
    ...(table.primaryKey ? [table.primaryKey.columns] : []),
    ...table.uniques.map(({ columns }) => columns),
    ...table.indexes
      .filter((index) => index.unique && !index.where)
      .map((index) => index.parts.map((part) => part.column?.name ?? '')),
  ];
  return keys.some((key) => key.length > 0 && key.every((name) => fixed.has(databaseName(table, name))));
}
