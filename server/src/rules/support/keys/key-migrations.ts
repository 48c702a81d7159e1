import type { MigrationFix } from '../../../model/fix.ts';
import type { Column, Table } from '../../../model/schema.ts';
import { freeObjectName } from '../../../schema/generated-names.ts';
import type { Dialect } from '../../../text/dialect.ts';
import { quoteIdentifier, slug, tableName } from '../identifiers.ts';

/** Engines with ALTER TABLE … ADD CONSTRAINT. */
const ADDS_CONSTRAINTS: ReadonlySet<Dialect> = new Set<Dialect>(['postgresql', 'mysql', 'mariadb', 'tsql']);

/**
 * The next migration adds a foreign key: PostgreSQL first without a look at the rows, then validates it in a step of its own, so that
 * writers wait for neither. Undefined for engines that add no constraints to tables.
 */
export function addForeignKeyMigration(
  table: Table,
  column: Column,
  referenced: Table,
  referencedColumn: string,
  dialect: Dialect,
): MigrationFix | undefined {
  if (!ADDS_CONSTRAINTS.has(dialect)) return undefined;
  const taken = (name: string): boolean => table.foreignKeys.some((foreignKey) => foreignKey.name === name);
  const name = quoteIdentifier(freeObjectName(table.databaseName, column.databaseName, 'fkey', taken), dialect);
  const alter = `ALTER TABLE ${tableName(table, dialect)}`;
  const key = `FOREIGN KEY (${quoteIdentifier(column.databaseName, dialect)}) REFERENCES ${tableName(referenced, dialect)} (${quoteIdentifier(referencedColumn, dialect)})`;
  const validates = dialect === 'postgresql' && !table.partitioned;
  const mysql = dialect === 'mysql' || dialect === 'mariadb';
  const drop = `${alter} DROP ${mysql ? 'FOREIGN KEY' : 'CONSTRAINT'} ${name}`;
  // MySQL makes an index of the key's name where none serves the key, and keeps it when the key goes.
  const dropIndex = mysql && !startsAnIndex(table, column) ? [`${alter} DROP INDEX ${name}`] : [];
  return {
    kind: 'migration',
    title: `Add the foreign key on ${table.name}.${column.name} in a new migration`,
    slug: slug('add_foreign_key_on', table.databaseName, column.databaseName),
    bulk: false,
    steps: [
      {
        up: [`${alter} ADD CONSTRAINT ${name} ${key}${validates ? ' NOT VALID' : ''}`],
        down: [drop, ...dropIndex],
        transactional: true,
        comment: `Fails where rows of ${table.name} point at rows of ${referenced.name} that do not exist${validates ? ', once it is validated' : ''}: look for them first.`,
      },
      ...(validates
        ? [
            {
              up: [`${alter} VALIDATE CONSTRAINT ${name}`],
              down: [],
              transactional: true,
              suffix: 'validate',
              comment: 'Reads the whole table under a lock that lets others read and write.',
            },
          ]
        : []),
    ],
  };
}

function startsAnIndex({ primaryKey, uniques, indexes }: Table, { name }: Column): boolean {
  const firsts = [
    ...[primaryKey, ...uniques].map((key) => key?.columns[0]),
    ...indexes.map(({ parts }) => parts[0]?.column?.name),
  ];
  return firsts.some((first) => first?.toLowerCase() === name.toLowerCase());
}
