import type { AlterType, CreateType } from '../../model/object-facts.ts';
import type { NamedObject } from '../lookup.ts';
import type { SchemaState, UserType } from '../schema-state.ts';
import { resolveType, typeDisplayName, userTypeOf } from './columns.ts';
import { type FoldContext, placeOf } from './context.ts';
import { dropColumn } from './drop-column.ts';

/** CREATE TYPE and CREATE DOMAIN. */
export function foldCreateType(context: FoldContext, fact: CreateType): void {
  const { state } = context;
  const schema = fact.name.schema?.name ?? state.creationSchema;
  const name = fact.name.object.name;
  const key = state.key(schema, name);
  if (context.nested && state.types.get(key)) return;
  const base = fact.baseType && resolveType(state, fact.baseType);
  const type: UserType = {
    key,
    schema,
    name,
    form: fact.form,
    values: fact.values,
    ...(base ? { baseType: base } : {}),
    notNull: fact.notNull || (fact.baseType !== undefined && userTypeOf(state, fact.baseType)?.notNull === true),
    origin: placeOf(context, fact.name.span),
  };
  state.types.set(key, type, state.moment);
}

/** ALTER TYPE and the renaming of domains. */
export function foldAlterType(context: FoldContext, fact: AlterType): void {
  const { state } = context;
  const type = state.type(fact.name);
  if (!type) return;
  const values = changedValues(type.values, fact);
  const changed: UserType = {
    ...type,
    values,
    name: fact.renameTo?.name ?? type.name,
    schema: fact.setSchema?.name ?? type.schema,
  };
  const key = state.key(changed.schema, changed.name);
  if (key === type.key) {
    state.types.set(key, changed, state.moment);
    return;
  }
  if (state.types.get(key)) return;
  state.types.set(type.key, undefined, state.moment);
  state.types.set(key, { ...changed, key }, state.moment);
  const oldName = typeDisplayName(state, type);
  const newName = typeDisplayName(state, changed);
  for (const table of state.linked(`type ${type.key}`)) {
    const columns = table.columns.map((column) =>
      column.type.name === oldName ? { ...column, type: { ...column.type, name: newName } } : column,
    );
    state.put({ ...table, columns });
  }
}

function changedValues(values: readonly string[], { addValue, renameValue }: AlterType): readonly string[] {
  if (renameValue) return values.map((value) => (value === renameValue.from ? renameValue.to : value));
  if (!addValue || values.includes(addValue.value)) return values;
  const { value, before, after } = addValue;
  const neighbour = values.indexOf(before ?? after ?? '');
  if (neighbour < 0) return [...values, value];
  return values.toSpliced(before === undefined ? neighbour + 1 : neighbour, 0, value);
}

/** DROP TYPE and DROP DOMAIN; CASCADE takes the columns of the type along. */
export function dropType(state: SchemaState, name: NamedObject, cascade: boolean): void {
  const type = state.type(name);
  if (!type) return;
  const typeName = typeDisplayName(state, type);
  if (cascade) {
    for (const table of state.linked(`type ${type.key}`)) {
      for (const column of table.columns) {
        if (column.type.name === typeName) dropColumn(state, table.key, column.name, true);
      }
    }
  }
  state.types.set(type.key, undefined, state.moment);
}
