import type { Rule, RuleMeta, TableContext } from '../rule.ts';
import { createIndexFixes } from '../support/indexes/create-index.ts';
import { misorderedIndexes } from '../support/indexes/misordered.ts';
import { mayNeedIndexes, SMALL_TABLES_OPTION } from '../support/indexes/searched-tables.ts';
import { indexedColumns, isServed } from '../support/indexes/served.ts';
import { distinctQueries, placeIn, queriesOfTable, type TableQuery } from '../support/indexes/table-queries.ts';
import { type WantedIndex, wantedIndex } from '../support/indexes/wanted-index.ts';

const meta: RuleMeta = {
  id: 'missing-predicate-index',
  title: 'Columns by which queries search need an index',
  group: 'indexes',
  priority: 'P0',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql'],
  severity: 'info',
  confidence: [
    { value: 75, when: 'three queries of the workspace or more search by the column' },
    { value: 50, when: 'one or two do' },
  ],
  aboutRunning: false,
  docs: {
    why: `A query that searches by a column without an index reads the whole table, every time it runs. That is quick as long as the table is small, grows with it, and is noticed on the day when
the table no longer fits into memory: each request then waits for the disk, and the many scans push everything else out of the cache.`,
    howToFix: `Create an index that starts with the columns compared by \`=\` or IN and ends with the one of which a range is asked. In PostgreSQL build it with CONCURRENTLY in a migration of its own.
One index serves all queries that name its leading columns.`,
    whenNotToUse: `WHERE and ON of the application's queries, of views, functions and calls of a Prisma client are looked at, and only tests that every row must meet. Silent where an index, a key or a
constraint finds the rows by another of the query's tests; where the tests are on booleans and other columns with few values alone; for lists of fixed values, temporary
tables, reports and views that join whole tables, tests, seeds and migrations, and for tables of which the workspace does not create the primary key. Name tables that stay small in \`smallTables\`.`,
    bad: [
      {
        title: 'Every login reads all users',
        dialect: 'postgresql',
        files: [
          { path: 'db/schema.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY, email text, name text);\n' },
          { path: 'db/queries/users.sql', text: 'SELECT id, name FROM users WHERE email = $1;\n' },
        ],
      },
    ],
    good: [
      {
        title: 'The index finds the user',
        dialect: 'postgresql',
        files: [
          {
            path: 'db/schema.sql',
            text: 'CREATE TABLE users (id bigint PRIMARY KEY, email text, name text);\nCREATE INDEX users_email_idx ON users (email);\n',
          },
          { path: 'db/queries/users.sql', text: 'SELECT id, name FROM users WHERE email = $1;\n' },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 11.1 Indexes, Introduction; Markus Winand, Use The Index, Luke, “The Where Clause”',
      'SlowQL SCHEMA-IDX-001, SQLE DMLCheckExplainUsingIndex, PgHero missing indexes',
    ],
  },
  options: SMALL_TABLES_OPTION,
};

/** How many queries make an index worth its cost without asking. */
const MANY = 3;
/** No message lists more places. */
const MOST_RELATED = 5;

/** The finding sits in the query, on the column that the index would start with. */
export const missingPredicateIndex: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table, database, dialect } = context;
    if (!mayNeedIndexes(context)) return;
    const indexed = indexedColumns(table);
    const found: { query: TableQuery; wanted: WantedIndex }[] = [];
    for (const query of queriesOfTable(table, database).queries) {
      if (query.written || isServed(query.tests, indexed)) continue;
      const wanted = wantedIndex(query.tests, table, dialect);
      if (!wanted || readsAllAnyway(query, wanted)) continue;
      if (misorderedIndexes(table, query.tests, dialect).length === 0) found.push({ query, wanted });
    }
    for (const { query, wanted } of found) {
      const same = found.filter((other) => other.wanted.leading.column === wanted.leading.column);
      report(
        context,
        query,
        wanted,
        distinctQueries(same.map((one) => one.query)),
        same.map((one) => placeIn(one.query, one.wanted.leading.at)),
      );
    }
  },
};

/** A view or report that joins whole tables: its rows are found by reading them all, whatever indexes there are. */
function readsAllAnyway({ scope, source, evidence }: TableQuery, { leading }: WantedIndex): boolean {
  if (leading.with === 'value' || scope?.query.kind !== 'select' || source?.optionalIn) return false;
  const { where, groupBy, limit } = scope.query;
  if (where || limit) return false;
  return groupBy.length > 0 || (evidence.parsed.fact.kind === 'createView' && scope.placed.parent === undefined);
}

function report(
  context: TableContext,
  query: TableQuery,
  { columns, leading }: WantedIndex,
  queries: readonly TableQuery[],
  places: readonly ReturnType<typeof placeIn>[],
): void {
  const { table } = context;
  const also =
    queries.length > 1 ? `, as ${queries.length - 1} other ${queries.length === 2 ? 'query does' : 'queries do'}` : '';
  const here = placeIn(query, leading.at);
  context.report(here, {
    confidence: queries.length >= MANY ? 75 : 50,
    message:
      `This searches ${table.name} by ${leading.column}${also}, but no index starts with it, so the whole table is read each time. ` +
      `Create an index on (${columns.join(', ')}), unless the table stays small.`,
    related: places
      .filter((at) => at.statement !== here.statement)
      .slice(0, MOST_RELATED)
      .map((at) => ({ at, message: `Also searches ${table.name} by ${leading.column}` })),
    fixes: (fixContext) => createIndexFixes(fixContext, table, columns),
  });
}
