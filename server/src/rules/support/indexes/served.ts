import type { IndexPart } from '../../../model/index-definition.ts';
import type { Index, Table } from '../../../model/schema.ts';
import { eachExpression } from '../expressions.ts';
import type { ColumnTest } from './column-test.ts';

/** Methods whose indexes find rows by their leading columns only. */
const ORDERED_METHODS: ReadonlySet<string> = new Set(['btree', 'clustered', 'nonclustered']);

export function isOrdered(index: Index): boolean {
  return ORDERED_METHODS.has(index.method);
}

/** The names, in lower case, of the columns in a key of an index, those inside its expression included. */
export function columnsOfPart(part: IndexPart): readonly string[] {
  if (part.column) return [part.column.name.toLowerCase()];
  const names: string[] = [];
  for (const one of eachExpression(part.expression)) {
    const name = one.kind === 'column' ? one.parts.at(-1)?.name : undefined;
    if (name !== undefined) names.push(name.toLowerCase());
  }
  return names;
}

/** The columns by which an index finds rows: of the first key, of all keys where their order does not matter (GIN, BRIN, full text). */
export function entryColumns(index: Index): readonly string[] {
  return (isOrdered(index) ? index.parts.slice(0, 1) : index.parts).flatMap(columnsOfPart);
}

/**
 * The names, in lower case, of all columns by which the table's primary key, unique constraints, exclusion constraints and indexes find rows.
 * Conditions of partial indexes are taken to fit.
 */
export function indexedColumns(table: Table, except?: Index): ReadonlySet<string> {
  const found = new Set<string>();
  const keys = table.primaryKey ? [table.primaryKey, ...table.uniques] : table.uniques;
  for (const { columns } of keys) if (columns[0] !== undefined) found.add(databaseName(table, columns[0]));
  for (const { parts } of table.exclusions) for (const part of parts ?? []) addAll(found, table, columnsOfPart(part));
  for (const index of table.indexes) if (index !== except) addAll(found, table, entryColumns(index));
  return found;
}

function addAll(found: Set<string>, table: Table, columns: readonly string[]): void {
  for (const column of columns) found.add(databaseName(table, column));
}

/** Keys of Prisma models name fields. */
export function databaseName(table: Table, column: string): string {
  const folded = column.toLowerCase();
  const named = table.columns.find((one) => one.name.toLowerCase() === folded);
  return (named?.databaseName ?? column).toLowerCase();
}

/** Whether some index may find the rows of a query: a test that all of them meet is on a column by which an index finds rows. */
export function isServed(tests: readonly ColumnTest[], indexed: ReadonlySet<string>): boolean {
  return tests.some(
    ({ clause, conjunct, column }) =>
      conjunct && (clause === 'where' || clause === 'on') && indexed.has(column.toLowerCase()),
  );
}
