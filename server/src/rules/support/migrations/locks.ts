import type { QualifiedName } from '../../../model/identifier.ts';
import type { StatementFact } from '../../../model/statement.ts';
import type { AlterTable } from '../../../model/table-facts.ts';
import { locksOf } from '../../../schema/locks/locks-of.ts';
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
