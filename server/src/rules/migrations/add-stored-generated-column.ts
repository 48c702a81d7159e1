import type { Fix } from '../../model/fix.ts';
import { nameText } from '../../model/identifier.ts';
import type { ColumnDefinition } from '../../model/table-facts.ts';
import type { FixContext, Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { changesLiveTable, wasEmptied } from '../support/live-table.ts';
import { lockClause } from '../support/migrations/locks.ts';
import { wordsOfStatement } from '../support/migrations/statement-words.ts';
import { inCaseOf } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'add-stored-generated-column',
  title: 'A stored generated column must not be added to an existing table',
  group: 'migrations',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb'],
  severity: 'warning',
  confidence: [{ value: 90, when: 'the table is older than the migration, or not known at all' }],
  aboutRunning: true,
  docs: {
    why: `A stored generated column has a value in every row, so adding one writes the whole table anew: PostgreSQL holds an ACCESS EXCLUSIVE lock meanwhile, and MySQL copies
the table while writers wait. On a large table that is an outage, and it needs the table’s size again on disk.`,
    howToFix: `Let the value be worked out when it is read: \`VIRTUAL\` (MySQL, MariaDB, PostgreSQL 18), a view, or an index on the expression. Where it must be stored, add a plain
column, keep it up to date by a trigger, and fill the old rows in batches.`,
    whenNotToUse:
      'Virtual columns, and tables that the same file or undeployed batch creates or empties, are exempt; rollbacks are not looked at. Switch it off for tables that stay small.',
    bad: [
      {
        title: 'Every row is written again',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_items.up.sql', text: 'CREATE TABLE items (id bigint PRIMARY KEY, a int, b int);\n' },
          {
            path: 'migrations/002_area.up.sql',
            text: 'ALTER TABLE items ADD COLUMN area int GENERATED ALWAYS AS (a * b) STORED;\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Worked out when it is read',
        dialect: 'mysql',
        files: [
          { path: 'migrations/001_items.up.sql', text: 'CREATE TABLE items (id bigint PRIMARY KEY, a int, b int);\n' },
          {
            path: 'migrations/002_area.up.sql',
            text: 'ALTER TABLE items ADD COLUMN area int GENERATED ALWAYS AS (a * b) VIRTUAL;\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 5.4 Generated Columns; ALTER TABLE, Notes',
      'MySQL manual, 17.12.1 Online DDL Operations, Generated Column Operations',
      'squawk, strong_migrations “adding a stored generated column”, pgrubic US006, pgfence',
    ],
  },
};

/** The finding sits on the column's definition. */
export const addStoredGeneratedColumn: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['alterTable'],
  check(context) {
    const { fact } = context.parsed;
    if (fact.kind !== 'alterTable' || fact.objectType !== 'table') return;
    const added = fact.actions.flatMap((action) =>
      action.kind === 'addColumn' && action.column.generated?.stored ? [action.column] : [],
    );
    if (added.length === 0 || !changesLiveTable(context, fact.name) || wasEmptied(context, fact.name)) return;
    for (const column of added) {
      context.report(column.span, {
        confidence: 90,
        message:
          `Adding the stored column ${column.name.name} writes every row of ${nameText(fact.name)} anew, and ${lockClause(context, fact.name)} meanwhile. ` +
          (hasVirtual(context) ? 'Make it VIRTUAL' : 'Work it out when it is read') +
          ', or add a plain column, keep it by a trigger and fill it in batches.',
        fixes: (fixContext) => fixesFor(fixContext, context, column),
      });
    }
  },
};

/** PostgreSQL has virtual columns since version 18. */
function hasVirtual({ dialect, database }: TimelineContext): boolean {
  return dialect !== 'postgresql' || Number.parseFloat(database.target ?? '0') >= 18;
}

const STORED: ReadonlySet<string> = new Set(['STORED', 'PERSISTENT']);

function fixesFor(fixContext: FixContext, context: TimelineContext, column: ColumnDefinition): readonly Fix[] {
  const word = wordsOfStatement(context).findLast(
    ({ text, start, end }) => STORED.has(text) && start >= column.span.start && end <= column.span.end,
  );
  if (fixContext.deployed || context.nested || !word || !hasVirtual(context)) return [];
  const { statement } = context;
  const span = { start: word.start, end: word.end };
  const newText = inCaseOf(statement, 'VIRTUAL');
  return [{ kind: 'edit', title: 'Make it virtual', bulk: false, edits: [{ statement, span, newText }] }];
}
