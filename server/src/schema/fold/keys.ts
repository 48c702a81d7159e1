import type { KeyConstraint } from '../../model/constraint.ts';
import type { Key, Table } from '../../model/schema.ts';
import type { SchemaState } from '../schema-state.ts';
import { changeColumn, ownNames, requireColumns } from './columns.ts';
import { changeTable, type FoldContext, partitionsOf, placeOf } from './context.ts';
import { dropPrimaryKey } from './drop-constraint.ts';
import { keyName } from './naming.ts';
import { withoutServedIndexes } from './supporting-index.ts';

export type KeyKind = 'primaryKey' | 'unique';

/** The primary key, where there is one, and the unique constraints. */
export function keysOf(table: Table): readonly { readonly kind: KeyKind; readonly key: Key }[] {
  const uniques = table.uniques.map((key) => ({ kind: 'unique' as const, key }));
  return table.primaryKey ? [{ kind: 'primaryKey', key: table.primaryKey }, ...uniques] : uniques;
}

/** True where one of the table's constraints has the name. */
export function hasConstraint(table: Table, name: string): boolean {
  const keys = keysOf(table).map(({ key }) => key);
  return [...keys, ...table.foreignKeys, ...table.checks, ...table.exclusions].some((one) => one.name === name);
}

/** True where a constraint of the name keeps the table from getting another. */
export function isTaken(state: SchemaState, table: Table, name: string): boolean {
  return state.rules.constraintNamesAreUnique && hasConstraint(table, name);
}

/** PRIMARY KEY or UNIQUE. `columns` are those of the column definition that carries it, where one does. */
export function addKey(
  context: FoldContext,
  tableKey: string,
  constraint: KeyConstraint,
  columns: readonly string[] = constraint.columns.map((column) => column.name),
): void {
  const table = context.state.tables.get(tableKey);
  if (!table) return;
  if (constraint.usingIndex) {
    useIndex(context, table, constraint, constraint.usingIndex.name);
    return;
  }
  const include = constraint.include.map((column) => column.name);
  const key: Key = {
    columns: ownNames(context.state, table, columns),
    ...(include.length > 0 ? { include } : {}),
    deferrable: constraint.deferrable,
    nullsNotDistinct: constraint.nullsNotDistinct,
    origin: placeOf(context, constraint.span),
  };
  const name = constraint.name?.name;
  const ready = context.nested ? withoutOtherPrimaryKey(context.state, table, constraint.kind, columns) : table;
  placeKey(context.state, ready, constraint.kind, name === undefined ? key : { ...key, name });
}

/** A code block that gives a table another primary key has dropped the old one first, if only by dynamic SQL. */
function withoutOtherPrimaryKey(state: SchemaState, table: Table, kind: KeyKind, columns: readonly string[]): Table {
  const { primaryKey } = table;
  if (kind !== 'primaryKey' || !primaryKey || primaryKey.columns.join('\0') === columns.join('\0')) return table;
  dropPrimaryKey(state, table.key);
  return state.tables.get(table.key) ?? table;
}

/** Adds a key to a table and its partitions, with a generated name where it has none. */
export function placeKey(state: SchemaState, table: Table, kind: KeyKind, key: Key): void {
  if (kind === 'primaryKey' && table.primaryKey) return;
  if (key.name !== undefined && isTaken(state, table, key.name)) return;
  const { include = [] } = key;
  const name = key.name ?? keyName(state, table, kind, [...key.columns, ...include]);
  const named: Key = name === undefined ? key : { ...key, name };
  const free = state.rules.foreignKeyCreatesIndex ? withoutServedIndexes(table, key.columns) : table;
  let changed: Table =
    kind === 'primaryKey' ? withPrimaryKey(free, named) : { ...free, uniques: [...free.uniques, named] };
  if (kind === 'primaryKey') changed = withPrimaryKeyColumns(state, changed, key.columns);
  state.put(changed);
  for (const partition of partitionsOf(state, table.key)) followKey(state, partition, kind, named);
}

function withPrimaryKey(table: Table, primaryKey: Key): Table {
  const { primaryKeyDropped: _, ...rest } = table;
  return { ...rest, primaryKey };
}

/** What a primary key makes of its columns. */
function withPrimaryKeyColumns(state: SchemaState, table: Table, columns: readonly string[]): Table {
  const { rules } = state;
  if (rules.primaryKeyIsNotNull) return requireColumns(state, table, columns);
  const [only] = columns;
  if (!rules.integerPrimaryKeyIsRowId || only === undefined || columns.length > 1) return table;
  return changeColumn(state, table, only, (column) =>
    /^integer$/i.test(column.type.text) ? { ...column, nullable: false, hasDefault: true } : column,
  );
}

/** Gives a partition its parent's key: an equal one that it has already, or a new one. */
export function followKey(state: SchemaState, partition: Table, kind: KeyKind, parent: Key): void {
  const matches = (key: Key) => key.inheritedFrom === undefined && key.columns.join('\0') === parent.columns.join('\0');
  const own = kind === 'primaryKey' ? partition.primaryKey : partition.uniques.find(matches);
  if (own && matches(own)) {
    const following: Key = { ...own, inheritedFrom: parent.origin };
    changeTable(state, partition.key, (table) =>
      kind === 'primaryKey'
        ? { ...table, primaryKey: following }
        : { ...table, uniques: table.uniques.map((key) => (key === own ? following : key)) },
    );
    return;
  }
  const { name: _, ...unnamed } = parent;
  placeKey(state, partition, kind, { ...unnamed, inheritedFrom: parent.origin });
}

function unknownKey(context: FoldContext, constraint: KeyConstraint, indexName: string): Key {
  return {
    name: constraint.name?.name ?? indexName,
    columns: [],
    deferrable: constraint.deferrable,
    nullsNotDistinct: false,
    origin: placeOf(context, constraint.span),
  };
}

/** ADD CONSTRAINT … USING INDEX: the index becomes the constraint's, under the constraint's name. */
function useIndex(context: FoldContext, table: Table, constraint: KeyConstraint, indexName: string): void {
  const { state } = context;
  const index = table.indexes.find((candidate) => candidate.name === indexName);
  if (!index && table.outside && constraint.kind === 'primaryKey') {
    // The index is as unknown as the table, but it makes a primary key all the same.
    state.put(withPrimaryKey(table, unknownKey(context, constraint, indexName)));
    return;
  }
  if (!index || (constraint.kind === 'primaryKey' && table.primaryKey)) return;
  const columns = index.parts.map((part) => part.column?.name).filter((name) => name !== undefined);
  const key: Key = {
    name: constraint.name?.name ?? indexName,
    columns,
    ...(index.include.length > 0 ? { include: index.include } : {}),
    deferrable: constraint.deferrable,
    nullsNotDistinct: index.nullsNotDistinct,
    origin: placeOf(context, constraint.span),
  };
  const without: Table = { ...table, indexes: table.indexes.filter((candidate) => candidate !== index) };
  state.put(without);
  placeKey(state, without, constraint.kind, key);
}
