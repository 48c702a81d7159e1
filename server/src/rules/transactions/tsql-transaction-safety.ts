import type { EditFix } from '../../model/fix.ts';
import type { FileContext, Rule, RuleMeta } from '../rule.ts';
import { inCaseOf } from '../support/places.ts';
import { divide, fileRuns, type Run, routineRuns, stepText } from '../support/transactions/runs.ts';

const meta: RuleMeta = {
  id: 'tsql-transaction-safety',
  title: 'A transaction of SQL Server needs XACT_ABORT or TRY … CATCH',
  group: 'transactions',
  priority: 'P2',
  recommended: false,
  dialects: ['tsql'],
  severity: 'info',
  confidence: [{ value: 50, when: 'an explicit transaction has neither SET XACT_ABORT ON nor TRY … CATCH' }],
  aboutRunning: false,
  docs: {
    why: `Most errors of SQL Server end the statement, not the batch: after a violated constraint the script goes on, reaches COMMIT, and half of it is committed. A timeout of the client leaves the transaction open, with its locks.`,
    howToFix: `Write \`SET XACT_ABORT ON;\` at the top: every error then rolls the transaction back and ends the batch. Use \`BEGIN TRY … BEGIN CATCH … ROLLBACK; THROW;\` where errors are handled.`,
    whenNotToUse: `Leave it off where the application sets XACT_ABORT for its connections.`,
    bad: [
      {
        title: 'An error in the middle does not stop it',
        files: [
          {
            path: 'move.sql',
            text: 'BEGIN TRANSACTION;\nUPDATE a SET x = 1 WHERE id = 1;\nUPDATE b SET x = 1 WHERE id = 1;\nCOMMIT TRANSACTION;\n',
          },
        ],
        dialect: 'tsql',
      },
    ],
    good: [
      {
        title: 'An error undoes all of it',
        files: [
          {
            path: 'move.sql',
            text: 'SET XACT_ABORT ON;\nBEGIN TRANSACTION;\nUPDATE a SET x = 1 WHERE id = 1;\nUPDATE b SET x = 1 WHERE id = 1;\nCOMMIT TRANSACTION;\n',
          },
        ],
        dialect: 'tsql',
      },
    ],
    sources: ['Microsoft Learn, SET XACT_ABORT', 'tsqlrefine, set-xact-abort and require-try-catch'],
  },
};

const XACT_ABORT = /\bset\s+(?:[\w\s,]*,\s*)?xact_abort\b[\w\s,]*\bon\b/i;

/** The finding sits on BEGIN TRANSACTION. */
export const tsqlTransactionSafety: Rule = {
  scope: 'file',
  meta,
  check(context) {
    for (const run of [...fileRuns(context.steps), ...routineRuns(context)]) checkRun(context, run);
  },
};

function checkRun(context: FileContext, run: Run): void {
  const { transactions } = divide(run);
  if (!transactions.some(({ begin }) => begin)) return;
  if (run.steps.some((step) => XACT_ABORT.test(stepText(step)))) return;
  for (const { begin } of transactions) {
    if (!begin || !/^begin\s+(?:tran|distributed)/i.test(stepText(begin)) || hasCatch(begin.statement.text)) continue;
    const { statement, parsed } = begin;
    const { start } = parsed.span;
    context.report(statement, parsed.span, {
      confidence: 50,
      message:
        'Where a statement of this transaction fails, the next ones still run and COMMIT keeps half of it. ' +
        'Write SET XACT_ABORT ON before it, or handle errors in TRY … CATCH.',
      fixes: ({ deployed }): readonly EditFix[] =>
        deployed
          ? []
          : [
              {
                kind: 'edit',
                title: 'Insert SET XACT_ABORT ON',
                bulk: false,
                edits: [
                  { statement, span: { start, end: start }, newText: inCaseOf(statement, 'SET XACT_ABORT ON;\n') },
                ],
              },
            ],
    });
  }
}

function hasCatch(text: string): boolean {
  return /\bbegin\s+catch\b/i.test(text);
}
