import { nameText, type QualifiedName } from '../../model/identifier.ts';
import type { ParsedStatement, Statement, StatementFact } from '../../model/statement.ts';
import type { FileContext, FileStep, Rule, RuleMeta } from '../rule.ts';
import { changesLiveTable } from '../support/live-table.ts';
import { factsThatRun } from '../support/migrations/file-steps.ts';
import { exclusivelyLocked } from '../support/migrations/locks.ts';
import { statementWords } from '../support/migrations/statement-words.ts';
import { surroundingsOf } from '../support/migrations/surroundings.ts';
import { tableIdentity } from '../support/migrations/table-identity.ts';
import { holdsLocks, transactionGroups } from '../support/migrations/transactions.ts';

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
      'Tables that the same file creates, and locks that let others read (foreign keys NOT VALID, VALIDATE, triggers), do not count. Only transactions that are known count: BEGIN in the file, a runner that wraps it, or a DO block. Switch it off where a change is worth more as one than the short outage.',
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
    for (const steps of transactionGroups(context.steps)) if (holdsLocks(steps)) checkTransaction(context, steps);
  },
};

function checkTransaction(context: FileContext, steps: readonly FileStep[]): void {
  /** The names of the locked tables, as people read them, by what tells them apart. */
  const locked = new Map<string, string>();
  /** What the transaction's renames made of tables, by the identity under the new name. */
  const firstIdentities = new Map<string, string>();
  for (const { statement } of steps) {
    const before = context.before(statement);
    for (const parsed of factsThatRun(statement)) {
      for (const name of lockedTables(statement, parsed)) {
        const known = tableIdentity(before, name);
        const first = firstIdentities.get(known) ?? known;
        for (const newName of newNames(parsed.fact)) firstIdentities.set(renamed(known, newName), first);
        if (!locked.has(first) && changesLiveTable(surroundingsOf(context, statement, parsed), name))
          locked.set(first, nameText(name));
      }
    }
    if (locked.size < 2) continue;
    const [first, ...others] = locked.values();
    context.report(statement, statement.parsed.span, {
      confidence: 75,
      message: `Nobody can read or write ${first} while this waits for ${others.join(', ')}, since one transaction locks them all until it ends. Change one table per transaction.`,
    });
    return;
  }
}

/** The tables that a statement locks against everybody. LOCK TABLE says itself how strong its lock is. */
function lockedTables({ text }: Statement, { fact, span }: ParsedStatement): readonly QualifiedName[] {
  if (fact.kind !== 'other' || !/^lock\b/.test(fact.what)) return exclusivelyLocked(fact);
  const words = statementWords(text, span, 'postgresql').map((word) => word.text);
  const mode = words.slice(words.lastIndexOf('IN') + 1, words.lastIndexOf('MODE'));
  return mode.join(' ') === 'ACCESS EXCLUSIVE' || !words.includes('MODE') ? fact.tables : [];
}

function newNames(fact: StatementFact): readonly string[] {
  if (fact.kind !== 'alterTable') return [];
  return fact.actions.flatMap((action) => (action.kind === 'renameTable' ? [action.newName.object.name] : []));
}

/** The identity of a table under a new name: RENAME TO leaves it in its schema. */
function renamed(identity: string, newName: string): string {
  return identity.slice(0, identity.lastIndexOf('.') + 1) + newName;
}
