import type { Rule, RuleMeta } from '../rule.ts';
import { searchPathFixes, settledRoutine } from '../support/security/routines.ts';

const meta: RuleMeta = {
  id: 'function-search-path-mutable',
  title: 'Functions should set their search_path',
  group: 'security',
  priority: 'P2',
  recommended: false,
  dialects: ['postgresql'],
  severity: 'hint',
  confidence: [{ value: 50, when: 'a function or procedure ends the history without a value for search_path' }],
  aboutRunning: false,
  docs: {
    why: `A function finds tables by the search_path of whoever calls it. It works in the application and fails in a restore, a trigger of another schema or a maintenance job, all of which have another path,
and it may read another schema's table of the same name.`,
    howToFix: "`SET search_path = ''` with qualified names, or the schemas by name.",
    whenNotToUse:
      'Off by default. A SET clause keeps an SQL function from being inlined into the query that calls it, so leave it out of small SQL functions that must be fast. Functions written in C have no names to look up and are silent.',
    bad: [
      {
        title: 'Reads whichever table of the name comes first',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE FUNCTION order_count() RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM orders $$;\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A path of its own',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: "CREATE FUNCTION order_count() RETURNS bigint LANGUAGE sql SET search_path = '' AS $$ SELECT count(*) FROM app.orders $$;\n",
          },
        ],
      },
    ],
    sources: [
      'splinter 0011 function_search_path_mutable',
      'PostgreSQL manual, CREATE FUNCTION and 5.10.3 The Schema Search Path',
    ],
  },
};

/** The finding sits on the function's name. */
export const functionSearchPathMutable: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['createFunction', 'alterFunction'],
  check(context) {
    const settled = settledRoutine(context);
    if (!settled || settled.searchPath !== undefined) return;
    context.report(settled.span, {
      confidence: 50,
      message: `${settled.name} looks names up on its caller's search_path, so what it reads depends on who calls it. Add SET search_path = '' and qualify the names in its body.`,
      fixes: (fixContext) => searchPathFixes(context, fixContext, settled),
    });
  },
};
