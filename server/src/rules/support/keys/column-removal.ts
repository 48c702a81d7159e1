import type { MigrationFix } from '../../../model/fix.ts';
import type { Column, Table } from '../../../model/schema.ts';
import type { Dialect } from '../../../text/dialect.ts';
import { quoteIdentifier, slug, tableName } from '../identifiers.ts';
import { textAt } from '../places.ts';
import { definitionOf } from './column-name.ts';

/** The next migration drops a column; its rollback adds it again as it was declared, without its values. */
export function dropColumnMigration(
  table: Table,
  column: Column,
  dialect: Dialect,
  comment: string,
): MigrationFix | undefined {
  const definition = definitionOf(column);
  if (!definition || dialect === 'unknown') return undefined;
  const alter = `ALTER TABLE ${tableName(table, dialect)}`;
  const name = quoteIdentifier(column.databaseName, dialect);
  const type = textAt(column.typeOrigin.statement, column.type.span);
  return {
    kind: 'migration',
    title: `Drop ${table.name}.${column.name} in a new migration`,
    slug: slug('drop', column.databaseName, 'from', table.databaseName),
    bulk: false,
    steps: [
      {
        up: [`${alter} DROP COLUMN ${name}`],
        down: [`${alter} ADD${dialect === 'tsql' ? '' : ' COLUMN'} ${name} ${type}`],
        transactional: true,
        comment,
      },
    ],
  };
}
