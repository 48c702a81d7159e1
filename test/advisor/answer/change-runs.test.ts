import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knownColumn } from '../../../server/src/advisor/answer/change/known-column.ts';
import { isByHand } from '../../../server/src/advisor/answer/change/tool-file.ts';
import { undoOf } from '../../../server/src/advisor/answer/change/undo.ts';
import { writeChange } from '../../../server/src/advisor/answer/change/write-change.ts';
import type { SchemaChange } from '../../../server/src/advisor/router/change/schema-change.ts';
import type { AdvisorWorkspace } from '../../../server/src/advisor/workspace/advisor-workspace.ts';
import { engineWorkspace } from '../../../server/src/advisor/workspace/engine-workspace.ts';
import type { Dialect } from '../../../server/src/text/dialect.ts';
import { EmbeddedPostgres } from '../../skills/support/embedded-postgres.ts';
import { runInSqlite } from '../../skills/support/embedded-sqlite.ts';
import { engineOver } from '../../support/engine.ts';

const POSTGRES = `CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL CONSTRAINT customers_email_key UNIQUE, full_name text, phone varchar(20));
CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, customer_id bigint, total float8 DEFAULT 0, status text NOT NULL DEFAULT 'new', first_name text, last_name text, created_at timestamptz NOT NULL DEFAULT now());
`;
const POSTGRES_ROWS = `INSERT INTO customers (email, full_name) VALUES ('a@x', 'Ada King Lovelace'), ('b@x', 'Plato');
INSERT INTO orders (customer_id, total, first_name, last_name) VALUES (1, 10.5, 'Ada', 'King'), (2, 20, 'Plato', NULL);
`;
const SQLITE = `CREATE TABLE users (id integer PRIMARY KEY AUTOINCREMENT, email text NOT NULL, full_name text);
CREATE TABLE notes (id integer PRIMARY KEY AUTOINCREMENT NOT NULL, user_id integer NOT NULL REFERENCES users (id), title text DEFAULT 'x', created_at integer NOT NULL);
CREATE UNIQUE INDEX users_email_key ON users (email);
`;
const SQLITE_ROWS = `INSERT INTO users (email, full_name) VALUES ('a@x', 'Ada King'), ('b@x', 'Plato');
INSERT INTO notes (user_id, title, created_at) VALUES (1, 'a', 1), (1, 'b', 2), (2, 'c', 3);
DELETE FROM notes WHERE id = 3;
`;

const changes: readonly SchemaChange[] = [
  { kind: 'renameTable', table: 'orders', to: 'purchases' },
  { kind: 'dropTable', table: 'orders' },
  { kind: 'softDelete', table: 'customers' },
  { kind: 'softDelete', table: 'orders' },
  { kind: 'auditTrail', table: 'orders' },
  { kind: 'auditTrail', table: 'orders', column: 'status' },
  { kind: 'splitColumn', table: 'customers', column: 'full_name', into: ['first_name', 'last_name'] },
  { kind: 'splitColumn', table: 'customers', column: 'full_name', into: ['first_name', 'middle_name', 'last_name'] },
  { kind: 'mergeColumns', table: 'orders', columns: ['first_name', 'last_name'], to: 'full_name' },
  { kind: 'dropDefault', table: 'orders', column: 'total' },
  { kind: 'setNotNull', table: 'orders', column: 'customer_id' },
  { kind: 'dropNotNull', table: 'customers', column: 'email' },
  { kind: 'setDefault', table: 'orders', column: 'total', value: '1' },
  { kind: 'changeType', table: 'orders', column: 'total', type: 'numeric(12,2)' },
  { kind: 'changeType', table: 'customers', column: 'phone', type: 'varchar(40)' },
  { kind: 'addColumn', table: 'orders', column: 'due_at', required: false },
  { kind: 'addColumn', table: 'orders', column: 'paid', type: 'integer', required: true },
  { kind: 'addIndex', table: 'orders', columns: ['customer_id', 'created_at'] },
  { kind: 'addUnique', table: 'orders', columns: ['customer_id'] },
  { kind: 'dropDefault', table: 'orders', column: 'status' },
  { kind: 'addForeignKey', table: 'orders', column: 'customer_id', parent: 'customers', parentColumn: 'id' },
  { kind: 'addCheck', table: 'orders', column: 'total', operator: '>=', value: '0' },
  { kind: 'renameColumn', table: 'orders', column: 'status', to: 'state' },
  { kind: 'dropColumn', table: 'orders', column: 'last_name' },
  { kind: 'createTable', table: 'refunds', columns: ['order_id', 'amount'] },
];
const sqliteChanges: readonly SchemaChange[] = [
  { kind: 'renameTable', table: 'notes', to: 'memos' },
  { kind: 'dropTable', table: 'notes' },
  { kind: 'softDelete', table: 'users' },
  { kind: 'softDelete', table: 'notes' },
  { kind: 'auditTrail', table: 'notes' },
  { kind: 'auditTrail', table: 'notes', column: 'title' },
  { kind: 'splitColumn', table: 'users', column: 'full_name', into: ['first_name', 'last_name'] },
  { kind: 'dropDefault', table: 'notes', column: 'title' },
  { kind: 'dropForeignKey', table: 'notes', column: 'user_id' },
  { kind: 'setNotNull', table: 'notes', column: 'title' },
  { kind: 'changeType', table: 'notes', column: 'title', type: 'integer' },
  { kind: 'addColumn', table: 'notes', column: 'due_at', required: false },
  { kind: 'addUnique', table: 'notes', columns: ['title'] },
];

async function workspaceOf(dialect: Dialect, text: string): Promise<AdvisorWorkspace> {
  const files = [{ path: 'db/migrations/001_init.up.sql', text }];
  return engineWorkspace([await engineOver({ files, settings: { preset: 'all', dialect } })]);
}

/** What a reader runs: every step with the values that are to be bound filled in, and then the way back. */
function scriptOf(change: SchemaChange, dialect: Dialect, workspace: AdvisorWorkspace): { up: string; down: string } {
  const table = 'table' in change && change.table !== undefined ? change.table : '';
  const known = workspace.tablesNamedIn(`table ${table}`)[0]?.table;
  const column =
    'column' in change && change.column !== undefined ? knownColumn(known, change.column, dialect) : undefined;
  const steps = writeChange(change, dialect, 'en', column, known)?.steps ?? [];
  const all = steps.flatMap((step) => step.sql ?? []);
  const sql = all.filter((one) => !/DROP TABLE orders_unused|DROP TABLE notes_unused|DROP VIEW orders;$/.test(one));
  const files = all.filter((one) => !isByHand(one));
  const isInSteps = change.kind === 'splitColumn' || change.kind === 'mergeColumns' || change.kind === 'renameColumn';
  const isAlternative = change.kind === 'changeType' && files.length > 1;
  const kept = isAlternative
    ? sql.slice(0, 1)
    : change.kind === 'renameColumn'
      ? sql.slice(1, -1)
      : isInSteps
        ? sql.slice(0, -1)
        : sql;
  const bound = kept
    .join('\n')
    .replaceAll('$2', '1')
    .replaceAll('$1', '0')
    .replace(/\?/g, '0')
    .replaceAll("set_config('app.user_id', 0", "set_config('app.user_id', '42'");
  const back = change.kind === 'renameColumn' ? [] : undoOf(change, dialect, column, files).statements;
  return { up: bound, down: back.join('\n') };
}

describe('a change, run from its first step to its last and back', () => {
  let database: EmbeddedPostgres;
  let postgres: AdvisorWorkspace;
  let sqlite: AdvisorWorkspace;
  beforeAll(async () => {
    database = await EmbeddedPostgres.start();
    postgres = await workspaceOf('postgresql', POSTGRES);
    sqlite = await workspaceOf('sqlite', SQLITE);
  });
  afterAll(() => database.stop());

  it.each(changes.map((change) => [JSON.stringify(change), change] as const))(
    'works on PostgreSQL: %s',
    async (_, change) => {
      const { up, down } = scriptOf(change, 'postgresql', postgres);
      expect(up).not.toBe('');
      expect(await database.run(`${POSTGRES}${POSTGRES_ROWS}${up}`), up).toBeUndefined();
      expect(await database.run(`${POSTGRES}${POSTGRES_ROWS}${up}\n${down}`), `${up}\n--\n${down}`).toBeUndefined();
    },
  );

  it.each(sqliteChanges.map((change) => [JSON.stringify(change), change] as const))(
    'works on SQLite: %s',
    async (_, change) => {
      const { up, down } = scriptOf(change, 'sqlite', sqlite);
      expect(await runInSqlite(`${SQLITE}${SQLITE_ROWS}${up}`), up).toBeUndefined();
      expect(await runInSqlite(`${SQLITE}${SQLITE_ROWS}${up}\n${down}`), `${up}\n--\n${down}`).toBeUndefined();
    },
  );
});
