import type { QualifiedName } from '../../model/identifier.ts';
import type { IndexPart } from '../../model/index-definition.ts';
import type { Index, Table } from '../../model/schema.ts';
import type { CreateIndex } from '../../model/table-facts.ts';
import type { SchemaState } from '../schema-state.ts';
import { findColumn, ownNames } from './columns.ts';
import { changeTable, type FoldContext, follows, partitionsOf, sameName } from './context.ts';
import { indexFromDefinition } from './index-definition.ts';
import { indexName } from './naming.ts';
import { outsideTable } from './outside-tables.ts';
import { withoutServedIndexes } from './supporting-index.ts';

/** CREATE INDEX. */
export function foldCreateIndex(context: FoldContext, fact: CreateIndex): void {
  const table = context.state.tableOrOutside(fact.table) ?? outsideTable(context, fact.table);
  const index = indexFromDefinition(context, fact.index, fact.concurrently);
  if (fact.only && table.partitioned) placeIndex(context.state, table, { ...index, unattached: true }, 'only');
  else placeIndex(context.state, table, index, fact.only ? 'only' : 'all');
}

/** Adds an index to a table and (unless ONLY) its partitions, with a generated name where it has none. */
export function placeIndex(state: SchemaState, table: Table, index: Index, reach: 'all' | 'only' = 'all'): void {
  const { rules } = state;
  const own: Index = {
    ...index,
    parts: ownParts(state, table, index.parts),
    include: ownNames(state, table, index.include),
  };
  const columns = own.parts.map((part) => part.column?.name);
  const free = rules.foreignKeyCreatesIndex ? withoutServedIndexes(table, columns) : table;
  if (index.name !== undefined && nameTaken(state, free, index.name)) return;
  const name = index.name ?? indexName(state, free, own.parts, own.include);
  const named: Index = name === undefined ? own : { ...own, name };
  state.put({ ...free, indexes: [...free.indexes, named] });
  if (reach === 'only') return;
  for (const partition of partitionsOf(state, table.key)) followIndex(state, partition, named);
}

/** The parts with the table's own spelling of its columns. */
function ownParts(state: SchemaState, table: Table, parts: readonly IndexPart[]): readonly IndexPart[] {
  return parts.map((part) => {
    const own = part.column && findColumn(state, table, part.column.name)?.name;
    return part.column && own !== undefined && own !== part.column.name
      ? { ...part, column: { ...part.column, name: own } }
      : part;
  });
}

function nameTaken(state: SchemaState, table: Table, name: string): boolean {
  if (state.rules.indexNamesPerSchema) return state.relationExists(table.schema, name);
  return [...table.indexes, ...table.uniques].some((index) => sameName(state, index.name, name));
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
  const { name: _, unattached: __, ...unnamed } = parent;
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
  if (!above || !below) return;
  adoptIndex(state, below.table.key, below.index, above.index);
  const { unattached, ...attached } = above.index;
  if (!unattached) return;
  changeTable(state, above.table.key, (table) => ({
    ...table,
    indexes: table.indexes.map((index) => (index === above.index ? attached : index)),
  }));
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
