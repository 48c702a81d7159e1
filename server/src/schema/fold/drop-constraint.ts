import type { Key, Provenance, Table } from '../../model/schema.ts';
import type { SchemaState } from '../schema-state.ts';
import { changeColumn } from './columns.ts';
import { changeTable, childrenOf, follows, sameName } from './context.ts';
import { withoutDefault } from './sequences.ts';

interface Named {
  readonly name?: string;
  readonly origin: Provenance;
  readonly inheritedFrom?: Provenance;
}
type Matches = (one: Named) => boolean;

/** DROP CONSTRAINT by name; children and partitions lose what they have from this one. */
export function dropConstraint(state: SchemaState, key: string, name: string, cascade: boolean): void {
  const table = state.tables.get(key);
  if (!table) return;
  const { columnKey } = state.rules;
  const dropped = removeMatching(
    state,
    table,
    (one) => one.name !== undefined && columnKey(one.name) === columnKey(name),
    cascade,
  );
  if (!dropped) dropNotNull(state, table, name);
  if (!dropped) dropNamedDefault(state, table, name);
}

/** ALTER TABLE … DROP PRIMARY KEY (MySQL). */
export function dropPrimaryKey(state: SchemaState, key: string): void {
  changeTable(state, key, (table) => {
    const { primaryKey: _, ...rest } = table;
    return rest;
  });
}

function removeMatching(state: SchemaState, table: Table, matches: Matches, cascade: boolean): boolean {
  const { primaryKey, ...rest } = table;
  const all: readonly Named[] = [
    ...(primaryKey ? [primaryKey] : []),
    ...table.uniques,
    ...table.foreignKeys,
    ...table.checks,
    ...table.exclusions,
  ];
  const dropped = all.filter(matches);
  if (dropped.length === 0) return false;
  const keep = (one: Named) => !matches(one);
  state.put({
    ...rest,
    ...(primaryKey && keep(primaryKey) ? { primaryKey } : {}),
    uniques: table.uniques.filter(keep),
    foreignKeys: table.foreignKeys.filter(keep),
    checks: table.checks.filter(keep),
    exclusions: table.exclusions.filter(keep),
  });
  if (cascade) {
    for (const key of [primaryKey, ...table.uniques]) {
      if (key && matches(key)) removeDependentForeignKeys(state, table.key, key);
    }
  }
  for (const child of childrenOf(state, table.key)) {
    removeMatching(state, child, (one) => dropped.some((parent) => follows(one, parent)), cascade);
  }
  return true;
}

/** The foreign keys that rest on a key go with it under CASCADE. */
function removeDependentForeignKeys(state: SchemaState, tableKey: string, key: Key): void {
  const columns = key.columns.toSorted().join('\0');
  for (const referencing of state.linked(`reference ${tableKey}`)) {
    changeTable(state, referencing.key, (table) => ({
      ...table,
      foreignKeys: table.foreignKeys.filter(
        (foreignKey) =>
          foreignKey.referencedTable !== tableKey || foreignKey.referencedColumns.toSorted().join('\0') !== columns,
      ),
    }));
  }
}

/** A NOT NULL constraint of that name (PostgreSQL 18). */
function dropNotNull(state: SchemaState, table: Table, name: string): void {
  const column = table.columns.find((candidate) => candidate.notNullName === name);
  if (!column) return;
  const { notNullName: _, ...unnamed } = column;
  changeTable(state, table.key, (current) => ({
    ...current,
    columns: current.columns.map((other) => (other === column ? { ...unnamed, nullable: true } : other)),
  }));
}

/** A default by its name (T-SQL). */
function dropNamedDefault(state: SchemaState, table: Table, name: string): void {
  const column = table.columns.find((candidate) => sameName(state, candidate.defaultName, name));
  if (column) changeTable(state, table.key, (current) => changeColumn(state, current, column.name, withoutDefault));
}

/** VALIDATE CONSTRAINT. */
export function validateConstraint(state: SchemaState, key: string, name: string): void {
  changeTable(state, key, (table) => ({
    ...table,
    foreignKeys: table.foreignKeys.map((one) => (one.name === name ? { ...one, validated: true } : one)),
    checks: table.checks.map((one) => (one.name === name ? { ...one, validated: true } : one)),
  }));
  for (const child of childrenOf(state, key)) {
    const inherits = [...child.checks, ...child.foreignKeys].some((one) => one.name === name && one.inheritedFrom);
    if (inherits) validateConstraint(state, child.key, name);
  }
}
