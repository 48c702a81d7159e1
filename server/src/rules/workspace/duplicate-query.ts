import type { Rule, RuleMeta } from '../rule.ts';
import { QUERY_DIALECTS } from '../support/query-dialects.ts';
import { isReport, sameQueries } from '../support/workspace/same-queries.ts';

const meta: RuleMeta = {
  id: 'duplicate-query',
  title: 'One query should not be written in three places',
  group: 'workspace',
  priority: 'P2',
  recommended: false,
  dialects: QUERY_DIALECTS,
  severity: 'hint',
  confidence: [{ value: 25, when: 'three places or more hold the same SELECT but for its values' }],
  aboutRunning: false,
  docs: {
    why: `Copies of a query drift apart: a filter is added to one of them, a column is renamed in two, and the third goes on giving other numbers. Whoever changes the schema has to find them all.`,
    howToFix: 'Keep the query once, as a view, a function or a shared query of the program, and use that.',
    whenNotToUse: `Texts are compared without comments, case and blanks, with every literal and parameter taken for equal. Migrations, seeds and tests are passed over, and reports in PostgreSQL and ClickHouse are the
business of \`suggest-materialized-view\`.`,
    bad: [
      {
        title: 'Three times the same',
        dialect: 'postgresql',
        files: [
          { path: 'db/schema.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY, email text, team_id bigint);\n' },
          { path: 'db/queries/a.sql', text: 'SELECT id, email FROM users WHERE team_id = $1;\n' },
          { path: 'db/queries/b.sql', text: 'SELECT id, email FROM users WHERE team_id = 7;\n' },
          { path: 'db/queries/c.sql', text: 'select id, email from users where team_id = $1;\n' },
        ],
      },
    ],
    good: [
      {
        title: 'One view, which all of them use',
        dialect: 'postgresql',
        files: [
          {
            path: 'db/schema.sql',
            text: 'CREATE TABLE users (id bigint PRIMARY KEY, email text, team_id bigint);\nCREATE VIEW members AS SELECT team_id, id, email FROM users;\n',
          },
          { path: 'db/queries/a.sql', text: 'SELECT id, email FROM members WHERE team_id = $1;\n' },
        ],
      },
    ],
    sources: [
      'SlowQL QUAL-DEAD-003',
      'Andrew Hunt and David Thomas, The Pragmatic Programmer, “Don’t Repeat Yourself”',
    ],
  },
};

const MANY = 3;
const MOST_RELATED = 10;

/** The finding sits on the first of the places. */
export const duplicateQuery: Rule = {
  scope: 'table',
  meta,
  check({ table, database, dialect, report }) {
    const hasMaterializedViews = dialect === 'postgresql' || dialect === 'clickhouse';
    for (const places of sameQueries(table, database)) {
      const [first, ...others] = places;
      if (!first || places.length < MANY || (hasMaterializedViews && isReport(first))) continue;
      report(
        { statement: first.statement, span: first.parsed.span },
        {
          confidence: 25,
          message: `This query stands in ${places.length} places, which a change of the schema or of its meaning has to find. Would a view or one shared query do?`,
          related: others
            .slice(0, MOST_RELATED)
            .map(({ statement, parsed }) => ({ at: { statement, span: parsed.span }, message: 'The same query' })),
        },
      );
    }
  },
};
