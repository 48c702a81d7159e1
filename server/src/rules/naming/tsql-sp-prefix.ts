import type { Fix } from '../../model/fix.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { isRollback } from '../support/live-table.ts';
import { renameFix } from '../support/naming/rename.ts';

const meta: RuleMeta = {
  id: 'tsql-sp-prefix',
  title: 'Do not begin procedure names with sp_',
  group: 'naming',
  priority: 'P2',
  recommended: false,
  dialects: ['tsql'],
  severity: 'info',
  confidence: [{ value: 75, when: 'CREATE PROCEDURE sp_…' }],
  aboutRunning: false,
  docs: {
    why: `SQL Server looks for a procedure whose name begins with \`sp_\` in the master database first, which costs a lookup and a lock on each call, and runs a system procedure of that name, present or future, instead of yours.`,
    howToFix: `Use another prefix (\`usp_\`) or none, and rename the calls.`,
    whenNotToUse: `Suppress the rule for procedures that are meant to live in master.`,
    bad: [
      {
        title: 'The prefix of system procedures',
        dialect: 'tsql',
        files: [{ path: 'procedures.sql', text: 'CREATE PROCEDURE dbo.sp_close_orders AS\nBEGIN\n  SELECT 1;\nEND\n' }],
      },
    ],
    good: [
      {
        title: 'A prefix of your own',
        dialect: 'tsql',
        files: [
          { path: 'procedures.sql', text: 'CREATE PROCEDURE dbo.usp_close_orders AS\nBEGIN\n  SELECT 1;\nEND\n' },
        ],
      },
    ],
    sources: [
      'Microsoft Learn, “CREATE PROCEDURE (Transact-SQL)”: “Avoid the use of the sp_ prefix when naming procedures”',
      'sqlfluff TQ01',
    ],
  },
};

/** The finding sits on the procedure's name. */
export const tsqlSpPrefix: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['createFunction'],
  check(context) {
    const { fact, span } = context.parsed;
    if (fact.kind !== 'createFunction' || !fact.procedure || isRollback(context)) return;
    const { object, schema, catalog } = fact.name;
    if (!/^sp_/i.test(object.name) || catalog?.name.toLowerCase() === 'master' || schema?.name.toLowerCase() === 'sys')
      return;
    const { statement } = context;
    // ALTER PROCEDURE has no say in the name.
    if (/^alter\b/i.test(statement.text.slice(span.start))) return;
    const better = object.name.replace(/^sp_/i, 'usp_');
    context.report(object.span, {
      confidence: 75,
      message: `${object.name} begins with sp_, so SQL Server looks for it in master first and prefers a system procedure of that name. Call it ${better}.`,
      fixes: (fixContext): readonly Fix[] => {
        const fix = renameFix(fixContext, { kind: 'routine', identifier: object }, statement, better);
        return fix ? [fix] : [];
      },
    });
  },
};
