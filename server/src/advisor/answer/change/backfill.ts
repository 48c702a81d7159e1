import type { Table } from '../../../model/schema.ts';
import { quoteIdentifier } from '../../../rules/support/identifiers.ts';
import type { Dialect } from '../../../text/dialect.ts';

/** Rows of one range: a default that is to be replaced by what the table bears. */
const ROWS = 5000;

/** The column that rows are told apart by: the primary key where it is one column, else `id`. */
export function keyOf(table: Table | undefined): string {
  const columns = table?.primaryKey?.columns ?? [];
  return columns.length === 1 ? (columns[0] ?? 'id') : 'id';
}

/** A value that the reader binds, as the dialect writes one. */
export function parameter(dialect: Dialect): string {
  if (dialect === 'postgresql' || dialect === 'unknown') return '$1';
  return dialect === 'tsql' ? '@value' : '?';
}

/** An UPDATE of the rows of one range of the key, with what is said of the ranges. */
export function updateRange(
  table: string,
  known: Table | undefined,
  set: string,
  where: string | undefined,
  dialect: Dialect,
): string {
  const q = (name: string): string => quoteIdentifier(name, dialect);
  const key = q(keyOf(known));
  const from = dialect === 'postgresql' || dialect === 'unknown' ? '$1' : dialect === 'tsql' ? '@from' : '?';
  const rows = [where === undefined ? undefined : `${where} AND`, `${key} > ${from} AND ${key} <= ${from} + ${ROWS}`];
  return [
    `-- from 0 up to SELECT max(${key}), each range in a transaction of its own`,
    `UPDATE ${q(table)} SET ${set}`,
    `WHERE ${rows.filter((one) => one !== undefined).join(' ')};`,
  ].join('\n');
}
