import type { Fix } from '../../model/fix.ts';
import type { QualifiedName } from '../../model/identifier.ts';
import { nameText } from '../../model/identifier.ts';
import type { StatementFact } from '../../model/statement.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { changesLiveTable } from '../support/live-table.ts';
import { isChangeScript } from '../support/migrations/change-script.ts';
import { headSpan } from '../support/migrations/statement-words.ts';
import { runningStatements, surroundingsOf } from '../support/migrations/surroundings.ts';
import { inCaseOf } from '../support/places.ts';
import { statementBreak } from '../support/statement-break.ts';

const meta: RuleMeta = {
  id: 'require-statement-timeout',
  title: 'A migration must say how long a statement may run',
  group: 'migrations',
  priority: 'P2',
  recommended: false,
  dialects: ['postgresql'],
  severity: 'hint',
  confidence: [{ value: 25, when: 'the file changes an existing table and sets no statement_timeout before' }],
  aboutRunning: true,
  docs: {
    why: `A lock timeout bounds how long a statement waits, not how long it runs. A check or rewrite that takes seconds on the test machine takes an hour in production, and holds its lock all the
time. A statement timeout stops it, and the migration can be thought over.`,
    howToFix:
      "`SET statement_timeout = '30s'` at the head of the file (`SET LOCAL` in a transaction), and a larger one before what is known to take long without blocking anybody.",
    whenNotToUse:
      'The rule is for teams that want such a bound in every file. Files that only touch tables of their own, and statements that run CONCURRENTLY, are exempt.',
    bad: [
      {
        title: 'May run for an hour',
        dialect: 'postgresql',
        files: [{ path: 'migrations/002_note.sql', text: 'ALTER TABLE users ADD COLUMN note text;\n' }],
      },
    ],
    good: [
      {
        title: 'Half a minute at most',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/002_note.sql',
            text: "SET statement_timeout = '30s';\nALTER TABLE users ADD COLUMN note text;\n",
          },
        ],
      },
    ],
    sources: ['PostgreSQL manual, 20.11.1 Statement Behavior', 'squawk require-timeout-settings, pgfence, Bytebase'],
  },
};

const TIMEOUTS: ReadonlySet<string> = new Set([
  'statement_timeout',
  'idle_in_transaction_session_timeout',
  'transaction_timeout',
]);

/** The finding sits on the first words of the first statement that changes an existing table. */
export const requireStatementTimeout: Rule = {
  scope: 'file',
  meta,
  check(context) {
    if (!isChangeScript(context)) return;
    const { dialect } = context;
    for (const { statement, parsed } of runningStatements(context)) {
      const { fact } = parsed;
      if (fact.kind === 'set' && TIMEOUTS.has(fact.name) && !/^0*$/.test(fact.value ?? '')) return;
      const table = changedTable(fact);
      if (!table || !changesLiveTable(surroundingsOf(context, statement, parsed), table)) continue;
      context.report(statement, headSpan({ statement, parsed, dialect }, 2), {
        confidence: 25,
        message: `Nothing bounds how long this may run, with its lock on ${nameText(table)}. Set a statement_timeout before it.`,
        fixes: (fixContext): readonly Fix[] => {
          if (fixContext.deployed || parsed !== statement.parsed) return [];
          const newText = inCaseOf(statement, "SET statement_timeout = '30s'") + statementBreak(context.database);
          const edits = [{ statement, span: { start: 0, end: 0 }, newText }];
          return [{ kind: 'edit', title: 'Set a statement_timeout of 30 s', bulk: false, edits }];
        },
      });
      return;
    }
  },
};

function changedTable(fact: StatementFact): QualifiedName | undefined {
  if (fact.kind === 'alterTable') return fact.objectType === 'table' ? fact.name : undefined;
  return fact.kind === 'createIndex' && !fact.concurrently ? fact.table : undefined;
}
