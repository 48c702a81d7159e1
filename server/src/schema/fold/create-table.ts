import type { Column, Table } from '../../model/schema.ts';
import type { ColumnDefinition, CreateTable } from '../../model/table-facts.ts';
import type { SchemaState } from '../schema-state.ts';
import { columnFromDefinition, nameNotNulls } from './columns.ts';
import { addConstraints, columnConstraints } from './constraints.ts';
import { changeTable, type FoldContext, placeOf } from './context.ts';
import { indexFromDefinition } from './index-definition.ts';
import { placeIndex } from './indexes.ts';
import { followParent, inheritedColumn, mayHaveParent } from './inheritance.ts';
import { columnsFromLike, copyFromLike } from './like.ts';
import { isTaken } from './outside-tables.ts';
import { columnsOfQuery } from './query-columns.ts';
import { addOwnedSequences } from './sequences.ts';
import { storageOf } from './storage.ts';

/** CREATE TABLE in all its forms. */
export function foldCreateTable(context: FoldContext, fact: CreateTable): void {
  const { state } = context;
  const { defaultSchema, temporarySchema } = state.rules;
  const temporary = fact.temporary || fact.name.schema?.name === temporarySchema;
  const schema = temporary ? temporarySchema : (fact.name.schema?.name ?? state.creationSchema);
  const name = fact.name.object.name;
  const key = state.key(schema === '' ? defaultSchema : schema, name);
  if (isTaken(state, key) && (fact.ifNotExists || context.nested)) return;

  const parents = [...fact.inherits, ...(fact.partitionOf ? [fact.partitionOf] : [])].map((parent) => ({
    name: parent,
    table: state.table(parent),
  }));
  const known = parents.flatMap(({ table }) => (table && mayHaveParent(state, key, table.key) ? [table] : []));
  const columns = columnsOf(context, fact, known);
  const complete =
    columns.complete &&
    parents.every(({ table }) => table?.complete) &&
    fact.like.every((like) => state.table(like.table)?.complete);

  // A second CREATE TABLE would fail on the engine; in files that are no strict history the last definition counts.
  state.remove(key);
  const partitionParent = fact.partitionOf ? known.at(-1) : undefined;
  const table: Table = {
    key,
    schema,
    name,
    databaseName: name,
    kind: fact.foreign ? 'foreignTable' : 'table',
    temporary,
    columns: columns.columns,
    uniques: [],
    foreignKeys: [],
    indexes: [],
    checks: [],
    exclusions: [],
    ...storageOf(context, fact.options),
    ...(partitionParent ? { partitionOf: partitionParent.key } : {}),
    partitioned: fact.partitionBy !== undefined,
    inherits: known.filter((parent) => parent !== partitionParent).map((parent) => parent.key),
    rowSecurity: { enabled: false, forced: false },
    policies: [],
    complete,
    origin: placeOf(context, fact.name.span),
  };
  state.put(nameNotNulls(state, table, new Map()));
  addOwnedSequences(context, key);
  for (const parent of known) inheritChecks(state, key, parent);
  for (const like of fact.like) copyFromLike(state, key, like);
  addConstraints(context, key, [
    ...fact.columns.flatMap((column) => columnConstraints(state, column)),
    ...fact.constraints.map((constraint) => ({ constraint })),
  ]);
  for (const definition of fact.indexes) {
    const current = state.tables.get(key);
    if (current) placeIndex(state, current, indexFromDefinition(context, definition, false));
  }
  if (partitionParent) followParent(state, key, partitionParent);
}

function inheritChecks(state: SchemaState, key: string, parent: Table): void {
  changeTable(state, key, (table) => {
    const names = new Set(table.checks.map((check) => check.name));
    const inherited = parent.checks.filter((check) => !check.noInherit);
    const added = inherited.filter((check) => check.name === undefined || !names.has(check.name));
    if (added.length === 0) return table;
    return {
      ...table,
      checks: [...table.checks, ...added.map((check) => ({ ...check, inheritedFrom: check.origin }))],
    };
  });
}

/** The columns in PostgreSQL's order: inherited ones, those of LIKE, the table's own; or those of a query. */
function columnsOf(
  context: FoldContext,
  fact: CreateTable,
  parents: readonly Table[],
): { columns: readonly Column[]; complete: boolean } {
  const { state } = context;
  const columns = new Map<string, Column>();
  const key = (column: { readonly name: string }) => state.rules.columnKey(column.name);
  for (const parent of parents) {
    for (const column of parent.columns) {
      const earlier = columns.get(key(column));
      columns.set(key(column), mergeColumns(inheritedColumn(column, fact.partitionOf !== undefined), earlier));
    }
  }
  for (const like of fact.like) {
    for (const column of columnsFromLike(state, like)) {
      if (!columns.has(key(column))) columns.set(key(column), column);
    }
  }
  for (const definition of fact.columns) {
    const column = columnFromDefinition(context, definition);
    const inherited = columns.get(key(column));
    columns.set(key(column), inherited ? localColumn(column, inherited, definition) : column);
  }
  if (!fact.asQuery) return { columns: [...columns.values()], complete: true };

  const selected = columnsOfQuery(state, fact.asQuery);
  const origin = placeOf(context, fact.asQuery.span);
  for (const [position, { name, type }] of selected?.entries() ?? []) {
    const given = fact.queryColumns?.[position]?.name ?? name;
    const column = { name: given, databaseName: given, type, nullable: true, hasDefault: false, origin };
    // MySQL lets columns be declared beside the query, which then fills them.
    if (!columns.has(key(column))) columns.set(key(column), { ...column, typeOrigin: origin });
  }
  return { columns: [...columns.values()], complete: selected !== undefined };
}

/** Two parents' columns of one name. */
function mergeColumns(column: Column, earlier: Column | undefined): Column {
  if (!earlier) return column;
  return { ...earlier, nullable: earlier.nullable && column.nullable };
}

/** A column that the table declares and also inherits: its own default counts, NOT NULL from either side does. */
function localColumn(column: Column, inherited: Column, definition: ColumnDefinition): Column {
  const { inherited: _, ...above } = inherited;
  const nullable = above.nullable && column.nullable;
  // In PARTITION OF, a column is named without a type.
  const typed = definition.type.name !== '' && definition.type.family !== 'unknown';
  const base: Column = typed ? { ...above, type: column.type, typeOrigin: column.typeOrigin } : above;
  if (!column.hasDefault) return { ...base, nullable, origin: column.origin };
  const { default: __, defaultOrigin: ___, ...bare } = base;
  return {
    ...bare,
    ...(column.default ? { default: column.default } : {}),
    nullable,
    hasDefault: true,
    origin: column.origin,
  };
}
