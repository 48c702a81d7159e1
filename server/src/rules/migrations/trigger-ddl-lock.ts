import type { Fix } from '../../model/fix.ts';
import { nameText } from '../../model/identifier.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { changesLiveTable } from '../support/live-table.ts';
import { headSpan } from '../support/migrations/statement-words.ts';
import { runningStatements, surroundingsOf } from '../support/migrations/surroundings.ts';
import { isInTransaction } from '../support/migrations/transactions.ts';
import { inCaseOf } from '../support/places.ts';
import { statementBreak } from '../support/statement-break.ts';

const meta: RuleMeta = {
  id: 'trigger-ddl-lock',
  title: 'Triggers of existing tables must be created and dropped under a lock timeout',
  group: 'migrations',
  priority: 'P2',
  recommended: false,
  dialects: ['postgresql'],
  severity: 'hint',
  confidence: [{ value: 50, when: 'CREATE or DROP TRIGGER on an existing table without a lock_timeout before it' }],
  aboutRunning: true,
  docs: {
    why: `\`CREATE TRIGGER\` takes a SHARE ROW EXCLUSIVE lock, \`DROP TRIGGER\` an ACCESS EXCLUSIVE one. Both are quick, but wait for every transaction that is writing to the table (or reading it),
and everything that comes later waits behind them.`,
    howToFix:
      "Set a `lock_timeout` before: `SET lock_timeout = '2s'`, in a transaction `SET LOCAL lock_timeout = '2s'`.",
    whenNotToUse:
      'Tables that the same file creates are exempt; rollbacks are not looked at. Switch it off where `require-lock-timeout` is on.',
    bad: [
      {
        title: 'Waits without a bound',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/002_audit.sql',
            text: 'CREATE TRIGGER audit AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION log_user();\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Waits two seconds',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/002_audit.sql',
            text: "SET lock_timeout = '2s';\nCREATE TRIGGER audit AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION log_user();\n",
          },
        ],
      },
    ],
    sources: ['PostgreSQL manual, 13.3.1 Table-Level Locks', 'postgres-language-server, pgfence'],
  },
};

/** The finding sits on `CREATE TRIGGER` or `DROP TRIGGER`. */
export const triggerDdlLock: Rule = {
  scope: 'file',
  meta,
  check(context) {
    let bounded = false;
    const { dialect } = context;
    const inTransaction = new Map(context.steps.map((step) => [step.statement, isInTransaction(step.transaction)]));
    for (const { statement, parsed } of runningStatements(context)) {
      const { fact } = parsed;
      if (fact.kind === 'set' && fact.name === 'lock_timeout') bounded = !/^(?:0\w*)?$/.test(fact.value ?? '');
      const table =
        fact.kind === 'createTrigger'
          ? fact.table
          : fact.kind === 'drop' && fact.objectType === 'trigger'
            ? fact.table
            : undefined;
      if (bounded || !table || !changesLiveTable(surroundingsOf(context, statement, parsed), table)) continue;
      const head = headSpan({ statement, parsed, dialect }, 2);
      context.report(statement, head, {
        confidence: 50,
        message: `This waits without a bound for everybody who is using ${nameText(table)}, and all later queries wait behind it. Set a lock_timeout before.`,
        fixes: (fixContext): readonly Fix[] => {
          if (fixContext.deployed || parsed !== statement.parsed) return [];
          const setting = `SET ${inTransaction.get(statement) ? 'LOCAL ' : ''}lock_timeout = '2s'`;
          const edits = [
            {
              statement,
              span: { start: 0, end: 0 },
              newText: inCaseOf(statement, setting) + statementBreak(context.database),
            },
          ];
          return [{ kind: 'edit', title: 'Set a lock_timeout of 2 s before', bulk: false, edits }];
        },
      });
    }
  },
};
