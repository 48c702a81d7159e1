import { nameText } from '../../model/identifier.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { changesLiveTable, wasEmptied } from '../support/live-table.ts';
import { lockClause } from '../support/migrations/locks.ts';

const meta: RuleMeta = {
  id: 'add-auto-increment-column',
  title: 'A self-numbering column must not be added to an existing table',
  group: 'migrations',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb'],
  severity: 'warning',
  confidence: [{ value: 90, when: 'the table is older than the migration, or not known at all' }],
  aboutRunning: true,
  docs: {
    why: `Every row gets a number of its own, so the whole table is written anew, with its indexes, while nobody else can use it (PostgreSQL) or write to it (MySQL). With MySQL’s
statement-based replication the rows are numbered in the order of storage, which may differ between the primary and its replicas: the same row then has
different numbers.`,
    howToFix: `Make a new table with the column, copy the rows in batches while triggers keep it up to date, and swap the names; or add a plain column, fill it in batches, and make
it self-numbering at last (\`ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY\`, with RESTART behind the highest number).`,
    whenNotToUse:
      'Tables that the same file or undeployed batch creates or empties are exempt, as is `ADD GENERATED … AS IDENTITY` for a column that is there; rollbacks are not looked at. Switch it off for tables that stay small.',
    bad: [
      {
        title: 'Every row is numbered under an exclusive lock',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_logs.up.sql', text: 'CREATE TABLE logs (line text);\n' },
          { path: 'migrations/002_id.up.sql', text: 'ALTER TABLE logs ADD COLUMN id bigserial;\n' },
        ],
      },
    ],
    good: [
      {
        title: 'The column is there and filled already',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_logs.up.sql', text: 'CREATE TABLE logs (id bigint NOT NULL, line text);\n' },
          {
            path: 'migrations/002_id.up.sql',
            text: 'ALTER TABLE logs ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (START WITH 1000000);\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, ALTER TABLE, Notes',
      'MySQL manual, 17.12.1 Online DDL Operations; 19.5.1.1 Replication and AUTO_INCREMENT',
      'strong_migrations “adding an auto-incrementing column”, eugene E11, pgrubic US004, squawk',
    ],
  },
};

/** The finding sits on the column's definition. */
export const addAutoIncrementColumn: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['alterTable'],
  check(context) {
    const { fact } = context.parsed;
    if (fact.kind !== 'alterTable' || fact.objectType !== 'table') return;
    const { actions } = fact;
    const getsIdentity = (name: string): boolean =>
      actions.some((action) => action.kind === 'addIdentity' && action.column.name === name);
    const added = actions.flatMap((action) =>
      action.kind === 'addColumn' &&
      (action.column.identity || action.column.type.serial || getsIdentity(action.column.name.name))
        ? [action.column]
        : [],
    );
    if (added.length === 0 || !changesLiveTable(context, fact.name) || wasEmptied(context, fact.name)) return;
    const blocked = lockClause(context, fact.name);
    for (const column of added) {
      const effect =
        context.dialect === 'postgresql'
          ? `writes the whole table anew, and ${blocked} meanwhile`
          : `writes the whole table anew, ${blocked} meanwhile, and replicas may number the rows otherwise`;
      context.report(column.span, {
        confidence: 90,
        message: `Numbering every row of ${nameText(fact.name)} in ${column.name.name} ${effect}. Copy the rows in batches into a new table that has the column, and swap the two.`,
      });
    }
  },
};
