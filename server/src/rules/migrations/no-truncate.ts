import { nameText, type QualifiedName } from '../../model/identifier.ts';
import type { Span } from '../../text/span.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { isMeantForAll } from '../support/client/emptying-names.ts';
import { enumerate } from '../support/identifiers.ts';
import { isTestPath } from '../support/paths.ts';
import { isTemporaryTable } from '../support/temporary-tables.ts';

const meta: RuleMeta = {
  id: 'no-truncate',
  title: 'Tables must not be truncated',
  group: 'migrations',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'tsql', 'clickhouse'],
  severity: 'warning',
  confidence: [
    { value: 75, when: 'TRUNCATE names a table that is neither temporary nor new' },
    { value: 50, when: 'a function of a program says by its name that it empties something' },
  ],
  aboutRunning: false,
  docs: {
    why: `\`TRUNCATE\` deletes all rows at once, under an exclusive lock, and without firing the triggers that watch deletions: no audit trail, no soft delete, no WHERE that a slip could
have been caught by. In MySQL and ClickHouse it commits at once and cannot be rolled back.`,
    howToFix:
      'Delete the rows that are meant, with a WHERE and in batches, or keep a copy first (`CREATE TABLE orders_backup AS …`). To drop old data regularly, partition the table and detach partitions.',
    whenNotToUse:
      'Temporary tables, tables that the same file creates, and files of tests are exempt. Suppress it for staging tables that are filled anew each time.',
    bad: [
      {
        title: 'All rows at once',
        dialect: 'postgresql',
        files: [{ path: 'migrations/004_reset.up.sql', text: 'TRUNCATE orders;\n' }],
      },
    ],
    good: [
      {
        title: 'The rows that are meant',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/004_reset.up.sql',
            text: "DELETE FROM orders WHERE placed_at < '2020-01-01';\n",
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, TRUNCATE; MySQL manual, TRUNCATE TABLE',
      'postgres-language-server banTruncate, pg-migration-lint PGM203, Bytebase STATEMENT_DISALLOW_TRUNCATE, SOAR SEC.001',
    ],
  },
};

/** The finding sits on the statement; for MySQL's TRUNCATE PARTITION on the action. */
export const noTruncate: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['truncate', 'alterTable'],
  check(context) {
    const { fact, span } = context.parsed;
    if (fact.kind === 'truncate') report(context, span, fact.tables);
    else if (fact.kind === 'alterTable') {
      for (const action of fact.actions) {
        if (action.kind === 'other' && action.what.startsWith('truncate partition')) {
          report(context, action.span, [fact.name]);
        }
      }
    }
  },
};

function report(context: TimelineContext, span: Span, tables: readonly QualifiedName[]): void {
  const emptied = tables.filter((table) => !isPassing(context, table));
  if (emptied.length === 0 || isTestPath(context.file.path)) return;
  context.report(span, {
    confidence: isMeantForAll(context) ? 50 : 75,
    message: `This deletes all rows of ${enumerate(emptied.map(nameText))} at once, past every trigger and WHERE. Delete the rows that are meant, in batches, or keep a copy first.`,
  });
}

/** A temporary table, or one that the same file makes. */
function isPassing(context: TimelineContext, table: QualifiedName): boolean {
  return isTemporaryTable(context, table) || !context.mayExist(table);
}
