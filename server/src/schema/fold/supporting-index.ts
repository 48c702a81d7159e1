import type { ForeignKey, Index, Table } from '../../model/schema.ts';
import { freeInTable } from './naming.ts';

/**
 * MySQL: the foreign key's columns get an index unless a key or index starts with them: of the name that the statement gives the
 * constraint, else of the first column.
 */
export function withSupportingIndex(table: Table, foreignKey: ForeignKey): Table {
  const starts = (columns: readonly (string | undefined)[]) =>
    foreignKey.columns.every((column, position) => columns[position]?.toLowerCase() === column.toLowerCase());
  const keys = table.primaryKey ? [table.primaryKey, ...table.uniques] : table.uniques;
  const served =
    keys.some((key) => starts(key.columns)) ||
    table.indexes.some((index) => starts(index.parts.map((part) => part.column?.name)));
  if (served) return table;
  const { span } = foreignKey.origin;
  const index: Index = {
    name: foreignKey.name ?? freeInTable(table, foreignKey.columns[0] ?? ''),
    unique: false,
    method: 'btree',
    parts: foreignKey.columns.map((name) => ({ column: { name, quoted: true, span }, descending: false, span })),
    include: [],
    nullsNotDistinct: false,
    concurrently: false,
    origin: foreignKey.origin,
  };
  return { ...table, indexes: [...table.indexes, index] };
}

/**
 * MySQL: an index that was made for a foreign key goes when another that starts with these columns can serve it (manual, “FOREIGN KEY
 * Constraints”: “may be silently dropped later”).
 */
export function withoutServedIndexes(table: Table, columns: readonly (string | undefined)[]): Table {
  const kept = table.indexes.filter((index) => !isMadeForForeignKey(table, index) || !startWith(columns, index));
  return kept.length === table.indexes.length ? table : { ...table, indexes: kept };
}

function isMadeForForeignKey(table: Table, { origin }: Index): boolean {
  return table.foreignKeys.some((foreignKey) => foreignKey.origin === origin);
}

function startWith(columns: readonly (string | undefined)[], index: Index): boolean {
  return index.parts.every((part, position) => part.column?.name.toLowerCase() === columns[position]?.toLowerCase());
}
