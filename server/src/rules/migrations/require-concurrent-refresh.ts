import type { Fix } from '../../model/fix.ts';
import { nameText } from '../../model/identifier.ts';
import type { Table } from '../../model/schema.ts';
import type { FixContext, Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { changesLiveTable } from '../support/live-table.ts';
import { headSpan } from '../support/migrations/statement-words.ts';
import { inCaseOf } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'require-concurrent-refresh',
  title: 'Materialised views in use must be refreshed concurrently',
  group: 'migrations',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql'],
  severity: 'warning',
  confidence: [
    { value: 75, when: 'the view has a unique index, which CONCURRENTLY needs' },
    { value: 50, when: 'no unique index of the view is known' },
  ],
  aboutRunning: true,
  docs: {
    why: `\`REFRESH MATERIALIZED VIEW\` holds an ACCESS EXCLUSIVE lock while the view’s query runs: nobody can read the view until it is done, and a view is materialised because its
query is slow. \`CONCURRENTLY\` works out the difference and changes only those rows, so that readers go on.`,
    howToFix:
      'Write `REFRESH MATERIALIZED VIEW CONCURRENTLY v`. It needs a unique index over plain columns of all rows (no WHERE), and a view that has been filled once.',
    whenNotToUse:
      'Views that the same file creates, and `WITH NO DATA`, are exempt. A plain refresh is faster where most rows change and nobody reads meanwhile, as in a nightly window.',
    bad: [
      {
        title: 'Readers of the view wait',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/001_sales.up.sql',
            text: 'CREATE TABLE sales (day date, total numeric(19,4));\nCREATE MATERIALIZED VIEW daily AS SELECT day, sum(total) AS total FROM sales GROUP BY day;\nCREATE UNIQUE INDEX daily_day_idx ON daily (day);\n',
          },
          { path: 'migrations/002_refresh.up.sql', text: 'REFRESH MATERIALIZED VIEW daily;\n' },
        ],
      },
    ],
    good: [
      {
        title: 'Readers go on',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/001_sales.up.sql',
            text: 'CREATE TABLE sales (day date, total numeric(19,4));\nCREATE MATERIALIZED VIEW daily AS SELECT day, sum(total) AS total FROM sales GROUP BY day;\nCREATE UNIQUE INDEX daily_day_idx ON daily (day);\n',
          },
          { path: 'migrations/002_refresh.up.sql', text: 'REFRESH MATERIALIZED VIEW CONCURRENTLY daily;\n' },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, REFRESH MATERIALIZED VIEW, CONCURRENTLY',
      'postgres-language-server, pgrubic US028, pgfence',
    ],
  },
};

/** The finding sits on `REFRESH MATERIALIZED VIEW`. */
export const requireConcurrentRefresh: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['other'],
  check(context) {
    const { fact } = context.parsed;
    if (fact.kind !== 'other' || fact.what !== 'refresh materialized view') return;
    if (fact.options.concurrently || fact.options['with no data']) return;
    const [view] = fact.tables;
    if (!view || !changesLiveTable(context, view)) return;
    const ready = hasUniqueIndex(context.before.table(view));
    const head = headSpan(context, 3);
    const name = nameText(view);
    context.report(head, {
      confidence: ready ? 75 : 50,
      message:
        `Nobody can read ${name} while its query runs. Refresh it CONCURRENTLY` +
        (ready ? '.' : ', which needs a unique index over columns of the view: none is known here.'),
      fixes: (fixContext) => insertWord(fixContext, context, head.end, ready),
    });
  },
};

/** CONCURRENTLY takes a unique index over columns, of all rows. */
function hasUniqueIndex(view: Table | undefined): boolean {
  return (view?.indexes ?? []).some(
    (index) => index.unique && !index.where && index.parts.every((part) => part.column),
  );
}

/** It may run in a transaction, other than the concurrent forms of index statements. */
function insertWord(fixContext: FixContext, context: TimelineContext, at: number, ready: boolean): readonly Fix[] {
  if (fixContext.deployed || context.nested) return [];
  const { statement } = context;
  const edit = { statement, span: { start: at, end: at }, newText: inCaseOf(statement, ' CONCURRENTLY') };
  return [{ kind: 'edit', title: 'Refresh it concurrently', bulk: ready, edits: [edit] }];
}
