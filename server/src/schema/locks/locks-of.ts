import type { SchemaView } from '../../model/schema.ts';
import type { ParsedStatement } from '../../model/statement.ts';
import type { Dialect } from '../../text/dialect.ts';
import { mysqlLocks } from './mysql.ts';
import { postgresLocks } from './postgres.ts';
import { sqliteLocks } from './sqlite.ts';
import { blocksMore, type LockedName, moreWork, type TableLock, versionOf } from './table-lock.ts';
import { tsqlLocks } from './tsql.ts';

/** What makes the answer more exact. */
export interface LockKnowledge {
  /** The engine's version, as the configuration writes it (`16`, `8.0.28`); a current one without it. */
  readonly target?: string;
  /** The schema just before the statement: what a new type replaces, which table an index is on. */
  readonly before?: SchemaView;
}

/**
 * The locks that a statement takes on tables that it does not create, one per table, the strongest lock and the greatest work of its
 * actions; empty where it takes none worth speaking of (queries, INSERT, UPDATE and DELETE lock rows), and for engines whose locks are not known.
 */
export function locksOf(
  { fact }: Pick<ParsedStatement, 'fact'>,
  dialect: Dialect,
  { target, before }: LockKnowledge = {},
): readonly TableLock[] {
  const around = { version: versionOf(target), ...(before ? { before } : {}) };
  switch (dialect) {
    case 'postgresql':
      return onePerTable(postgresLocks(fact, around));
    case 'mysql':
    case 'mariadb':
      return onePerTable(mysqlLocks(fact, dialect, around));
    case 'tsql':
      return onePerTable(tsqlLocks(fact));
    case 'sqlite':
      return onePerTable(sqliteLocks(fact, before));
    default:
      return [];
  }
}

function onePerTable(locks: readonly TableLock[]): readonly TableLock[] {
  const byName = new Map<string, TableLock>();
  for (const lock of locks) {
    const name = lockedName(lock.table);
    const known = byName.get(name);
    byName.set(name, known ? merged(known, lock) : lock);
  }
  return [...byName.values()];
}

function merged(a: TableLock, b: TableLock): TableLock {
  const stronger = blocksMore(b.blocks, a.blocks) ? b : a;
  return { ...stronger, work: moreWork(a.work, b.work), instead: [...new Set([...a.instead, ...b.instead])] };
}

/** `schema.name` for messages. */
export function lockedName({ schema, object }: LockedName): string {
  return schema ? `${schema.name}.${object.name}` : object.name;
}
