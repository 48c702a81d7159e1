import type { CheckConstraint } from '../../model/constraint.ts';
import type { Expression } from '../../model/expression.ts';
import type { Fix } from '../../model/fix.ts';
import { nameText } from '../../model/identifier.ts';
import type { AlterAction, AlterTable } from '../../model/table-facts.ts';
import { objectName } from '../../schema/generated-names.ts';
import type { FixContext, Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { eachExpression } from '../support/expressions.ts';
import { changesLiveTable, wasEmptied } from '../support/live-table.ts';
import { lockClause } from '../support/migrations/locks.ts';
import { type AddedConstraint, notValidFixes } from '../support/migrations/not-valid.ts';
import { sameSpan } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'unsafe-add-check',
  title: 'A check must be added to an existing table without reading its rows at once',
  group: 'migrations',
  priority: 'P0',
  recommended: true,
  dialects: ['postgresql'],
  severity: 'warning',
  confidence: [{ value: 90, when: 'the table is older than the migration, or not known at all' }],
  aboutRunning: true,
  docs: {
    why: `ADD CHECK reads the whole table to see that every row passes, and holds an ACCESS EXCLUSIVE lock meanwhile: nobody reads or writes until it is through. One row that does not pass
makes it fail after all that.`,
    howToFix: `Add it \`NOT VALID\`, which is instant and checks new rows from then on, and run \`VALIDATE CONSTRAINT\` in the next migration: that reads the rows under a lock that lets others read
and write.`,
    whenNotToUse: `Checks inside CREATE TABLE, and those on a table that the same file or undeployed batch creates or empties, are exempt, and rollbacks are not looked at. Switch it off for tables
that stay small.`,
    bad: [
      {
        title: 'Everybody waits while items is read',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_items.up.sql', text: 'CREATE TABLE items (id bigint PRIMARY KEY, quantity int);\n' },
          {
            path: 'migrations/002_check.up.sql',
            text: 'ALTER TABLE items ADD CONSTRAINT items_quantity_check CHECK (quantity > 0);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Added at once, validated later',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_items.up.sql', text: 'CREATE TABLE items (id bigint PRIMARY KEY, quantity int);\n' },
          {
            path: 'migrations/002_check.up.sql',
            text: 'ALTER TABLE items ADD CONSTRAINT items_quantity_check CHECK (quantity > 0) NOT VALID;\n',
          },
          {
            path: 'migrations/003_validate.up.sql',
            text: 'ALTER TABLE items VALIDATE CONSTRAINT items_quantity_check;\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, ALTER TABLE, ADD table_constraint NOT VALID and VALIDATE CONSTRAINT',
      'squawk constraint-missing-not-valid, strong_migrations add_check_constraint, eugene E1, pg-migration-lint PGM015',
    ],
  },
};

/** The finding sits on the constraint, from CONSTRAINT or CHECK to its end. */
export const unsafeAddCheck: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['alterTable'],
  check(context) {
    const { fact } = context.parsed;
    if (fact.kind !== 'alterTable' || fact.objectType !== 'table') return;
    const added = fact.actions.flatMap((action) => addedChecks(action));
    if (added.length === 0 || !changesLiveTable(context, fact.name) || wasEmptied(context, fact.name)) return;
    for (const one of added) {
      context.report(one.constraint.span, {
        confidence: 90,
        message: `PostgreSQL checks every row of ${nameText(fact.name)} against this constraint, and ${lockClause(context, fact.name)} until it is done. Add it NOT VALID, and validate it in the next migration.`,
        fixes: (fixContext) => (fixContext.deployed || context.nested ? [] : fixesFor(fixContext, context, fact, one)),
      });
    }
  },
};

function addedChecks(action: AlterAction): readonly AddedConstraint<CheckConstraint>[] {
  if (action.kind === 'addColumn') {
    return action.column.checks.flatMap((constraint) => (constraint.notValid ? [] : [{ constraint, action }]));
  }
  if (action.kind !== 'addConstraint') return [];
  const { constraint } = action;
  return constraint.kind === 'check' && !constraint.notValid ? [{ constraint, action }] : [];
}

function fixesFor(
  fixContext: FixContext,
  context: TimelineContext,
  fact: AlterTable,
  added: AddedConstraint<CheckConstraint>,
): readonly Fix[] {
  const name = constraintName(context, fact, added);
  return notValidFixes(fixContext, context, fact, added, name, (written) => {
    const check = written.search(/\bcheck\b\s*\(/i);
    return check < 0 ? undefined : written.slice(check);
  });
}

/** The constraint's name; where the statement leaves it out, the one that PostgreSQL gives it: with the column if there is only one. */
function constraintName(
  context: TimelineContext,
  fact: AlterTable,
  { constraint, action }: AddedConstraint<CheckConstraint>,
): string {
  if (constraint.name) return constraint.name.name;
  const checks = context.final.table(fact.name)?.checks ?? [];
  const known = checks.find(
    ({ origin }) => origin.statement === context.statement && sameSpan(origin.span, constraint.span),
  );
  if (known?.name !== undefined) return known.name;
  const columns = action.kind === 'addColumn' ? [action.column.name.name] : columnsIn(constraint.expression);
  return objectName(fact.name.object.name, columns.length === 1 ? columns[0] : undefined, 'check');
}

function columnsIn(expression: Expression | undefined): readonly string[] {
  const names = new Set<string>();
  for (const one of expression ? eachExpression(expression) : []) {
    const column = one.kind === 'column' ? one.parts.at(-1) : undefined;
    if (column) names.add(column.name);
  }
  return [...names];
}
