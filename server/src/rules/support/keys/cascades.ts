import type { ForeignKey, SchemaView, Table } from '../../../model/schema.ts';

/** A foreign key whose ON DELETE CASCADE deletes rows of `table` with those it references. */
export interface CascadeLink {
  readonly table: Table;
  readonly foreignKey: ForeignKey;
}

/** The cascading foreign keys of a schema by the key of the table that they reference, in the order of the tables. */
export function cascadesByParent(schema: SchemaView): ReadonlyMap<string, readonly CascadeLink[]> {
  const links = new Map<string, CascadeLink[]>();
  for (const table of schema.tables()) {
    if (table.kind !== 'table' || table.partitionOf !== undefined) continue;
    for (const foreignKey of table.foreignKeys) {
      if (foreignKey.onDelete !== 'cascade' || foreignKey.referencedTable === table.key) continue;
      const known = links.get(foreignKey.referencedTable);
      if (known) known.push({ table, foreignKey });
      else links.set(foreignKey.referencedTable, [{ table, foreignKey }]);
    }
  }
  return links;
}

/** Beyond so many tables nobody counts; a bound also keeps a chain of thousands from costing their square. */
const MAX_REACHED = 100;

/** The links that a deletion from a table follows, nearest first, each table once, a hundred at most. */
export function cascadesFrom(
  parent: string,
  links: ReadonlyMap<string, readonly CascadeLink[]>,
): readonly CascadeLink[] {
  const reached = new Set([parent]);
  const found: CascadeLink[] = [];
  const queue = [parent];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const link of links.get(next) ?? []) {
      if (reached.has(link.table.key)) continue;
      if (found.length === MAX_REACHED) return found;
      reached.add(link.table.key);
      found.push(link);
      queue.push(link.table.key);
    }
  }
  return found;
}
