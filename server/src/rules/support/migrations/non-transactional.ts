import type { ParsedStatement } from '../../../model/statement.ts';

/** REINDEX of these runs a transaction for each table, and so in none (PostgreSQL manual, REINDEX, Notes). */
const REINDEX_OF_MANY = new Set(['reindex database', 'reindex system', 'reindex schema']);

const OTHERS: ReadonlyMap<string, string> = new Map([
  ['vacuum', 'VACUUM'],
  ['alter system', 'ALTER SYSTEM'],
  ['create database', 'CREATE DATABASE'],
  ['create tablespace', 'CREATE TABLESPACE'],
]);

/**
 * What a PostgreSQL statement is called that refuses to run in a transaction block (`PreventInTransactionBlock`); undefined for all
 * others. REFRESH MATERIALIZED VIEW CONCURRENTLY does not refuse.
 */
export function refusesTransaction({ fact }: ParsedStatement): string | undefined {
  switch (fact.kind) {
    case 'createIndex':
      return fact.concurrently ? 'CREATE INDEX CONCURRENTLY' : undefined;
    case 'drop':
      if (fact.concurrently) return 'DROP INDEX CONCURRENTLY';
      return fact.objectType === 'database' || fact.objectType === 'tablespace'
        ? `DROP ${fact.objectType.toUpperCase()}`
        : undefined;
    case 'alterTable':
      return fact.actions.some((action) => action.kind === 'detachPartition' && action.concurrently)
        ? 'DETACH PARTITION CONCURRENTLY'
        : undefined;
    case 'other':
      if (fact.what.startsWith('reindex')) {
        if (fact.options.concurrently === 'true') return 'REINDEX CONCURRENTLY';
        return REINDEX_OF_MANY.has(fact.what) ? fact.what.toUpperCase() : undefined;
      }
      return OTHERS.get(fact.what);
    default:
      return undefined;
  }
}
