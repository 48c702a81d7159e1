import type { Query } from '../../model/query.ts';
import type { Index, Table } from '../../model/schema.ts';
import type { DatabaseContext, Rule, RuleMeta } from '../rule.ts';
import { eachExpression } from '../support/expressions.ts';
import { dropIndexFixes, indexAt } from '../support/index-place.ts';
import { describeThisIndex, indexShapes } from '../support/index-shape.ts';
import { mayNeedIndexes } from '../support/indexes/searched-tables.ts';
import { columnsOfPart, databaseName, entryColumns } from '../support/indexes/served.ts';
import { distinctQueries, queriesOfTable, type TableQuery } from '../support/indexes/table-queries.ts';
import { findByDatabaseName } from '../support/indexes/wanted-index.ts';
import { sameSpan } from '../support/places.ts';
import { eachQuery, fromItems, joins, ownExpressions, queryOfFact } from '../support/queries.ts';

const meta: RuleMeta = {
  id: 'unused-index',
  title: 'No query of the workspace uses this index',
  group: 'indexes',
  priority: 'P1',
  recommended: false,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql'],
  severity: 'hint',
  confidence: [
    {
      value: 25,
      when: 'queries of the workspace use the table, and none searches, joins, groups or sorts by the index’s leading column',
    },
  ],
  aboutRunning: false,
  docs: {
    why: `An index that no query uses still costs: each write maintains it, it takes disk, cache and backups, and its table's VACUUM and migrations take longer.`,
    howToFix: `Look at the statistics of the live database first (\`pg_stat_user_indexes.idx_scan\`, \`sys.schema_unused_indexes\`, \`sys.dm_db_index_usage_stats\`), over at least a month and on
every replica. Where nothing uses it, drop it in a migration of its own.`,
    whenNotToUse: `Only what the workspace shows is known: reports and people's own queries are not. Silent for unique indexes, for those that serve a foreign key or a policy, for tables that no query of
the workspace uses, and where a query on the table cannot be read whole.`,
    bad: [
      {
        title: 'Nobody searches by nickname',
        dialect: 'postgresql',
        files: [
          {
            path: 'db/schema.sql',
            text: 'CREATE TABLE users (id bigint PRIMARY KEY, nickname text, email text);\nCREATE INDEX users_nickname_idx ON users (nickname);\nCREATE INDEX users_email_idx ON users (email);\n',
          },
          { path: 'db/queries/users.sql', text: 'SELECT id, nickname FROM users WHERE email = $1;\n' },
        ],
      },
    ],
    good: [
      {
        title: 'The index that is used',
        dialect: 'postgresql',
        files: [
          {
            path: 'db/schema.sql',
            text: 'CREATE TABLE users (id bigint PRIMARY KEY, nickname text, email text);\nCREATE INDEX users_email_idx ON users (email);\n',
          },
          { path: 'db/queries/users.sql', text: 'SELECT id, nickname FROM users WHERE email = $1;\n' },
        ],
      },
    ],
    sources: [
      'Splinter 0005, pg-index-health unused indexes, PgHero',
      'PostgreSQL wiki, Index Maintenance, “Unused Indexes”',
    ],
  },
};

/** The finding sits on the index. */
export const unusedIndex: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table, database, dialect } = context;
    if (!mayNeedIndexes(context) || table.indexes.length === 0) return;
    const used = usedColumns(table, database);
    if (!used) return;
    for (const shape of indexShapes(table, dialect)) {
      if (shape.kind !== 'index' || shape.unique) continue;
      const index = table.indexes.find(
        ({ origin }) => origin.statement === shape.origin.statement && sameSpan(origin.span, shape.origin.span),
      );
      if (!index || columnsThatCount(table, index).some((column) => used.has(column))) continue;
      const columns = entryColumns(index)
        .map((name) => findByDatabaseName(table, name)?.databaseName ?? name)
        .join(', ');
      context.report(indexAt(shape), {
        confidence: 25,
        message:
          `No query of this workspace searches, joins, groups or sorts ${table.name} by ${columns}, so ${describeThisIndex(shape)} may only cost. ` +
          'Ask the statistics of the live database whether anything scans it, and drop it if not.',
        fixes: (fixContext) => dropIndexFixes(fixContext, table, shape),
      });
    }
  },
};

/** The columns by which the index finds rows, and those that its predicate asks about. */
function columnsThatCount(table: Table, index: Index): readonly string[] {
  const ofPredicate = [...eachExpression(index.where)].flatMap((one) =>
    one.kind === 'column' ? [one.parts.at(-1)?.name ?? ''] : [],
  );
  return [...entryColumns(index), ...ofPredicate].map((name) => databaseName(table, name));
}

/** The columns, in lower case, that clauses, foreign keys and policies use; undefined where that cannot be told, and where no query uses the table. */
function usedColumns(table: Table, database: DatabaseContext): ReadonlySet<string> | undefined {
  const { queries, complete } = queriesOfTable(table, database);
  if (!complete || !queries.some((query) => !query.written && isOfApplication(query))) return undefined;
  const used = new Set<string>();
  for (const { tests } of queries) for (const { column } of tests) used.add(column.toLowerCase());
  for (const { evidence } of distinctQueries(queries)) {
    const query = queryOfFact(evidence.parsed.fact);
    if (query && !addNames(query, used)) return undefined;
  }
  for (const { columns } of table.foreignKeys) for (const name of columns) used.add(databaseName(table, name));
  for (const { policy } of table.policies) {
    for (const one of eachExpression(policy.using, policy.withCheck)) {
      if (one.kind === 'column') used.add((one.parts.at(-1)?.name ?? '').toLowerCase());
    }
  }
  for (const { parts } of table.exclusions) {
    for (const part of parts ?? []) for (const name of columnsOfPart(part)) used.add(name);
  }
  return used;
}

/** Functions and views alone tell little: the program's own queries are then somewhere else. Procedures are how some programs ask. */
function isOfApplication({ evidence: { place, statement } }: TableQuery): boolean {
  const { fact } = statement.parsed;
  return place.role === 'query' || (fact.kind === 'createFunction' && fact.procedure);
}

/**
 * Adds every column that a statement names anywhere but as a plain item of a select list, whosever it is: sure enough to be used, and `max(c)` or
 * DISTINCT may use an index as well as WHERE does. False where a natural join compares columns that it does not name.
 */
function addNames(query: Query, used: Set<string>): boolean {
  for (const { query: one } of eachQuery(query)) {
    if (fromItems(one).some((item) => joins(item).some(({ natural }) => natural))) return false;
    const isPlain = one.kind === 'select' && one.distinct === false;
    for (const { clause, expression } of ownExpressions(one)) {
      if (clause === 'values' || (clause === 'select' && expression.kind === 'column' && isPlain)) continue;
      for (const inner of eachExpression(expression)) {
        if (inner.kind === 'column') used.add((inner.parts.at(-1)?.name ?? '').toLowerCase());
      }
    }
  }
  return true;
}
