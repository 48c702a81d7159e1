import { nameText, type QualifiedName } from '../../model/identifier.ts';
import type { Statement } from '../../model/statement.ts';
import type { DatabaseContext, Rule, RuleMeta } from '../rule.ts';
import { slug } from '../support/identifiers.ts';
import { changesLiveTable, isAtLeast } from '../support/live-table.ts';
import { concurrentlyFixes } from '../support/migrations/concurrently.ts';
import { historyOf } from '../support/migrations/inverse/history.ts';
import { partitionBounds } from '../support/migrations/inverse/partition-bounds.ts';
import { lockClause } from '../support/migrations/locks.ts';
import { isInTransaction, outsideAdvice } from '../support/migrations/transactions.ts';
import { textAt } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'require-concurrent-detach-partition',
  title: 'Partitions in use must be detached concurrently',
  group: 'migrations',
  priority: 'P2',
  recommended: false,
  dialects: ['postgresql'],
  severity: 'warning',
  confidence: [{ value: 85, when: 'DETACH PARTITION says neither CONCURRENTLY nor FINALIZE' }],
  aboutRunning: true,
  docs: {
    why: `\`DETACH PARTITION\` takes an ACCESS EXCLUSIVE lock on the partitioned table as well: it waits for every query on any of its partitions, and all that come later wait behind it.
\`CONCURRENTLY\` does the work in two transactions with a weaker lock.`,
    howToFix:
      'Append `CONCURRENTLY` (PostgreSQL 14 and later), outside a transaction. If it is interrupted, finish it by `DETACH PARTITION p FINALIZE`. It is not possible while the table has a default partition.',
    whenNotToUse:
      'Before PostgreSQL 14, and for tables that the same file creates, it is silent; rollbacks are not looked at. Switch it off for tables that nobody queries during migrations.',
    bad: [
      {
        title: 'Waits for every query on sales',
        dialect: 'postgresql',
        files: [{ path: 'migrations/009_old.sql', text: 'ALTER TABLE sales DETACH PARTITION sales_2019;\n' }],
      },
    ],
    good: [
      {
        title: 'Nobody waits',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/009_old.sql', text: 'ALTER TABLE sales DETACH PARTITION sales_2019 CONCURRENTLY;\n' },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, ALTER TABLE, DETACH PARTITION',
      'squawk, pg-migration-lint PGM004, pgrubic US027, pgfence',
    ],
  },
};

/** The finding sits on the action. */
export const requireConcurrentDetachPartition: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['alterTable'],
  check(context) {
    const { fact } = context.parsed;
    if (fact.kind !== 'alterTable' || fact.objectType !== 'table' || !isAtLeast(context, 14)) return;
    for (const action of fact.actions) {
      if (action.kind !== 'detachPartition' || action.concurrently || action.finalize) continue;
      if (!changesLiveTable(context, fact.name)) return;
      const partition = action.partition.object.name;
      context.report(action.span, {
        confidence: 85,
        message:
          `Detaching ${nameText(action.partition)} waits for every query on ${nameText(fact.name)}, and then ${lockClause(context, fact.name)}. ` +
          (isInTransaction(context.transaction)
            ? outsideAdvice(context.database.plan, 'Use DETACH PARTITION … CONCURRENTLY')
            : 'Use DETACH PARTITION … CONCURRENTLY.'),
        fixes: (fixContext) =>
          concurrentlyFixes(fixContext, context, {
            at: action.span.end,
            title: 'Detach it concurrently',
            slug: slug('detach', partition),
            ...wayBack(context.statement, fixContext.database, fact.name, action.partition),
          }),
      });
    }
  },
};

/** What attaches the partition again, and what that leaves behind, or why there is nothing. */
function wayBack(
  statement: Statement,
  database: DatabaseContext,
  table: QualifiedName,
  partition: QualifiedName,
): { readonly down: readonly string[]; readonly comment: string } {
  const bounds = partitionBounds(partition.object.name, historyOf(database).earlier(statement));
  const name = nameText(partition);
  if (bounds === undefined) {
    return {
      down: [],
      comment: `Not undone: no migration tells the bounds of ${name}, without which it cannot be attached again.`,
    };
  }
  return {
    down: [
      `ALTER TABLE ${textAt(statement, table.span)} ATTACH PARTITION ${textAt(statement, partition.span)} ${bounds}`,
    ],
    comment: `Not undone: the check of its bounds, which ${name} keeps since it was detached concurrently.`,
  };
}
