import type { Expression } from '../../model/expression.ts';
import type { QualifiedName } from '../../model/identifier.ts';
import type { IndexPart } from '../../model/index-definition.ts';
import type { Column, Table } from '../../model/schema.ts';
import { renameInExpression } from '../expression-columns.ts';
import type { SchemaState } from '../schema-state.ts';
import { findColumn } from './columns.ts';
import { changeTable, childrenOf, follows, sameName } from './context.ts';
import { isTaken } from './outside-tables.ts';
import { moveOwnedSequences, moveSequence } from './sequences.ts';

/** Renames a column and every mention of it: in keys, indexes, checks, policies, children and foreign keys that point at it. */
export function renameColumn(state: SchemaState, key: string, from: string, to: string): void {
  const table = state.tables.get(key);
  const column = table && findColumn(state, table, from);
  if (!column || (findColumn(state, table, to) && state.rules.columnKey(from) !== state.rules.columnKey(to))) return;
  const old = column.name;
  state.put(renameInTable(table, old, to));
  for (const referencing of state.linked(`reference ${key}`)) {
    const foreignKeys = referencing.foreignKeys.map((foreignKey) =>
      foreignKey.referencedTable === key && foreignKey.referencedColumns.includes(old)
        ? { ...foreignKey, referencedColumns: renameIn(foreignKey.referencedColumns, old, to) }
        : foreignKey,
    );
    state.put({ ...referencing, foreignKeys });
  }
  for (const child of childrenOf(state, key)) renameColumn(state, child.key, old, to);
}

function renameIn(names: readonly string[], from: string, to: string): readonly string[] {
  return names.includes(from) ? names.map((name) => (name === from ? to : name)) : names;
}

function renameInTable(table: Table, from: string, to: string): Table {
  const expression = (old: Expression | undefined) => (old ? renameInExpression(old, from, to) : undefined);
  const part = (old: IndexPart): IndexPart => {
    if (old.column?.name === from) return { ...old, column: { ...old.column, name: to } };
    return old.expression ? { ...old, expression: renameInExpression(old.expression, from, to) } : old;
  };
  const where = (old: Expression | undefined) => {
    const renamed = expression(old);
    return renamed ? { where: renamed } : {};
  };
  const { primaryKey } = table;
  return {
    ...table,
    columns: table.columns.map((column) => renameInColumn(column, from, to)),
    ...(primaryKey ? { primaryKey: { ...primaryKey, columns: renameIn(primaryKey.columns, from, to) } } : {}),
    uniques: table.uniques.map((key) => ({ ...key, columns: renameIn(key.columns, from, to) })),
    foreignKeys: table.foreignKeys.map((foreignKey) => ({
      ...foreignKey,
      columns: renameIn(foreignKey.columns, from, to),
    })),
    indexes: table.indexes.map((index) => ({
      ...index,
      parts: index.parts.map(part),
      include: renameIn(index.include, from, to),
      ...where(index.where),
    })),
    checks: table.checks.map((check) => {
      const renamed = expression(check.expression);
      return renamed ? { ...check, expression: renamed } : check;
    }),
    exclusions: table.exclusions.map((exclusion) => ({
      ...exclusion,
      ...(exclusion.parts ? { parts: exclusion.parts.map(part) } : {}),
      ...where(exclusion.where),
    })),
    policies: table.policies.map(({ policy, ...places }) => {
      const using = expression(policy.using);
      const withCheck = expression(policy.withCheck);
      return {
        policy: { ...policy, ...(using ? { using } : {}), ...(withCheck ? { withCheck } : {}) },
        ...places,
      };
    }),
  };
}

function renameInColumn(column: Column, from: string, to: string): Column {
  if (column.name === from) return { ...column, name: to, databaseName: to };
  const { generated } = column;
  if (!generated?.expression) return column;
  return { ...column, generated: { ...generated, expression: renameInExpression(generated.expression, from, to) } };
}

/** Gives a table another schema or name, and gives the new key; where that is taken, nothing changes. */
export function moveTable(state: SchemaState, table: Table, schema: string, name: string): string {
  const newKey = state.key(schema, name);
  const { key } = table;
  if (newKey === key || isTaken(state, newKey)) return key;
  const reads = state.reads(key);
  const readers = state.linked(`read ${key}`);
  const children = childrenOf(state, key);
  const referencing = state.linked(`reference ${key}`);
  if (schema !== table.schema) moveOwnedSequences(state, table, schema);
  const current = state.tables.get(key) ?? table;
  state.remove(key);
  state.put({ ...current, key: newKey, schema, name, databaseName: name });
  state.setReads(newKey, reads);
  for (const reader of readers) {
    state.setReads(
      reader.key,
      state.reads(reader.key).map((source) => (source === key ? newKey : source)),
    );
  }
  for (const child of children) {
    changeTable(state, child.key, (old) => ({
      ...old,
      inherits: renameIn(old.inherits, key, newKey),
      ...(old.partitionOf === key ? { partitionOf: newKey } : {}),
    }));
  }
  for (const { key: otherKey } of referencing) {
    changeTable(state, otherKey === key ? newKey : otherKey, (old) => ({
      ...old,
      foreignKeys: old.foreignKeys.map((foreignKey) =>
        foreignKey.referencedTable === key ? { ...foreignKey, referencedTable: newKey } : foreignKey,
      ),
    }));
  }
  return newKey;
}

/** RENAME CONSTRAINT; a check is renamed in the children that inherit it too. */
export function renameConstraint(state: SchemaState, key: string, from: string, to: string): void {
  const table = state.tables.get(key);
  if (!table) return;
  const rename = <T extends { readonly name?: string }>(one: T): T =>
    sameName(state, one.name, from) ? { ...one, name: to } : one;
  const { primaryKey } = table;
  state.put({
    ...table,
    ...(primaryKey ? { primaryKey: rename(primaryKey) } : {}),
    uniques: table.uniques.map(rename),
    foreignKeys: table.foreignKeys.map(rename),
    checks: table.checks.map(rename),
    exclusions: table.exclusions.map(rename),
    columns: table.columns.map((column) => (column.notNullName === from ? { ...column, notNullName: to } : column)),
  });
  const check = table.checks.find((candidate) => candidate.name === from);
  if (!check) return;
  for (const child of childrenOf(state, key)) {
    if (child.checks.some((own) => follows(own, check))) renameConstraint(state, child.key, from, to);
  }
}

/** ALTER INDEX … RENAME: an index behind a constraint takes the constraint along. */
export function renameIndex(state: SchemaState, table: Table, from: string, to: string): void {
  if (!table.indexes.some((index) => sameName(state, index.name, from))) {
    const owners = [...(table.primaryKey ? [table.primaryKey] : []), ...table.uniques, ...table.exclusions];
    if (owners.some((owner) => sameName(state, owner.name, from))) renameConstraint(state, table.key, from, to);
    return;
  }
  state.put({
    ...table,
    indexes: table.indexes.map((index) => (sameName(state, index.name, from) ? { ...index, name: to } : index)),
  });
}

/** ALTER SEQUENCE … RENAME. */
export function renameSequence(state: SchemaState, name: QualifiedName, to: string): void {
  const sequence = state.sequence(name);
  if (sequence) moveSequence(state, sequence.key, sequence.schema, to);
}
