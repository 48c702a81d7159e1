import type { Rule, RuleMeta } from '../rule.ts';
import { isReport, sameQueries } from '../support/workspace/same-queries.ts';

const meta: RuleMeta = {
  id: 'suggest-materialized-view',
  title: 'A report that is worked out in several places can be kept',
  group: 'workspace',
  priority: 'P2',
  recommended: false,
  dialects: ['postgresql', 'clickhouse'],
  severity: 'hint',
  confidence: [{ value: 25, when: 'three places or more hold the same SELECT with GROUP BY but for its values' }],
  aboutRunning: false,
  docs: {
    why: `Each run of a report reads and groups all its rows again, though few of them have changed since the last time. Kept in a materialised view it is read like a small table, and worked out anew
only when it is refreshed.`,
    howToFix: `PostgreSQL: \`CREATE MATERIALIZED VIEW … AS SELECT …\` with a unique index, and \`REFRESH MATERIALIZED VIEW CONCURRENTLY\` as often as the numbers must be fresh. ClickHouse: a materialised view that
fills an AggregatingMergeTree or SummingMergeTree table.`,
    whenNotToUse: `It is a question, not a fault: what is kept is as old as its last refresh. Filters with values of their own belong into the queries on the view. Migrations, seeds and tests are passed over.`,
    bad: [
      {
        title: 'Three pages add up all orders',
        dialect: 'postgresql',
        files: [
          {
            path: 'db/schema.sql',
            text: 'CREATE TABLE orders (id bigint PRIMARY KEY, day date, total numeric(19,4));\n',
          },
          { path: 'db/queries/a.sql', text: 'SELECT day, sum(total) FROM orders GROUP BY day;\n' },
          { path: 'db/queries/b.sql', text: 'SELECT day, sum(total) FROM orders GROUP BY day;\n' },
          { path: 'db/queries/c.sql', text: 'SELECT day, sum(total) FROM orders GROUP BY day;\n' },
        ],
      },
    ],
    good: [
      {
        title: 'They are added up once',
        dialect: 'postgresql',
        files: [
          {
            path: 'db/schema.sql',
            text: 'CREATE TABLE orders (id bigint PRIMARY KEY, day date, total numeric(19,4));\nCREATE MATERIALIZED VIEW daily AS SELECT day, sum(total) AS total FROM orders GROUP BY day;\n',
          },
          { path: 'db/queries/a.sql', text: 'SELECT day, total FROM daily;\n' },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 41.3 Materialized Views',
      'ClickHouse documentation, “Incremental materialized view”',
    ],
  },
};

const MANY = 3;
const MOST_RELATED = 10;

/** The finding sits on the first of the places. */
export const suggestMaterializedView: Rule = {
  scope: 'table',
  meta,
  check({ table, database, report }) {
    for (const places of sameQueries(table, database)) {
      const [first, ...others] = places;
      if (!first || places.length < MANY || !isReport(first)) continue;
      report(
        { statement: first.statement, span: first.parsed.span },
        {
          confidence: 25,
          message: `${places.length} places of this workspace group the rows of ${table.name} in the same way, each time anew. Would a materialised view do, refreshed as often as the numbers must be fresh?`,
          related: others
            .slice(0, MOST_RELATED)
            .map(({ statement, parsed }) => ({ at: { statement, span: parsed.span }, message: 'The same report' })),
        },
      );
    }
  },
};
