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

/** The key of a table that a column refers to by its name, as `payment_id` does to payments. */
export interface Parent {
  readonly table: string;
  readonly key: string;
  /** The key's type as SQL: a reference must have the same. */
  readonly type: string;
}

export type ParentOf = (column: string) => Parent | undefined;

/**
 * A new table with a key of its own, a type for each column by its name, a foreign key for each that refers to a known table, and an index
 * for each that refers to any.
 */
export function createTable(
  table: string,
  columns: readonly string[],
  dialect: Dialect,
  parentOf?: ParentOf,
): readonly Step[] | undefined {
  if (dialect === 'clickhouse') return undefined;
  const q = (name: string): string => quoteIdentifier(name, dialect);
  const own = columns.filter((name) => name.toLowerCase() !== 'id');
  const parents = new Map(own.flatMap((name) => pairOf(name, parentOf?.(name))));
  const lines = [
    `  ${q('id')} ${KEYS[dialect] ?? 'bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY'}`,
    ...own.map((name) => `  ${q(name)} ${parents.get(name)?.type ?? defaultTypeOf(name, dialect)} NOT NULL`),
    ...[...parents].map(
      ([name, parent]) =>
        `  CONSTRAINT ${q(`${table}_${name}_fkey`)} FOREIGN KEY (${q(name)}) REFERENCES ${q(parent.table)} (${q(parent.key)})`,
    ),
  ];
  const sql = `CREATE TABLE ${q(table)} (\n${lines.join(',\n')}\n);`;
  const indexesItself = dialect === 'mysql' || dialect === 'mariadb';
  const indexes = own
    .filter((name) => /(?:_id|Id)$/.test(name) && !(indexesItself && parents.has(name)))
    .map((name) => `CREATE INDEX ${q(`${table}_${name}_idx`)} ON ${q(table)} (${q(name)});`);
  return [['newTable', [sql, ...indexes].join('\n')]];
}

function pairOf(name: string, parent: Parent | undefined): readonly (readonly [string, Parent])[] {
  return parent ? [[name, parent]] : [];
}
