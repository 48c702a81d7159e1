import { ChangeBatches } from '../lint/change-batches.ts';
import { existingTable, placeStatements } from '../lint/migration-history.ts';
import type { FilePlace } from '../model/database.ts';
import type { Statement } from '../model/statement.ts';
import type { DatabaseContext } from '../rules/rule.ts';
import { locksOf } from '../schema/locks/locks-of.ts';
import type { TableLock } from '../schema/locks/table-lock.ts';

/**
 * What statements of a migration lock of the tables that are older than the change; an empty list for each in rollbacks, seeds and
 * declarative files.
 *
 * @returns the answer for one statement of the file
 */
export function migrationLocks(
  place: FilePlace,
  database: DatabaseContext,
): (statement: Statement) => readonly TableLock[] {
  if (place.role !== 'migration' || place.folded === false) return () => [];
  const places = placeStatements(place, database.statementsOf(place.path));
  const isDeployed = database.deployedPaths().length > 0 ? (path: string) => database.isDeployed(path) : undefined;
  const around = { isDeployed, createsTables: () => false, environment: database, epoch: 0 };
  const batch = new ChangeBatches(database.plan).of(place, around);
  const { target, dialect } = database;
  return (statement) => {
    if (places.get(statement)?.direction !== 'up') return [];
    const before = database.timeline.before(statement);
    const locks = locksOf(statement.parsed, dialect, { before, ...(target === undefined ? {} : { target }) });
    return locks.filter(({ table }) => existingTable(table, before, batch));
  };
}
