import type { DataType, TypeFamily } from '../../model/data-type.ts';
import type { Expression } from '../../model/expression.ts';
import type { Column, Table } from '../../model/schema.ts';
import type { ColumnDefinition } from '../../model/table-facts.ts';
import { isBuiltInType } from '../format-type.ts';
import { freeObjectName } from '../generated-names.ts';
import type { SchemaState, UserType } from '../schema-state.ts';
import { type FoldContext, placeOf } from './context.ts';

/** The user-defined type of a column, or undefined for a built-in or unknown one. */
export function userTypeOf(state: SchemaState, type: DataType): UserType | undefined {
  if (isBuiltInType(type.name)) return undefined;
  const dot = type.name.indexOf('.');
  const object = { name: type.name.slice(dot + 1) };
  return state.type(dot < 0 ? { object } : { schema: { name: type.name.slice(0, dot) }, object });
}

/** How a user-defined type is named in a column: without its schema where that is the default. */
export function typeDisplayName(state: SchemaState, type: { readonly schema: string; readonly name: string }): string {
  return type.schema === state.rules.defaultSchema ? type.name : `${type.schema}.${type.name}`;
}

const FAMILIES: Readonly<Record<UserType['form'], TypeFamily>> = {
  enum: 'enum',
  composite: 'composite',
  range: 'range',
  base: 'other',
  domain: 'other',
};

/** A type with its user-defined name resolved by the search path; a domain has the family of the type beneath it. */
export function resolveType(state: SchemaState, type: DataType): DataType {
  const userType = userTypeOf(state, type);
  if (!userType) return type;
  const { baseType } = userType;
  const family = baseType?.family ?? FAMILIES[userType.form];
  return { ...type, name: typeDisplayName(state, userType), family, ...(baseType ? { base: baseType } : {}) };
}

/** True for NULL and a cast of it: as a default it is the same as having none. */
export function isNullConstant(expression: Expression): boolean {
  let inner = expression;
  while (inner.kind === 'cast') inner = inner.operand;
  return inner.kind === 'literal' && inner.type === 'null';
}

/** The column that a definition makes, its constraints other than NOT NULL not yet applied. */
export function columnFromDefinition(context: FoldContext, definition: ColumnDefinition): Column {
  const { state } = context;
  const type = resolveType(state, definition.type);
  const origin = placeOf(context, definition.span);
  const expression = definition.default && !isNullConstant(definition.default) ? definition.default : undefined;
  const domain = userTypeOf(state, definition.type);
  const required = definition.notNull || type.serial || definition.identity !== undefined || domain?.notNull === true;
  return {
    name: definition.name.name,
    databaseName: definition.name.name,
    type,
    nullable: !required && (state.rules.columnsAreNullable || definition.explicitNull),
    ...(expression ? { default: expression } : {}),
    hasDefault:
      expression !== undefined ||
      type.serial ||
      definition.identity !== undefined ||
      definition.generated !== undefined,
    ...(definition.identity ? { identity: definition.identity } : {}),
    ...(definition.generated ? { generated: definition.generated } : {}),
    ...(definition.comment !== undefined ? { comment: definition.comment } : {}),
    ...(definition.defaultName ? { defaultName: definition.defaultName.name } : {}),
    origin,
    typeOrigin: placeOf(context, definition.type.span),
  };
}

/** The table with its NOT NULL columns' constraints named, where the engine names them and no name is known yet. */
export function nameNotNulls(state: SchemaState, table: Table, names: ReadonlyMap<string, string>): Table {
  if (!state.rules.namesNotNull) return table;
  let changed = false;
  const chosen = new Set<string>();
  const columns = table.columns.map((column) => {
    const domain = userTypeOf(state, column.type);
    if (column.nullable || column.notNullName !== undefined || domain?.notNull === true) return column;
    const taken = (name: string) => chosen.has(name) || state.constraintExists(table.schema, name);
    const name = names.get(column.name) ?? freeObjectName(table.name, column.name, 'not_null', taken);
    chosen.add(name);
    changed = true;
    return { ...column, notNullName: name };
  });
  return changed ? { ...table, columns } : table;
}

/** The table with one column changed. */
export function changeColumn(
  state: SchemaState,
  table: Table,
  name: string,
  change: (column: Column) => Column,
): Table {
  const { columnKey } = state.rules;
  const position = table.columns.findIndex((column) => columnKey(column.name) === columnKey(name));
  const column = table.columns[position];
  if (!column) return table;
  const changed = change(column);
  return changed === column ? table : { ...table, columns: table.columns.with(position, changed) };
}

/** The table's column of that name, as the engine compares names. */
export function findColumn(state: SchemaState, table: Table, name: string): Column | undefined {
  const { columnKey } = state.rules;
  return table.columns.find((column) => columnKey(column.name) === columnKey(name));
}

/** The table's own spelling of column names, where it has such columns: `PRIMARY KEY (ID)` over a column `id`. */
export function ownNames(state: SchemaState, table: Table, names: readonly string[]): readonly string[] {
  return names.map((name) => findColumn(state, table, name)?.name ?? name);
}

/** The table with these columns NOT NULL. */
export function requireColumns(
  state: SchemaState,
  table: Table,
  names: readonly string[],
  constraintNames: ReadonlyMap<string, string> = new Map(),
): Table {
  let changed = table;
  for (const name of names) {
    changed = changeColumn(state, changed, name, (column) =>
      column.nullable ? { ...column, nullable: false } : column,
    );
  }
  return changed === table ? table : nameNotNulls(state, changed, constraintNames);
}
