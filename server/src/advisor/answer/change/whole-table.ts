import type { Table } from '../../../model/schema.ts';
import { quoteIdentifier } from '../../../rules/support/identifiers.ts';
import type { Dialect } from '../../../text/dialect.ts';
import { rebuild } from './column-changes.ts';
import { type Step, withTimeout } from './step.ts';

/** Another name for a table: the old one stays usable until no code has it. Undefined where the dialect has no such way. */
export function renameTable(table: string, to: string, dialect: Dialect, known?: Table): readonly Step[] {
  const q = (name: string): string => quoteIdentifier(name, dialect);
  const columns = known ? known.columns.map((one) => q(one.databaseName)).join(', ') : '*';
  const view = `SELECT ${columns} FROM ${q(to)};`;
  switch (dialect) {
    case 'mysql':
    case 'mariadb':
      return [
        ['renameTableMysql', `RENAME TABLE ${q(table)} TO ${q(to)};\nCREATE VIEW ${q(table)} AS ${view}`],
        ['renameTableLater', `DROP VIEW ${q(table)};`],
      ];
    case 'sqlite':
      return [['renameTablePlain', `ALTER TABLE ${q(table)} RENAME TO ${q(to)};`]];
    case 'clickhouse':
      return [['renameTablePlain', `RENAME TABLE ${q(table)} TO ${q(to)};`]];
    case 'tsql':
      return [
        ['renameTableSynonym', `EXEC sp_rename '${table}', '${to}';\nCREATE SYNONYM ${q(table)} FOR ${q(to)};`],
        ['renameTableLater', `DROP SYNONYM ${q(table)};`],
      ];
    default:
      return [
        [
          'renameTableView',
          [
            'BEGIN;',
            "SET LOCAL lock_timeout = '5s';",
            `ALTER TABLE ${q(table)} RENAME TO ${q(to)};`,
            `CREATE VIEW ${q(table)} WITH (security_invoker = true) AS ${view}`,
            'COMMIT;',
          ].join('\n'),
        ],
        ['renameTableLater', `DROP VIEW ${q(table)};`],
      ];
  }
}

/** The removal of a table, which is set aside before it goes. */
export function dropTable(table: string, dialect: Dialect): readonly Step[] {
  const q = (name: string): string => quoteIdentifier(name, dialect);
  const aside = `${table}_unused`;
  const rename =
    dialect === 'tsql'
      ? `EXEC sp_rename '${table}', '${aside}';`
      : dialect === 'mysql' || dialect === 'mariadb' || dialect === 'clickhouse'
        ? `RENAME TABLE ${q(table)} TO ${q(aside)};`
        : withTimeout(`ALTER TABLE ${q(table)} RENAME TO ${q(aside)};`, dialect);
  return [['proveUnused'], ['setAside', rename], ['dropTable', withTimeout(`DROP TABLE ${q(aside)};`, dialect)]];
}

/** A column without its default; undefined where the dialect must know the name of the default and the schema does not. */
export function dropDefault(
  table: string,
  column: string,
  dialect: Dialect,
  known?: Table,
): readonly Step[] | undefined {
  const q = (name: string): string => quoteIdentifier(name, dialect);
  const alter = `ALTER TABLE ${q(table)}`;
  switch (dialect) {
    case 'clickhouse':
      return [['dropDefault', `${alter} MODIFY COLUMN ${q(column)} REMOVE DEFAULT;`]];
    case 'sqlite':
      return rebuild(table, known, { words: `with ${column} without DEFAULT`, column, define: withoutDefault });
    case 'tsql': {
      const name = known?.columns.find((one) => one.name.toLowerCase() === column.toLowerCase())?.defaultName;
      return [['dropDefault', `${alter} DROP CONSTRAINT ${q(name ?? `DF_${table}_${column}`)};`]];
    }
    default:
      return [['dropDefault', withTimeout(`${alter} ALTER COLUMN ${q(column)} DROP DEFAULT;`, dialect)]];
  }
}

/** A column's foreign key goes, by the name that the schema knows, or the one that the engine gives by itself. */
export function dropForeignKey(
  table: string,
  column: string,
  dialect: Dialect,
  known?: Table,
): readonly Step[] | undefined {
  const q = (name: string): string => quoteIdentifier(name, dialect);
  const own = known?.foreignKeys.find(
    ({ columns }) => columns.length === 1 && columns[0]?.toLowerCase() === column.toLowerCase(),
  );
  const name = q(own?.name ?? `${table}_${column}_fkey`);
  const alter = `ALTER TABLE ${q(table)}`;
  switch (dialect) {
    case 'clickhouse':
      return undefined;
    case 'sqlite':
      return rebuild(table, known, {
        words: `without the foreign key of ${column}`,
        column,
        define: (old) => old.replace(REFERENCES, ''),
        replaces: column,
      });
    case 'mysql':
      return [['dropForeignKey', `${alter} DROP FOREIGN KEY ${q(own?.name ?? `${table}_ibfk_1`)};`]];
    case 'mariadb':
      return [['dropForeignKey', `${alter} DROP FOREIGN KEY ${q(own?.name ?? `${table}_ibfk_1`)};`]];
    default:
      return [['dropForeignKey', withTimeout(`${alter} DROP CONSTRAINT ${name};`, dialect)]];
  }
}

const DEFAULT = /\s+DEFAULT\s+(?:\((?:[^()]|\([^()]*\))*\)|'(?:[^']|'')*'|[-+]?[\w.]+)/i;
const REFERENCES =
  /\s+REFERENCES\s+\S+\s*(?:\([^)]*\))?(?:\s+ON\s+(?:DELETE|UPDATE)\s+(?:CASCADE|RESTRICT|SET\s+(?:NULL|DEFAULT)|NO\s+ACTION))*/i;

function withoutDefault(definition: string): string {
  return definition.replace(DEFAULT, '');
}
