import type { Table } from '../../../model/schema.ts';
import type { FixContext } from '../../rule.ts';
import { findColumn } from '../columns.ts';
import { quoteIdentifier } from '../identifiers.ts';
import type { Phase } from './phases.ts';
import { canRunOutside } from './transactions.ts';

/** Keys, or rows, in each transaction of a backfill. */
const KEYS = 10_000;
const ROWS = 1000;

/** Rows of a table to fill. */
export interface Backfill {
  /** The table as SQL writes it. */
  readonly table: string;
  /** The table where it is known, for its key. */
  readonly known: Table | undefined;
  /** The column to fill, and its value, as SQL. */
  readonly column: string;
  readonly value: string;
  /** True of the rows that are not filled yet; never true of a filled one, so that the work can be taken up again. */
  readonly pending: string;
}

/**
 * Fills a column in batches that commit one by one where the runner lets a file commit, with PostgreSQL's DO. Elsewhere it is one UPDATE of
 * what is left, with the batch to repeat by hand before on a large table.
 */
export function backfillPhase(
  context: FixContext,
  fill: Backfill,
): Pick<Phase, 'up' | 'down' | 'transactional' | 'lockless' | 'notes'> {
  const { database, dialect } = context;
  if (dialect === 'postgresql' && canRunOutside(database.plan)) {
    return { up: [batches(fill)], down: [], transactional: false, lockless: true };
  }
  const rest = `UPDATE ${fill.table} SET ${fill.column} = ${fill.value} WHERE ${fill.pending}`;
  return {
    up: [`-- schemawise-disable-next-line unbatched-backfill -- only what the batches have left\n${rest}`],
    down: [],
    lockless: true,
    notes: [
      'On a large table repeat this by hand first, until it changes no row, so that little is left for the migration:',
      `${batchByHand(fill, dialect)};`,
    ],
  };
}

function batchByHand({ table, column, value, pending }: Backfill, dialect: FixContext['dialect']): string {
  return dialect === 'postgresql'
    ? `UPDATE ${table} SET ${column} = ${value} WHERE ctid = ANY (ARRAY(SELECT ctid FROM ${table} WHERE ${pending} LIMIT ${ROWS}))`
    : `UPDATE ${table} SET ${column} = ${value} WHERE ${pending} LIMIT ${ROWS}`;
}

/** By ranges of the key where that is one whole number, which reads every row once; else by the rows that are left. */
function batches(fill: Backfill): string {
  const [key, ...others] = fill.known?.primaryKey?.columns ?? [];
  const isNumber = key !== undefined && fill.known && findColumn(fill.known, key)?.type.family === 'integer';
  return isNumber && others.length === 0 ? byKey(fill, quoteIdentifier(key, 'postgresql')) : byRows(fill);
}

function byKey({ table, column, value, pending }: Backfill, key: string): string {
  return `DO $$
DECLARE
  batch_start bigint := (SELECT min(${key}) FROM ${table});
  last_key bigint := (SELECT max(${key}) FROM ${table});
BEGIN
  WHILE batch_start <= last_key LOOP
    UPDATE ${table} SET ${column} = ${value}
    WHERE ${key} >= batch_start AND ${key} < batch_start + ${KEYS} AND ${pending};
    batch_start := batch_start + ${KEYS};
    RAISE NOTICE 'up to % of %', batch_start, last_key;
    COMMIT;
  END LOOP;
END
$$`;
}

function byRows({ table, column, value, pending }: Backfill): string {
  return `DO $$
DECLARE
  filled bigint;
BEGIN
  LOOP
    UPDATE ${table} SET ${column} = ${value}
    WHERE ctid = ANY (ARRAY(SELECT ctid FROM ${table} WHERE ${pending} LIMIT ${ROWS} FOR UPDATE));
    GET DIAGNOSTICS filled = ROW_COUNT;
    EXIT WHEN filled = 0;
    RAISE NOTICE 'filled % rows', filled;
    COMMIT;
  END LOOP;
END
$$`;
}
