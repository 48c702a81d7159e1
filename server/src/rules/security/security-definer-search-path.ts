import type { Rule, RuleMeta } from '../rule.ts';
import { searchPathFixes, settledRoutine } from '../support/security/routines.ts';

const meta: RuleMeta = {
  id: 'security-definer-search-path',
  title: 'A SECURITY DEFINER function needs a fixed search_path',
  group: 'security',
  priority: 'P0',
  recommended: true,
  dialects: ['postgresql'],
  severity: 'error',
  confidence: [
    { value: 95, when: 'the function ends the history as SECURITY DEFINER without a value for search_path' },
  ],
  aboutRunning: false,
  docs: {
    why: `A SECURITY DEFINER function runs with its owner's rights, but looks names up where its caller says. A caller who may create objects anywhere, a temporary table is enough, puts a table, function
or operator of the same name first on the path, and the function runs that code as its owner: the classic way from a login to superuser.`,
    howToFix:
      "`SET search_path = ''` with qualified names in the body, or `SET search_path = app, pg_temp` with `pg_temp` last.",
    whenNotToUse: `The folded definition counts: a later ALTER FUNCTION … SET search_path, SECURITY INVOKER or DROP settles it, and CREATE OR REPLACE without the clause takes it away again. SET … TO DEFAULT and FROM
CURRENT fix nothing and do not count.`,
    bad: [
      {
        title: 'The caller decides which table is read',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE FUNCTION is_admin(u uuid) RETURNS boolean\nLANGUAGE sql SECURITY DEFINER AS $$\n  SELECT EXISTS (SELECT 1 FROM admins WHERE user_id = u)\n$$;\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Names are looked up in one place',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: "CREATE FUNCTION is_admin(u uuid) RETURNS boolean\nLANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$\n  SELECT EXISTS (SELECT 1 FROM app.admins WHERE user_id = u)\n$$;\n",
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, CREATE FUNCTION, “Writing SECURITY DEFINER Functions Safely”',
      'CVE-2018-1058',
      'splinter 0011, pgrubic ST003, slow-query-linter SEC-PG-004',
    ],
  },
};

/** The finding sits on the function's name, in the statement that said last whose rights it has. */
export const securityDefinerSearchPath: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['createFunction', 'alterFunction'],
  check(context) {
    const settled = settledRoutine(context);
    if (!settled?.securityDefiner || settled.searchPath !== undefined) return;
    context.report(settled.span, {
      confidence: 95,
      message: `${settled.name} runs with its owner's rights but looks names up on its caller's search_path, so the caller can put objects of the same name in front. Add SET search_path = ''.`,
      fixes: (fixContext) => searchPathFixes(context, fixContext, settled),
    });
  },
};
