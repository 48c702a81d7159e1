import { quoteIdentifier } from '../../../rules/support/identifiers.ts';
import type { Dialect } from '../../../text/dialect.ts';
import { defaultTypeOf } from './default-type.ts';
import type { Step } from './step.ts';

/** How a table's own number is declared. */
const KEYS: Readonly<Partial<Record<Dialect, string>>> = {
  mysql: 'bigint NOT NULL AUTO_INCREMENT PRIMARY KEY',
  mariadb: 'bigint NOT NULL AUTO_INCREMENT PRIMARY KEY',
  sqlite: 'INTEGER PRIMARY KEY',
  tsql: 'bigint IDENTITY(1,1) PRIMARY KEY',
};

/** A new table with a key of its own, a type for each column by its name, and an index for each column that refers to another table. */
export function createTable(table: string, columns: readonly string[], dialect: Dialect): readonly Step[] | undefined {
  if (dialect === 'clickhouse') return undefined;
  const q = (name: string): string => quoteIdentifier(name, dialect);
  const own = columns.filter((name) => name.toLowerCase() !== 'id');
  const lines = [
    `  ${q('id')} ${KEYS[dialect] ?? 'bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY'}`,
    ...own.map((name) => `  ${q(name)} ${defaultTypeOf(name, dialect)} NOT NULL`),
  ];
  const sql = `CREATE TABLE ${q(table)} (\n${lines.join(',\n')}\n);`;
  const indexes = own
    .filter((name) => /(?:_id|Id)$/.test(name))
    .map((name) => `CREATE INDEX ${q(`${table}_${name}_idx`)} ON ${q(table)} (${q(name)});`);
  return [['newTable', [sql, ...indexes].join('\n')]];
}
