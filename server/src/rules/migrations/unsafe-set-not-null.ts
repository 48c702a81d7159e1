import type { Fix } from '../../model/fix.ts';
import { nameText } from '../../model/identifier.ts';
import type { Table } from '../../model/schema.ts';
import type { AlterAction, AlterTable } from '../../model/table-facts.ts';
import { expressionText } from '../../schema/expression-text.ts';
import type { Span } from '../../text/span.ts';
import type { FixContext, Report, Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { findColumn } from '../support/columns.ts';
import { isNullLiteral } from '../support/expressions.ts';
import { slug } from '../support/identifiers.ts';
import { changesLiveTable, isAtLeast, wasEmptied } from '../support/live-table.ts';
import { lockClause } from '../support/migrations/locks.ts';
import { mysqlNotNullPhases } from '../support/migrations/mysql-not-null-phases.ts';
import { fillPhase, notNullPlan } from '../support/migrations/not-null-phases.ts';
import { type Phase, phaseInPlace, phaseSteps } from '../support/migrations/phases.ts';
import { rollbackStatement } from '../support/migrations/rollback-statement.ts';
import { inCaseOf, textAt } from '../support/places.ts';
import { columnOfFile, proofOfNotNull } from '../support/proven-not-null.ts';

const meta: RuleMeta = {
  id: 'unsafe-set-not-null',
  title: 'SET NOT NULL must not scan a live table under an exclusive lock',
  group: 'migrations',
  priority: 'P0',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'tsql'],
  severity: 'warning',
  confidence: [
    { value: 90, when: 'no validated CHECK (c IS NOT NULL) lets the engine skip the scan' },
    {
      value: 50,
      when: 'the file validates a constraint that the workspace does not know, or MySQL or T-SQL modifies a column that it does not know',
    },
  ],
  aboutRunning: true,
  docs: {
    why: `\`SET NOT NULL\` reads the whole table to look for NULLs while it holds an ACCESS EXCLUSIVE lock: nobody reads or writes until it is through, and one NULL makes it fail
after all that. MySQL and SQL Server rebuild or scan the table for MODIFY … NOT NULL in the same way.`,
    howToFix: `In PostgreSQL 12 and later a validated check is proof enough: \`ADD CONSTRAINT … CHECK (c IS NOT NULL) NOT VALID\`; in the next migration \`VALIDATE CONSTRAINT\`, which lets others read and
write; then \`SET NOT NULL\`, which is instant, and \`DROP CONSTRAINT\`.`,
    whenNotToUse: `The history is known: a check that was validated before, in this file or an earlier one, makes it silent (not before PostgreSQL 12), and so does a column that is NOT NULL already.
Within one ALTER TABLE it does not help, since PostgreSQL validates last. Tables that the same file or undeployed batch creates or empties are exempt, and
rollbacks are not looked at. Switch it off for tables that stay small.`,
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

/** The finding sits on the action, `ALTER COLUMN c SET NOT NULL` (or `ADD CONSTRAINT n NOT NULL c`, PostgreSQL 18). */
export const unsafeSetNotNull: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['alterTable'],
  check(context) {
    const { fact } = context.parsed;
    if (fact.kind !== 'alterTable' || fact.objectType !== 'table') return;
    const actions = fact.actions.filter((action) => setsNotNull(action));
    if (actions.length === 0 || !changesLiveTable(context, fact.name) || wasEmptied(context, fact.name)) return;
    const table = context.before.table(fact.name);
    for (const action of actions) {
      if (action.kind === 'modifyColumn') checkModify(context, fact, action, table);
      else if (action.kind === 'setNotNull') checkSet(context, fact, action, table);
      else if (action.kind === 'addConstraint' && action.constraint.kind === 'notNull') {
        for (const column of action.constraint.columns) reportScan(context, fact, action.span, column.name, table);
      }
    }
  },
};

type SetNotNull = Extract<AlterAction, { kind: 'setNotNull' }>;
type ModifyColumn = Extract<AlterAction, { kind: 'modifyColumn' }>;

function setsNotNull(action: AlterAction): boolean {
  if (action.kind === 'addConstraint') return action.constraint.kind === 'notNull' && !action.constraint.notValid;
  return action.kind === 'setNotNull' || (action.kind === 'modifyColumn' && action.definition.notNull);
}

function checkModify(context: TimelineContext, fact: AlterTable, action: ModifyColumn, table: Table | undefined): void {
  const column = action.column.name;
  const known = (table && findColumn(table, column)) ?? columnOfFile(context, fact.name, column);
  if (known ? !known.nullable : table?.complete) return;
  const name = nameText(fact.name);
  context.report(action.definition.notNullSpan ?? action.span, {
    confidence: known ? 90 : 50,
    ...(known ? {} : { severity: 'info' as const }),
    message:
      (known ? `${name}.${column} was nullable: making` : `If ${name}.${column} was nullable, making`) +
      ` it NOT NULL ${context.dialect === 'tsql' ? 'scans the whole table while nobody else can use it' : 'rebuilds the whole table'}, and fails at the first NULL. ` +
      'Fill it first, and do it in a quiet hour or with an online schema change tool.',
    fixes: (fixContext) => {
      if (fixContext.deployed || context.nested || context.dialect === 'tsql') return [];
      const { statement, before, final } = context;
      return mysqlNotNullPhases(fixContext, { statement, fact, action, before, final });
    },
  });
}

function checkSet(context: TimelineContext, fact: AlterTable, action: SetNotNull, table: Table | undefined): void {
  const fixes = (fixContext: FixContext): readonly Fix[] =>
    fixContext.deployed || context.nested ? [] : fixesFor(fixContext, context, fact, action);
  reportScan(context, fact, action.span, action.column.name, table, fixes);
}

function reportScan(
  context: TimelineContext,
  fact: AlterTable,
  span: Span,
  column: string,
  table: Table | undefined,
  fixes?: Report['fixes'],
): void {
  if (table && findColumn(table, column)?.nullable === false) return;
  const proof = isAtLeast(context, 12) ? proofOfNotNull(context, fact, table, column) : 'none';
  if (proof === 'proven') return;
  context.report(span, {
    confidence: proof === 'possible' ? 50 : 90,
    message: `SET NOT NULL scans ${nameText(fact.name)} for NULLs in ${column}, and ${lockClause(context, fact.name)} until it is done. ${adviceFor(context, column)}`,
    ...(fixes ? { fixes } : {}),
  });
}

function adviceFor(context: TimelineContext, column: string): string {
  if (!isAtLeast(context, 12))
    return 'Before PostgreSQL 12 no check spares the scan: a CHECK that is added NOT VALID and validated later does the same job.';
  return `Add CHECK (${column} IS NOT NULL) NOT VALID, validate it in the next migration, and set NOT NULL then: it needs no scan.`;
}

/** Asks it of new rows in the place of SET NOT NULL, and puts the rest into new migrations. */
function fixesFor(
  fixContext: FixContext,
  context: TimelineContext,
  fact: AlterTable,
  action: SetNotNull,
): readonly Fix[] {
  if (context.dialect !== 'postgresql' || !fixContext.canWriteMigration) return [];
  // Of a table that the workspace does not know, the next migrations could not tell that the check was validated.
  const table = context.before.table(fact.name);
  if (!table) return [];
  const { statement } = context;
  const target = {
    table: textAt(statement, fact.name.span),
    tableName: fact.name.object.name,
    column: action.column.name,
  };
  const { require, undo, check, rest } = notNullPlan(fixContext, target);
  const column = findColumn(table, action.column.name);
  const value = column?.default && expressionText(column.default, column.defaultOrigin ?? column.origin);
  const isNull = column?.default && isNullLiteral(column.default);
  const fill = value === undefined || isNull ? [] : [fillPhase(fixContext, target, table, value)];
  const phases: readonly Phase[] = [...fill, ...rest];
  const of = phases.length + 1;
  const whole = { start: 0, end: statement.text.length };
  const edit =
    fact.actions.length === 1
      ? { statement, span: whole, newText: phaseInPlace(fixContext, statement, check, of) }
      : { statement, span: action.span, newText: require };
  const rollback = rollbackStatement(
    fixContext,
    ({ name, actions }) =>
      name.object.name === fact.name.object.name &&
      actions.length === 1 &&
      actions.some((one) => one.kind === 'dropNotNull' && one.column.name === action.column.name),
  );
  const edits = [edit];
  if (rollback) {
    const span = { start: 0, end: rollback.text.length };
    edits.push({ statement: rollback, span, newText: inCaseOf(rollback, `ALTER TABLE ${target.table} ${undo}`) });
  }
  return [
    {
      kind: 'migration',
      title: titleFor(require, phases),
      slug: slug('require', fact.name.object.name, action.column.name),
      bulk: false,
      steps: phaseSteps(fixContext, phases, { first: 2, of }),
      edits,
    },
  ];
}

function titleFor(require: string, phases: readonly Phase[]): string {
  if (!/\bCHECK\b/.test(require)) return 'Add NOT NULL as NOT VALID here, and validate it in a new migration';
  return phases.some(({ name }) => name === 'set_not_null')
    ? 'Add a NOT VALID check here, validate it and set NOT NULL in new migrations'
    : 'Add a NOT VALID check here, and validate it in a new migration';
}
