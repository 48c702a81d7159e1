import { quoteIdentifier } from '../identifiers.ts';
import type { MysqlTwinPart } from './mysql-twin.ts';

/** What makes ALTER TABLE fail at once where it would have to block writers (MySQL manual, “Online DDL Performance and Concurrency”). */
export const ONLINE = 'ALGORITHM=INPLACE, LOCK=NONE';

/** What MySQL needs to make a column NOT NULL in place (MySQL manual, “Online DDL Operations”, Column Operations). */
export const STRICT = 'NOT NULL is set without blocking writers only while sql_mode is strict, its default.';

type Named = 'oldName' | 'newName';

/** All in one statement, which reads the table once. */
export function addIndexes(
  target: string,
  indexes: readonly MysqlTwinPart[],
  named: Named,
  column: string,
): readonly string[] {
  if (indexes.length === 0) return [];
  const added = indexes.map((one) => `ADD ${one.define(one[named], column)}`);
  const statement = `ALTER TABLE ${target} ${added.join(', ')}, ${ONLINE}`;
  return [
    indexes.some(({ unique }) => unique)
      ? `-- schemawise-disable-next-line unsafe-add-unique -- its values are those of a unique column\n${statement}`
      : statement,
  ];
}

/** MODIFY with a whole definition; where the rows were looked at before, what is said of NOT NULL is answered. */
export function modifyColumn(target: string, definition: string, setsNotNull: boolean): string {
  const statement = `ALTER TABLE ${target} MODIFY COLUMN ${definition}, ${ONLINE}`;
  return setsNotNull
    ? `-- schemawise-disable-next-line unsafe-set-not-null -- every row has a value, and others read and write meanwhile\n${statement}`
    : statement;
}

export function dropIndexes(target: string, indexes: readonly MysqlTwinPart[], named: Named): readonly string[] {
  if (indexes.length === 0) return [];
  const dropped = indexes.map((one) => `DROP INDEX ${quoteIdentifier(one[named], 'mysql')}`);
  return [`ALTER TABLE ${target} ${dropped.join(', ')}`];
}

/** Foreign keys over rows that are known to keep them: only with the checks off InnoDB adds them without a copy of the table. */
export function addForeignKeys(
  target: string,
  keys: readonly MysqlTwinPart[],
  named: Named,
  column: string,
): readonly string[] {
  if (keys.length === 0) return [];
  return unchecked(keys.map((one) => `ALTER TABLE ${target} ADD ${one.define(one[named], column)}, ${ONLINE}`));
}

/** Statements with foreign keys switched off in this session, which is how ADD FOREIGN KEY can be done in place. */
export function unchecked(statements: readonly string[]): readonly string[] {
  return ['SET SESSION foreign_key_checks = 0', ...statements, 'SET SESSION foreign_key_checks = 1'];
}
