import type { QualifiedName } from '../../../model/identifier.ts';
import type { ParsedStatement, StatementFact } from '../../../model/statement.ts';
import type { AlterTable } from '../../../model/table-facts.ts';
import { blockedText } from '../../../schema/locks/describe-lock.ts';
import { locksOf } from '../../../schema/locks/locks-of.ts';
import type { LockedName, TableLock } from '../../../schema/locks/table-lock.ts';
import type { TimelineContext } from '../../rule.ts';
import { remembered } from '../remembered.ts';

/** True for an ALTER TABLE of PostgreSQL that takes an ACCESS EXCLUSIVE lock. */
export function altersExclusively(fact: AlterTable): boolean {
  return fact.objectType === 'table' && exclusivelyLocked(fact).includes(fact.name);
}

/** The tables that a statement of PostgreSQL names and locks against everybody until its transaction ends. */
export const exclusivelyLocked = remembered((fact: StatementFact): readonly QualifiedName[] => {
  const named = namedTables(fact);
  if (named.length === 0) return named;
  const locks = locksOf({ fact }, 'postgresql').filter(({ blocks }) => blocks === 'readsAndWrites');
  const locked = new Set<unknown>(locks.map(({ table }) => table));
  return named.filter((name) => locked.has(name));
});

function namedTables(fact: StatementFact): readonly QualifiedName[] {
  switch (fact.kind) {
    case 'alterTable':
      return [fact.name];
    case 'truncate':
      return fact.tables;
    case 'drop':
      return fact.objectType === 'table' ? fact.names : [];
    default:
      return [];
  }
}

/**
 * The lock that the statement takes on a table, as a clause for messages: `an ACCESS EXCLUSIVE lock blocks reads and writes`. It comes from the
 * same table as the hover and the inlay hints, so that they agree. Where nothing is known it says `a lock blocks others`.
 *
 * @param on the table's name (or names), where the sentence does not say it elsewhere
 */
export function lockClause(context: LockedStatement, table: LockedName, on?: string): string {
  const lock = locksIn(context).find((one) => isSame(one.table, table));
  const where = on === undefined ? '' : ` on ${on}`;
  return lock ? `${lockName(lock.mode)}${where} ${blockedText(lock.blocks)}` : `a lock${where} blocks others`;
}

/** By the schema and the statement: one that adds a thousand constraints has a clause for each. */
const knownLocks = new WeakMap<object, WeakMap<ParsedStatement, readonly TableLock[]>>();

function locksIn({ parsed, dialect, before, database: { target } }: LockedStatement): readonly TableLock[] {
  const known = knownLocks.get(before) ?? new WeakMap<ParsedStatement, readonly TableLock[]>();
  knownLocks.set(before, known);
  const locks = known.get(parsed) ?? locksOf(parsed, dialect, { before, ...(target === undefined ? {} : { target }) });
  known.set(parsed, locks);
  return locks;
}

type LockedStatement = Pick<TimelineContext, 'parsed' | 'dialect' | 'before' | 'database'>;

function isSame(a: LockedName, b: LockedName): boolean {
  return a.object.name === b.object.name && (!a.schema || !b.schema || a.schema.name === b.schema.name);
}

/** InnoDB's modes (`ALGORITHM=COPY, LOCK=SHARED`) speak for themselves. */
function lockName(mode: string): string {
  if (mode.includes('=')) return mode;
  const article = /^(?:[AEI]|S$)/.test(mode) ? 'an' : 'a';
  return mode.endsWith('lock') ? `${article} ${mode}` : `${article} ${mode} lock`;
}
