import type { IndexPart } from '../../model/index-definition.ts';
import type { Table } from '../../model/schema.ts';
import { mentionsColumn } from '../expression-columns.ts';
import type { SchemaState } from '../schema-state.ts';
import { findColumn } from './columns.ts';
import { changeTable, childrenOf } from './context.ts';
import { dropView } from './drop-view.ts';
import { removeOwnedSequences } from './sequences.ts';

/** DROP COLUMN with everything that PostgreSQL takes along: keys, indexes, checks and foreign keys that contain the column. */
export function dropColumn(state: SchemaState, key: string, name: string, cascade: boolean, only = false): void {
  const table = state.tables.get(key);
  const column = table && findColumn(state, table, name);
  if (!column) return;
  removeOwnedSequences(state, [column]);
  state.put(withoutColumn(state.rules.dropColumnShrinksKeys ? shrinkKeys(table, column.name) : table, column.name));
  removeReferences(state, key, column.name);
  if (cascade) {
    for (const other of table.columns) {
      if (mentionsColumn(other.generated?.expression, column.name)) dropColumn(state, key, other.name, true, only);
    }
    for (const reader of state.linked(`read ${key}`)) {
      if (reader.origin.statement.text.includes(column.name)) dropView(state, reader.key);
    }
  }
  for (const child of only ? [] : childrenOf(state, key)) {
    const inherited = findColumn(state, child, column.name);
    if (inherited && (child.partitionOf === key || inherited.inherited)) {
      dropColumn(state, child.key, inherited.name, cascade);
    }
  }
}

function contains(parts: readonly IndexPart[], name: string): boolean {
  return parts.some((part) => part.column?.name === name || mentionsColumn(part.expression, name));
}

/** MySQL: keys and indexes of several columns stay, without this one. */
function shrinkKeys(table: Table, name: string): Table {
  const { primaryKey, ...rest } = table;
  const shrink = <K extends { readonly columns: readonly string[] }>(key: K): K =>
    key.columns.length > 1 ? { ...key, columns: key.columns.filter((column) => column !== name) } : key;
  return {
    ...rest,
    ...(primaryKey ? { primaryKey: shrink(primaryKey) } : {}),
    uniques: table.uniques.map(shrink),
    indexes: table.indexes.map((index) =>
      index.parts.length > 1 ? { ...index, parts: index.parts.filter((part) => part.column?.name !== name) } : index,
    ),
  };
}

function withoutColumn(table: Table, name: string): Table {
  const { primaryKey, ...rest } = table;
  const keeps = (key: { readonly columns: readonly string[]; readonly include?: readonly string[] }) =>
    !key.columns.includes(name) && !key.include?.includes(name);
  return {
    ...rest,
    ...(primaryKey && keeps(primaryKey) ? { primaryKey } : {}),
    columns: table.columns.filter((column) => column.name !== name),
    uniques: table.uniques.filter(keeps),
    foreignKeys: table.foreignKeys.filter((foreignKey) => !foreignKey.columns.includes(name)),
    indexes: table.indexes.filter(
      (index) => !contains(index.parts, name) && !index.include.includes(name) && !mentionsColumn(index.where, name),
    ),
    checks: table.checks.filter((check) => !mentionsColumn(check.expression, name)),
    exclusions: table.exclusions.filter(
      (exclusion) => !contains(exclusion.parts ?? [], name) && !mentionsColumn(exclusion.where, name),
    ),
    policies: table.policies.filter(
      ({ policy }) => !mentionsColumn(policy.using, name) && !mentionsColumn(policy.withCheck, name),
    ),
  };
}

/** The foreign keys that point at the column go as well: PostgreSQL demands CASCADE for that, and has had it. */
function removeReferences(state: SchemaState, key: string, name: string): void {
  for (const referencing of state.linked(`reference ${key}`)) {
    changeTable(state, referencing.key, (table) => ({
      ...table,
      foreignKeys: table.foreignKeys.filter(
        (foreignKey) => foreignKey.referencedTable !== key || !foreignKey.referencedColumns.includes(name),
      ),
    }));
  }
}
