import type { EditFix } from '../../model/fix.ts';
import type { FileContext, Rule, RuleMeta } from '../rule.ts';
import { controlOf, fileRuns, type Run, type RunStep, stepText } from '../support/transactions/runs.ts';
import { hasImplicitTransactions, isWrappedByTool } from '../support/transactions/writes.ts';

const meta: RuleMeta = {
  id: 'nested-transaction',
  title: 'BEGIN and COMMIT must come in pairs, and leave the transaction of the migration tool alone',
  group: 'transactions',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite'],
  severity: 'warning',
  confidence: [{ value: 85, when: 'a transaction is begun while one is open, or ended while none is' }],
  aboutRunning: true,
  docs: {
    why: `There are no nested transactions. PostgreSQL ignores a second BEGIN with a warning, MySQL commits what was open, SQLite fails. The first COMMIT ends everything, so what follows runs without a transaction, and a ROLLBACK
undoes nothing. In a file that the migration tool wraps, a COMMIT ends the tool's transaction: where a later statement fails, the first half of the migration stays, while the tool records it as not applied.`,
    howToFix: `Remove the superfluous BEGIN or COMMIT, or use \`SAVEPOINT\` where a part should be undone alone. Where a migration must control its own transactions, tell the tool (\`-- +goose NO TRANSACTION\`,
\`-- migrate:up transaction:false\`, \`executeInTransaction=false\`).`,
    whenNotToUse: `Tools that send a PostgreSQL file as it is (golang-migrate, Prisma Migrate) open no transaction of their own: BEGIN and COMMIT are right there. Set \`migrations.transaction\` where the tool is not recognised.`,
    bad: [
      {
        title: 'The second BEGIN is ignored, the first COMMIT ends everything',
        files: [
          {
            path: 'fix.sql',
            text: 'BEGIN;\nUPDATE a SET x = 1 WHERE id = 1;\nBEGIN;\nUPDATE b SET x = 1 WHERE id = 1;\nCOMMIT;\n',
          },
        ],
        dialect: 'postgresql',
      },
    ],
    good: [
      {
        title: 'One after the other',
        files: [
          {
            path: 'fix.sql',
            text: 'BEGIN;\nUPDATE a SET x = 1 WHERE id = 1;\nCOMMIT;\nBEGIN;\nUPDATE b SET x = 1 WHERE id = 1;\nCOMMIT;\n',
          },
        ],
        dialect: 'postgresql',
      },
    ],
    sources: [
      'PostgreSQL manual, BEGIN',
      'MySQL manual, Statements That Cause an Implicit Commit',
      'SQLite, BEGIN TRANSACTION',
      'squawk, transaction-nesting',
    ],
  },
};

/** The finding sits on the superfluous statement. */
export const nestedTransaction: Rule = {
  scope: 'file',
  meta,
  check(context) {
    for (const run of fileRuns(context.steps)) {
      if (isWrappedByTool(context, run)) checkWrapped(context, run);
      else checkPairs(context, run);
    }
  },
};

function checkWrapped(context: FileContext, run: Run): void {
  for (const step of run.steps) {
    const control = controlOf(step);
    if (control === undefined) continue;
    const effect =
      control === 'begin'
        ? 'begins a transaction inside it'
        : control === 'commit'
          ? 'ends it: where a later statement fails, what came before stays'
          : 'undoes it, while the tool goes on';
    report(
      context,
      step,
      `The migration tool runs this file in a transaction, and this ${effect}. Remove it, or tell the tool not to wrap this file.`,
      false,
    );
  }
}

function checkPairs(context: FileContext, { steps }: Run): void {
  if (steps.every((step) => controlOf(step) === undefined)) return;
  if (hasImplicitTransactions(steps) || /\bAUTOCOMMIT\b/i.test(context.database.textOf(context.file.path) ?? ''))
    return;
  // What cannot be read may begin or end one.
  if (
    steps.some(
      (step) => step.parsed.fact.kind === 'unparsed' && /\b(?:begin|commit|rollback|start)\b/i.test(stepText(step)),
    )
  ) {
    return;
  }
  let open: RunStep | undefined;
  for (const step of steps) {
    const control = controlOf(step);
    if (control === 'begin') {
      // MySQL commits at a second BEGIN, and SQLite fails: only in PostgreSQL it does nothing.
      if (open)
        report(context, step, BEGUN[context.dialect] ?? BEGUN.postgresql ?? '', context.dialect === 'postgresql', open);
      else open = step;
    } else if (control) {
      const { fact } = step.parsed;
      if (!open && fact.kind === 'transaction' && fact.action === control) {
        report(
          context,
          step,
          `No transaction is open here, so this ${control === 'commit' ? 'commits' : 'undoes'} nothing: every statement before it was committed by itself. Remove it, or write BEGIN where the transaction should begin.`,
          true,
        );
      }
      open = fact.kind === 'transaction' && fact.chain ? step : undefined;
    }
  }
}

const MYSQL_BEGUN =
  'A transaction is open already, and this commits it without a word. Remove this, or write COMMIT before it.';
const BEGUN: Readonly<Partial<Record<FileContext['dialect'], string>>> = {
  postgresql:
    'A transaction is open already, so this only gives a warning, and the next COMMIT ends both. Remove this, write COMMIT before it, or use SAVEPOINT.',
  mysql: MYSQL_BEGUN,
  mariadb: MYSQL_BEGUN,
  sqlite: 'A transaction is open already, so this fails. Remove this, write COMMIT before it, or use SAVEPOINT.',
};

function report(context: FileContext, step: RunStep, message: string, bulk: boolean, open?: RunStep): void {
  const { statement, parsed } = step;
  context.report(statement, parsed.span, {
    confidence: 85,
    message,
    ...(open
      ? {
          related: [
            { at: { statement: open.statement, span: open.parsed.span }, message: 'the transaction that is open' },
          ],
        }
      : {}),
    fixes: ({ deployed }): readonly EditFix[] =>
      deployed || statement.parsed !== parsed
        ? []
        : [
            {
              kind: 'edit',
              title: 'Remove it',
              bulk,
              edits: [{ statement, span: { start: 0, end: statement.text.length }, newText: '' }],
            },
          ],
  });
}
