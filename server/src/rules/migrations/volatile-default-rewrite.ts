import type { Call, Expression } from '../../model/expression.ts';
import type { Fix, StatementEdit } from '../../model/fix.ts';
import { nameText } from '../../model/identifier.ts';
import type { AlterAction, AlterTable, ColumnDefinition } from '../../model/table-facts.ts';
import { NONDETERMINISTIC_MYSQL, STABLE_POSTGRES, VOLATILE_POSTGRES } from '../../schema/locks/volatile-functions.ts';
import type { FixContext, Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { eachExpression, isNullLiteral } from '../support/expressions.ts';
import { slug } from '../support/identifiers.ts';
import { changesLiveTable, isAtLeast, wasEmptied } from '../support/live-table.ts';
import { removePart } from '../support/migrations/alter-actions.ts';
import { declaredVolatility } from '../support/migrations/declared-volatility.ts';
import { lockClause } from '../support/migrations/locks.ts';
import { fillPhase, notNullPlan } from '../support/migrations/not-null-phases.ts';
import { phaseSteps } from '../support/migrations/phases.ts';
import { inCaseOf, textAt } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'volatile-default-rewrite',
  title: 'A new column must not have a default that rewrites the table',
  group: 'migrations',
  priority: 'P0',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb'],
  severity: 'error',
  confidence: [
    {
      value: 90,
      when: 'the default is known to differ from row to row, or the version rewrites the table for any default',
    },
    { value: 50, when: 'the default calls a function of which the workspace does not say how volatile it is' },
  ],
  aboutRunning: true,
  docs: {
    why: `Since PostgreSQL 11 a new column with a constant default costs nothing: the value is stored once, in the catalogue. A volatile default has another value for each row, so the
whole table and its indexes are written anew under an ACCESS EXCLUSIVE lock, and nobody reads or writes until that is done. MySQL copies the table in the same
way for a default that is an expression.`,
    howToFix: `In steps: add the column without a default; set the default, which then holds for new rows only; fill the old rows in batches.`,
    whenNotToUse: `\`now()\`, \`current_timestamp\`, \`current_user\` and what is calculated from them is evaluated once and fine, and so are constants, casts and functions that the workspace declares STABLE
or IMMUTABLE. Before PostgreSQL 11 every default rewrites the table. Tables that the same file or undeployed batch creates or empties are exempt, and rollbacks are not
looked at. Switch it off for tables that stay small.`,
    bad: [
      {
        title: 'Writes every row of users anew',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_users.up.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY);\n' },
          {
            path: 'migrations/002_token.up.sql',
            text: 'ALTER TABLE users ADD COLUMN token uuid DEFAULT gen_random_uuid();\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'now() is the same for every row; the token gets its default for new rows only',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_users.up.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY);\n' },
          {
            path: 'migrations/002_token.up.sql',
            text: 'ALTER TABLE users ADD COLUMN created_at timestamptz DEFAULT now();\nALTER TABLE users ADD COLUMN token uuid;\nALTER TABLE users ALTER COLUMN token SET DEFAULT gen_random_uuid();\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, ALTER TABLE, Notes: “adding a column with a volatile DEFAULT … will require the entire table and its indexes to be rewritten”; release notes of version 11',
      'MySQL manual, 14.13.1 Online DDL Operations; 11.6 Data Type Default Values, explicit defaults as expressions',
      'squawk adding-field-with-default, strong_migrations, pg-migration-lint PGM006, pgfence',
    ],
  },
};

/** The finding sits on DEFAULT and its expression. */
export const volatileDefaultRewrite: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['alterTable'],
  check(context) {
    const { fact } = context.parsed;
    if (fact.kind !== 'alterTable' || fact.objectType !== 'table') return;
    for (const action of fact.actions) {
      if (action.kind !== 'addColumn' || !action.column.default || isNullLiteral(action.column.default)) continue;
      const verdict = judge(context, action.column, action.column.default);
      if (!verdict || !changesLiveTable(context, fact.name) || wasEmptied(context, fact.name)) continue;
      context.report(action.column.defaultSpan ?? action.column.name.span, {
        confidence: verdict.confidence,
        ...(verdict.confidence < 75 ? { severity: 'warning' as const } : {}),
        message: messageFor(context, fact, verdict),
        fixes: (fixContext) =>
          fixContext.deployed || context.nested ? [] : fixesFor(fixContext, context, fact, action, action.column),
      });
    }
  },
};

interface Verdict {
  readonly confidence: 90 | 50;
  /** What makes the default differ from row to row; undefined where the version rewrites for any default. */
  readonly call?: string;
}

function judge(context: TimelineContext, column: ColumnDefinition, value: Expression): Verdict | undefined {
  if (context.dialect === 'postgresql' && !isAtLeast(context, 11)) return { confidence: 90 };
  let worst: Verdict | undefined;
  for (const one of eachExpression(value)) {
    if (one.kind !== 'call') continue;
    const confidence = context.dialect === 'postgresql' ? ofPostgres(context, one) : ofMysql(context, column, one);
    if (confidence !== undefined && (!worst || confidence > worst.confidence)) {
      worst = { confidence, call: textAt(context.statement, one.nameSpan) };
    }
  }
  return worst;
}

function ofPostgres(context: TimelineContext, call: Call): 90 | 50 | undefined {
  if (VOLATILE_POSTGRES.has(call.name)) return 90;
  const isCommon = call.schema === undefined || COMMON_SCHEMAS.has(call.schema);
  if (STABLE_POSTGRES.has(isCommon ? call.name : `${call.schema}.${call.name}`)) return undefined;
  const declared = declaredVolatility(context.database, call.name);
  if (declared === undefined) return 50;
  return declared === 'volatile' ? 90 : undefined;
}

/** Where PostgreSQL’s own functions and those of extensions live. */
const COMMON_SCHEMAS = new Set(['pg_catalog', 'public', 'extensions']);

/** An expression in parentheses; plain CURRENT_TIMESTAMP is no expression default. MariaDB does without the parentheses. */
function ofMysql(context: TimelineContext, column: ColumnDefinition, call: Call): 90 | 50 | undefined {
  const written = column.defaultSpan ? textAt(context.statement, column.defaultSpan) : '';
  const parenthesised = /^default\s*\(/i.test(written);
  if (!parenthesised && /^(?:now|current_timestamp|localtime|localtimestamp)$/.test(call.name)) return undefined;
  if (!parenthesised && context.dialect === 'mysql') return undefined;
  return NONDETERMINISTIC_MYSQL.has(call.name) ? 90 : 50;
}

function messageFor(context: TimelineContext, fact: AlterTable, { call, confidence }: Verdict): string {
  const table = nameText(fact.name);
  const steps = 'Add the column without it, set the default for new rows, and fill the old ones in batches.';
  if (call === undefined)
    return `Before PostgreSQL 11 a default rewrites every row of ${table}, and ${lockClause(context, fact.name)} meanwhile. ${steps}`;
  if (context.dialect !== 'postgresql')
    return `A default that is an expression makes the server copy ${table}, and ${lockClause(context, fact.name)} meanwhile. ${steps}`;
  return confidence === 90
    ? `${call}() gives every row another value, so PostgreSQL writes all of ${table} anew, and ${lockClause(context, fact.name)} meanwhile. ${steps}`
    : `If ${call}() is volatile (which functions are unless they say otherwise), PostgreSQL writes all of ${table} anew while nobody can use it. Declare it STABLE if it is. Else: ${steps.toLowerCase()}`;
}

/** The column without default and NOT NULL here, its default for new rows in the same statement, and the old rows in new migrations. */
function fixesFor(
  fixContext: FixContext,
  context: TimelineContext,
  fact: AlterTable,
  action: AlterAction,
  column: ColumnDefinition,
): readonly Fix[] {
  const { statement, dialect } = context;
  const { defaultSpan, notNullSpan, name } = column;
  if (dialect !== 'postgresql' || !defaultSpan || !fixContext.canWriteMigration) return [];
  if (column.unique || column.primaryKey || column.references || column.checks.length > 0) return [];
  const value = textAt(statement, defaultSpan).replace(/^default\s*/i, '');
  const target = { table: textAt(statement, fact.name.span), tableName: fact.name.object.name, column: name.name };
  const setDefault = `, ${inCaseOf(statement, 'ALTER COLUMN')} ${textAt(statement, name.span)} ${inCaseOf(statement, 'SET DEFAULT')} ${value}`;
  const { check, rest } = notNullPlan(fixContext, target);
  const fill = fillPhase(fixContext, target, context.before.table(fact.name), value);
  const phases = [fill, ...(notNullSpan ? [check, ...rest] : [])];
  const removed = [defaultSpan, ...(notNullSpan ? [notNullSpan] : [])].map((span) => removePart(statement, span));
  return [
    {
      kind: 'migration',
      title: 'Set the default for new rows only, and fill the old ones in a new migration',
      slug: slug('fill', fact.name.object.name, name.name),
      bulk: false,
      steps: phaseSteps(fixContext, phases, { first: 2, of: phases.length + 1 }),
      edits: withInsertion(removed, {
        statement,
        span: { start: action.span.end, end: action.span.end },
        newText: setDefault,
      }),
    },
  ];
}

/** Edits that touch would clash: the insertion joins a deletion that ends where it stands. */
function withInsertion(edits: readonly StatementEdit[], insertion: StatementEdit): readonly StatementEdit[] {
  const at = insertion.span.end;
  if (!edits.some((edit) => edit.span.end === at)) return [...edits, insertion];
  return edits.map((edit) => (edit.span.end === at ? { ...edit, newText: insertion.newText } : edit));
}
