import type { Fix } from '../../model/fix.ts';
import type { Table, TablePolicy } from '../../model/schema.ts';
import type { FixContext, Rule, RuleMeta } from '../rule.ts';
import { quoteIdentifier, slug, tableName } from '../support/identifiers.ts';
import { inCaseOf, isNested } from '../support/places.ts';
import { platformOwns } from '../support/security/platform.ts';
import { callsForEveryRow } from '../support/security/policy-calls.ts';
import { conditionsOf, type PolicyCondition, replacedIn } from '../support/security/row-security.ts';

const meta: RuleMeta = {
  id: 'rls-initplan',
  title: 'Wrap auth.uid() and current_setting() of a policy in a subquery',
  group: 'security',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql'],
  severity: 'warning',
  confidence: [
    {
      value: 90,
      when: 'a policy calls auth.uid(), auth.jwt(), auth.role(), auth.email() or current_setting() outside (select …)',
    },
  ],
  outsideTables: true,
  aboutRunning: false,
  docs: {
    why: `A policy's condition is part of every query, and a bare \`auth.uid()\` or \`current_setting()\` in it is called for each row that is looked at. In a subquery of its own the planner makes an
InitPlan of it: one call for the whole query. On a table of a hundred thousand rows Supabase measured seconds against milliseconds.`,
    howToFix: 'Write `(select auth.uid())`. It means the same, since the value does not change within a query.',
    whenNotToUse:
      'The policy as it stands at the end of the history counts. Schemas of the hosting platform are silent.',
    bad: [
      {
        title: 'Called for every row',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE notes (id bigint PRIMARY KEY, user_id uuid);\nALTER TABLE notes ENABLE ROW LEVEL SECURITY;\nCREATE POLICY own ON notes USING (user_id = auth.uid());\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Called once',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE notes (id bigint PRIMARY KEY, user_id uuid);\nALTER TABLE notes ENABLE ROW LEVEL SECURITY;\nCREATE POLICY own ON notes USING (user_id = (select auth.uid()));\n',
          },
        ],
      },
    ],
    sources: [
      'Supabase documentation, “RLS performance and best practices”',
      'splinter 0003 auth_rls_initplan',
      'PostgreSQL source, subselect.c (SS_process_sublinks, InitPlans)',
    ],
  },
};

/** One finding a policy, on the first bare call. */
export const rlsInitplan: Rule = {
  scope: 'table',
  meta,
  check({ table, schema, database, report }) {
    for (const one of table.policies) {
      const bare = conditionsOf(one).filter(({ expression }) => callsForEveryRow(expression).length > 0);
      const [first] = bare;
      const call = first && callsForEveryRow(first.expression)[0];
      if (!call || platformOwns(database, schema, table.schema)) continue;
      const { text } = first.origin.statement;
      const written = text.slice(call.span.start, call.span.end);
      report(
        { statement: first.origin.statement, span: call.span },
        {
          confidence: 90,
          message: `The policy ${one.policy.name.name} calls ${written} again for every row of ${table.name}. Write (select ${written}), which the planner runs once for the whole query.`,
          fixes: (context) => fixesFor(context, table, one, bare),
        },
      );
    }
  },
};

function wrapped(condition: PolicyCondition) {
  const { statement } = condition.origin;
  return callsForEveryRow(condition.expression).map(({ span }) => ({
    span,
    newText: `(${inCaseOf(statement, 'SELECT')} ${statement.text.slice(span.start, span.end)})`,
  }));
}

function fixesFor(
  context: FixContext,
  table: Table,
  { policy }: TablePolicy,
  bare: readonly PolicyCondition[],
): readonly Fix[] {
  const title = 'Wrap the calls in a subquery';
  if (!context.deployed) {
    const statement = bare[0]?.origin.statement;
    if (!statement || bare.some(({ origin }) => origin.statement !== statement || isNested(origin))) return [];
    return [
      {
        kind: 'edit',
        title,
        bulk: true,
        edits: bare.flatMap((one) => wrapped(one).map((edit) => ({ statement, ...edit }))),
      },
    ];
  }
  if (!context.canWriteMigration) return [];
  const alter = `ALTER POLICY ${quoteIdentifier(policy.name.name, context.dialect)} ON ${tableName(table, context.dialect)}`;
  const clauses = (text: (one: PolicyCondition) => string): string =>
    bare.map((one) => `${one.clause === 'using' ? 'USING' : 'WITH CHECK'} (${text(one)})`).join(' ');
  return [
    {
      kind: 'migration',
      title: `${title} in a new migration`,
      slug: slug('wrap_calls_of_policy_on', table.databaseName),
      bulk: false,
      steps: [
        {
          up: [`${alter} ${clauses((one) => replacedIn(one, wrapped(one)))}`],
          down: [`${alter} ${clauses((one) => replacedIn(one, []))}`],
          transactional: true,
        },
      ],
    },
  ];
}
