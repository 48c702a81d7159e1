import { nameText } from '../../model/identifier.ts';
import type { StatementFact } from '../../model/statement.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { changesLiveTable } from '../support/live-table.ts';
import { factsThatRun } from '../support/migrations/file-steps.ts';
import { exclusivelyLocked } from '../support/migrations/locks.ts';
import { surroundingsOf } from '../support/migrations/surroundings.ts';
import { transactionGroups } from '../support/migrations/transactions.ts';

const meta: RuleMeta = {
  id: 'wide-lock-window',
  title: 'One transaction must not lock several tables exclusively',
  group: 'migrations',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql'],
  severity: 'info',
  confidence: [{ value: 75, when: 'statements of one transaction take ACCESS EXCLUSIVE locks on two existing tables' }],
  aboutRunning: true,
  docs: {
    why: `Locks are held until the transaction ends. While it waits for the second table, nobody can read or write the first one, so the outage lasts as long as the slowest table
takes to be free; and an application that uses the two in the other order is in a deadlock with the migration.`,
    howToFix: 'Change one table per migration, or put COMMIT and BEGIN between, with a `lock_timeout` before each.',
    whenNotToUse:
      'Tables that the same file creates, and locks that let others read (foreign keys NOT VALID, VALIDATE, triggers), do not count. Only transactions that are known count: BEGIN in the file, or a runner that wraps it. Switch it off where a change is worth more as one than the short outage.',
    bad: [
      {
        title: 'Both are locked until the end',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/002_notes.sql',
            text: 'BEGIN;\nALTER TABLE users ADD COLUMN note text;\nALTER TABLE orders ADD COLUMN note text;\nCOMMIT;\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'One after the other',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/002_notes.sql',
            text: 'BEGIN;\nALTER TABLE users ADD COLUMN note text;\nCOMMIT;\nBEGIN;\nALTER TABLE orders ADD COLUMN note text;\nCOMMIT;\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 13.3 Explicit Locking; 13.3.4 Deadlocks',
      'eugene E10, postgres-language-server avoidWideLockWindow, pgfence',
    ],
  },
};

/** The finding sits on the statement that locks the second table of its transaction. */
export const wideLockWindow: Rule = {
  scope: 'file',
  meta,
  check(context) {
    for (const steps of transactionGroups(context.steps)) {
      if (steps.length < 2) continue;
      const locked = new Set<string>();
      // The first names of tables that the transaction renames.
      const firstNames = new Map<string, string>();
      const found = steps.find(({ statement }) => {
        const before = locked.size;
        for (const parsed of factsThatRun(statement)) {
          for (const name of exclusivelyLocked(parsed.fact)) {
            const known = context.before(statement).table(name)?.name ?? nameText(name);
            const first = firstNames.get(known) ?? known;
            for (const newName of newNames(parsed.fact)) firstNames.set(newName, first);
            if (changesLiveTable(surroundingsOf(context, statement, parsed), name)) locked.add(first);
          }
        }
        return before > 0 && locked.size > before;
      });
      if (!found) continue;
      const [first, ...others] = locked;
      context.report(found.statement, found.statement.parsed.span, {
        confidence: 75,
        message: `Nobody can read or write ${first} while this waits for ${others.join(', ')}, since one transaction locks them all until it ends. Change one table per transaction.`,
      });
    }
  },
};

function newNames(fact: StatementFact): readonly string[] {
  if (fact.kind !== 'alterTable') return [];
  return fact.actions.flatMap((action) => (action.kind === 'renameTable' ? [action.newName.object.name] : []));
}
