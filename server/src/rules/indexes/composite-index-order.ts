import type { Fix } from '../../model/fix.ts';
import type { FixContext, Rule, RuleMeta, TableContext } from '../rule.ts';
import { enumerate } from '../support/identifiers.ts';
import { indexAt } from '../support/index-place.ts';
import { describeIndex, indexShapes } from '../support/index-shape.ts';
import { createIndexFixes } from '../support/indexes/create-index.ts';
import { type MisorderedIndex, misorderedIndexes } from '../support/indexes/misordered.ts';
import { mayNeedIndexes, SMALL_TABLES_OPTION } from '../support/indexes/searched-tables.ts';
import { placeIn, queriesOfTable, type TableQuery } from '../support/indexes/table-queries.ts';
import { findByDatabaseName } from '../support/indexes/wanted-index.ts';
import { sameSpan } from '../support/places.ts';
import { addBlockAttribute } from '../support/prisma-edits.ts';

const meta: RuleMeta = {
  id: 'composite-index-order',
  title: 'A composite index must begin with what queries compare by equality',
  group: 'indexes',
  priority: 'P0',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql', 'prisma'],
  severity: 'info',
  confidence: [
    {
      value: 50,
      when: 'a query tests columns of the index but not the first, or asks a range of one that stands before another that it compares by equality',
    },
  ],
  aboutRunning: false,
  docs: {
    why: `An index on \`(a, b)\` is sorted by \`a\` first, like a telephone book by surname: who knows only \`b\` must read it from cover to cover. And where a range is asked of \`a\`, the engine walks
through all entries of that range, whatever their \`b\`. With the columns that are compared by \`=\` in front, the matching entries stand next to each other, in the order of the range.`,
    howToFix: `Turn the columns around: those compared by \`=\` or IN first, then the one of which a range is asked or by which rows are sorted. Where other queries need the index as it is, create
a second one.`,
    whenNotToUse: `Silent where the primary key or another index finds the rows by one of the query's tests, for partial indexes and for those on expressions, and in tests, seeds and migrations. The rule
speaks of an order, not of a query that searches by a column of no index: see \`missing-predicate-index\`.`,
    bad: [
      {
        title: 'The range comes first',
        dialect: 'postgresql',
        files: [
          {
            path: 'db/schema.sql',
            text: 'CREATE TABLE events (id bigint PRIMARY KEY, tenant_id bigint NOT NULL, created_at timestamptz NOT NULL);\nCREATE INDEX events_created_at_tenant_id_idx ON events (created_at, tenant_id);\n',
          },
          { path: 'db/queries/events.sql', text: 'SELECT id FROM events WHERE tenant_id = $1 AND created_at > $2;\n' },
        ],
      },
    ],
    good: [
      {
        title: 'One tenant’s events stand together, by time',
        dialect: 'postgresql',
        files: [
          {
            path: 'db/schema.sql',
            text: 'CREATE TABLE events (id bigint PRIMARY KEY, tenant_id bigint NOT NULL, created_at timestamptz NOT NULL);\nCREATE INDEX events_tenant_id_created_at_idx ON events (tenant_id, created_at);\n',
          },
          { path: 'db/queries/events.sql', text: 'SELECT id FROM events WHERE tenant_id = $1 AND created_at > $2;\n' },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 11.3 Multicolumn Indexes; MySQL manual, 10.3.6 Multiple-Column Indexes, “leftmost prefix”',
      'Markus Winand, Use The Index, Luke, “Concatenated Indexes” and “Greater, Less and BETWEEN”',
      'SOAR KEY.004, SQLE DMLMustUseLeftMostPrefix, pg-index-health, SlowQL PERF-IDX-006',
    ],
  },
  options: SMALL_TABLES_OPTION,
};

/** The finding sits in the query, on the column that should lead the index. */
export const compositeIndexOrder: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table, database, dialect, prisma } = context;
    if (!mayNeedIndexes(context)) return;
    // Where SQL declares the table too, its own run speaks for both.
    if (prisma && database.timeline.final.table({ object: { name: table.databaseName } })) return;
    for (const query of queriesOfTable(table, database).queries) {
      if (query.written) continue;
      const [first] = misorderedIndexes(table, query.tests, dialect);
      if (first) report(context, query, first);
    }
  },
};

function report(context: TableContext, query: TableQuery, { index, reason, test, columns }: MisorderedIndex): void {
  const { table, dialect } = context;
  const shape = indexShapes(table, dialect).find(
    ({ origin }) => origin.statement === index.origin.statement && sameSpan(origin.span, index.origin.span),
  );
  const described = shape ? describeIndex(shape) : (index.name ?? 'an index');
  const why =
    reason === 'prefix'
      ? `${described} holds ${test.column} but does not start with it, so it cannot find these rows of ${table.name}.`
      : `${described} has a column of which this query asks a range before ${test.column}, which then narrows nothing down in it.`;
  const advice =
    reason === 'prefix'
      ? `Put ${test.column} first, or create an index that starts with it.`
      : `Put ${enumerate(columns)} in this order.`;
  context.report(placeIn(query, test.at), {
    confidence: 50,
    message: `${why} ${advice}`,
    ...(shape ? { related: [{ at: indexAt(shape), message: `${described} is declared here` }] } : {}),
    fixes: (fixContext) => fixesFor(fixContext, context, columns),
  });
}

function fixesFor(fixContext: FixContext, { table, prisma }: TableContext, columns: readonly string[]): readonly Fix[] {
  if (!prisma) return createIndexFixes(fixContext, table, columns);
  const fields = columns.map((name) => findByDatabaseName(table, name)?.name ?? name);
  const edit = addBlockAttribute(table.origin.statement, `@@index([${fields.join(', ')}])`);
  return edit ? [{ kind: 'edit', title: `Add @@index([${fields.join(', ')}])`, bulk: false, edits: [edit] }] : [];
}
