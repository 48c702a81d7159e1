import type { ForeignKeyConstraint } from '../../model/constraint.ts';
import type { ForeignKey, Index, Table } from '../../model/schema.ts';
import type { SchemaState } from '../schema-state.ts';
import { changeTable, type FoldContext, partitionsOf, placeOf } from './context.ts';
import { hasConstraint } from './keys.ts';
import { foreignKeyName } from './naming.ts';

/** FOREIGN KEY or REFERENCES. `columns` are those of the column definition that carries it, where one does. */
export function addForeignKey(
  context: FoldContext,
  tableKey: string,
  constraint: ForeignKeyConstraint,
  columns: readonly string[] = constraint.columns.map((column) => column.name),
): void {
  const { state } = context;
  const table = state.tables.get(tableKey);
  if (!table) return;
  const { referencedTable: reference } = constraint;
  const referenced = state.table(reference);
  const written = constraint.referencedColumns.map((column) => column.name);
  const foreignKey: ForeignKey = {
    columns,
    referencedTable:
      referenced?.key ?? state.key(reference.schema?.name ?? state.creationSchema, reference.object.name),
    referencedColumns: written.length > 0 ? written : (referenced?.primaryKey?.columns ?? []),
    ...(constraint.onDelete ? { onDelete: constraint.onDelete } : {}),
    ...(constraint.onUpdate ? { onUpdate: constraint.onUpdate } : {}),
    deferrable: constraint.deferrable,
    initiallyDeferred: constraint.initiallyDeferred,
    validated: !constraint.notValid,
    origin: placeOf(context, constraint.span),
  };
  const name = constraint.name?.name;
  if (name !== undefined && hasConstraint(table, name)) return;
  placeForeignKey(state, table, name === undefined ? foreignKey : { ...foreignKey, name });
}

/** Adds a foreign key to a table and its partitions, with a generated name where it has none. */
function placeForeignKey(state: SchemaState, table: Table, foreignKey: ForeignKey): void {
  const name = foreignKey.name ?? foreignKeyName(state, table, foreignKey.columns);
  const named: ForeignKey = name === undefined ? foreignKey : { ...foreignKey, name };
  const changed: Table = { ...table, foreignKeys: [...table.foreignKeys, named] };
  state.put(state.rules.foreignKeyCreatesIndex ? withSupportingIndex(changed, named) : changed);
  for (const partition of partitionsOf(state, table.key)) followForeignKey(state, partition, named);
}

/** Gives a partition its parent's foreign key: an equal one that it has already, or a new one of the same name. */
export function followForeignKey(state: SchemaState, partition: Table, parent: ForeignKey): void {
  const own = partition.foreignKeys.find(
    (candidate) =>
      candidate.inheritedFrom === undefined &&
      candidate.referencedTable === parent.referencedTable &&
      candidate.columns.join('\0') === parent.columns.join('\0') &&
      candidate.referencedColumns.join('\0') === parent.referencedColumns.join('\0') &&
      (candidate.onDelete ?? 'noAction') === (parent.onDelete ?? 'noAction') &&
      (candidate.onUpdate ?? 'noAction') === (parent.onUpdate ?? 'noAction'),
  );
  if (own) {
    const following: ForeignKey = { ...own, inheritedFrom: parent.origin };
    changeTable(state, partition.key, (table) => ({
      ...table,
      foreignKeys: table.foreignKeys.map((candidate) => (candidate === own ? following : candidate)),
    }));
    return;
  }
  const { name, ...unnamed } = parent;
  const kept = name !== undefined && !hasConstraint(partition, name) ? { ...unnamed, name } : unnamed;
  placeForeignKey(state, partition, { ...kept, inheritedFrom: parent.origin });
}

/** MySQL: the foreign key's columns get an index of the constraint's name unless a key or index starts with them. */
function withSupportingIndex(table: Table, foreignKey: ForeignKey): Table {
  const starts = (columns: readonly (string | undefined)[]) =>
    foreignKey.columns.every((column, position) => columns[position]?.toLowerCase() === column.toLowerCase());
  const keys = table.primaryKey ? [table.primaryKey, ...table.uniques] : table.uniques;
  const served =
    keys.some((key) => starts(key.columns)) ||
    table.indexes.some((index) => starts(index.parts.map((part) => part.column?.name)));
  if (served) return table;
  const { span } = foreignKey.origin;
  const index: Index = {
    name: foreignKey.name ?? foreignKey.columns[0] ?? '',
    unique: false,
    method: 'btree',
    parts: foreignKey.columns.map((name) => ({ column: { name, quoted: true, span }, descending: false, span })),
    include: [],
    nullsNotDistinct: false,
    concurrently: false,
    origin: foreignKey.origin,
  };
  return { ...table, indexes: [...table.indexes, index] };
}
