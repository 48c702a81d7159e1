import type { QualifiedName } from '../../../model/identifier.ts';
import type { StatementFact } from '../../../model/statement.ts';
import type { AlterAction, AlterTable } from '../../../model/table-facts.ts';

/**
 * Actions of ALTER TABLE with a weaker lock than ACCESS EXCLUSIVE (`AlterTableGetLockLevel` in PostgreSQL's
 * `src/backend/commands/tablecmds.c`), by the words with which the model keeps them.
 */
const WEAKER: ReadonlySet<string> = new Set([
  'alter column set statistics',
  'alter column set (',
  'alter column reset (',
  'cluster on',
  'set without cluster',
  'set (',
  'reset (',
]);

/** Whether PostgreSQL locks the table against readers, too, for an action. */
function isExclusive(action: AlterAction): boolean {
  switch (action.kind) {
    case 'validateConstraint':
    case 'attachPartition':
    case 'trigger':
      return false;
    case 'detachPartition':
      return !action.concurrently && !action.finalize;
    case 'addConstraint':
      return action.constraint.kind !== 'foreignKey';
    case 'other':
      return !WEAKER.has(action.what);
    default:
      return true;
  }
}

/** True for an ALTER TABLE of PostgreSQL that takes an ACCESS EXCLUSIVE lock. */
export function altersExclusively(fact: AlterTable): boolean {
  return fact.objectType === 'table' && fact.actions.some(isExclusive);
}

/** The tables that a statement of PostgreSQL locks against everybody until its transaction ends. */
export function exclusivelyLocked(fact: StatementFact): readonly QualifiedName[] {
  switch (fact.kind) {
    case 'alterTable':
      return altersExclusively(fact) ? [fact.name] : [];
    case 'truncate':
      return fact.tables;
    case 'drop':
      return fact.objectType === 'table' ? fact.names : [];
    default:
      return [];
  }
}
