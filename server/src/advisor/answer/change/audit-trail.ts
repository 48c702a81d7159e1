import type { Table } from '../../../model/schema.ts';
import { quoteIdentifier, schemaPrefix } from '../../../rules/support/identifiers.ts';
import type { Dialect } from '../../../text/dialect.ts';
import { keyOf } from './backfill.ts';
import { knownColumn } from './known-column.ts';
import type { Step } from './step.ts';

/** A table of former states beside another, and the triggers that write it; undefined for ClickHouse, which has no triggers. */
export function auditTrail(
  table: string,
  column: string | undefined,
  dialect: Dialect,
  known?: Table,
): readonly Step[] | undefined {
  switch (dialect) {
    case 'clickhouse':
      return undefined;
    case 'mysql':
    case 'mariadb':
      return jsonTriggers(table, column, dialect, known);
    case 'sqlite':
      return jsonTriggers(table, column, dialect, known);
    case 'tsql':
      return [['auditTemporal', temporal(table)]];
    default:
      return postgresTrail(table, column, known);
  }
}

function postgresTrail(table: string, column: string | undefined, known: Table | undefined): readonly Step[] {
  const dialect = 'postgresql';
  const q = (name: string): string => quoteIdentifier(name, dialect);
  const prefix = known ? schemaPrefix(known, dialect) : '';
  const key = keyOf(known);
  const keyType = (known && knownColumn(known, key, dialect)?.type) ?? 'bigint';
  const name = column === undefined ? `${table}_history` : `${table}_${column}_history`;
  const history = `${prefix}${q(name)}`;
  const writer = `${prefix}${q(`write_${name}`)}`;
  const trigger = q(`write_${name}`);
  const valueType = (known && column !== undefined && knownColumn(known, column, dialect)?.type) || 'text';
  const what =
    column === undefined
      ? [
          "  operation text NOT NULL CHECK (operation IN ('INSERT', 'UPDATE', 'DELETE')),",
          '  old_row jsonb,',
          '  new_row jsonb',
        ]
      : [`  old_value ${valueType},`, `  new_value ${valueType}`];
  const create = [
    `CREATE TABLE ${history} (`,
    '  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,',
    `  row_id ${keyType} NOT NULL,`,
    '  changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),',
    '  changed_by text NOT NULL,',
    ...what,
    ');',
    `CREATE INDEX ${q(`${name}_row_id_idx`)} ON ${history} (row_id, changed_at);`,
    `REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON ${history} FROM PUBLIC;`,
  ];
  const values =
    column === undefined
      ? [
          `  INSERT INTO ${history} (row_id, changed_by, operation, old_row, new_row)`,
          `  VALUES (coalesce(NEW.${q(key)}, OLD.${q(key)}), who, TG_OP, to_jsonb(OLD), to_jsonb(NEW));`,
        ]
      : [
          `  INSERT INTO ${history} (row_id, changed_by, old_value, new_value)`,
          `  VALUES (coalesce(NEW.${q(key)}, OLD.${q(key)}), who, OLD.${q(column)}, NEW.${q(column)});`,
        ];
  const schema = known?.schema === undefined || known.schema === '' ? 'public' : known.schema;
  const write = [
    `CREATE FUNCTION ${writer}() RETURNS trigger`,
    `LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${q(schema)}, pg_temp AS $$`,
    'DECLARE',
    "  who text := coalesce(nullif(current_setting('app.user_id', true), ''), session_user);",
    'BEGIN',
    ...values,
    '  RETURN NULL;',
    'END $$;',
    `CREATE TRIGGER ${trigger} AFTER ${column === undefined ? 'INSERT OR UPDATE OR DELETE' : `UPDATE OF ${q(column)}`} ON ${prefix}${q(table)}`,
    column === undefined
      ? `  FOR EACH ROW EXECUTE FUNCTION ${writer}();`
      : `  FOR EACH ROW WHEN (OLD.${q(column)} IS DISTINCT FROM NEW.${q(column)}) EXECUTE FUNCTION ${writer}();`,
  ];
  return [
    ['auditTable', create.join('\n')],
    ['auditTrigger', `SET lock_timeout = '5s';\n${write.join('\n')}`],
    ['auditWho', "SELECT set_config('app.user_id', $1, true);   -- first in each transaction"],
  ];
}

/** MySQL and SQLite have a trigger for each kind of statement, and name the columns of the row one by one. */
function jsonTriggers(
  table: string,
  column: string | undefined,
  dialect: 'mysql' | 'mariadb' | 'sqlite',
  known: Table | undefined,
): readonly Step[] {
  const q = (name: string): string => quoteIdentifier(name, dialect);
  const isLite = dialect === 'sqlite';
  const key = keyOf(known);
  const keyType = (known && knownColumn(known, key, dialect)?.type) ?? (isLite ? 'INTEGER' : 'bigint');
  const name = column === undefined ? `${table}_history` : `${table}_${column}_history`;
  const columns = column === undefined ? (known?.columns ?? []).map((one) => one.databaseName) : [column];
  const row = (side: 'OLD' | 'NEW'): string =>
    `${isLite ? 'json_object' : 'JSON_OBJECT'}(${columns.map((one) => `'${one}', ${side}.${q(one)}`).join(', ')})`;
  const time = isLite
    ? "TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))"
    : 'datetime(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6)';
  const create = [
    `CREATE TABLE ${q(name)} (`,
    `  id ${isLite ? 'INTEGER PRIMARY KEY' : 'bigint NOT NULL AUTO_INCREMENT PRIMARY KEY'},`,
    `  row_id ${keyType} NOT NULL,`,
    `  changed_at ${time},`,
    ...(isLite ? [] : ['  changed_by varchar(255) NOT NULL,']),
    `  operation ${isLite ? 'TEXT' : "enum('INSERT', 'UPDATE', 'DELETE')"} NOT NULL,`,
    `  old_row ${isLite ? 'TEXT' : 'json'},`,
    `  new_row ${isLite ? 'TEXT' : 'json'}`,
    ');',
    `CREATE INDEX ${q(`${name}_row_id_idx`)} ON ${q(name)} (row_id, changed_at);`,
  ].join('\n');
  const who = isLite ? ['', ''] : ['changed_by, ', 'coalesce(@app_user_id, USER()), '];
  const events = column === undefined ? (['INSERT', 'UPDATE', 'DELETE'] as const) : (['UPDATE'] as const);
  const triggers = events.map((event) => {
    const side = event === 'DELETE' ? 'OLD' : 'NEW';
    const old = event === 'INSERT' ? 'NULL' : row('OLD');
    const now = event === 'DELETE' ? 'NULL' : row('NEW');
    const insert = `INSERT INTO ${q(name)} (row_id, ${who[0]}operation, old_row, new_row)\n  VALUES (${side}.${q(key)}, ${who[1]}'${event}', ${old}, ${now})`;
    const changed = column === undefined ? undefined : column;
    const head = `CREATE TRIGGER ${q(`${name}_${event.toLowerCase()}`)} AFTER ${event}${changed !== undefined && isLite ? ` OF ${q(changed)}` : ''} ON ${q(table)} FOR EACH ROW`;
    if (isLite) {
      const when = changed === undefined ? '' : ` WHEN OLD.${q(changed)} IS NOT NEW.${q(changed)}`;
      return `${head}${when} BEGIN\n  ${insert};\nEND;`;
    }
    const select = insert.replace(/\n {2}VALUES \((.*)\)$/s, (_, list: string) =>
      changed === undefined
        ? `\n  VALUES (${list})`
        : `\n  SELECT ${list} FROM DUAL WHERE NOT (OLD.${q(changed)} <=> NEW.${q(changed)})`,
    );
    return `${head}\n  ${select};`;
  });
  return [
    ['auditTable', create],
    ['auditTriggerPlain', triggers.join('\n')],
    isLite ? ['auditWhoSqlite'] : ['auditWho', "SET @app_user_id = '42';   -- on each connection taken from the pool"],
  ];
}

function temporal(table: string): string {
  const name = quoteIdentifier(table, 'tsql');
  return [
    `ALTER TABLE ${name} ADD`,
    '  valid_from datetime2 GENERATED ALWAYS AS ROW START HIDDEN NOT NULL DEFAULT SYSUTCDATETIME(),',
    "  valid_to datetime2 GENERATED ALWAYS AS ROW END HIDDEN NOT NULL DEFAULT CONVERT(datetime2, '9999-12-31 23:59:59.9999999'),",
    '  PERIOD FOR SYSTEM_TIME (valid_from, valid_to);',
    `ALTER TABLE ${name} SET (SYSTEM_VERSIONING = ON (HISTORY_TABLE = dbo.${quoteIdentifier(`${table}_history`, 'tsql')}));`,
  ].join('\n');
}
