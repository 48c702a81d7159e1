import { nameText, type QualifiedName } from '../../model/identifier.ts';
import { mentionedNames } from '../../model/mentioned-tables.ts';
import type { ParsedStatement, Statement } from '../../model/statement.ts';
import { BOOKKEEPING_TABLES } from '../lexicons/bookkeeping-tables.ts';
import type { FileContext, FileStep, Rule, RuleMeta } from '../rule.ts';
import { changesLiveTable, runsForward, type StatementSurroundings } from '../support/live-table.ts';
import { factsThatRun } from '../support/migrations/file-steps.ts';
import { altersExclusively } from '../support/migrations/locks.ts';
import { surroundingsOf } from '../support/migrations/surroundings.ts';
import { holdsLocks, transactionGroups } from '../support/migrations/transactions.ts';
import { isSystemTable } from '../support/queries/system-tables.ts';

const meta: RuleMeta = {
  id: 'no-statement-while-holding-lock',
  title: 'Nothing slow must run while a transaction holds an exclusive lock',
  group: 'migrations',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql'],
  severity: 'warning',
  confidence: [
    { value: 75, when: 'a query or CREATE INDEX follows an ALTER of an existing table in the same transaction' },
  ],
  aboutRunning: true,
  docs: {
    why: `An ALTER TABLE holds its ACCESS EXCLUSIVE lock not until it is done but until its transaction ends. Whatever runs behind it in the same transaction, an UPDATE, a SELECT, an
index, prolongs the time for which nobody can read or write the table, even if that statement is about another table.`,
    howToFix:
      'End the transaction after the ALTER TABLE: move what follows to the next migration, or put COMMIT and BEGIN between where the file has its own.',
    whenNotToUse:
      'ALTERs of tables that the same file creates, further ALTERs, queries and indexes on tables that the file creates, and the tables in which migration tools keep their books are exempt. Only transactions that are known count: BEGIN in the file, or a runner that wraps it.',
    bad: [
      {
        title: 'Nobody can read users until orders is updated',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/002_state.sql',
            text: "BEGIN;\nALTER TABLE users ADD COLUMN state text;\nUPDATE orders SET state = 'open' WHERE id < 1000;\nCOMMIT;\n",
          },
        ],
      },
    ],
    good: [
      {
        title: 'The lock is released first',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/002_state.sql',
            text: "BEGIN;\nALTER TABLE users ADD COLUMN state text;\nCOMMIT;\nBEGIN;\nUPDATE orders SET state = 'open' WHERE id < 1000;\nCOMMIT;\n",
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 13.3 Explicit Locking: “Once acquired, a lock is normally held until the end of the transaction”',
      'eugene E4, postgres-language-server runningStatementWhileHoldingAccessExclusive, django-migration-linter, pgfence',
    ],
  },
};

/** The finding sits on the first statement of the transaction that runs under the lock. */
export const noStatementWhileHoldingLock: Rule = {
  scope: 'file',
  meta,
  check(context) {
    for (const steps of transactionGroups(context.steps)) if (holdsLocks(steps)) checkTransaction(context, steps);
  },
};

function checkTransaction(context: FileContext, steps: readonly FileStep[]): void {
  let locked: { readonly statement: Statement; readonly parsed: ParsedStatement; readonly table: string } | undefined;
  for (const { statement } of steps) {
    for (const parsed of factsThatRun(statement)) {
      const { fact } = parsed;
      if (
        locked &&
        locked.parsed !== parsed &&
        parsed.fact.kind !== 'codeBlock' &&
        takesTime(context, statement, parsed)
      ) {
        report(context, statement, parsed, locked);
        return;
      }
      if (locked || fact.kind !== 'alterTable' || !altersExclusively(fact)) continue;
      if (!changesLiveTable(surroundingsOf(context, statement, parsed), fact.name)) continue;
      locked = { statement, parsed, table: nameText(fact.name) };
    }
  }
}

function report(
  context: FileContext,
  statement: Statement,
  parsed: ParsedStatement,
  locked: { readonly statement: Statement; readonly parsed: ParsedStatement; readonly table: string },
): void {
  const what = parsed.fact.kind === 'createIndex' ? 'this index is built' : 'this statement runs';
  context.report(statement, parsed.span, {
    confidence: 75,
    message: `Nobody can read or write ${locked.table} while ${what}: the ALTER TABLE before holds its lock until the transaction ends. Move it to the next migration, or end the transaction before.`,
    related: [{ at: { statement: locked.statement, span: locked.parsed.span }, message: 'Takes the lock.' }],
  });
}

/** A query over a table that may hold rows, or an index on one. */
function takesTime(context: FileContext, statement: Statement, parsed: ParsedStatement): boolean {
  const { fact } = parsed;
  const isQuery = fact.kind === 'query' || (fact.kind === 'createTable' && fact.asQuery !== undefined);
  if (!isQuery && fact.kind !== 'createIndex') return false;
  const place = surroundingsOf(context, statement, parsed);
  if (fact.kind === 'createIndex') return !fact.only && changesLiveTable(place, fact.table);
  if (!runsForward(place)) return false;
  for (const name of mentionedNames(parsed)) if (isLive(place, name)) return true;
  return false;
}

/** Catalogues and the tools' own tables are small, and nobody waits for them. */
function isLive(place: StatementSurroundings, name: QualifiedName): boolean {
  return !BOOKKEEPING_TABLES.has(name.object.name.toLowerCase()) && !isSystemTable(name) && place.mayExist(name);
}
