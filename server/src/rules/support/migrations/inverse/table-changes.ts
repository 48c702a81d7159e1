import type { Provenance, SchemaView, Table } from '../../../../model/schema.ts';

/** A table at two moments; undefined where it is not there. */
export interface TableChange {
  readonly from?: Table;
  readonly to?: Table;
}

/** True where two things are declared at the same place, which renaming and changing leave alone. */
export function sameOrigin(a: { readonly origin: Provenance }, b: { readonly origin: Provenance }): boolean {
  return a.origin.statement === b.origin.statement && a.origin.span.start === b.origin.span.start;
}

/** The tables and views that differ between two moments, a renamed one under both of its names, in the order in which they were created. */
export function tableChanges(from: SchemaView, to: SchemaView): readonly TableChange[] {
  const old = everyTable(from);
  const now = everyTable(to);
  const changes: TableChange[] = [];
  const moved = new Set<Table>();
  for (const [key, table] of old) {
    const same = now.get(key);
    if (same === table) continue;
    if (same && sameOrigin(same, table)) {
      changes.push({ from: table, to: same });
      continue;
    }
    const elsewhere = [...now.values()].find((one) => !old.has(one.key) && sameOrigin(one, table) && !moved.has(one));
    if (elsewhere) {
      moved.add(elsewhere);
      changes.push({ from: table, to: elsewhere });
    } else {
      changes.push({ from: table });
      if (same) changes.push({ to: same });
    }
  }
  for (const [key, table] of now) if (!old.has(key) && !moved.has(table)) changes.push({ to: table });
  return changes;
}

/** Tables that nothing creates too: they have what changes tell of them. */
function everyTable(schema: SchemaView): ReadonlyMap<string, Table> {
  return new Map([...schema.tables(), ...schema.outsideTables()].map((table) => [table.key, table]));
}
