import type { Table } from '../../../model/schema.ts';

/** The names of what the table carries: indexes, which share a name space in a schema, and constraints, which share one in the table. */
export function takenNames({ indexes, uniques, foreignKeys, checks, primaryKey }: Table): ReadonlySet<string> {
  const all = [...indexes, ...uniques, ...foreignKeys, ...checks, ...(primaryKey ? [primaryKey] : [])];
  return new Set(all.flatMap(({ name }) => name ?? []));
}
