import type { Fix } from '../../model/fix.ts';
import type { Table } from '../../model/schema.ts';
import type { FixContext, Rule, RuleMeta } from '../rule.ts';
import { quoteIdentifier, slug, tableName } from '../support/identifiers.ts';
import { inCaseOf, isNested } from '../support/places.ts';
import { platformOwns, usesSupabase } from '../support/security/platform.ts';

const meta: RuleMeta = {
  id: 'rls-enabled-no-policy',
  title: 'Row level security without a policy hides every row',
  group: 'security',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql'],
  severity: 'info',
  confidence: [
    { value: 75, when: 'row level security is enabled and the history creates no policy for the table' },
    { value: 50, when: 'nothing in the workspace creates the table, so its policies may be elsewhere too' },
  ],
  outsideTables: true,
  aboutRunning: false,
  docs: {
    why: `Without a policy nothing is allowed: queries of ordinary roles succeed and find no row, inserts fail. That is right for tables which only the server's own role uses, and a puzzle of hours
where the policy was forgotten.`,
    howToFix:
      'Create the policies that the application needs, or keep it as it is and say so in a suppression with its reason.',
    whenNotToUse:
      'Suppress it for tables that only roles with BYPASSRLS use. Partitions, which are reached through their parent, and schemas of the hosting platform are silent.',
    bad: [
      {
        title: 'Nobody sees a row',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE notes (id bigint PRIMARY KEY, user_id uuid);\nALTER TABLE notes ENABLE ROW LEVEL SECURITY;\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'With a policy',
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
      'PostgreSQL manual, 5.9: “If no policy exists for the table, a default-deny policy is used”',
      'splinter 0008 rls_enabled_no_policy',
    ],
  },
};

/** The finding sits on ENABLE ROW LEVEL SECURITY. */
export const rlsEnabledNoPolicy: Rule = {
  scope: 'table',
  meta,
  check({ table, schema, database, report }) {
    const { enabled, enabledAt } = table.rowSecurity;
    if (!enabled || !enabledAt || table.policies.length > 0 || table.partitionOf !== undefined) return;
    if (platformOwns(database, schema, table.schema)) return;
    report(enabledAt, {
      confidence: table.outside ? 50 : 75,
      message: `${table.name} has row level security and no policy, so ordinary roles see none of its rows and can write none. Create the policies it needs, or suppress this where only privileged roles use it.`,
      fixes: (context) => fixesFor(context, table, enabledAt),
    });
  },
};

/** On Supabase, where the table says whose the row is: a policy for that user. */
function fixesFor(
  context: FixContext,
  table: Table,
  at: NonNullable<Table['rowSecurity']['enabledAt']>,
): readonly Fix[] {
  const owner = table.columns.find(
    (column) => /^(?:user_id|owner_id|owner)$/.test(column.name) && column.type.family === 'uuid',
  );
  if (!owner || !usesSupabase(context.database, context.database.timeline.final)) return [];
  const name = quoteIdentifier(`${table.databaseName}_own`, context.dialect);
  const target = tableName(table, context.dialect);
  const sql = `CREATE POLICY ${name} ON ${target} TO authenticated USING (${quoteIdentifier(owner.name, context.dialect)} = (select auth.uid()))`;
  if (context.deployed) {
    if (!context.canWriteMigration) return [];
    return [
      {
        kind: 'migration',
        title: `Create a policy for the rows of one’s own on ${table.name} in a new migration`,
        slug: slug('add_policy_to', table.databaseName),
        bulk: false,
        steps: [{ up: [sql], down: [`DROP POLICY ${name} ON ${target}`], transactional: true }],
      },
    ];
  }
  const { statement } = at;
  if (isNested(at) || !statement.terminated) return [];
  const end = statement.text.length;
  return [
    {
      kind: 'edit',
      title: `Create a policy for the rows of one’s own on ${table.name}`,
      bulk: false,
      edits: [{ statement, span: { start: end, end }, newText: `;\n${inCaseOf(statement, sql)}` }],
    },
  ];
}
