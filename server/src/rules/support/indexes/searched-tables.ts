import type { Table } from '../../../model/schema.ts';
import type { TableContext } from '../../rule.ts';
import { isOwnTable } from '../keys/table-kinds.ts';
import { isLookupTable } from '../lookup-tables.ts';

/** The option that names tables which stay small. */
export const SMALL_TABLES_OPTION = {
  smallTables: {
    schema: { type: 'array', items: { type: 'string' } },
    default: [],
    description: 'Tables that stay small, so that reading them whole costs nothing.',
  },
} as const;

/** True for a table that may grow and of which the workspace tells the columns, the primary key and so, as far as it shows, all indexes. */
export function mayNeedIndexes({ table, options }: Pick<TableContext, 'table' | 'options'>): boolean {
  if (!isOwnTable(table) || table.outside || !table.complete || !table.primaryKey) return false;
  if (isLookupTable(table)) return false;
  return !isNamedSmall(table, options.smallTables as readonly string[] | undefined);
}

function isNamedSmall({ databaseName, schema }: Table, small: readonly string[] | undefined): boolean {
  const own = databaseName.toLowerCase();
  return (small ?? []).some((name) => [own, `${schema.toLowerCase()}.${own}`].includes(name.toLowerCase()));
}
