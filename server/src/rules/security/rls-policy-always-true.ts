import type { Fix } from '../../model/fix.ts';
import type { Table, TablePolicy } from '../../model/schema.ts';
import { PRIVILEGED_ROLES } from '../lexicons/supabase.ts';
import type { FixContext, Rule, RuleMeta } from '../rule.ts';
import { constantTruth } from '../support/constant-condition.ts';
import { quoteIdentifier, slug, tableName } from '../support/identifiers.ts';
import { isNested } from '../support/places.ts';
import { platformOwns, usesSupabase } from '../support/security/platform.ts';
import { conditionsOf, type PolicyCondition } from '../support/security/row-security.ts';

const meta: RuleMeta = {
  id: 'rls-policy-always-true',
  title: 'A policy for writing must not be always true',
  group: 'security',
  priority: 'P0',
  recommended: true,
  dialects: ['postgresql'],
  severity: 'error',
  confidence: [
    {
      value: 90,
      when: 'USING or WITH CHECK of a permissive policy for INSERT, UPDATE, DELETE or ALL is constantly true',
    },
  ],
  outsideTables: true,
  aboutRunning: false,
  docs: {
    why: `A permissive policy whose condition is always true switches row level security off again for the role it names: whoever has that role changes or deletes the rows of everybody.
Policies are joined with OR, so one such policy also defeats all the careful ones beside it.`,
    howToFix:
      "Say whose rows they are: `USING (user_id = (select auth.uid()))` on Supabase, `USING (tenant_id = current_setting('app.tenant')::uuid)` elsewhere. A role that may do everything is better given BYPASSRLS than a policy.",
    whenNotToUse: `The policy as it stands at the end of the history counts: one that is dropped, replaced or altered later is silent. So are \`FOR SELECT USING (true)\` (public data), AS RESTRICTIVE (which
takes nothing away and gives nothing), policies for roles that pass by row security anyway (service_role, postgres), and schemas that the platform owns.`,
    bad: [
      {
        title: 'Everybody may change everything',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE notes (id bigint PRIMARY KEY, user_id uuid);\nALTER TABLE notes ENABLE ROW LEVEL SECURITY;\nCREATE POLICY change ON notes FOR UPDATE USING (true);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'One’s own rows',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE notes (id bigint PRIMARY KEY, user_id uuid);\nALTER TABLE notes ENABLE ROW LEVEL SECURITY;\nCREATE POLICY change ON notes FOR UPDATE USING (user_id = (select auth.uid()));\n',
          },
        ],
      },
    ],
    sources: ['PostgreSQL manual, CREATE POLICY', 'splinter 0024 rls_policy_always_true', 'millionco/react-doctor#910'],
  },
};

/** The finding sits on the first condition that is always true. */
export const rlsPolicyAlwaysTrue: Rule = {
  scope: 'table',
  meta,
  check({ table, schema, database, report }) {
    for (const one of table.policies) {
      const { policy } = one;
      if (!policy.permissive || policy.command === 'select') continue;
      if (policy.roles.length > 0 && policy.roles.every((role) => PRIVILEGED_ROLES.has(role))) continue;
      // Beside a restrictive policy, which every row must pass too, an open one grants nothing more.
      if (table.policies.some((other) => restricts(other, policy.command))) continue;
      const open = conditionsOf(one).filter(({ expression }) => constantTruth(expression) === true);
      const [first] = open;
      if (!first || platformOwns(database, schema, table.schema)) continue;
      report(
        { statement: first.origin.statement, span: first.expression.span },
        {
          confidence: 90,
          message: `The policy ${policy.name.name} is always true, so ${rolesText(policy.roles)} may ${VERBS[policy.command]} every row of ${table.name}. Write the condition that says whose rows they are.`,
          fixes: (context) => fixesFor(context, table, one, open),
        },
      );
    }
  },
};

/** True for a restrictive policy with a condition, on the same commands. */
function restricts(one: TablePolicy, command: TablePolicy['policy']['command']): boolean {
  const { permissive, command: own, roles } = one.policy;
  if (permissive || (own !== 'all' && own !== command) || (roles.length > 0 && !roles.includes('public'))) return false;
  return conditionsOf(one).some(({ expression }) => constantTruth(expression) !== true);
}

const VERBS = { all: 'read, change and delete', insert: 'insert', update: 'change', delete: 'delete', select: 'read' };

function rolesText(roles: readonly string[]): string {
  return roles.length === 0 || roles.includes('public') ? 'every role' : roles.join(' and ');
}

/** Columns that hold the user whom `auth.uid()` names, likeliest first. */
const OWNER_COLUMNS = ['user_id', 'owner_id', 'owner', 'created_by', 'author_id', 'profile_id'];

/** On Supabase, where the table says whose the row is. */
function fixesFor(
  context: FixContext,
  table: Table,
  { policy }: TablePolicy,
  open: readonly PolicyCondition[],
): readonly Fix[] {
  const owner = OWNER_COLUMNS.find((name) =>
    table.columns.some((column) => column.name === name && column.type.family === 'uuid'),
  );
  if (!owner || !usesSupabase(context.database, context.database.timeline.final)) return [];
  const condition = `${quoteIdentifier(owner, context.dialect)} = (select auth.uid())`;
  const title = `Only rows whose ${owner} is the user`;
  if (!context.deployed) {
    if (open.some(({ origin }) => isNested(origin) || origin.statement !== open[0]?.origin.statement)) return [];
    const edits = open.map(({ origin: { statement }, expression: { span } }) => ({
      statement,
      span,
      newText: condition,
    }));
    return [{ kind: 'edit', title, bulk: false, edits }];
  }
  if (!context.canWriteMigration) return [];
  const alter = `ALTER POLICY ${quoteIdentifier(policy.name.name, context.dialect)} ON ${tableName(table, context.dialect)}`;
  const clauses = (text: (one: PolicyCondition) => string): string =>
    open.map((one) => `${one.clause === 'using' ? 'USING' : 'WITH CHECK'} (${text(one)})`).join(' ');
  return [
    {
      kind: 'migration',
      title: `${title}, in a new migration`,
      slug: slug('restrict_policy_on', table.databaseName),
      bulk: false,
      steps: [
        {
          up: [`${alter} ${clauses(() => condition)}`],
          down: [`${alter} ${clauses(() => 'true')}`],
          transactional: true,
        },
      ],
    },
  ];
}
