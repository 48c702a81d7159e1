import type { QualifiedName } from '../../model/identifier.ts';
import type { Column, Table } from '../../model/schema.ts';
import type { SchemaState } from '../schema-state.ts';
import { placeCheck, placeExclusion } from './constraints.ts';
import { changeTable, childrenOf } from './context.ts';
import { followForeignKey } from './foreign-keys.ts';
import { followIndex } from './indexes.ts';
import { followKey, keysOf } from './keys.ts';

/** Changes run down from parent to child by recursion; no real hierarchy comes near this many levels. */
const MAX_LEVELS = 64;

/** The tables that are reached from one by steps up or down, itself first, in levels. */
function levelsFrom(key: string, step: (key: string) => readonly string[]): readonly ReadonlySet<string>[] {
  const seen = new Set<string>();
  const levels: Set<string>[] = [];
  for (let level = new Set([key]); level.size > 0; ) {
    levels.push(level);
    for (const one of level) seen.add(one);
    level = new Set([...level].flatMap(step).filter((one) => !seen.has(one)));
  }
  return levels;
}

/** True where a table may become a child of that parent: in no circle, and not too deep. */
export function mayHaveParent(state: SchemaState, child: string, parent: string): boolean {
  const above = levelsFrom(parent, (key) => {
    const table = state.tables.get(key);
    return table ? [...table.inherits, ...(table.partitionOf === undefined ? [] : [table.partitionOf])] : [];
  });
  if (above.some((level) => level.has(child))) return false;
  const below = levelsFrom(child, (key) => childrenOf(state, key).map((table) => table.key));
  return above.length + below.length <= MAX_LEVELS;
}

/** A parent's column as its child gets it. Only partitions share their parent's identity. */
export function inheritedColumn(column: Column, asPartition: boolean): Column {
  const { ownedSequence: _, identity, ...shared } = column;
  if (identity === undefined) return { ...shared, inherited: true };
  return asPartition ? { ...shared, identity, inherited: true } : { ...shared, hasDefault: false, inherited: true };
}

/** Gives a table that has just become a partition what its parent's partitions have. */
export function followParent(state: SchemaState, partitionKey: string, parent: Table): void {
  const current = () => state.tables.get(partitionKey);
  for (const check of parent.checks.filter((one) => !one.noInherit)) {
    const partition = current();
    if (partition) placeCheck(state, partition, { ...check, inheritedFrom: check.origin });
  }
  for (const { kind, key } of keysOf(parent)) {
    const partition = current();
    if (partition) followKey(state, partition, kind, key);
  }
  for (const exclusion of parent.exclusions) {
    const partition = current();
    const { name: _, ...unnamed } = exclusion;
    if (partition) placeExclusion(state, partition, { ...unnamed, inheritedFrom: exclusion.origin });
  }
  for (const index of parent.indexes) {
    const partition = current();
    if (partition) followIndex(state, partition, index);
  }
  for (const foreignKey of parent.foreignKeys) {
    const partition = current();
    if (partition) followForeignKey(state, partition, foreignKey);
  }
}

/** ATTACH PARTITION. */
export function attachPartition(state: SchemaState, parent: Table, name: QualifiedName): void {
  const partition = state.table(name);
  if (!partition || !mayHaveParent(state, partition.key, parent.key)) return;
  state.put({ ...partition, partitionOf: parent.key });
  followParent(state, partition.key, parent);
}

/** DETACH PARTITION: the table keeps what it has and follows nobody any more. */
export function detachPartition(state: SchemaState, parent: Table, name: QualifiedName): void {
  const partition = state.table(name);
  if (partition?.partitionOf !== parent.key) return;
  const { partitionOf: _, ...own } = partition;
  state.put(independent(own));
}

/** INHERIT parent: the parent's columns and checks must be there already. */
export function inherit(state: SchemaState, child: Table, name: QualifiedName): void {
  const parent = state.table(name);
  if (!parent || child.inherits.includes(parent.key) || !mayHaveParent(state, child.key, parent.key)) return;
  state.put({ ...child, inherits: [...child.inherits, parent.key] });
  for (const check of parent.checks.filter((one) => !one.noInherit)) {
    const current = state.tables.get(child.key);
    if (current) placeCheck(state, current, { ...check, inheritedFrom: check.origin });
  }
}

/** NO INHERIT parent. */
export function noInherit(state: SchemaState, child: Table, name: QualifiedName): void {
  const parent = state.table(name);
  if (parent) noInheritKey(state, child.key, parent.key);
}

/** Ends the inheritance from one parent, given by its key. */
export function noInheritKey(state: SchemaState, child: string, parent: string): void {
  changeTable(state, child, (table) =>
    independent({ ...table, inherits: table.inherits.filter((key) => key !== parent) }),
  );
}

function own<T extends { readonly inheritedFrom?: unknown }>(thing: T): T {
  const { inheritedFrom: _, ...rest } = thing;
  return rest as T;
}

/** The table with everything its own that it followed a parent in. */
function independent(table: Table): Table {
  if (table.inherits.length > 0 || table.partitionOf !== undefined) return table;
  const { primaryKey, ...rest } = table;
  return {
    ...rest,
    ...(primaryKey ? { primaryKey: own(primaryKey) } : {}),
    columns: table.columns.map(({ inherited: _, ...column }) => column),
    uniques: table.uniques.map(own),
    foreignKeys: table.foreignKeys.map(own),
    indexes: table.indexes.map(own),
    checks: table.checks.map(own),
    exclusions: table.exclusions.map(own),
  };
}
