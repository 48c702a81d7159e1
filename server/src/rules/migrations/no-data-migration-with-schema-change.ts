import type { Fix } from '../../model/fix.ts';
import { nameText } from '../../model/identifier.ts';
import type { ParsedStatement, Statement } from '../../model/statement.ts';
import { BOOKKEEPING_TABLES } from '../lexicons/bookkeeping-tables.ts';
import type { FileContext, FixContext, Rule, RuleMeta } from '../rule.ts';
import { slug } from '../support/identifiers.ts';
import { changesLiveTable } from '../support/live-table.ts';
import { isChangeScript } from '../support/migrations/change-script.ts';
import { type DataChange, dataChanges } from '../support/migrations/data-changes.ts';
import { runningStatements, surroundingsOf } from '../support/migrations/surroundings.ts';
import { rebuiltTables } from '../support/migrations/table-rebuild.ts';
import { READ_DIALECTS } from '../support/query-dialects.ts';

/** So many rows spelt out are a few settings or roles that belong to the change; more are data. */
const MOST_SEED_ROWS = 20;

const meta: RuleMeta = {
  id: 'no-data-migration-with-schema-change',
  title: 'A migration must not change the schema and the data of existing tables',
  group: 'migrations',
  priority: 'P0',
  recommended: true,
  dialects: READ_DIALECTS,
  severity: 'error',
  confidence: [
    { value: 90, when: 'one file changes existing tables and rows of existing tables' },
    { value: 75, when: 'the only tables that it changes are those that it creates' },
    { value: 50, when: `it only inserts up to ${MOST_SEED_ROWS} rows that it spells out` },
  ],
  aboutRunning: true,
  docs: {
    why: `The schema change takes strong locks, and the change of rows takes long: in one transaction the locks are held until the last row is written, and the application stands still meanwhile. If
the rows fail half-way, in MySQL the schema is changed already and the migration can neither go on nor back. And a rollback of the schema does not bring the rows back.`,
    howToFix: `Two migrations: the schema first; the rows in the next one, in batches if there are many, which can be stopped, looked at and repeated by itself.`,
    whenNotToUse: `Rows of tables that the file creates or rebuilds, and the tables in which migration tools keep their books, are exempt; an INSERT of a few rows that are spelt out is only a note. Rollbacks are
not looked at.`,
    bad: [
      {
        title: 'The lock of ALTER TABLE lasts until every row is written',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_users.up.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY, name text);\n' },
          {
            path: 'migrations/002_slug.up.sql',
            text: 'ALTER TABLE users ADD COLUMN slug text;\nUPDATE users SET slug = lower(name);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A migration for the schema, a table that is filled as it is created',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_users.up.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY, name text);\n' },
          {
            path: 'migrations/002_names.up.sql',
            text: 'CREATE TABLE names (name text PRIMARY KEY);\nINSERT INTO names (name) SELECT DISTINCT name FROM users;\n',
          },
        ],
      },
    ],
    sources: [
      'strong_migrations, “Backfilling data”; django-migration-linter; Bytebase STATEMENT_DISALLOW_MIX_IN_DDL and STATEMENT_DISALLOW_MIX_IN_DML',
      'Django documentation, Migrations, “Data Migrations”',
    ],
  },
};

interface Change {
  readonly statement: Statement;
  readonly parsed: ParsedStatement;
}

/** The finding sits on the first change of rows, from the verb to the table. */
export const noDataMigrationWithSchemaChange: Rule = {
  scope: 'file',
  meta,
  check(context) {
    if (!isChangeScript(context)) return;
    for (const statements of units(context, runningStatements(context))) checkUnit(context, statements);
  },
};

/** What runs together: the file, or in Liquibase each changeset. */
function units(context: FileContext, statements: readonly Change[]): readonly (readonly Change[])[] {
  const { sections } = context.file;
  if (sections.length < 2) return [statements];
  const groups = new Map<number, Change[]>();
  for (const one of statements) {
    const section = sections.findIndex(({ start, end }) => one.statement.start >= start && one.statement.start < end);
    const group = groups.get(section);
    if (group) group.push(one);
    else groups.set(section, [one]);
  }
  return [...groups.values()];
}

function checkUnit(context: FileContext, statements: readonly Change[]): void {
  const schemaChanges = statements.filter(({ parsed }) => changesSchema(parsed));
  if (schemaChanges.length === 0) return;
  const rebuilt = rebuiltTables(statements.map(({ parsed }) => parsed));
  const changes: (Change & { readonly change: DataChange })[] = [];
  for (const one of statements) {
    for (const change of dataChanges(one.parsed, one.statement.text)) {
      if (isOfLiveTable(context, one, change, rebuilt)) changes.push({ ...one, change });
    }
  }
  const real = changes.filter(
    ({ change }) => (change.literalRows ?? Number.NaN) > MOST_SEED_ROWS || change.literalRows === undefined,
  );
  const seeded = changes.reduce((sum, { change }) => sum + (change.literalRows ?? 0), 0);
  const first = real[0] ?? changes[0];
  if (!first) return;
  const live = schemaChanges.find((one) => changesLive(context, one, rebuilt));
  const schemaChange = live ?? schemaChanges[0];
  const isSeed = real.length === 0 && seeded <= MOST_SEED_ROWS;
  // Literal rows beside new tables alone are how a release brings its own settings.
  if (isSeed && !live) return;
  const table = nameText(first.change.table);
  context.report(first.statement, first.change.span, {
    confidence: isSeed ? 50 : live ? 90 : 75,
    ...(isSeed ? { severity: 'info' as const } : live ? {} : { severity: 'warning' as const }),
    message: isSeed
      ? `This migration changes the schema and inserts rows into ${table}. A few rows do no harm, but a migration of their own can be repeated and undone by itself.`
      : `This migration changes the schema and the rows of ${table}: what the schema change locks stays locked until the last row is written, and neither can be undone or repeated without the other. Move the rows to a migration of their own.`,
    related: schemaChange
      ? [
          {
            at: { statement: schemaChange.statement, span: headOf(schemaChange) },
            message: 'The schema is changed here',
          },
        ]
      : [],
    fixes: (fixContext) =>
      fixContext.deployed ? [] : moveRows(fixContext, first.change, isSeed ? changes : real, schemaChanges),
  });
}

const DROPPED = new Set(['table', 'index', 'materialized view']);

function changesSchema({ fact }: ParsedStatement): boolean {
  switch (fact.kind) {
    case 'createTable':
      return !fact.temporary && !/^[#@]/.test(fact.name.object.name);
    case 'alterTable':
      return !fact.actions.every((action) => action.kind === 'trigger' || action.kind === 'validateConstraint');
    case 'createIndex':
      return true;
    case 'drop':
      return DROPPED.has(fact.objectType);
    default:
      return false;
  }
}

function changesLive(context: FileContext, { statement, parsed }: Change, rebuilt: ReadonlySet<string>): boolean {
  const { fact } = parsed;
  const surroundings = surroundingsOf(context, statement, parsed);
  const names =
    fact.kind === 'alterTable'
      ? [fact.name]
      : fact.kind === 'createIndex'
        ? [fact.table]
        : fact.kind === 'drop' && fact.objectType === 'table'
          ? fact.names
          : [];
  if (fact.kind === 'drop' && fact.objectType !== 'table') return true;
  return names.some((name) => !rebuilt.has(name.object.name.toLowerCase()) && changesLiveTable(surroundings, name));
}

function isOfLiveTable(
  context: FileContext,
  { statement, parsed }: Change,
  { table }: DataChange,
  rebuilt: ReadonlySet<string>,
): boolean {
  const name = table.object.name.toLowerCase();
  if (BOOKKEEPING_TABLES.has(name) || rebuilt.has(name)) return false;
  return changesLiveTable(surroundingsOf(context, statement, parsed), table);
}

function headOf({ statement, parsed }: Change): { readonly start: number; readonly end: number } {
  const { start, end } = parsed.span;
  const [line = ''] = statement.text.slice(start, end).split('\n');
  return { start, end: start + line.trimEnd().length };
}

/** Moves the statements that change rows to the next migration; possible where all of them come after the schema changes. */
function moveRows(
  fixContext: FixContext,
  { table }: DataChange,
  changes: readonly Change[],
  schemaChanges: readonly Change[],
): readonly Fix[] {
  const last = schemaChanges.at(-1)?.statement.start ?? 0;
  const isMovable = ({ statement, parsed }: Change): boolean => statement.parsed === parsed && statement.start > last;
  if (!fixContext.canWriteMigration || !changes.every(isMovable)) return [];
  const statements = [...new Set(changes.map(({ statement }) => statement))];
  return [
    {
      kind: 'migration',
      title:
        statements.length === 1
          ? 'Move it to a new migration'
          : `Move the ${statements.length} changes of rows to a new migration`,
      slug: slug('change_rows_of', table.object.name),
      bulk: false,
      steps: [{ up: statements.map(({ text }) => text), down: [], transactional: true }],
      edits: statements.map((statement) => ({
        statement,
        span: { start: 0, end: statement.text.length },
        newText: '',
      })),
    },
  ];
}
