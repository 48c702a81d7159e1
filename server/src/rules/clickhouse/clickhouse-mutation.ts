import type { Fix } from '../../model/fix.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { isRollback } from '../support/live-table.ts';
import { textAt } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'clickhouse-mutation',
  title: 'Avoid ALTER TABLE … UPDATE and DELETE in ClickHouse',
  group: 'clickhouse',
  priority: 'P1',
  recommended: true,
  dialects: ['clickhouse'],
  severity: 'warning',
  confidence: [{ value: 85, when: 'ALTER TABLE … UPDATE or ALTER TABLE … DELETE' }],
  aboutRunning: false,
  docs: {
    why: `A mutation rewrites every part that holds a matching row, whole columns of it, in the background. It is not atomic, cannot be rolled back, waits behind other mutations and competes with merges,
so a few of them an hour keep the disks busy for good, and readers see a mix of old and new rows meanwhile.`,
    howToFix: `Delete with the lightweight \`DELETE FROM t WHERE …\`, drop old data with \`ALTER TABLE … DROP PARTITION\` or a TTL, and write changed rows anew into a ReplacingMergeTree or CollapsingMergeTree instead of updating them.`,
    whenNotToUse: `\`DELETE FROM\`, dropping partitions and rollbacks are silent. Suppress the rule for a rare correction, such as erasing the data of a person on request.`,
    bad: [
      {
        title: 'Deleting by rewriting',
        dialect: 'clickhouse',
        files: [
          { path: 'migrations/002_old_events.sql', text: "ALTER TABLE events DELETE WHERE ts < '2024-01-01';\n" },
        ],
      },
    ],
    good: [
      {
        title: 'Dropping a partition',
        dialect: 'clickhouse',
        files: [{ path: 'migrations/002_old_events.sql', text: "ALTER TABLE events DROP PARTITION '202312';\n" }],
      },
    ],
    sources: [
      'ClickHouse documentation, “Avoid Mutations” and “ALTER TABLE … DELETE Statement”',
      'ClickHouse documentation, “The Lightweight DELETE Statement”',
      'ClickHouse agent-skills, insert-mutation-avoid-update; slowql PERF-CH-003',
    ],
  },
};

/** The finding sits on the action. */
export const clickhouseMutation: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['alterTable'],
  check(context) {
    const { fact } = context.parsed;
    if (fact.kind !== 'alterTable' || isRollback(context)) return;
    for (const action of fact.actions) {
      const verb = action.kind === 'other' ? /^(?:update|delete)\b/.exec(action.what)?.[0] : undefined;
      if (!verb) continue;
      const { statement } = context;
      context.report(action.span, {
        confidence: 85,
        message:
          `This ${verb === 'delete' ? 'DELETE' : 'UPDATE'} is a mutation: ClickHouse rewrites every part of ${fact.name.object.name} that has a matching row, in the background and without a way back. ` +
          (verb === 'delete'
            ? 'Use DELETE FROM … WHERE, DROP PARTITION or a TTL.'
            : 'Write the changed rows anew into a ReplacingMergeTree, or use a lightweight update.'),
        fixes: ({ deployed }): readonly Fix[] => {
          const where = /^delete\s+(where\s[\s\S]+)$/i.exec(textAt(statement, action.span))?.[1];
          if (deployed || context.nested || !where || fact.actions.length > 1) return [];
          const cluster = fact.options?.['on cluster'];
          const target =
            textAt(statement, fact.name.span) + (cluster === undefined ? '' : ` ON CLUSTER ${quoteCluster(cluster)}`);
          const span = { start: context.parsed.span.start, end: action.span.end };
          const edits = [{ statement, span, newText: `DELETE FROM ${target} ${where}` }];
          return [{ kind: 'edit', title: 'Use the lightweight DELETE FROM', edits, bulk: false }];
        },
      });
    }
  },
};

function quoteCluster(name: string): string {
  return /^\w+$/.test(name) ? name : `'${name.replaceAll("'", "\\'")}'`;
}
