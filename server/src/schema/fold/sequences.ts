import type { QualifiedName } from '../../model/identifier.ts';
import type { Column, Table } from '../../model/schema.ts';
import { freeObjectName } from '../generated-names.ts';
import type { SchemaState } from '../schema-state.ts';
import { changeColumn } from './columns.ts';
import { changeTable, type FoldContext } from './context.ts';

/** Creates a sequence; nothing happens where the name is taken. */
export function createSequence(state: SchemaState, schema: string, name: string): void {
  if (state.relationExists(schema, name)) return;
  const key = state.key(schema, name);
  state.sequences.set(key, { key, schema, name }, state.moment);
}

/** Creates the sequences behind a table's serial and identity columns, where the engine keeps them as named objects. */
export function addOwnedSequences(context: FoldContext, tableKey: string): void {
  const { state } = context;
  const table = state.tables.get(tableKey);
  if (!table || state.rules.naming !== 'postgresql') return;
  for (const column of table.columns) {
    const owns = column.type.serial || column.identity !== undefined;
    if (!owns || column.inherited || column.ownedSequence !== undefined || !column.hasDefault) continue;
    const taken = (name: string) => state.relationExists(table.schema, name);
    const name = freeObjectName(table.name, column.name, 'seq', taken);
    createSequence(state, table.schema, name);
    const ownedSequence = state.key(table.schema, name);
    changeTable(state, tableKey, (current) =>
      changeColumn(state, current, column.name, (old) => ({ ...old, ownedSequence })),
    );
  }
}

/** Removes the sequences that these columns own. */
export function removeOwnedSequences(state: SchemaState, columns: readonly Column[]): void {
  for (const { ownedSequence } of columns) {
    if (ownedSequence !== undefined) state.sequences.set(ownedSequence, undefined, state.moment);
  }
}

/** DROP SEQUENCE … CASCADE: the columns that take their default from it lose the default. */
export function dropSequence(state: SchemaState, name: QualifiedName): void {
  const sequence = state.sequence(name);
  if (!sequence) return;
  state.sequences.set(sequence.key, undefined, state.moment);
  for (const table of state.linked(`sequence ${sequence.key}`)) {
    for (const column of table.columns.filter((candidate) => candidate.ownedSequence === sequence.key)) {
      changeTable(state, table.key, (current) => changeColumn(state, current, column.name, withoutDefault));
    }
  }
}

/** A column whose default is gone: a serial is an ordinary integer from then on. */
export function withoutDefault(column: Column): Column {
  const { default: _, defaultOrigin: __, defaultName: ___, ...bare } = column;
  const type = column.type.serial ? { ...column.type, serial: false } : column.type;
  return { ...bare, type, hasDefault: column.identity !== undefined || column.generated !== undefined };
}

/** Gives a sequence another key, in its own entry and in the columns that own it. */
export function moveSequence(state: SchemaState, key: string, schema: string, name: string): void {
  if (!state.sequences.get(key)) return;
  const newKey = state.key(schema, name);
  state.sequences.set(key, undefined, state.moment);
  state.sequences.set(newKey, { key: newKey, schema, name }, state.moment);
  for (const table of state.linked(`sequence ${key}`)) {
    state.put({
      ...table,
      columns: table.columns.map((column) =>
        column.ownedSequence === key ? { ...column, ownedSequence: newKey } : column,
      ),
    });
  }
}

/** Moves the sequences that a table's columns own to another schema. */
export function moveOwnedSequences(state: SchemaState, table: Table, schema: string): void {
  for (const { ownedSequence } of table.columns) {
    const sequence = ownedSequence === undefined ? undefined : state.sequences.get(ownedSequence);
    if (sequence) moveSequence(state, sequence.key, schema, sequence.name);
  }
}
