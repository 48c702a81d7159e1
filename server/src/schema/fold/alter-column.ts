import type { Column, Table } from '../../model/schema.ts';
import type { AlterAction, ColumnDefinition } from '../../model/table-facts.ts';
import type { SchemaState } from '../schema-state.ts';
import {
  changeColumn,
  columnFromDefinition,
  findColumn,
  isNullConstant,
  nameNotNulls,
  resolveType,
  userTypeOf,
} from './columns.ts';
import { addConstraints, columnConstraints, requireInTree } from './constraints.ts';
import { changeTable, childrenOf, type FoldContext, placeOf } from './context.ts';
import { inheritedColumn } from './inheritance.ts';
import { renameColumn } from './rename.ts';
import { addOwnedSequences, removeOwnedSequences, withoutDefault } from './sequences.ts';

/** ADD COLUMN, without the constraints of its definition. False where the column exists already or the table is unknown. */
export function addColumn(context: FoldContext, key: string, definition: ColumnDefinition, only: boolean): boolean {
  const { state } = context;
  const table = state.tables.get(key);
  if (!table || findColumn(state, table, definition.name.name)) return false;
  const column = columnFromDefinition(context, definition);
  putColumn(state, table, column);
  addOwnedSequences(context, key);
  if (!only) addToChildren(state, key, column.name);
  return true;
}

function putColumn(state: SchemaState, table: Table, column: Column): void {
  state.put(nameNotNulls(state, { ...table, columns: [...table.columns, column] }, new Map()));
}

function addToChildren(state: SchemaState, key: string, name: string): void {
  const parent = state.tables.get(key);
  const column = parent && findColumn(state, parent, name);
  if (!column) return;
  for (const child of childrenOf(state, key)) {
    if (!findColumn(state, child, name)) {
      putColumn(state, child, inheritedColumn(column, child.partitionOf === key));
    }
    addToChildren(state, child.key, name);
  }
}

/** The actions on one column that leave its name and place alone; a parent's columns are changed in its children too. */
export function alterColumn(context: FoldContext, key: string, action: AlterAction, only: boolean): void {
  const { state } = context;
  if (action.kind === 'modifyColumn') {
    modifyColumn(context, key, action.column.name, action.definition);
    return;
  }
  if (action.kind === 'setNotNull') {
    requireInTree(state, key, [action.column.name]);
    return;
  }
  const change = columnChange(context, action);
  if (!change || !('column' in action) || action.kind === 'addColumn') return;
  const name = action.column.name;
  if (action.kind === 'dropIdentity') {
    const table = state.tables.get(key);
    const column = table && findColumn(state, table, name);
    if (column?.identity) removeOwnedSequences(state, [column]);
  }
  changeInTree(state, key, name, change, only);
  if (action.kind === 'addIdentity') addOwnedSequences(context, key);
}

function changeInTree(
  state: SchemaState,
  key: string,
  name: string,
  change: (column: Column) => Column,
  only: boolean,
): void {
  changeTable(state, key, (table) => nameNotNulls(state, changeColumn(state, table, name, change), new Map()));
  if (only) return;
  for (const child of childrenOf(state, key)) changeInTree(state, child.key, name, change, false);
}

function columnChange(context: FoldContext, action: AlterAction): ((column: Column) => Column) | undefined {
  const { state } = context;
  const origin = placeOf(context, action.span);
  switch (action.kind) {
    case 'setType': {
      const typeOrigin = placeOf(context, action.type.span);
      const domain = userTypeOf(state, action.type);
      return (column) => ({
        ...column,
        nullable: ownNullability(state, column) && domain?.notNull !== true,
        // A serial keeps its sequence when the integer gets wider.
        type: { ...resolveType(state, action.type), serial: column.type.serial && action.type.family === 'integer' },
        typeOrigin,
      });
    }
    case 'dropNotNull':
      return (column) => {
        const { notNullName: _, ...unnamed } = column;
        return { ...unnamed, nullable: userTypeOf(state, column.type)?.notNull !== true };
      };
    case 'setDefault':
      if (isNullConstant(action.value)) return withoutDefault;
      return (column) => ({
        ...column,
        default: action.value,
        defaultOrigin: origin,
        ...(action.name ? { defaultName: action.name.name } : {}),
        hasDefault: true,
      });
    case 'dropDefault':
      return withoutDefault;
    case 'addIdentity':
      return (column) => ({ ...column, identity: action.identity, nullable: false, hasDefault: true });
    case 'dropIdentity':
      return ({ identity, ownedSequence, ...column }) =>
        identity === undefined
          ? { ...column, ...(ownedSequence === undefined ? {} : { ownedSequence }) }
          : { ...column, hasDefault: false };
    case 'dropExpression':
      return ({ generated, ...column }) => (generated ? { ...column, hasDefault: false } : column);
    default:
      return undefined;
  }
}

/** Whether the column itself allows NULL, whatever the domain it has so far says. */
function ownNullability(state: SchemaState, column: Column): boolean {
  return userTypeOf(state, column.type)?.notNull === true ? column.notNullName === undefined : column.nullable;
}

/** MODIFY and CHANGE COLUMN (MySQL), ALTER COLUMN (T-SQL): the definition replaces the old one, keys stay. */
function modifyColumn(context: FoldContext, key: string, name: string, definition: ColumnDefinition): void {
  const { state } = context;
  const newName = definition.name.name;
  if (newName !== name) renameColumn(state, key, name, newName);
  changeTable(state, key, (table) =>
    changeColumn(state, table, newName, (old) => {
      const defined = columnFromDefinition(context, definition);
      const column = state.rules.modifyKeepsDefault ? withOldValue(defined, old) : defined;
      const inKey = table.primaryKey?.columns.includes(old.name) ?? false;
      return inKey && state.rules.primaryKeyIsNotNull ? { ...column, nullable: false } : column;
    }),
  );
  addConstraints(context, key, columnConstraints(state, definition));
}

/** A newly defined column that still gets its value as the old one did, unless its definition says how. */
function withOldValue(defined: Column, old: Column): Column {
  if (defined.hasDefault || !old.hasDefault) return defined;
  const { default: value, defaultOrigin = old.origin, defaultName, identity, generated } = old;
  return {
    ...defined,
    ...(value ? { default: value, defaultOrigin } : {}),
    ...(defaultName === undefined ? {} : { defaultName }),
    ...(identity ? { identity, nullable: false } : {}),
    ...(generated ? { generated } : {}),
    hasDefault: true,
  };
}
