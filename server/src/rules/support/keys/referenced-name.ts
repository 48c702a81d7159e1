import type { ForeignKey, SchemaView } from '../../../model/schema.ts';

/** What to call the table that a foreign key references, for messages. */
export function referencedName(foreignKey: ForeignKey, schema: SchemaView): string {
  const { referencedTable } = foreignKey;
  return schema.tableByKey(referencedTable)?.name ?? referencedTable.split('.').at(-1) ?? referencedTable;
}
