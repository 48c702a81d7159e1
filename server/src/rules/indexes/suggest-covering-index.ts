import type { MigrationFix } from '../../model/fix.ts';
import type { Index, Table } from '../../model/schema.ts';
import type { Dialect } from '../../text/dialect.ts';
import type { FixContext, Rule, RuleMeta } from '../rule.ts';
import { columnList } from '../support/identifiers.ts';
import { indexAt } from '../support/index-place.ts';
import { describeThisIndex, indexShapes } from '../support/index-shape.ts';
import { isFixed, isFoundByUniqueKey, plainColumns } from '../support/indexes/index-entry.ts';
import { columnsRead } from '../support/indexes/read-columns.ts';
import { mayNeedIndexes, SMALL_TABLES_OPTION } from '../support/indexes/searched-tables.ts';
import { isIndexable } from '../support/indexes/selectivity.ts';
import { distinctQueries, placeIn, queriesOfTable, type TableQuery } from '../support/indexes/table-queries.ts';
import { findByDatabaseName } from '../support/indexes/wanted-index.ts';
import { createIndexMigration } from '../support/new-index.ts';
import { sameSpan } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'suggest-covering-index',
  title: 'An index can hold the columns that queries read beside those they search by',
  group: 'indexes',
  priority: 'P1',
  recommended: false,
  dialects: ['postgresql', 'mysql', 'mariadb', 'tsql'],
  severity: 'hint',
  confidence: [
    { value: 25, when: 'three queries or more find rows by the index and read at most three further columns' },
  ],
  aboutRunning: false,
  docs: {
    why: `For each entry that an index finds, the engine goes on to the row itself, which usually lies on another page. Where the few further columns that the queries read stand in the index too, it
answers from the index alone, which for lists of many rows is several times faster.`,
    howToFix: `Create the index anew with the columns in INCLUDE (PostgreSQL 11, SQL Server), or behind its own columns (MySQL), and drop the old one.`,
    whenNotToUse: `It is a question, not a fault: a wider index costs more at each write, and in PostgreSQL an UPDATE of an included column has to touch it. Wide columns are not suggested, and queries that find
one row by a unique key are passed over, as are tests, seeds and migrations.`,
    bad: [
      {
        title: 'Three lists that read the status alone',
        dialect: 'postgresql',
        files: [
          {
            path: 'db/schema.sql',
            text: 'CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint, status int, note text);\nCREATE INDEX orders_user_id_idx ON orders (user_id);\n',
          },
          {
            path: 'db/queries/orders.sql',
            text: 'SELECT status FROM orders WHERE user_id = $1;\nSELECT count(*), status FROM orders WHERE user_id = $1 GROUP BY status;\nSELECT max(status) FROM orders WHERE user_id = $1;\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'The index has the status',
        dialect: 'postgresql',
        files: [
          {
            path: 'db/schema.sql',
            text: 'CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint, status int, note text);\nCREATE INDEX orders_user_id_idx ON orders (user_id) INCLUDE (status);\n',
          },
          {
            path: 'db/queries/orders.sql',
            text: 'SELECT status FROM orders WHERE user_id = $1;\nSELECT count(*), status FROM orders WHERE user_id = $1 GROUP BY status;\nSELECT max(status) FROM orders WHERE user_id = $1;\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 11.9 Index-Only Scans and Covering Indexes; MySQL manual, “covering index”',
      'Markus Winand, Use The Index, Luke, “Index-Only Scan”; SlowQL COST-IDX-003',
    ],
  },
  options: SMALL_TABLES_OPTION,
};

const MOST_EXTRA = 3;
const MANY = 3;

interface Reader {
  readonly query: TableQuery;
  readonly extra: ReadonlySet<string>;
}

/** The finding sits on the index; the queries are related places. */
export const suggestCoveringIndex: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table, database, dialect } = context;
    if (!mayNeedIndexes(context)) return;
    const { queries } = queriesOfTable(table, database);
    if (queries.length < MANY) return;
    for (const shape of indexShapes(table, dialect)) {
      const index = table.indexes.find(
        ({ origin }) => origin.statement === shape.origin.statement && sameSpan(origin.span, shape.origin.span),
      );
      const columns = shape.kind === 'index' && index ? plainColumns(table, index) : undefined;
      const best = index && columns && bestExtra(readersOf(table, index, columns, queries, dialect));
      if (!best) continue;
      const names = [...best.extra].map((name) => findByDatabaseName(table, name)?.databaseName ?? name);
      const list = names.join(', ');
      context.report(indexAt(shape), {
        confidence: 25,
        message:
          `${best.readers.length} queries find rows of ${table.name} by ${describeThisIndex(shape)} and read only ${list} beside it. ` +
          `With ${list} in the index they need not look at the rows at all. Is a wider index worth it?`,
        related: best.readers.slice(0, MOST_RELATED).map(({ query }) => ({
          at: placeIn(query, query.at),
          message: `Reads ${list} by this index`,
        })),
        fixes: (fixContext) => coveringFix(fixContext, table, columns, names),
      });
    }
  },
};

const MOST_RELATED = 5;

/** The queries that find several rows by the index and read a few columns that it does not hold. */
function readersOf(
  table: Table,
  index: Index,
  columns: readonly string[],
  queries: readonly TableQuery[],
  dialect: Dialect,
): readonly Reader[] {
  const held = new Set([...columns, ...index.include.map((name) => name.toLowerCase())]);
  // The entries of InnoDB's and SQL Server's indexes hold the key by which rows are stored.
  if (dialect !== 'postgresql') for (const name of table.primaryKey?.columns ?? []) held.add(name.toLowerCase());
  const readers: Reader[] = [];
  for (const query of distinctQueries(queries)) {
    if (query.scope?.query.kind !== 'select' || !query.source) continue;
    if (!isFixed(query.tests, columns[0]) || isFoundByUniqueKey(table, query.tests)) continue;
    const read = columnsRead(query.scope, query.source);
    const extra = read && new Set([...read].filter((name) => !held.has(name)));
    if (!extra || extra.size === 0 || extra.size > MOST_EXTRA) continue;
    if ([...extra].some((name) => isWide(table, name, dialect))) continue;
    readers.push({ query, extra });
  }
  return readers;
}

/** Texts without a limit and documents make an index as large as its table. */
function isWide(table: Table, name: string, dialect: Dialect): boolean {
  const column = findByDatabaseName(table, name);
  if (!column || !isIndexable(column, dialect) || column.type.family === 'binary') return true;
  const length = Number(column.type.arguments[0] ?? Number.NaN);
  return column.type.family === 'text' && (column.type.name === 'text' || length > MOST_CHARACTERS);
}

const MOST_CHARACTERS = 255;

/** The set of columns that serves most of the queries. */
function bestExtra(
  readers: readonly Reader[],
): { readonly extra: ReadonlySet<string>; readonly readers: readonly Reader[] } | undefined {
  let best: { extra: ReadonlySet<string>; readers: readonly Reader[] } | undefined;
  const union = new Set(readers.flatMap(({ extra }) => [...extra]));
  const sets = union.size <= MOST_EXTRA ? [union] : readers.map(({ extra }) => extra);
  for (const extra of sets) {
    const served = readers.filter((reader) => [...reader.extra].every((name) => extra.has(name)));
    if (served.length >= MANY && served.length > (best?.readers.length ?? 0)) best = { extra, readers: served };
  }
  return best;
}

function coveringFix(
  context: FixContext,
  table: Table,
  columns: readonly string[],
  extra: readonly string[],
): readonly MigrationFix[] {
  const { dialect } = context;
  if (!context.canWriteMigration) return [];
  const own = columns.map((name) => findByDatabaseName(table, name)?.databaseName ?? name);
  const appended = dialect === 'mysql' || dialect === 'mariadb';
  const fix = createIndexMigration(context, table, appended ? [...own, ...extra] : own);
  if (appended) return [{ ...fix, bulk: false }];
  const steps = fix.steps.map((step) => ({
    ...step,
    up: step.up.map((sql) => `${sql} INCLUDE (${columnList(extra, dialect)})`),
  }));
  return [{ ...fix, steps, bulk: false }];
}
