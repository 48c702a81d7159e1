import type { EditFix } from '../../model/fix.ts';
import type { ParsedStatement } from '../../model/statement.ts';
import type { FileContext, Rule, RuleMeta } from '../rule.ts';
import { inCaseOf } from '../support/places.ts';
import { divide, fileRuns, isProcedure, type Run, type RunStep, routineRuns } from '../support/transactions/runs.ts';
import { hasImplicitTransactions, isNamedQueries } from '../support/transactions/writes.ts';

const meta: RuleMeta = {
  id: 'for-update-outside-transaction',
  title: 'FOR UPDATE outside a transaction locks nothing',
  group: 'transactions',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb'],
  severity: 'warning',
  confidence: [
    { value: 50, when: 'SELECT … FOR UPDATE stands in a file or procedure in which no transaction is open' },
  ],
  aboutRunning: false,
  docs: {
    why: `Row locks last until the transaction ends. Outside a transaction every statement is one of its own, so the locks of \`SELECT … FOR UPDATE\` are gone before the next statement starts, and two sessions that read the same row both go on
to write it.`,
    howToFix: `Put the SELECT and the write that depends on it between BEGIN and COMMIT, or do both in one statement (\`UPDATE … RETURNING\`).`,
    whenNotToUse: `Functions of PostgreSQL always run in a transaction, and queries that a program runs by name (\`-- name: …\`) in one that is not seen here: these are left alone. Suppress it in a file that a program runs inside its own
transaction.`,
    bad: [
      {
        title: 'Unlocked again before the update',
        files: [
          {
            path: 'pay.sql',
            text: 'SELECT balance FROM accounts WHERE id = 1 FOR UPDATE;\nUPDATE accounts SET balance = 0 WHERE id = 1;\n',
          },
        ],
        dialect: 'postgresql',
      },
    ],
    good: [
      {
        title: 'Locked until the end',
        files: [
          {
            path: 'pay.sql',
            text: 'BEGIN;\nSELECT balance FROM accounts WHERE id = 1 FOR UPDATE;\nUPDATE accounts SET balance = 0 WHERE id = 1;\nCOMMIT;\n',
          },
        ],
        dialect: 'postgresql',
      },
    ],
    sources: [
      'PostgreSQL manual, 13.3.2 Row-Level Locks',
      'MySQL manual, Locking Reads: “only when autocommit is disabled”',
    ],
  },
};

/** The finding sits on the SELECT. */
export const forUpdateOutsideTransaction: Rule = {
  scope: 'file',
  meta,
  check(context) {
    // The text is read last: whoever has read it is asked again at every keystroke.
    if (!context.steps.some(({ statement }) => [statement.parsed, ...statement.parsed.nested].some(lockRows))) return;
    if (isNamedQueries(context.database.textOf(context.file.path))) return;
    const procedures = context.dialect === 'postgresql' ? [] : routineRuns(context).filter(isProcedure);
    for (const run of [...fileRuns(context.steps), ...procedures]) checkRun(context, run);
  },
};

function checkRun(context: FileContext, run: Run): void {
  if (hasImplicitTransactions(run.steps)) return;
  for (const step of divide(run).loose) {
    if (!lockRows(step.parsed) || (!run.routine && step.statement.parsed !== step.parsed)) continue;
    context.report(step.statement, step.parsed.span, {
      confidence: 50,
      message:
        'No transaction is open here, so these locks are gone as soon as the rows are read, and another session can change them before you do. ' +
        'Write BEGIN before it and COMMIT behind the statements that depend on it.',
      fixes: ({ deployed }) => (deployed || run.routine ? [] : wrap(context, run, step)),
    });
  }
}

function lockRows({ fact }: ParsedStatement): boolean {
  return (
    fact.kind === 'query' &&
    fact.query.kind === 'select' &&
    fact.query.locking.some(({ strength }) => strength.includes('update'))
  );
}

/** BEGIN before the SELECT, COMMIT at the end of the run. */
function wrap({ dialect }: FileContext, run: Run, { statement }: RunStep): readonly EditFix[] {
  const last = run.steps.at(-1)?.statement;
  if (!last) return [];
  const begin = inCaseOf(statement, dialect === 'postgresql' ? 'BEGIN' : 'START TRANSACTION');
  const commit = inCaseOf(last, 'COMMIT');
  const end = last.text.length;
  return [
    {
      kind: 'edit',
      title: 'Put it and what follows into a transaction',
      bulk: false,
      edits: [
        { statement, span: { start: 0, end: 0 }, newText: `${begin};\n` },
        { statement: last, span: { start: end, end }, newText: `;\n${commit}${last.terminated ? '' : ';'}` },
      ],
    },
  ];
}
