import { changeBatch, existingTable, placeStatements } from '../../lint/migration-history.ts';
import type { FilePlace } from '../../model/database.ts';
import type { Statement } from '../../model/statement.ts';
import type { DatabaseContext } from '../../rules/rule.ts';
import { lockedName, locksOf } from '../../schema/locks/locks-of.ts';
import type { Blocked, TableLock, TableWork } from '../../schema/locks/table-lock.ts';

const BLOCKED: Readonly<Record<Blocked, string>> = {
  nothing: 'others go on reading and writing',
  writes: 'blocks writes',
  readsAndWrites: 'blocks reads and writes',
};

const WORK: Readonly<Record<TableWork, string>> = {
  none: '',
  unknown: '; may have to write every row',
  scan: '; reads the whole table',
  indexBuild: '; reads the whole table to build an index',
  rewrite: '; rewrites the table',
};

/**
 * What a statement of a migration locks of the tables that are older than the change, one Markdown line each; empty in rollbacks, seeds
 * and declarative files.
 */
export function lockLines(statement: Statement, place: FilePlace, database: DatabaseContext): readonly string[] {
  if (place.role !== 'migration' || place.folded === false) return [];
  const statements = database.statementsOf(place.path);
  if (placeStatements(place, statements).get(statement)?.direction !== 'up') return [];
  const before = database.timeline.before(statement);
  const isDeployed = database.deployedPaths().length > 0 ? (path: string) => database.isDeployed(path) : undefined;
  const batch = changeBatch(database.plan, place, isDeployed, () => false);
  const { target } = database;
  const locks = locksOf(statement.parsed, database.dialect, { before, ...(target === undefined ? {} : { target }) });
  return locks.filter(({ table }) => existingTable(table, before, batch)).map(lockLine);
}

function lockLine({ table, mode, blocks, work, instead }: TableLock): string {
  const advice = instead.length > 0 ? ` Instead: ${instead.join(' ')}` : '';
  return `**${mode}** on \`${lockedName(table)}\`: ${BLOCKED[blocks]}${WORK[work]}.${advice}`;
}
