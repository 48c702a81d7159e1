import type { DataType } from '../../model/data-type.ts';
import type { QualifiedName } from '../../model/identifier.ts';
import type { Table } from '../../model/schema.ts';
import type { AlterAction } from '../../model/table-facts.ts';
import type { SchemaState } from '../schema-state.ts';
import { findColumn } from './columns.ts';
import { type FoldContext, placeOf } from './context.ts';

/*
 * Tables that nothing creates but that statements change: a workspace with part of the history. They are folded like any other, so that
 * what is added, renamed and dropped is known of them, and only the views on the schema keep them apart.
 */

/** Puts such a table into the schema, with nothing known of it yet. A CREATE TABLE of the name replaces it. */
export function outsideTable(context: FoldContext, name: QualifiedName): Table {
  const { state } = context;
  const schema = name.schema?.name ?? state.creationSchema;
  const object = name.object.name;
  const table: Table = {
    key: state.key(schema, object),
    schema,
    name: object,
    databaseName: object,
    kind: 'table',
    temporary: false,
    columns: [],
    uniques: [],
    foreignKeys: [],
    indexes: [],
    checks: [],
    exclusions: [],
    partitioned: false,
    inherits: [],
    rowSecurity: { enabled: false, forced: false },
    policies: [],
    complete: false,
    outside: true,
    origin: placeOf(context, name.span),
  };
  state.put(table);
  return table;
}

/** True where something that the history created has the key. */
export function isTaken(state: SchemaState, key: string): boolean {
  const table = state.tables.get(key);
  return table !== undefined && !table.outside;
}

/** Gives such a table the column that an action speaks of, its type unknown, so that the action finds something to change. */
export function nameOutsideColumn(context: FoldContext, key: string, action: AlterAction): void {
  const { state } = context;
  const table = state.tables.get(key);
  if (!table?.outside || !('column' in action) || action.kind === 'addColumn') return;
  const { name, span } = action.column;
  if (findColumn(state, table, name)) return;
  const origin = placeOf(context, span);
  const column = { name, databaseName: name, nullable: true, hasDefault: false, origin, typeOrigin: origin };
  state.put({ ...table, columns: [...table.columns, { ...column, type: unknownType(action) }] });
}

function unknownType({ span }: AlterAction): DataType {
  return {
    name: '',
    family: 'unknown',
    arguments: [],
    arrayDimensions: 0,
    serial: false,
    unsigned: false,
    text: '',
    span,
  };
}

/** Names that engines and people give to primary keys: `users_pkey`, `pk_users`, `users_pk`. */
const KEY_NAME = /_pkey$|_pk$|^pk_/i;

/** True for an action that by its wording takes the primary key off such a table. */
export function seemsToDropKey(state: SchemaState, key: string, action: AlterAction): boolean {
  if (!state.tables.get(key)?.outside) return false;
  return (
    action.kind === 'dropPrimaryKey' || (action.kind === 'dropConstraint' && KEY_NAME.test(action.constraint.name))
  );
}
