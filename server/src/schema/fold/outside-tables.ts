import type { QualifiedName } from '../../model/identifier.ts';
import type { Index, Table } from '../../model/schema.ts';
import type { AlterAction, AlterTable } from '../../model/table-facts.ts';
import type { SchemaState } from '../schema-state.ts';
import { type FoldContext, placeOf } from './context.ts';
import { indexFromDefinition } from './index-definition.ts';

/**
 * Tables that nothing creates but that indexes are put on: a workspace with part of the history. Nothing is known of them but these
 * indexes, so they stand apart from the schema's tables, and whatever else happens to one makes it forgotten.
 */

/** CREATE INDEX, or ADD INDEX, on a table that the schema does not know. */
export function indexOutside(context: FoldContext, name: QualifiedName, index: Index): void {
  const { state } = context;
  const schema = name.schema?.name ?? state.creationSchema;
  const key = state.key(schema, name.object.name);
  const table = state.outside.get(key) ?? outsideTable(context, name, key, schema);
  if (index.name !== undefined) {
    const indexKey = ownerKey(state, schema, name, index.name);
    if (state.outsideOwners.get(indexKey) !== undefined) return;
    state.outsideOwners.set(indexKey, key, state.moment);
  }
  state.outside.set(key, { ...table, indexes: [...table.indexes, index] }, state.moment);
}

/** DROP INDEX or ALTER INDEX … RENAME of an index of such a table; true where there is one. */
export function changeOutsideIndex(
  state: SchemaState,
  name: QualifiedName,
  tableName: QualifiedName | undefined,
  newName?: string,
): boolean {
  const schema = name.schema?.name ?? tableName?.schema?.name ?? state.creationSchema;
  const indexKey = ownerKey(state, schema, tableName, name.object.name);
  const tableKey = state.outsideOwners.get(indexKey);
  const table = tableKey === undefined ? undefined : state.outside.get(tableKey);
  if (tableKey === undefined || !table) return false;
  const isIt = (index: Index): boolean => index.name === name.object.name;
  const indexes =
    newName === undefined
      ? table.indexes.filter((index) => !isIt(index))
      : table.indexes.map((index) => (isIt(index) ? { ...index, name: newName } : index));
  state.outsideOwners.set(indexKey, undefined, state.moment);
  if (newName !== undefined) {
    state.outsideOwners.set(ownerKey(state, schema, tableName, newName), tableKey, state.moment);
  }
  state.outside.set(tableKey, indexes.length > 0 ? { ...table, indexes } : undefined, state.moment);
  return true;
}

/** What is created, dropped, renamed or loses a column is no longer the table whose indexes were noted. */
export function forgetOutside(state: SchemaState, name: QualifiedName): void {
  const schema = name.schema?.name ?? state.creationSchema;
  const table = state.outside.get(state.key(schema, name.object.name));
  if (!table) return;
  for (const index of table.indexes) {
    if (index.name !== undefined) {
      state.outsideOwners.set(ownerKey(state, schema, name, index.name), undefined, state.moment);
    }
  }
  state.outside.set(table.key, undefined, state.moment);
}

/** ALTER TABLE of such a table: it may get another index; what renames or drops something may change what the indexes are. */
export function alterOutside(context: FoldContext, fact: AlterTable): void {
  const { state } = context;
  for (const action of fact.actions) {
    if (action.kind === 'addIndex') {
      indexOutside(context, fact.name, indexFromDefinition(context, action.index, false));
    } else if (CHANGES_INDEXES.has(action.kind)) forgetOutside(state, fact.name);
  }
}

const CHANGES_INDEXES: ReadonlySet<AlterAction['kind']> = new Set<AlterAction['kind']>([
  'dropColumn',
  'renameColumn',
  'renameTable',
  'setSchema',
  'dropConstraint',
  'dropIndex',
  'renameIndex',
  'attachPartition',
  'detachPartition',
]);

/** Index names belong to the schema, or, where an engine numbers them by table, to the table. */
function ownerKey(state: SchemaState, schema: string, table: QualifiedName | undefined, index: string): string {
  const owner = state.rules.indexNamesPerSchema || !table ? '' : `${state.key(schema, table.object.name)} `;
  return owner + state.key(schema, index);
}

function outsideTable(context: FoldContext, name: QualifiedName, key: string, schema: string): Table {
  return {
    key,
    schema,
    name: name.object.name,
    databaseName: name.object.name,
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
    origin: placeOf(context, name.span),
  };
}
