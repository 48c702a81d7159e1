import type { ForeignKey, SchemaView, Table } from '../../../model/schema.ts';
import { definitionOf } from './column-name.ts';

/**
 * The table's foreign keys, and what REFERENCES on a column says where the engine reads it without making a foreign key of it (MySQL before
 * 9.0): the author said what the column means all the same.
 */
export function declaredReferences(table: Table, schema: SchemaView): readonly ForeignKey[] {
  const found: ForeignKey[] = [...table.foreignKeys];
  for (const column of table.columns) {
    const reference = definitionOf(column)?.references;
    if (!reference || found.some((foreignKey) => foreignKey.columns.join() === column.name)) continue;
    const referenced = schema.table(reference.referencedTable);
    if (!referenced) continue;
    found.push({
      columns: [column.name],
      referencedTable: referenced.key,
      referencedColumns: reference.referencedColumns.map(({ name }) => name),
      deferrable: false,
      initiallyDeferred: false,
      validated: true,
      origin: { statement: column.origin.statement, span: reference.span },
    });
  }
  return found;
}
