import type { Column, Table } from '../model/schema.ts';

/** The table's column of that name; where none is spelt exactly so, one that differs only in case. */
export function findColumn(table: Table, name: string): Column | undefined {
  const exact = table.columns.find((column) => column.name === name);
  if (exact) return exact;
  const folded = name.toLowerCase();
  return table.columns.find((column) => column.name.toLowerCase() === folded);
}
