import type { EditFix } from '../../model/fix.ts';
import { nameText, type QualifiedName } from '../../model/identifier.ts';
import type { TableReference } from '../../model/query.ts';
import type { SchemaView } from '../../model/schema.ts';
import { BOOKKEEPING_TABLES } from '../lexicons/bookkeeping-tables.ts';
import type { FixContext, Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { quoteIdentifier } from '../support/identifiers.ts';
import { isSystemTable, isTransientTable } from '../support/queries/system-tables.ts';
import { cteOf, eachQuery, fromItems, leaves, type PlacedQuery, QUERY_KINDS, queryOfFact } from '../support/queries.ts';
import { READ_DIALECTS } from '../support/query-dialects.ts';
import { hasTemplateHole } from '../support/template-holes.ts';
import { isTemporaryTable } from '../support/temporary-tables.ts';
import { hasTablesIn, isComplete, isCreated, isTakenAway, judgeUnknown } from '../support/workspace/completeness.ts';
import { databaseTable } from '../support/workspace-tables.ts';

const meta: RuleMeta = {
  id: 'unknown-table',
  title: 'Queries must read tables that exist',
  group: 'workspace',
  priority: 'P1',
  recommended: true,
  dialects: READ_DIALECTS,
  severity: 'warning',
  confidence: [{ value: 75, when: 'the workspace creates all tables of the database, and none of that name' }],
  aboutRunning: false,
  docs: {
    why: `A query over a table that no migration creates fails when it runs, in a code path that perhaps no test takes: a typing error, a table that was renamed, or a migration that is
missing.`,
    howToFix: 'Correct the name, or add the migration that creates the table.',
    whenNotToUse: `The rule speaks only where the workspace holds the whole schema: every statement of it can be read, and nothing changes or references a table that is created
nowhere. CTEs, temporary tables, system catalogues, tables of extensions and of migration tools, other databases and schemas of which the workspace creates
nothing are passed over, and so are rollbacks and names that a template fills in. In migrations and seeds, which may build on a history that the workspace does not
hold, only names that look mistyped are reported.`,
    bad: [
      {
        title: 'Nobody creates usres',
        dialect: 'postgresql',
        files: [
          { path: 'db/schema.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY, email text);\n' },
          { path: 'db/queries/users.sql', text: 'SELECT email FROM usres WHERE id = $1;\n' },
        ],
      },
    ],
    good: [
      {
        title: 'Users exist',
        dialect: 'postgresql',
        files: [
          { path: 'db/schema.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY, email text);\n' },
          { path: 'db/queries/users.sql', text: 'SELECT email FROM users WHERE id = $1;\n' },
        ],
      },
    ],
    sources: ['Bytebase, schema walk-through; PostgreSQL error 42P01 undefined_table, MySQL error 1146'],
  },
};

/** The finding sits on the table's name. */
export const unknownTable: Rule = {
  scope: 'timeline',
  meta,
  looksAt: QUERY_KINDS,
  check(context) {
    const query = queryOfFact(context.parsed.fact);
    if (!query || context.dialect === 'unknown' || context.direction === 'down' || context.file.role === 'rollback')
      return;
    for (const placed of eachQuery(query, context.dialect === 'tsql')) {
      for (const reference of tablesOf(placed)) if (isUnknown(context, placed, reference)) report(context, reference);
    }
  },
};

function tablesOf({ query }: PlacedQuery): readonly TableReference[] {
  const read = fromItems(query).flatMap((item) => leaves(item));
  const tables = read.filter((leaf): leaf is TableReference => leaf.kind === 'table');
  return query.kind === 'select' || query.kind === 'partial' ? tables : [query.target, ...tables];
}

/** What extensions bring along and what engines call rows: PostGIS, TimescaleDB, FTS, `excluded`, `inserted`, `dual`. */
const KNOWN_ELSEWHERE =
  /^(?:spatial_ref_sys|geometry_columns|geography_columns|raster_columns|hypertables|numbers|excluded|inserted|deleted|new|old|dual|sys(?:objects|columns|indexes|databases))$|^fts/i;

function isBroughtAlong(name: string): boolean {
  return KNOWN_ELSEWHERE.test(name) || BOOKKEEPING_TABLES.has(name.toLowerCase());
}

function isUnknown(context: TimelineContext, { ctes }: PlacedQuery, reference: TableReference): boolean {
  const { name } = reference;
  const { database } = context;
  if (cteOf(reference, ctes) || name.catalog || !/^[\p{L}_][\p{L}\p{N}_$ ]*$/u.test(name.object.name)) return false;
  if (isSystemTable(name) || isTransientTable(name) || isBroughtAlong(name.object.name)) return false;
  if (databaseTable(database, name) || context.before.table(name) || context.final.outsideTable(name)) return false;
  if (!isComplete(database) || (isCreated(database, name.object.name.toLowerCase()) && !isGone(context, name)))
    return false;
  if (name.schema && !hasTablesIn(database, name.schema.name.toLowerCase())) return false;
  if (hasTemplateHole(context.statement.text.slice(name.span.start, name.span.end))) return false;
  return !isTemporaryTable(context, name) && !isAliasOfTarget(context, reference);
}

/** True for a table that the migrations have taken away, in a query of the application, which runs when all of them have. */
function isGone({ database, file }: TimelineContext, { object }: QualifiedName): boolean {
  return file.role === 'query' && isTakenAway(database, object.name.toLowerCase());
}

/** `UPDATE o SET … FROM orders o`: the reader resolves the alias where it can; where it cannot, the name is an alias somewhere in the text. */
function isAliasOfTarget({ statement }: TimelineContext, { name }: TableReference): boolean {
  if (name.schema) return false;
  const escaped = name.object.name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`\\bas\\s+["\`[]?${escaped}["\`\\]]?(?![\\w.])`, 'i').test(statement.text);
}

function report(context: TimelineContext, reference: TableReference): void {
  const { name } = reference;
  const judged = judgeUnknown(name.object.name, context.file, tableNames(context));
  if (!judged) return;
  const { nearest } = judged;
  context.report(name.span, {
    confidence: 75,
    message:
      `${isGone(context, name) ? `When all migrations have run there is no ${nameText(name)}` : `No file of this workspace creates ${nameText(name)}`}, so this fails when it runs. ` +
      (nearest === undefined ? 'Correct the name, or add its migration.' : `Did you mean ${nearest}?`),
    fixes: (fixContext) => (nearest === undefined ? [] : fixesFor(fixContext, context, reference, nearest)),
  });
}

function* tableNames({ database, before }: TimelineContext): Generator<string> {
  const views: readonly (SchemaView | undefined)[] = [before, database.timeline.final, database.prisma?.final];
  for (const view of views) for (const table of view?.tables() ?? []) yield table.databaseName;
}

function fixesFor(
  { deployed }: FixContext,
  { statement, dialect }: TimelineContext,
  { name }: TableReference,
  nearest: string,
): readonly EditFix[] {
  if (deployed) return [];
  const edit = { statement, span: name.object.span, newText: quoteIdentifier(nearest, dialect) };
  return [{ kind: 'edit', title: `Write ${nearest}`, bulk: false, edits: [edit] }];
}
