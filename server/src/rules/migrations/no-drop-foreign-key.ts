import { nameText } from '../../model/identifier.ts';
import type { ForeignKey, Table } from '../../model/schema.ts';
import type { ParsedStatement, Statement } from '../../model/statement.ts';
import type { AlterAction, AlterTable } from '../../model/table-facts.ts';
import type { FileContext, Rule, RuleMeta } from '../rule.ts';
import { changesLiveTable } from '../support/live-table.ts';
import { runningStatements, surroundingsOf } from '../support/migrations/surroundings.ts';

const meta: RuleMeta = {
  id: 'no-drop-foreign-key',
  title: 'Foreign keys and primary keys should not be dropped',
  group: 'migrations',
  priority: 'P2',
  recommended: false,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql'],
  severity: 'info',
  confidence: [
    { value: 50, when: 'a known foreign key or primary key is dropped, and nothing in the file takes its place' },
  ],
  aboutRunning: false,
  docs: {
    why: `From then on nothing keeps rows from pointing at nothing, or from being there twice. The first orphan is written by the first bug, and the constraint cannot come back before somebody has
cleaned up.`,
    howToFix:
      'Keep the constraint. Where it is in the way of bulk loads, drop and add it again in the same migration (NOT VALID, then validated).',
    whenNotToUse:
      'It is silent where the file adds another key in its place, or drops the columns or the table, and for tables that the file creates; rollbacks are not looked at. Suppress it with a reason where the application keeps the rule itself.',
    bad: [
      {
        title: 'Orders may point at nobody',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/001_shop.sql',
            text: 'CREATE TABLE users (id bigint PRIMARY KEY);\nCREATE TABLE orders (user_id bigint CONSTRAINT orders_user_fk REFERENCES users (id));\n',
          },
          { path: 'migrations/002_loose.sql', text: 'ALTER TABLE orders DROP CONSTRAINT orders_user_fk;\n' },
        ],
      },
    ],
    good: [
      {
        title: 'Replaced in the same migration',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/001_shop.sql',
            text: 'CREATE TABLE users (id bigint PRIMARY KEY);\nCREATE TABLE orders (user_id bigint CONSTRAINT orders_user_fk REFERENCES users (id));\n',
          },
          {
            path: 'migrations/002_cascade.sql',
            text: 'ALTER TABLE orders DROP CONSTRAINT orders_user_fk;\nALTER TABLE orders ADD CONSTRAINT orders_user_fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE NOT VALID;\n',
          },
        ],
      },
    ],
    sources: ['Atlas CD101, SOAR ALT.004, SQLE, pgrubic CT004'],
  },
};

/** The finding sits on the action. */
export const noDropForeignKey: Rule = {
  scope: 'file',
  meta,
  check(context) {
    const running = runningStatements(context);
    for (const { statement, parsed } of running) {
      const { fact } = parsed;
      if (fact.kind !== 'alterTable') continue;
      for (const action of fact.actions) checkAction(context, running, statement, parsed, fact, action);
    }
  },
};

function checkAction(
  context: FileContext,
  running: readonly { readonly parsed: ParsedStatement }[],
  statement: Statement,
  parsed: ParsedStatement,
  fact: AlterTable,
  action: AlterAction,
): void {
  if (action.kind !== 'dropConstraint' && action.kind !== 'dropPrimaryKey') return;
  const table = context.before(statement).table(fact.name);
  const dropped = table && droppedKey(table, action);
  if (!dropped || !changesLiveTable(surroundingsOf(context, statement, parsed), fact.name)) return;
  if (running.some((one) => makesUpFor(one.parsed, table, dropped))) return;
  const effect =
    dropped.kind === 'foreignKey'
      ? `nothing keeps ${dropped.columns.join(', ')} from pointing at rows that are gone`
      : 'nothing keeps rows from being there twice';
  context.report(statement, action.span, {
    confidence: 50,
    message: `Without this key of ${nameText(fact.name)} ${effect}. Keep it, or add the one that takes its place in the same migration.`,
  });
}

interface DroppedKey {
  readonly kind: 'foreignKey' | 'primaryKey';
  readonly columns: readonly string[];
}

function droppedKey(
  table: Table,
  action: Extract<AlterAction, { kind: 'dropConstraint' | 'dropPrimaryKey' }>,
): DroppedKey | undefined {
  const { primaryKey, foreignKeys } = table;
  const name = action.kind === 'dropConstraint' ? action.constraint.name.toLowerCase() : undefined;
  const isIt = (key: Pick<ForeignKey, 'name'>): boolean => key.name?.toLowerCase() === name;
  if (primaryKey && (name === undefined || isIt(primaryKey)))
    return { kind: 'primaryKey', columns: primaryKey.columns };
  const foreignKey = name === undefined ? undefined : foreignKeys.find(isIt);
  return foreignKey && { kind: 'foreignKey', columns: foreignKey.columns };
}

/** A statement that gives the table another key of the kind, or takes the columns or the table away. */
function makesUpFor({ fact }: ParsedStatement, table: Table, { kind, columns }: DroppedKey): boolean {
  if (fact.kind === 'drop') {
    return fact.objectType === 'table' && fact.names.some(({ object }) => object.name === table.name);
  }
  if (fact.kind !== 'alterTable' || fact.name.object.name !== table.name) return false;
  const has = (name: string): boolean => columns.some((column) => column.toLowerCase() === name.toLowerCase());
  return fact.actions.some((action) => {
    if (action.kind === 'dropColumn') return has(action.column.name);
    if (action.kind === 'addColumn') return kind === 'primaryKey' && action.column.primaryKey !== undefined;
    if (action.kind !== 'addConstraint') return false;
    const { constraint } = action;
    if (constraint.kind === 'foreignKey')
      return kind === 'foreignKey' && constraint.columns.some(({ name }) => has(name));
    return kind === 'primaryKey' && constraint.kind === 'primaryKey';
  });
}
