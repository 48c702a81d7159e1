import type { Expression } from '../../model/expression.ts';
import type { MigrationFix } from '../../model/fix.ts';
import type { Index, Table } from '../../model/schema.ts';
import type { FixContext, Rule, RuleMeta } from '../rule.ts';
import { eachExpression, withoutCasts } from '../support/expressions.ts';
import { quoteIdentifier } from '../support/identifiers.ts';
import { indexAt } from '../support/index-place.ts';
import { describeIndex, indexShapes } from '../support/index-shape.ts';
import type { ColumnTest } from '../support/indexes/column-test.ts';
import { isFixed, isFoundByUniqueKey, plainColumns } from '../support/indexes/index-entry.ts';
import { mayNeedIndexes, SMALL_TABLES_OPTION } from '../support/indexes/searched-tables.ts';
import { distinctQueries, placeIn, queriesOfTable, type TableQuery } from '../support/indexes/table-queries.ts';
import { findByDatabaseName } from '../support/indexes/wanted-index.ts';
import { createIndexMigration } from '../support/new-index.ts';
import { sameSpan } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'suggest-partial-index',
  title: 'An index can leave out the rows that no query asks for',
  group: 'indexes',
  priority: 'P1',
  recommended: false,
  dialects: ['postgresql', 'sqlite', 'tsql'],
  severity: 'hint',
  confidence: [
    { value: 25, when: 'three queries or more ask for the same constant value beside what the index finds' },
  ],
  aboutRunning: false,
  docs: {
    why: `Where all queries ask for the open orders or for the rows that are not deleted, an index over all rows mostly holds what nobody looks for. With the value as its predicate it is a fraction of
the size, stays in the cache, and is not touched when the other rows change.`,
    howToFix: `Create an index with the value in its WHERE clause, and drop the one over all rows where nothing else uses it. The query must say the same value as a constant: with a parameter the
planner cannot prove that the index fits.`,
    whenNotToUse: `It is a question, not a fault: where most rows have the value nothing is won. Silent where a partial index on the column exists, and where queries find one row by a unique key.`,
    bad: [
      {
        title: 'Only active users are ever asked for',
        dialect: 'postgresql',
        files: [
          {
            path: 'db/schema.sql',
            text: 'CREATE TABLE users (id bigint PRIMARY KEY, status text, team_id bigint);\nCREATE INDEX users_status_idx ON users (status);\n',
          },
          {
            path: 'db/queries/users.sql',
            text: "SELECT id FROM users WHERE status = 'active';\nSELECT count(*) FROM users WHERE status = 'active';\nSELECT id FROM users WHERE status = 'active' AND team_id = $1;\n",
          },
        ],
      },
    ],
    good: [
      {
        title: 'The index holds the active ones alone',
        dialect: 'postgresql',
        files: [
          {
            path: 'db/schema.sql',
            text: "CREATE TABLE users (id bigint PRIMARY KEY, status text, team_id bigint);\nCREATE INDEX users_active_idx ON users (team_id) WHERE status = 'active';\n",
          },
          {
            path: 'db/queries/users.sql',
            text: "SELECT id FROM users WHERE status = 'active';\nSELECT count(*) FROM users WHERE status = 'active';\nSELECT id FROM users WHERE status = 'active' AND team_id = $1;\n",
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 11.8 Partial Indexes; SQLite documentation, Partial Indexes; SQL Server documentation, “Create filtered indexes”',
      'Markus Winand, Use The Index, Luke, “Partial Indexes”',
    ],
  },
  options: SMALL_TABLES_OPTION,
};

const MANY = 3;
const MOST_RELATED = 5;

/** The finding sits on the index; the queries are related places. */
export const suggestPartialIndex: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table, database, dialect } = context;
    if (!mayNeedIndexes(context)) return;
    const queries = distinctQueries(queriesOfTable(table, database).queries).filter(
      (query) => !query.written && !isFoundByUniqueKey(table, query.tests),
    );
    for (const [condition, found] of byConstant(queries)) {
      if (found.queries.length < MANY || hasPartialIndexOn(table, found.column)) continue;
      const index = mostUsed(table, found.queries, found.column);
      const shape =
        index &&
        indexShapes(table, dialect).find(
          ({ origin }) => origin.statement === index.origin.statement && sameSpan(origin.span, index.origin.span),
        );
      if (!index || !shape) continue;
      context.report(indexAt(shape), {
        confidence: 25,
        message:
          `${found.queries.length} queries ask for rows of ${table.name} with ${condition}, but ${describeIndex(shape)} holds all rows. ` +
          `Would an index with WHERE ${condition} do, which is smaller and cheaper to keep?`,
        related: found.queries
          .slice(0, MOST_RELATED)
          .map((query) => ({ at: placeIn(query, query.at), message: `Asks for ${condition}` })),
        fixes: (fixContext) => partialFix(fixContext, table, index, found.column, condition),
      });
    }
  },
};

interface Shared {
  readonly column: string;
  readonly queries: TableQuery[];
}

/** The queries by the constant conditions that all their rows meet, as SQL would say them. */
function byConstant(queries: readonly TableQuery[]): ReadonlyMap<string, Shared> {
  const found = new Map<string, Shared>();
  for (const query of queries) {
    for (const test of query.tests) {
      const condition = constantCondition(test, query);
      if (condition === undefined) continue;
      const known = found.get(condition);
      if (!known) found.set(condition, { column: test.column, queries: [query] });
      else if (!known.queries.includes(query)) known.queries.push(query);
    }
  }
  return found;
}

function constantCondition(test: ColumnTest, { scope }: TableQuery): string | undefined {
  const { predicate, column, conjunct, clause } = test;
  if (!conjunct || clause !== 'where' || !predicate || !scope) return undefined;
  const name = quoteIdentifier(column, scope.context.dialect);
  if (predicate.kind === 'is' && predicate.test === 'null') return `${name} IS ${predicate.negated ? 'NOT ' : ''}NULL`;
  if (predicate.kind === 'column') return name;
  if (test.kind !== 'equality' || predicate.kind !== 'binary') return undefined;
  const value = [predicate.left, predicate.right].map(withoutCasts).find((side) => side.kind === 'literal');
  const written = value && literalText(value);
  return written === undefined ? undefined : `${name} = ${written}`;
}

function literalText(value: Expression): string | undefined {
  if (value.kind !== 'literal') return undefined;
  if (value.type === 'string') return `'${value.value.replaceAll("'", "''")}'`;
  return value.type === 'number' || value.type === 'boolean' ? value.value : undefined;
}

function hasPartialIndexOn(table: Table, column: string): boolean {
  const folded = column.toLowerCase();
  return table.indexes.some(({ where }) =>
    [...eachExpression(where)].some((one) => one.kind === 'column' && one.parts.at(-1)?.name.toLowerCase() === folded),
  );
}

/** The index by which most of the queries find their rows: one that starts with the column itself, or with another that they test. */
function mostUsed(table: Table, queries: readonly TableQuery[], column: string): Index | undefined {
  let best: { index: Index; uses: number } | undefined;
  for (const index of table.indexes) {
    const [first] = plainColumns(table, index) ?? [];
    if (first === undefined) continue;
    const uses = queries.filter((query) => first === column.toLowerCase() || isFixed(query.tests, first)).length;
    if (uses > 0 && uses > (best?.uses ?? 0)) best = { index, uses };
  }
  return best?.index;
}

/** The same index for the rows of that value; one on the column alone finds them by the primary key instead, which has different values. */
function partialFix(
  context: FixContext,
  table: Table,
  index: Index,
  column: string,
  condition: string,
): readonly MigrationFix[] {
  if (!context.canWriteMigration || context.dialect === 'unknown') return [];
  const others = (plainColumns(table, index) ?? []).filter((name) => name !== column.toLowerCase());
  const columns = others.length > 0 ? others : (table.primaryKey?.columns ?? []);
  const names = columns.map((name) => findByDatabaseName(table, name)?.databaseName ?? name);
  if (names.length === 0) return [];
  const fix = createIndexMigration(context, table, names);
  const steps = fix.steps.map((step) => ({ ...step, up: step.up.map((sql) => `${sql} WHERE ${condition}`) }));
  return [{ ...fix, steps, bulk: false }];
}
