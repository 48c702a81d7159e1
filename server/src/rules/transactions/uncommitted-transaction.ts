import type { EditFix } from '../../model/fix.ts';
import type { FileContext, Rule, RuleMeta } from '../rule.ts';
import { inCaseOf } from '../support/places.ts';
import { divide, fileRuns, type Run, type RunStep, routineRuns, stepText } from '../support/transactions/runs.ts';
import { isWrappedByTool } from '../support/transactions/writes.ts';

const meta: RuleMeta = {
  id: 'uncommitted-transaction',
  title: 'A transaction must end with COMMIT or ROLLBACK',
  group: 'transactions',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql'],
  severity: 'error',
  confidence: [
    { value: 90, when: 'BEGIN is followed by neither COMMIT nor ROLLBACK to the end of the file or procedure' },
  ],
  aboutRunning: false,
  docs: {
    why: `A transaction that nobody commits is rolled back when the connection closes: the script seems to work, and nothing of it is there afterwards. Where the connection goes back to a pool instead, it keeps its locks and holds
up every vacuum until somebody finds it.`,
    howToFix: `Write \`COMMIT;\` at the end, or \`ROLLBACK;\` where the script only tries something out.`,
    whenNotToUse: `BEGIN of a block (PL/pgSQL, stored procedures, SQL Server's BEGIN … END) is no transaction. Where the migration tool opens and commits a transaction of its own, the file is left to \`nested-transaction\`.`,
    bad: [
      {
        title: 'Rolled back at the end',
        files: [{ path: 'fix.sql', text: 'BEGIN;\nUPDATE users SET active = false WHERE id = 7;\n' }],
        dialect: 'postgresql',
      },
    ],
    good: [
      {
        title: 'Committed',
        files: [{ path: 'fix.sql', text: 'BEGIN;\nUPDATE users SET active = false WHERE id = 7;\nCOMMIT;\n' }],
        dialect: 'postgresql',
      },
    ],
    sources: ['PostgreSQL manual, BEGIN; 3.4 Transactions', 'squawk, ban-uncommitted-transaction'],
  },
};

/** The finding sits on BEGIN. */
export const uncommittedTransaction: Rule = {
  scope: 'file',
  meta,
  check(context) {
    const procedures = context.dialect === 'postgresql' ? [] : routineRuns(context);
    for (const run of [...fileRuns(context.steps), ...procedures]) checkRun(context, run);
  },
};

/** A snapshot lasts as long as its transaction, so the session that exports one is left open on purpose. */
function keepsSnapshot(step: RunStep): boolean {
  return /\bpg_export_snapshot\s*\(/i.test(stepText(step));
}

function checkRun(context: FileContext, run: Run): void {
  if (isWrappedByTool(context, run)) return;
  const last = divide({ ...run, wrapped: false }).transactions.at(-1);
  const begin = last?.begin;
  if (!begin || last.end || run.steps.length < 2) return;
  if (context.dialect === 'tsql' && !/^begin\s+(?:tran|distributed)/i.test(stepText(begin))) return;
  if (last.steps.some((step) => mayEnd(step) || keepsSnapshot(step))) return;
  context.report(begin.statement, begin.parsed.span, {
    confidence: 90,
    message:
      'This transaction is never committed: when the connection closes, everything after it is rolled back, and until then its locks are held. ' +
      `Write COMMIT at the end of the ${run.routine ? 'procedure' : 'file'}, or ROLLBACK if it was a trial.`,
    fixes: ({ deployed }) => (deployed || run.routine ? [] : appendCommit(context, run)),
  });
}

/** What cannot be read may hold the COMMIT, and SQL in a text or another procedure may run it. */
function mayEnd(step: RunStep): boolean {
  const { fact } = step.parsed;
  return fact.kind === 'unparsed' && /\b(?:commit|rollback|end|abort)\b/i.test(stepText(step));
}

function appendCommit({ dialect }: FileContext, run: Run): readonly EditFix[] {
  const statement = run.steps.at(-1)?.statement;
  if (!statement) return [];
  const end = statement.text.length;
  const commit = inCaseOf(statement, dialect === 'tsql' ? 'COMMIT TRANSACTION' : 'COMMIT');
  const mark = /;\s*$/.test(statement.text) ? '' : ';';
  const newText = `${mark}\n${commit}${statement.terminated ? '' : ';'}`;
  return [
    { kind: 'edit', title: 'Append COMMIT', bulk: false, edits: [{ statement, span: { start: end, end }, newText }] },
  ];
}
