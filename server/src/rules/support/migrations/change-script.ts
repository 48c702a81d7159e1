import type { AlterAction } from '../../../model/table-facts.ts';
import type { FileContext } from '../../rule.ts';
import { isRollback } from '../live-table.ts';

/**
 * True for a migration that rolls forward, and for a script beside no known tool that changes tables: one that creates none, or that
 * changes others than those that the workspace's schema shows.
 */
export function isChangeScript(context: FileContext): boolean {
  if (isRollback(context)) return false;
  const { file, steps, final } = context;
  if (file.role === 'migration' || file.role === 'rollback') return true;
  if (file.role !== 'schema' || file.folded === false) return false;
  const facts = steps.map(({ statement }) => statement.parsed.fact);
  if (!facts.some((fact) => fact.kind === 'createTable' && !fact.temporary)) return true;
  // What could not be read may be what creates the table.
  if (facts.some(({ kind }) => kind === 'unparsed')) return false;
  return facts.some((fact) => fact.kind === 'alterTable' && fact.actions.some(isOfTables) && !final.table(fact.name));
}

/** What ALTER TABLE does to tables alone; dumps of PostgreSQL give sequences and views their owner with it. */
function isOfTables({ kind }: AlterAction): boolean {
  return kind === 'addColumn' || kind === 'dropColumn' || kind === 'setNotNull' || kind === 'addConstraint';
}
