import type { QualifiedName } from '../../model/identifier.ts';
import type { DropObjects } from '../../model/object-facts.ts';
import type { Table } from '../../model/schema.ts';
import type { SchemaState } from '../schema-state.ts';
import { changeTable, childrenOf, type FoldContext, sameName } from './context.ts';
import { dropConstraint } from './drop-constraint.ts';
import { dropView } from './drop-view.ts';
import { findIndex, removeIndex } from './indexes.ts';
import { noInheritKey } from './inheritance.ts';
import { dropPolicy } from './policies.ts';
import { dropRoutine } from './routines.ts';
import { dropSequence, removeOwnedSequences } from './sequences.ts';
import { dropType } from './types.ts';

/** DROP of anything that the schema knows; dropping what is unknown does nothing. */
export function foldDrop(context: FoldContext, fact: DropObjects): void {
  const { state } = context;
  for (const [position, name] of fact.names.entries()) {
    switch (fact.objectType) {
      case 'table':
      case 'foreign table': {
        const table = state.tableOrOutside(name);
        if (table && (table.kind === 'table' || table.kind === 'foreignTable')) dropTable(state, table, fact.cascade);
        break;
      }
      case 'view':
      case 'materialized view': {
        const view = state.tableOrOutside(name);
        if (view?.outside) dropTable(state, view, fact.cascade);
        else if (view?.kind === 'view' || view?.kind === 'materializedView') dropView(state, view.key);
        break;
      }
      case 'index':
        dropIndex(state, name, fact.table);
        break;
      case 'sequence':
        dropSequence(state, name);
        break;
      case 'type':
      case 'domain':
        dropType(state, name, fact.cascade);
        break;
      case 'schema':
        if (fact.cascade) dropSchema(state, name.object.name);
        break;
      case 'function':
      case 'procedure':
      case 'routine':
        dropRoutine(state, name, fact.signatures?.[position]);
        break;
      case 'policy':
        if (fact.table) dropPolicy(state, fact.table, name.object.name);
        break;
    }
  }
}

/** Removes a table with its partitions, the foreign keys that point at it, and the views that read it. */
function dropTable(state: SchemaState, table: Table, cascade: boolean): void {
  for (const child of childrenOf(state, table.key)) {
    if (child.partitionOf === table.key || cascade) dropTable(state, child, cascade);
    else noInheritKey(state, child.key, table.key);
  }
  if (!state.rules.referencesByName) {
    for (const referencing of state.linked(`reference ${table.key}`)) {
      changeTable(state, referencing.key, (other) => ({
        ...other,
        foreignKeys: other.foreignKeys.filter((foreignKey) => foreignKey.referencedTable !== table.key),
      }));
    }
    for (const reader of state.linked(`read ${table.key}`)) dropView(state, reader.key);
  }
  removeOwnedSequences(state, table.columns);
  state.remove(table.key);
}

/** DROP INDEX; with a table (MySQL, T-SQL) the name is the table's own, and may be a unique constraint's. */
function dropIndex(state: SchemaState, name: QualifiedName, tableName: QualifiedName | undefined): void {
  const table = tableName && state.tableOrOutside(tableName);
  if (!table) {
    const found = findIndex(state, name);
    if (found) removeIndex(state, found.table.key, found.index);
    return;
  }
  const index = table.indexes.find((candidate) => sameName(state, candidate.name, name.object.name));
  if (index) removeIndex(state, table.key, index);
  else dropConstraint(state, table.key, name.object.name, false);
}

/** DROP SCHEMA … CASCADE: everything in it goes, columns of its types in other schemas included. */
function dropSchema(state: SchemaState, schema: string): void {
  for (const table of [...state.tables.values()]) {
    if (table.schema === schema && state.tables.get(table.key)) {
      if (table.kind === 'table' || table.kind === 'foreignTable') dropTable(state, table, true);
      else dropView(state, table.key);
    }
  }
  for (const { key } of [...state.sequences.values()].filter((sequence) => sequence.schema === schema)) {
    state.sequences.set(key, undefined, state.moment);
  }
  for (const routine of [...state.routines.values()]) if (routine.schema === schema) state.removeRoutine(routine);
  for (const type of [...state.types.values()]) {
    if (type.schema === schema) dropType(state, { schema: { name: schema }, object: { name: type.name } }, true);
  }
}
