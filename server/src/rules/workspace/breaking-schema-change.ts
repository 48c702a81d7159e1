import { nameText, type QualifiedName } from '../../model/identifier.ts';
import type { DropObjects } from '../../model/object-facts.ts';
import type { Table } from '../../model/schema.ts';
import type { AlterAction, AlterTable } from '../../model/table-facts.ts';
import type { Span } from '../../text/span.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { findColumn } from '../support/columns.ts';
import { eachExpression } from '../support/expressions.ts';
import { runsForward } from '../support/live-table.ts';
import { narrows } from '../support/migrations/narrowing.ts';
import { isTestPath } from '../support/paths.ts';
import { QUERY_DIALECTS } from '../support/query-dialects.ts';
import { fieldUses, modelUse } from '../support/workspace/client-loss.ts';
import { usesOfRowColumn } from '../support/workspace/row-uses.ts';
import {
  type ChangedTable,
  type Use,
  usesOfColumn,
  usesOfTable,
  writersOfNull,
} from '../support/workspace/schema-loss.ts';

const meta: RuleMeta = {
  id: 'breaking-schema-change',
  title: 'A schema change must not break what the workspace still uses',
  group: 'workspace',
  priority: 'P0',
  recommended: true,
  dialects: QUERY_DIALECTS,
  severity: 'error',
  confidence: [
    { value: 90, when: 'a table or column goes away or gets another name, and something still uses the old one' },
    { value: 75, when: 'a column becomes NOT NULL or narrower, and statements write what it then refuses' },
    { value: 50, when: 'a column becomes narrower, and statements only read it' },
  ],
  aboutRunning: false,
  docs: {
    why: `What names a table or column fails from the moment that it is gone: each query, view, function, trigger and policy, and every call of a client that is generated from a Prisma schema. The
migration itself runs without a word, so the first to hear of it are the users.`,
    howToFix: `Expand and contract: create the new form beside the old one, move every place that is listed over to it, release that, and take the old form away in a later migration. For a rename, a view
under the old name or a generated column bridges the time between.`,
    whenNotToUse: `Only uses in other files count, resolved by the schema as it was before the change, and only where the name stays gone to the end of the history. Rollbacks are passed over, and so are seeds and
what other migrations do once. PostgreSQL and SQLite carry renames over to views and policies, so these are not listed there. SQL that a program puts together from parts
is not seen.`,
    bad: [
      {
        title: 'A query still selects the column',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_users.up.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY, email text);\n' },
          { path: 'migrations/002_drop_email.up.sql', text: 'ALTER TABLE users DROP COLUMN email;\n' },
          { path: 'queries/users.sql', text: 'SELECT id, email FROM users WHERE id = $1;\n' },
        ],
      },
    ],
    good: [
      {
        title: 'The query has let go of it',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_users.up.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY, email text);\n' },
          { path: 'migrations/002_drop_email.up.sql', text: 'ALTER TABLE users DROP COLUMN email;\n' },
          { path: 'queries/users.sql', text: 'SELECT id FROM users WHERE id = $1;\n' },
        ],
      },
    ],
    sources: [
      'Fowler and Sadalage, Refactoring Databases, “Drop Column”, “Rename Table”; Martin Fowler, “Parallel Change”',
      'PostgreSQL manual, ALTER TABLE and 5.15 Dependency Tracking',
      'SlowQL SCH-BRK-001 and MIG-BRK-001',
    ],
  },
};

/** Every use is listed, as far as one finding does not swallow a whole report. */
const MOST_RELATED = 200;

/** The finding sits on the action (`DROP COLUMN email`), or on the name of the table that is dropped. */
export const breakingSchemaChange: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['alterTable', 'drop'],
  check(context) {
    const { fact } = context.parsed;
    if (fact.kind !== 'alterTable' && fact.kind !== 'drop') return;
    const { role, folded } = context.file;
    if ((role !== 'migration' && role !== 'schema') || folded === false || context.direction === 'down') return;
    if (!runsForward(context) || isTestPath(context.file.path)) return;
    if (fact.kind === 'drop') checkDrop(context, fact);
    else checkAlter(context, fact);
  },
};

const TABLES: ReadonlySet<string> = new Set(['table', 'view', 'materialized view', 'foreign table']);

function checkDrop(context: TimelineContext, fact: DropObjects): void {
  if (!TABLES.has(fact.objectType)) return;
  for (const name of fact.names) {
    if (isThere(context, name)) continue;
    reportTable(context, name, name.span, `${nameText(name)} is dropped`);
  }
}

/** True where something of that name stands in the end: it is created anew, or another one takes its place. */
function isThere({ final }: TimelineContext, name: QualifiedName): boolean {
  return final.table(name) !== undefined;
}

function checkAlter(context: TimelineContext, fact: AlterTable): void {
  if (fact.objectType === 'index' || fact.objectType === 'sequence') return;
  const changed = { name: fact.name, before: context.before.table(fact.name) };
  for (const action of fact.actions) {
    if (action.kind === 'renameTable' || action.kind === 'setSchema') {
      if (isThere(context, fact.name) || changed.before?.kind !== 'table') continue;
      reportTable(context, fact.name, action.span, `${nameText(fact.name)} gets another name`);
    } else if (action.kind === 'dropColumn' || action.kind === 'renameColumn' || changesName(action)) {
      checkColumnGone(context, changed, action);
    } else checkColumnChange(context, changed, action);
  }
}

/** Engines that write a new name into the views, policies and triggers that use the old one; where the engine is not known it may. */
const FOLLOWS_RENAMES: ReadonlySet<string> = new Set(['postgresql', 'sqlite', 'unknown']);

function reportTable(context: TimelineContext, name: QualifiedName, span: Span, what: string): void {
  const { database, dialect } = context;
  const before = context.before.table(name);
  const { file } = context.statement;
  const renamed = context.parsed.fact.kind === 'alterTable';
  const uses = usesOfTable(database, { name, before }, file).filter(
    (use) => !(renamed && FOLLOWS_RENAMES.has(dialect) && (use.what === 'view' || use.what === 'trigger')),
  );
  const models = before && !isRenamedModel(context, before) ? modelUse(database, before, file) : [];
  report(context, span, [...uses, ...models], what, nameText(name), 90);
}

/** The Prisma schema may have a model of the old name on purpose where a view takes the table's place. */
function isRenamedModel({ final }: TimelineContext, { databaseName, schema }: Table): boolean {
  return final.table({ schema: { name: schema }, object: { name: databaseName } }) !== undefined;
}

type ColumnGone = Extract<AlterAction, { readonly kind: 'dropColumn' | 'renameColumn' | 'modifyColumn' }>;

/** MySQL's `CHANGE old new …` renames the column that it defines anew; MODIFY and a CHANGE to the same name do not. */
function changesName(action: AlterAction): action is Extract<AlterAction, { readonly kind: 'modifyColumn' }> {
  return (
    action.kind === 'modifyColumn' && action.definition.name.name.toLowerCase() !== action.column.name.toLowerCase()
  );
}

function checkColumnGone(context: TimelineContext, changed: ChangedTable, action: ColumnGone): void {
  const { final, database, dialect, statement } = context;
  const { name } = action.column;
  const column = changed.before && findColumn(changed.before, name);
  // A table that is known must have had the column, and must be there in the end without it.
  if (changed.before && !column) return;
  const after = final.table(changed.name);
  if (changed.before ? !after || findColumn(after, name) : after !== undefined) return;
  if (!changed.before && isAddedAgain(context, changed.name, name)) return;
  const renamed = action.kind !== 'dropColumn';
  const queries = usesOfColumn(database, changed, name, statement.file);
  const rows = usesOfRowColumn(database, changed, name, statement.file).filter(
    ({ at }) => !queries.some((use) => use.at.statement === at.statement),
  );
  const uses = [...queries, ...rows].filter(
    (use) => !(renamed && FOLLOWS_RENAMES.has(dialect) && (use.what === 'view' || use.what === 'trigger')),
  );
  const policies = action.kind !== 'dropColumn' || action.cascade ? [] : policyUses(context, changed.before, name);
  const indexes = action.kind === 'dropColumn' ? indexUses(context, changed.before, name) : [];
  const fields = changed.before ? fieldUses(database, changed.before, name, statement.file) : [];
  const label = `${nameText(changed.name)}.${name}`;
  report(
    context,
    action.span,
    [...uses, ...policies, ...indexes, ...fields],
    `${label} ${renamed ? 'gets another name' : 'is dropped'}`,
    label,
    90,
  );
}

/** For a table that nothing creates: what changes it may bring the column back. */
function isAddedAgain({ final }: TimelineContext, name: QualifiedName, column: string): boolean {
  const outside = final.outsideTable(name);
  return outside !== undefined && findColumn(outside, column) !== undefined;
}

function policyUses({ statement }: TimelineContext, table: Table | undefined, column: string): readonly Use[] {
  const wanted = column.toLowerCase();
  return (table?.policies ?? []).flatMap(({ policy, origin }) => {
    if (origin.statement.file === statement.file) return [];
    const names = [...eachExpression(policy.using, policy.withCheck)].some(
      (one) => one.kind === 'column' && one.parts.length <= 2 && one.parts.at(-1)?.name.toLowerCase() === wanted,
    );
    return names ? [{ at: origin, what: 'policy' as const, touch: 'reads' as const }] : [];
  });
}

/** Engines that refuse to drop a column while an index holds it; the others drop the index with it. */
const KEEPS_INDEXED_COLUMNS: ReadonlySet<string> = new Set(['tsql', 'sqlite']);

function indexUses({ dialect, statement }: TimelineContext, table: Table | undefined, column: string): readonly Use[] {
  if (!KEEPS_INDEXED_COLUMNS.has(dialect)) return [];
  const wanted = column.toLowerCase();
  return (table?.indexes ?? []).flatMap(({ origin, parts }) =>
    origin.statement.file !== statement.file &&
    origin.statement.parsed.fact.kind === 'createIndex' &&
    parts.some((part) => part.column?.name.toLowerCase() === wanted)
      ? [{ at: origin, what: 'index' as const, touch: 'reads' as const }]
      : [],
  );
}

/** NOT NULL, and types that hold less: what writes there may be refused. */
function checkColumnChange(context: TimelineContext, changed: ChangedTable, action: AlterAction): void {
  if (action.kind !== 'setNotNull' && action.kind !== 'setType' && action.kind !== 'modifyColumn') return;
  const { database, statement, final } = context;
  const column = changed.before && findColumn(changed.before, action.column.name);
  const after = final.table(changed.name);
  const inTheEnd = after && findColumn(after, action.column.name);
  if (!column || !inTheEnd) return;
  const label = `${nameText(changed.name)}.${column.name}`;
  const required = action.kind === 'setNotNull' || (action.kind === 'modifyColumn' && action.definition.notNull);
  if (required && column.nullable && !inTheEnd.nullable && !column.hasDefault && !inTheEnd.hasDefault) {
    const uses = writersOfNull(database, changed, column.name, statement.file);
    report(context, action.span, uses, `${label} becomes NOT NULL`, label, 75);
  }
  const type =
    action.kind === 'setType' ? action.type : action.kind === 'modifyColumn' ? action.definition.type : undefined;
  if (!type || !narrows(column.type, type) || narrows(type, inTheEnd.type) || narrows(inTheEnd.type, type)) return;
  const uses = usesOfColumn(database, changed, column.name, statement.file);
  const writes = uses.filter((use) => use.touch === 'writes');
  const what = `${label} becomes ${type.text}, which holds less than ${column.type.text}`;
  if (writes.length > 0) report(context, action.span, writes, what, label, 75);
  else report(context, action.span, uses, what, label, 50);
}

function report(
  context: TimelineContext,
  span: Span,
  uses: readonly Use[],
  what: string,
  label: string,
  confidence: number,
): void {
  if (uses.length === 0) return;
  const places =
    uses.length === 1
      ? 'one place of this workspace still uses it'
      : `${uses.length} places of this workspace still use it`;
  context.report(span, {
    confidence,
    ...(confidence === 50 ? { severity: 'warning' as const } : {}),
    message:
      confidence === 50
        ? `${what}, and ${uses.length === 1 ? 'a statement reads' : `${uses.length} statements read`} it: ${summary(uses)}. Look whether they, and whatever they hand the values to, can do with less.`
        : confidence === 90
          ? `${what}, but ${places}: ${summary(uses)}. That fails as soon as this has run. Change what is listed first and release it, and make this change in a later migration.`
          : `${what}, but ${uses.length === 1 ? 'a statement writes' : `${uses.length} statements write`} what it may then refuse: ${summary(uses)}. Change them first and release that, and make this change in a later migration.`,
    related: uses.slice(0, MOST_RELATED).map((use) => ({ at: use.at, message: relatedMessage(use, label) })),
  });
}

const KINDS: Readonly<Record<Use['what'], string>> = {
  query: 'This query',
  view: 'This view',
  function: 'This function',
  trigger: 'This trigger',
  policy: 'This policy',
  index: 'This index',
  prisma: 'The Prisma schema',
  call: 'This call',
};

const TOUCHES: Readonly<Record<Use['touch'], string>> = {
  reads: 'uses',
  writes: 'writes',
  omits: 'inserts rows without',
  writesNull: 'writes NULL into',
};

function relatedMessage({ what, touch }: Use, label: string): string {
  return `${KINDS[what]} ${TOUCHES[touch]} ${label}`;
}

/** How many files a message names. */
const MOST_FILES = 3;

function summary(uses: readonly Use[]): string {
  const files = [...new Set(uses.map((use) => use.at.statement.file))];
  const named = files.slice(0, MOST_FILES).join(', ');
  return files.length > MOST_FILES ? `${named} and ${files.length - MOST_FILES} more` : named;
}
