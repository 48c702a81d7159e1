import type { Table } from '../../../model/schema.ts';

/** The names of what the table carries: indexes, which share a name space in a schema, and constraints, which share one in the table. */
export function takenNames({ indexes, uniques, foreignKeys, checks, primaryKey }: Table): ReadonlySet<string> {
  const all = [...indexes, ...uniques, ...foreignKeys, ...checks, ...(primaryKey ? [primaryKey] : [])];
  return new Set(all.flatMap(({ name }) => name ?? []));
}

/** PostgreSQL cuts names behind 63 bytes; the endings of what the column carries need room too. */
export const LONGEST_NAME = 59;

/** True where an ending leads to a name that is too long, or that something has. */
export function isSwapTaken(name: string, taken: ReadonlySet<string>): boolean {
  return name.length > LONGEST_NAME || taken.has(`${name}_new`) || taken.has(`${name}_old`);
}
