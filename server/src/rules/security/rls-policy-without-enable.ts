import type { Rule, RuleMeta } from '../rule.ts';
import { platformOwns } from '../support/security/platform.ts';
import { enableRowSecurity } from '../support/security/row-security.ts';

const meta: RuleMeta = {
  id: 'rls-policy-without-enable',
  title: 'A policy does nothing before row level security is enabled',
  group: 'security',
  priority: 'P0',
  recommended: true,
  dialects: ['postgresql'],
  severity: 'error',
  confidence: [
    { value: 95, when: 'the table ends the history without row level security' },
    { value: 75, when: 'nothing in the workspace creates the table, so it may be enabled elsewhere' },
  ],
  outsideTables: true,
  aboutRunning: false,
  docs: {
    why: `CREATE POLICY succeeds on any table, but PostgreSQL looks at policies only where row level security is enabled. Until then every role with a GRANT sees all rows, while the
schema reads as if they were protected.`,
    howToFix: '`ALTER TABLE t ENABLE ROW LEVEL SECURITY;` beside the policy.',
    whenNotToUse: `The end of the history counts: enabling it later, or dropping the policy or the table, settles it. Silent in schemas that the hosting platform owns.`,
    bad: [
      {
        title: 'A policy that nobody asks',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: "CREATE TABLE notes (id bigint PRIMARY KEY, owner text);\nCREATE POLICY own ON notes USING (owner = (SELECT current_setting('app.user')));\n",
          },
        ],
      },
    ],
    good: [
      {
        title: 'Enabled',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: "CREATE TABLE notes (id bigint PRIMARY KEY, owner text);\nALTER TABLE notes ENABLE ROW LEVEL SECURITY;\nCREATE POLICY own ON notes USING (owner = (SELECT current_setting('app.user')));\n",
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, CREATE POLICY: “row-level security must be enabled on the table”',
      'splinter 0007 policy_exists_rls_disabled',
    ],
  },
};

/** The finding sits on the policy's name. */
export const rlsPolicyWithoutEnable: Rule = {
  scope: 'table',
  meta,
  check({ table, schema, database, report }) {
    if (table.policies.length === 0 || table.rowSecurity.enabled) return;
    if (platformOwns(database, schema, table.schema)) return;
    for (const { policy, origin } of table.policies) {
      report(origin, {
        confidence: table.outside ? 75 : 95,
        message: `The policy ${policy.name.name} has no effect, because row level security is not enabled on ${table.name}: every role with a GRANT sees all rows. Enable it with ALTER TABLE ${table.name} ENABLE ROW LEVEL SECURITY.`,
        fixes: (context) => enableRowSecurity(context, table, origin, 'before'),
      });
    }
  },
};
