import type { Fix } from '../../model/fix.ts';
import { nameText } from '../../model/identifier.ts';
import type { AlterTable, ColumnDefinition } from '../../model/table-facts.ts';
import type { Dialect } from '../../text/dialect.ts';
import type { FixContext, Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { isNullLiteral } from '../support/expressions.ts';
import { slug } from '../support/identifiers.ts';
import { changesLiveTable, wasEmptied } from '../support/live-table.ts';
import { removePart } from '../support/migrations/alter-actions.ts';
import { fillPhase, notNullPlan } from '../support/migrations/not-null-phases.ts';
import { phaseSteps } from '../support/migrations/phases.ts';
import { inCaseOf, textAt } from '../support/places.ts';
import { zeroOf } from '../support/typed-zero.ts';

const meta: RuleMeta = {
  id: 'add-not-null-column-without-default',
  title: 'A new NOT NULL column on an existing table needs a default',
  group: 'migrations',
  priority: 'P0',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql'],
  severity: 'error',
  confidence: [
    { value: 95, when: 'the column is NOT NULL (or a primary key) and nothing gives the existing rows a value' },
  ],
  aboutRunning: true,
  docs: {
    why: `The rows that are there already have no value for the column, so the statement fails: “column contains null values”. It passes on an empty development database
and stops the deployment in production, with the migrations behind it. (MySQL invents a zero for every row instead.)`,
    howToFix: `Give it a DEFAULT: a constant one costs nothing since PostgreSQL 11. Where no single value is right, expand and contract: add the column nullable, fill it in
batches, add \`CHECK (c IS NOT NULL) NOT VALID\`, validate it, and set NOT NULL.`,
    whenNotToUse: `Serial, identity and generated columns and columns with a default get a value by themselves. Tables that the same file or undeployed batch creates, or empties
first, have no rows to fail for; rollbacks are not looked at. A SET DEFAULT afterwards comes too late and does not help.`,
    bad: [
      {
        title: 'Fails on the first existing row',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_users.up.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY);\n' },
          { path: 'migrations/002_locale.up.sql', text: 'ALTER TABLE users ADD COLUMN locale text NOT NULL;\n' },
        ],
      },
    ],
    good: [
      {
        title: 'Existing rows get the default',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_users.up.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY);\n' },
          {
            path: 'migrations/002_locale.up.sql',
            text: "ALTER TABLE users ADD COLUMN locale text NOT NULL DEFAULT 'en';\n",
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, ALTER TABLE, ADD COLUMN and Notes',
      'Prisma Migrate’s own warning: “not possible if the table is not empty”',
      'squawk adding-required-field, pg-migration-lint PGM008, Atlas MF103, django-migration-linter NOT_NULL',
    ],
  },
};

/** The finding sits on NOT NULL (or PRIMARY KEY) of the new column. */
export const addNotNullColumnWithoutDefault: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['alterTable'],
  check(context) {
    const { fact } = context.parsed;
    if (fact.kind !== 'alterTable' || fact.objectType !== 'table') return;
    const added = fact.actions.flatMap((action) =>
      action.kind === 'addColumn' && needsValue(action.column, context.dialect) ? [action.column] : [],
    );
    if (added.length === 0 || !changesLiveTable(context, fact.name) || wasEmptied(context, fact.name)) return;
    for (const column of added) {
      if (getsIdentity(fact, column)) continue;
      const name = column.name.name;
      const table = nameText(fact.name);
      const invents = context.dialect === 'mysql' || context.dialect === 'mariadb';
      context.report(column.notNullSpan ?? column.primaryKey?.span ?? column.name.span, {
        confidence: 95,
        message:
          `${table} may have rows already, and they have no value for ${name}, which is NOT NULL without a default: ` +
          (invents
            ? 'MySQL gives each of them a zero or an empty string that nobody chose.'
            : 'the migration fails as soon as there is one.') +
          ' Add a DEFAULT, or add it nullable, fill it, and set NOT NULL later.',
        fixes: (fixContext) =>
          fixContext.deployed || context.nested ? [] : fixesFor(fixContext, context, fact, column),
      });
    }
  },
};

function needsValue(column: ColumnDefinition, dialect: Dialect): boolean {
  if (!column.notNull && !column.primaryKey) return false;
  // SQL Server numbers the rows of such a column by itself; `timestamp` is its old name.
  if (dialect === 'tsql' && /^(?:rowversion|timestamp)$/i.test(column.type.name)) return false;
  if (column.identity || column.generated || column.type.serial) return false;
  return column.default === undefined || isNullLiteral(column.default);
}

/** ADD COLUMN with ADD GENERATED … AS IDENTITY for it in the same statement. */
function getsIdentity(fact: AlterTable, column: ColumnDefinition): boolean {
  return fact.actions.some((action) => action.kind === 'addIdentity' && action.column.name === column.name.name);
}

function fixesFor(
  fixContext: FixContext,
  context: TimelineContext,
  fact: AlterTable,
  column: ColumnDefinition,
): readonly Fix[] {
  const { statement, dialect } = context;
  const { notNullSpan } = column;
  if (!notNullSpan || column.default) return [];
  const zero = zeroOf(column.type, dialect, context.before);
  const fixes: Fix[] = [];
  if (zero !== undefined) {
    const newText = ` ${inCaseOf(statement, 'DEFAULT')} ${zero}`;
    const edit = { statement, span: { start: notNullSpan.end, end: notNullSpan.end }, newText };
    fixes.push({ kind: 'edit', title: `Add DEFAULT ${zero}`, bulk: false, edits: [edit] });
  }
  const value = zero ?? (column.type.family === 'uuid' ? 'gen_random_uuid()' : undefined);
  if (dialect !== 'postgresql' || !fixContext.canWriteMigration || value === undefined) return fixes;
  const target = {
    table: textAt(statement, fact.name.span),
    tableName: fact.name.object.name,
    column: column.name.name,
  };
  const { check, rest } = notNullPlan(fixContext, target);
  const phases = [fillPhase(fixContext, target, context.before.table(fact.name), value), check, ...rest];
  fixes.push({
    kind: 'migration',
    title: 'Add it nullable here, fill it and set NOT NULL in new migrations',
    slug: slug('require', fact.name.object.name, column.name.name),
    bulk: false,
    steps: phaseSteps(fixContext, phases, { first: 2, of: phases.length + 1 }),
    edits: [removePart(statement, notNullSpan)],
  });
  return fixes;
}
