import type { ForeignKeyConstraint } from '../../model/constraint.ts';
import type { ForeignKey, Table } from '../../model/schema.ts';
import type { SchemaState } from '../schema-state.ts';
import { ownNames } from './columns.ts';
import { changeTable, type FoldContext, partitionsOf, placeOf } from './context.ts';
import { hasConstraint, isTaken } from './keys.ts';
import { foreignKeyName } from './naming.ts';
import { withSupportingIndex } from './supporting-index.ts';

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
  const referenced = state.tableOrOutside(reference);
  const written = constraint.referencedColumns.map((column) => column.name);
  const foreignKey: ForeignKey = {
    columns: ownNames(state, table, columns),
    referencedTable:
      referenced?.key ?? state.key(reference.schema?.name ?? state.creationSchema, reference.object.name),
    referencedColumns:
      written.length === 0
        ? (referenced?.primaryKey?.columns ?? [])
        : referenced
          ? ownNames(state, referenced, written)
          : written,
    ...(constraint.onDelete ? { onDelete: constraint.onDelete } : {}),
    ...(constraint.onUpdate ? { onUpdate: constraint.onUpdate } : {}),
    deferrable: constraint.deferrable,
    initiallyDeferred: constraint.initiallyDeferred,
    validated: !constraint.notValid,
    origin: placeOf(context, constraint.span),
  };
  const name = constraint.name?.name;
  if (name !== undefined && isTaken(state, table, name)) return;
  placeForeignKey(state, table, name === undefined ? foreignKey : { ...foreignKey, name });
}

/** Adds a foreign key to a table and its partitions, with a generated name where it has none. */
function placeForeignKey(state: SchemaState, table: Table, foreignKey: ForeignKey): void {
  const name = foreignKey.name ?? foreignKeyName(state, table, foreignKey.columns);
  const named: ForeignKey = name === undefined ? foreignKey : { ...foreignKey, name };
  const changed: Table = { ...table, foreignKeys: [...table.foreignKeys, named] };
  state.put(state.rules.foreignKeyCreatesIndex ? withSupportingIndex(changed, foreignKey) : changed);
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
