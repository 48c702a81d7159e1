import type { QualifiedName } from '../../model/identifier.ts';
import type { Index, Table } from '../../model/schema.ts';
import type { CreateIndex } from '../../model/table-facts.ts';
import type { SchemaState } from '../schema-state.ts';
import { changeTable, type FoldContext, follows, partitionsOf } from './context.ts';
import { indexFromDefinition } from './index-definition.ts';
import { indexName } from './naming.ts';
import { indexOutside } from './outside-tables.ts';

/** CREATE INDEX. */
export function foldCreateIndex(context: FoldContext, fact: CreateIndex): void {
  const table = context.state.table(fact.table);
  const index = indexFromDefinition(context, fact.index, fact.concurrently);
  if (table) placeIndex(context.state, table, index, fact.only ? 'only' : 'all');
  else indexOutside(context, fact.table, index);
}

/** Adds an index to a table and (unless ONLY) its partitions, with a generated name where it has none. */
export function placeIndex(state: SchemaState, table: Table, index: Index, reach: 'all' | 'only' = 'all'): void {
  if (index.name !== undefined && nameTaken(state, table, index.name)) return;
  const name = index.name ?? indexName(state, table, index.parts, index.include);
  const named: Index = name === undefined ? index : { ...index, name };
  state.put({ ...table, indexes: [...table.indexes, named] });
  if (reach === 'only') return;
  for (const partition of partitionsOf(state, table.key)) followIndex(state, partition, named);
}

function nameTaken(state: SchemaState, table: Table, name: string): boolean {
  if (state.rules.indexNamesPerSchema) return state.relationExists(table.schema, name);
  return [...table.indexes, ...table.uniques].some((index) => index.name === name);
}

/** Gives a partition its parent's index: an equal one that it has already, or a new one. */
export function followIndex(state: SchemaState, partition: Table, parent: Index): void {
  const own = partition.indexes.find(
    (candidate) => candidate.inheritedFrom === undefined && sameDefinition(candidate, parent),
  );
  if (own) {
    adoptIndex(state, partition.key, own, parent);
    return;
  }
  const { name: _, ...unnamed } = parent;
  placeIndex(state, partition, { ...unnamed, inheritedFrom: parent.origin });
}

function adoptIndex(state: SchemaState, tableKey: string, own: Index, parent: Index): void {
  changeTable(state, tableKey, (table) => ({
    ...table,
    indexes: table.indexes.map((index) => (index === own ? { ...own, inheritedFrom: parent.origin } : index)),
  }));
}

/** ALTER INDEX parent ATTACH PARTITION child: the child's index follows the parent's from now on. */
export function attachIndex(state: SchemaState, parent: QualifiedName, child: QualifiedName): void {
  const above = findIndex(state, parent);
  const below = findIndex(state, child);
  if (above && below) adoptIndex(state, below.table.key, below.index, above.index);
}

/** True where two indexes of a table and its partition do the same; expressions are compared by their columns and shape. */
function sameDefinition(a: Index, b: Index): boolean {
  return indexSignature(a) === indexSignature(b);
}

function indexSignature(index: Index): string {
  const withoutSpans = (key: string, value: unknown) =>
    /span$/i.test(key) || key === 'quoted' || key === 'text' ? undefined : value;
  return JSON.stringify(
    [index.unique, index.method, index.parts, index.include, index.where, index.nullsNotDistinct],
    withoutSpans,
  );
}

/** The index that a name means now, with its table. */
export function findIndex(state: SchemaState, name: QualifiedName): { table: Table; index: Index } | undefined {
  for (const key of state.candidates(name)) {
    for (const table of state.linked(`index ${key}`)) {
      const index = table.indexes.find(
        (candidate) => candidate.name !== undefined && state.key(table.schema, candidate.name) === key,
      );
      if (index) return { table, index };
    }
  }
  return undefined;
}

/** Removes an index and those that follow it on partitions. */
export function removeIndex(state: SchemaState, tableKey: string, index: Index): void {
  changeTable(state, tableKey, (table) => ({ ...table, indexes: table.indexes.filter((other) => other !== index) }));
  for (const partition of partitionsOf(state, tableKey)) {
    const follower = partition.indexes.find((other) => follows(other, index));
    if (follower) removeIndex(state, partition.key, follower);
  }
}
