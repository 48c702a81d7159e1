import type { Expression } from '../../model/expression.ts';
import type { Fix } from '../../model/fix.ts';
import { nameText, type QualifiedName } from '../../model/identifier.ts';
import type { Table } from '../../model/schema.ts';
import type { AlterAction, AlterTable } from '../../model/table-facts.ts';
import type { FixContext, Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { findColumn } from '../support/columns.ts';
import { conjuncts } from '../support/expressions.ts';
import { slug } from '../support/identifiers.ts';
import { changesLiveTable, isAtLeast, wasEmptied } from '../support/live-table.ts';
import { addCheck, validateAndSetSteps } from '../support/not-null-steps.ts';
import { textAt } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'unsafe-set-not-null',
  title: 'SET NOT NULL must not scan a live table under an exclusive lock',
  group: 'migrations',
  priority: 'P0',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'tsql'],
  severity: 'warning',
  confidence: [{ value: 90, when: 'no validated CHECK (c IS NOT NULL) lets the engine skip the scan' }],
  aboutRunning: true,
  docs: {
    why: `\`SET NOT NULL\` reads the whole table to look for NULLs while it holds an ACCESS EXCLUSIVE lock: nobody reads or writes until it is through, and one NULL makes it fail
after all that. MySQL and SQL Server rebuild or scan the table for MODIFY … NOT NULL in the same way.`,
    howToFix: `In PostgreSQL 12 and later a validated check is proof enough: \`ADD CONSTRAINT … CHECK (c IS NOT NULL) NOT VALID\`; in the next migration \`VALIDATE CONSTRAINT\`, which lets others read and
write; then \`SET NOT NULL\`, which is instant, and \`DROP CONSTRAINT\`.`,
    whenNotToUse: `The history is known: a check that was validated before, in this file or an earlier one, makes it silent (not before PostgreSQL 12), and so does a column that is NOT NULL already.
Tables that the same file or undeployed batch creates or empties are exempt, and rollbacks are not looked at. MySQL and T-SQL count only
where the column is known to have been nullable. Switch it off for tables that stay small.`,
    bad: [
      {
        title: 'Scans users while everybody waits',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_users.up.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY, email text);\n' },
          { path: 'migrations/002_email.up.sql', text: 'ALTER TABLE users ALTER COLUMN email SET NOT NULL;\n' },
        ],
      },
    ],
    good: [
      {
        title: 'The check was validated before',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_users.up.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY, email text);\n' },
          {
            path: 'migrations/002_check.up.sql',
            text: 'ALTER TABLE users ADD CONSTRAINT users_email_check CHECK (email IS NOT NULL) NOT VALID;\n',
          },
          {
            path: 'migrations/003_validate.up.sql',
            text: 'ALTER TABLE users VALIDATE CONSTRAINT users_email_check;\n',
          },
          {
            path: 'migrations/004_not_null.up.sql',
            text: 'ALTER TABLE users ALTER COLUMN email SET NOT NULL;\nALTER TABLE users DROP CONSTRAINT users_email_check;\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, ALTER TABLE, SET NOT NULL: “if a valid CHECK constraint is found which proves no NULL can exist, then the table scan is skipped”; release notes of version 12',
      'squawk adding-not-nullable-field, strong_migrations change_column_null, eugene E2, pg-migration-lint PGM013, pgfence',
    ],
  },
};

/** The finding sits on the action, `ALTER COLUMN c SET NOT NULL`. */
export const unsafeSetNotNull: Rule = {
  scope: 'timeline',
  meta,
  check(context) {
    const { fact } = context.parsed;
    if (fact.kind !== 'alterTable') return;
    const actions = fact.actions.filter((action) => setsNotNull(action));
    if (actions.length === 0 || !changesLiveTable(context, fact.name) || wasEmptied(context, fact.name)) return;
    const table = context.before.table(fact.name);
    for (const action of actions) {
      if (action.kind === 'modifyColumn') checkModify(context, fact, action, table);
      else if (action.kind === 'setNotNull') checkSet(context, fact, action, table);
    }
  },
};

type SetNotNull = Extract<AlterAction, { kind: 'setNotNull' }>;
type ModifyColumn = Extract<AlterAction, { kind: 'modifyColumn' }>;

function setsNotNull(action: AlterAction): boolean {
  return action.kind === 'setNotNull' || (action.kind === 'modifyColumn' && action.definition.notNull);
}

function checkModify(context: TimelineContext, fact: AlterTable, action: ModifyColumn, table: Table | undefined): void {
  const column = action.column.name;
  if (!table || findColumn(table, column)?.nullable !== true) return;
  context.report(action.definition.notNullSpan ?? action.span, {
    confidence: 90,
    message: `${nameText(fact.name)}.${column} was nullable: making it NOT NULL checks or rebuilds the whole table while writers wait, and fails at the first NULL. Fill it first, and do it in a quiet hour or with an online schema change tool.`,
  });
}

function checkSet(context: TimelineContext, fact: AlterTable, action: SetNotNull, table: Table | undefined): void {
  const column = action.column.name;
  if (table && findColumn(table, column)?.nullable === false) return;
  if (isAtLeast(context, 12) && (isProven(table, column) || wasValidatedHere(context, fact, table, column))) return;
  context.report(action.span, {
    confidence: 90,
    message:
      `Nobody can read or write ${nameText(fact.name)} while SET NOT NULL scans it for NULLs in ${column}. ` +
      `Add CHECK (${column} IS NOT NULL) NOT VALID, validate it in the next migration, and set NOT NULL then: it needs no scan.`,
    fixes: (fixContext) => (fixContext.deployed || context.nested ? [] : fixesFor(fixContext, context, fact, action)),
  });
}

/** True where a validated check of the table says that the column is not null. */
function isProven(table: Table | undefined, column: string): boolean {
  return table?.checks.some((check) => check.validated && impliesNotNull(check.expression, column)) ?? false;
}

function impliesNotNull(expression: Expression | undefined, column: string): boolean {
  return conjuncts(expression).some(
    (part) =>
      part.kind === 'is' &&
      part.test === 'null' &&
      part.negated &&
      part.operand.kind === 'column' &&
      part.operand.parts.at(-1)?.name === column,
  );
}

/**
 * True where this file, or this very statement, validates a constraint of the table that is the column's check, or that the workspace
 * does not know and so may be it.
 */
function wasValidatedHere(
  context: TimelineContext,
  fact: AlterTable,
  table: Table | undefined,
  column: string,
): boolean {
  const isIt = (name: QualifiedName): boolean => name.object.name === fact.name.object.name;
  const alterations = [...context.earlierOn(fact.name).map(({ parsed }) => parsed.fact), fact].filter(
    (one) => one.kind === 'alterTable' && isIt(one.name),
  );
  return alterations.some(
    (one) =>
      one.kind === 'alterTable' &&
      one.actions.some((action) => {
        if (action.kind !== 'validateConstraint') return false;
        const check = table?.checks.find(({ name }) => name === action.constraint.name);
        return check ? impliesNotNull(check.expression, column) : !isKnownConstraint(table, action.constraint.name);
      }),
  );
}

function isKnownConstraint(table: Table | undefined, name: string): boolean {
  return table?.foreignKeys.some((foreignKey) => foreignKey.name === name) ?? false;
}

/** Puts the unvalidated check in the place of SET NOT NULL, and the rest into new migrations. */
function fixesFor(
  fixContext: FixContext,
  context: TimelineContext,
  fact: AlterTable,
  action: SetNotNull,
): readonly Fix[] {
  if (context.dialect !== 'postgresql' || !fixContext.canWriteMigration || !isAtLeast(context, 12)) return [];
  // Of a table that the workspace does not know, the next migrations could not tell that the check was validated.
  if (!context.before.table(fact.name)) return [];
  const { statement } = context;
  const target = {
    table: textAt(statement, fact.name.span),
    tableName: fact.name.object.name,
    column: action.column.name,
  };
  return [
    {
      kind: 'migration',
      title: 'Add a NOT VALID check here, validate it and set NOT NULL in new migrations',
      slug: slug('require', fact.name.object.name, action.column.name),
      bulk: false,
      steps: validateAndSetSteps(target),
      edits: [{ statement, span: action.span, newText: addCheck(target) }],
    },
  ];
}
