import type { TablePolicy } from '../../model/schema.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { platformOwns } from '../support/security/platform.ts';

const meta: RuleMeta = {
  id: 'rls-multiple-permissive',
  title: 'Several permissive policies for one role and command cost time',
  group: 'security',
  priority: 'P2',
  recommended: false,
  dialects: ['postgresql'],
  severity: 'info',
  confidence: [{ value: 85, when: 'two permissive policies of a table apply to the same role and command' }],
  outsideTables: true,
  aboutRunning: false,
  docs: {
    why: `Permissive policies are joined with OR, and every one of them is evaluated for every row of every query. Two of them also tend to surprise: each gives rights that the other was meant to withhold.`,
    howToFix: 'Make one policy of them with OR between the conditions, or make the one that restricts AS RESTRICTIVE.',
    whenNotToUse:
      'Off by default. RESTRICTIVE policies are meant to stand beside others and do not count; a policy FOR ALL meets those for single commands, and one for PUBLIC those for any role.',
    bad: [
      {
        title: 'Two policies for SELECT',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE notes (id bigint PRIMARY KEY, shared boolean, owner text);\nALTER TABLE notes ENABLE ROW LEVEL SECURITY;\nCREATE POLICY shared ON notes FOR SELECT USING (shared);\nCREATE POLICY own ON notes FOR SELECT USING (owner = current_user);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'One policy',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE notes (id bigint PRIMARY KEY, shared boolean, owner text);\nALTER TABLE notes ENABLE ROW LEVEL SECURITY;\nCREATE POLICY visible ON notes FOR SELECT USING (shared OR owner = current_user);\n',
          },
        ],
      },
    ],
    sources: [
      'splinter 0006 multiple_permissive_policies',
      'PostgreSQL manual, CREATE POLICY: “all permissive policies … will be combined together using the Boolean OR operator”',
    ],
  },
};

/** The finding sits on the later policy, once, and names the first that it meets. */
export const rlsMultiplePermissive: Rule = {
  scope: 'table',
  meta,
  check({ table, schema, database, report }) {
    const permissive = table.policies.filter(({ policy }) => policy.permissive);
    for (const [position, later] of permissive.entries()) {
      const earlier = permissive.slice(0, position).find((one) => meets(one, later));
      if (!earlier || platformOwns(database, schema, table.schema)) continue;
      report(later.origin, {
        confidence: 85,
        message: `${later.policy.name.name} and ${earlier.policy.name.name} on ${table.name} are both permissive for the same role and command, so both are evaluated for every row. Make one policy of them with OR.`,
        related: [{ at: earlier.origin, message: 'The other policy' }],
      });
    }
  },
};

function meets({ policy: a }: TablePolicy, { policy: b }: TablePolicy): boolean {
  if (a.command !== b.command && a.command !== 'all' && b.command !== 'all') return false;
  return isForAll(a.roles) || isForAll(b.roles) || a.roles.some((role) => b.roles.includes(role));
}

function isForAll(roles: readonly string[]): boolean {
  return roles.length === 0 || roles.includes('public');
}
