import type { Fix } from '../../model/fix.ts';
import { nameText } from '../../model/identifier.ts';
import type { Query } from '../../model/query.ts';
import type { Table } from '../../model/schema.ts';
import type { Statement } from '../../model/statement.ts';
import { BOOKKEEPING_TABLES } from '../lexicons/bookkeeping-tables.ts';
import type { FixContext, Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { findColumn } from '../support/columns.ts';
import { conjuncts, eachExpression, withoutCasts } from '../support/expressions.ts';
import { quoteIdentifier, slug } from '../support/identifiers.ts';
import { changesLiveTable } from '../support/live-table.ts';
import { isLookupTable } from '../support/lookup-tables.ts';
import { isBounded } from '../support/migrations/bounded-write.ts';
import { type DataChange, dataChanges } from '../support/migrations/data-changes.ts';
import { canRunOutside } from '../support/migrations/transactions.ts';
import { textAt } from '../support/places.ts';
import { QUERY_DIALECTS } from '../support/query-dialects.ts';
import { remembered } from '../support/remembered.ts';

const meta: RuleMeta = {
  id: 'unbatched-backfill',
  title: 'A migration must change many rows in batches',
  group: 'migrations',
  priority: 'P0',
  recommended: true,
  dialects: QUERY_DIALECTS,
  severity: 'warning',
  confidence: [
    { value: 75, when: 'an UPDATE or DELETE of an existing table has no limit and no range of keys' },
    { value: 50, when: 'it compares a column with one value, which may leave a few rows' },
  ],
  aboutRunning: true,
  docs: {
    why: `One statement over a large table locks every row that it touches until it ends, writes all of them anew, fills the log, holds up replicas and vacuum, and loses everything if it is stopped after an
hour. In a migration it holds up the deployment as well.`,
    howToFix: `In batches that commit one by one: a range of keys at a time, or \`WITH b AS (SELECT ctid … LIMIT 1000 FOR UPDATE SKIP LOCKED)\`, in a loop that says how far it has come, outside the migration
tool’s transaction; or by a script that is no migration.`,
    whenNotToUse: `What picks rows by key (\`WHERE id = 5\`, \`id IN (…)\`), by a range of keys, by LIMIT or TOP, or runs in a loop is fine, and so are small tables of fixed values, the tables in which migration
tools keep their books, and tables that the same file or undeployed batch creates. Rollbacks are not looked at. Switch it off where all tables stay small.`,
    bad: [
      {
        title: 'Locks and rewrites every row at once',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_users.up.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY, score int);\n' },
          { path: 'migrations/002_score.up.sql', text: 'UPDATE users SET score = 0 WHERE score IS NULL;\n' },
        ],
      },
    ],
    good: [
      {
        title: 'A thousand rows at a time',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_users.up.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY, score int);\n' },
          {
            path: 'migrations/002_score.up.sql',
            text: "DO $$\nDECLARE\n  filled bigint;\nBEGIN\n  LOOP\n    UPDATE users SET score = 0\n    WHERE ctid = ANY (ARRAY(SELECT ctid FROM users WHERE score IS NULL LIMIT 1000 FOR UPDATE SKIP LOCKED));\n    GET DIAGNOSTICS filled = ROW_COUNT;\n    EXIT WHEN filled = 0;\n    RAISE NOTICE '% rows', filled;\n    COMMIT;\n  END LOOP;\nEND\n$$;\n",
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 41.8 Transaction Management; UPDATE, “perform the update in batches” (example with ctid)',
      'strong_migrations, “Backfilling data”; pg-migration-lint PGM302 and PGM303; pgfence bulk-update',
    ],
  },
};

/** The finding sits on `UPDATE table` or `DELETE FROM table`. */
export const unbatchedBackfill: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['query'],
  check(context) {
    const { fact } = context.parsed;
    if (fact.kind !== 'query' || context.direction === 'down' || !isChange(context)) return;
    for (const change of dataChanges(context.parsed, context.statement.text)) {
      if (change.verb !== 'update' && change.verb !== 'delete') continue;
      if (BOOKKEEPING_TABLES.has(change.table.object.name.toLowerCase())) continue;
      const table = context.before.table(change.table) ?? context.before.outsideTable(change.table);
      if (table && isLookupTable(table)) continue;
      if (isBounded(change, fact.query, table) || isInLoop(context) || takesParameters(context)) continue;
      if (!changesLiveTable(context, change.table)) continue;
      context.report(change.span, {
        confidence: comparesWithValue(change) ? 50 : 75,
        message: messageFor(change),
        fixes: (fixContext) =>
          fixContext.deployed || context.nested || !table
            ? []
            : batchFix(fixContext, context, fact.query, change, table),
      });
    }
  },
};

/** A migration, or a script beside no migrations that changes tables and creates none. */
function isChange({ file, database }: TimelineContext): boolean {
  if (file.role !== 'schema' || file.folded === false) return file.role === 'migration';
  return changesTablesOnly(database.statementsOf(file.path));
}

const changesTablesOnly = remembered((statements: readonly Statement[]): boolean => {
  const kinds = statements.map(({ parsed }) => parsed.fact.kind);
  return kinds.includes('alterTable') && !kinds.includes('createTable');
});

function messageFor({ verb, table, query }: DataChange): string {
  const hasWhere = query.kind === 'partial' ? query.hasWhere : 'where' in query && query.where !== undefined;
  const what = `${verb === 'update' ? 'changes' : 'deletes'} ${hasWhere ? 'all the rows of' : 'every row of'} ${nameText(table)}${hasWhere ? ' that match' : ''}`;
  return `This ${what} in one go: they stay locked until it ends, and all is lost if it is stopped. Do it in batches by key that commit one by one, outside the migration’s transaction.`;
}

/** True for `$1`, `?` and `:name`: a program runs it, and no migration. Routines have parameters of their own. */
function takesParameters({ nested, parsed: { fact } }: TimelineContext): boolean {
  if (nested || fact.kind !== 'query' || !('where' in fact.query)) return false;
  for (const one of eachExpression(fact.query.where)) if (one.kind === 'parameter') return true;
  return false;
}

/** True inside a LOOP, WHILE or REPEAT of a block. */
function isInLoop({ nested, statement, parsed }: TimelineContext): boolean {
  if (!nested) return false;
  const before = statement.text
    .slice(0, parsed.span.start)
    .replace(/--.*$/gm, '')
    .replace(/\/\*[\s\S]*?\*\//g, '');
  const opened = [...before.matchAll(/\b(?:loop|while|repeat)\b/gi)].length;
  const closed = [...before.matchAll(/\bend\s+(?:loop|while|repeat)\b/gi)].length;
  return opened > closed * 2;
}

/** `WHERE role = 'admin'`: how many rows that is nobody knows. */
function comparesWithValue({ query }: DataChange): boolean {
  if (query.kind !== 'update' && query.kind !== 'delete') return false;
  return conjuncts(query.where).some((part) => {
    if (part.kind !== 'binary' || part.operator !== '=') return false;
    const sides = [withoutCasts(part.left), withoutCasts(part.right)];
    return (
      sides.some((side) => side.kind === 'column') &&
      sides.some((side) => side.kind === 'literal' && side.type === 'string')
    );
  });
}

/** Keys that one batch covers. */
const BATCH = 10_000;

/** A loop over ranges of the primary key in a migration of its own; for PostgreSQL, and keys of one whole number. */
function batchFix(
  fixContext: FixContext,
  context: TimelineContext,
  whole: Query,
  { query, verb }: DataChange,
  table: Table,
): readonly Fix[] {
  const { statement, dialect } = context;
  const { plan } = fixContext.database;
  if (dialect !== 'postgresql' || !fixContext.canWriteMigration || !canRunOutside(plan) || query !== whole) return [];
  if ((query.kind !== 'update' && query.kind !== 'delete') || query.with.length > 0 || query.returning.length > 0)
    return [];
  const [key, ...others] = table.primaryKey?.columns ?? [];
  if (key === undefined || others.length > 0 || findColumn(table, key)?.type.family !== 'integer') return [];
  const alias = textAt(statement, (query.target.alias ?? query.target.name.object).span);
  const column = `${alias}.${quoteIdentifier(key, dialect)}`;
  const range = `${column} >= batch_start AND ${column} < batch_start + ${BATCH}`;
  const body = query.where
    ? `${statement.text.slice(0, query.where.span.start)}(${textAt(statement, query.where.span)}) AND ${range}${statement.text.slice(query.where.span.end)}`
    : `${statement.text} WHERE ${range}`;
  // A condition in parentheses ends before its last one.
  const where = query.where ? statement.text.slice(query.where.span.end, query.span.end).trim() : '';
  if (where !== '' && !/^\)+$/.test(where)) return [];
  const name = textAt(statement, query.target.name.span);
  const block = `DO $batches$
DECLARE
  batch_start bigint := (SELECT min(${quoteIdentifier(key, dialect)}) FROM ${name});
  last_key bigint := (SELECT max(${quoteIdentifier(key, dialect)}) FROM ${name});
BEGIN
  WHILE batch_start <= last_key LOOP
    ${body};
    batch_start := batch_start + ${BATCH};
    RAISE NOTICE 'up to % of %', batch_start, last_key;
    COMMIT;
  END LOOP;
END
$batches$`;
  return [
    {
      kind: 'migration',
      title: 'Do it in batches, in a new migration',
      slug: slug(verb, table.name, 'in_batches'),
      bulk: false,
      steps: [
        {
          up: [block],
          down: [],
          transactional: false,
          comment: 'Commits batch by batch, so it must run outside a transaction.',
        },
      ],
      edits: [{ statement, span: { start: 0, end: statement.text.length }, newText: '' }],
    },
  ];
}
