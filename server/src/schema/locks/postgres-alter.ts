import type { TableConstraint } from '../../model/constraint.ts';
import type { Expression } from '../../model/expression.ts';
import type { SchemaView, Table } from '../../model/schema.ts';
import type { AlterAction, AlterTable, ColumnDefinition } from '../../model/table-facts.ts';
import { findColumn } from '../find-column.ts';
import { eachExpression, isNullLiteral } from '../names/expressions.ts';
import { impliesNotNull } from './implies-not-null.ts';
import type { PostgresOperation } from './postgres-table.ts';
import { isBefore, type LockedName, type Version } from './table-lock.ts';
import { postgresTypeChange } from './type-change.ts';
import { STABLE_POSTGRES, VOLATILE_POSTGRES } from './volatile-functions.ts';

/** One operation on the altered table, with the other tables that it locks too. */
export interface Operation {
  readonly operation: PostgresOperation;
  readonly others: readonly LockedName[];
}

/** What the classification may know besides the statement. */
export interface Surroundings {
  readonly version: Version;
  /** The schema just before the statement. */
  readonly before?: SchemaView;
}

/** What the actions of one ALTER TABLE are in the lock table, in their order; a column's constraints are operations of their own. */
export function alterOperations(fact: AlterTable, around: Surroundings): readonly Operation[] {
  const table = around.before?.table(fact.name);
  return fact.actions.flatMap((action) => operationsOf(action, table, around));
}

function only(operation: PostgresOperation, ...others: readonly LockedName[]): readonly Operation[] {
  return [{ operation, others }];
}

function operationsOf(action: AlterAction, table: Table | undefined, around: Surroundings): readonly Operation[] {
  switch (action.kind) {
    case 'addColumn':
      return addedColumn(action.column, around);
    case 'dropColumn':
      return [...only('dropColumn'), ...referencesOver(table, action.column.name, around)];
    case 'renameColumn':
    case 'renameTable':
    case 'renameConstraint':
      return only('rename');
    case 'setSchema':
      return only('setSchema');
    case 'setType': {
      const column = table && findColumn(table, action.column.name);
      if (action.using && !isThatColumn(action.using, action.column.name)) return only('changeTypeRewriting');
      const change = column ? postgresTypeChange(column, action.type, table) : 'unknown';
      if (change === 'unknown') return only('changeTypeUnknown');
      return only(change === 'unsafe' ? 'changeTypeRewriting' : 'changeTypeInPlace');
    }
    case 'setNotNull': {
      const proven =
        !isBefore(around.version, [12]) &&
        table?.checks.some((check) => check.validated && impliesNotNull(check.expression, action.column.name));
      return only(proven ? 'setNotNullProven' : 'setNotNull');
    }
    case 'dropNotNull':
      return only('dropNotNull');
    case 'setDefault':
    case 'dropDefault':
      return only('changeDefault');
    case 'addIdentity':
    case 'dropIdentity':
      return only('changeIdentity');
    case 'dropExpression':
      return only('dropExpression');
    case 'addConstraint':
      return addedConstraint(action.constraint, table);
    case 'dropConstraint': {
      const key = table?.foreignKeys.find(({ name }) => name === action.constraint.name);
      return key ? only('dropForeignKey', ...tableNamed(key.referencedTable, around)) : only('dropConstraint');
    }
    case 'validateConstraint': {
      const key = table?.foreignKeys.find(({ name }) => name === action.constraint.name);
      return key ? only('validateForeignKey', ...tableNamed(key.referencedTable, around)) : only('validateCheck');
    }
    case 'attachPartition':
      return only(isBefore(around.version, [12]) ? 'attachPartitionBefore12' : 'attachPartition', action.partition);
    case 'detachPartition':
      if (action.concurrently || action.finalize) return only('detachPartitionConcurrently');
      return only('detachPartition', action.partition);
    case 'inherit':
    case 'noInherit':
      return only(action.kind, action.parent);
    case 'rowSecurity':
      return only('rowSecurity');
    case 'trigger':
      return only('switchTrigger');
    case 'other':
      return only(otherAction(action.what));
    default:
      return [];
  }
}

/** The words with which the model keeps the actions that have no kind of their own. */
function otherAction(what: string): PostgresOperation {
  switch (what) {
    case 'set logged':
    case 'set unlogged':
    case 'set tablespace':
    case 'set access method':
      return 'moveTable';
    case 'alter column set statistics':
      return 'setStatistics';
    case 'alter column set (':
    case 'alter column reset (':
    case 'set (':
    case 'reset (':
      return 'setStorageParameter';
    case 'cluster on':
    case 'set without cluster':
      return 'clusterOn';
    case 'alter column set expression':
      return 'setExpression';
    case 'alter constraint':
      return 'alterConstraint';
    default:
      return 'otherAlterTable';
  }
}

/** A new column with the constraints that stand on it. */
function addedColumn(column: ColumnDefinition, { version }: Surroundings): readonly Operation[] {
  const value = column.default && !isNullLiteral(column.default) ? column.default : undefined;
  const found: Operation[] = [];
  const add = (operation: PostgresOperation, ...others: readonly LockedName[]): void => {
    found.push({ operation, others });
  };
  if (column.identity || column.type.serial) add('addColumnNumbered');
  else if (column.generated) add(column.generated.stored ? 'addColumnStored' : 'addColumn');
  else if (value && isBefore(version, [11])) add('addColumnBefore11WithDefault');
  else if (value) add(defaultOperation(value));
  else add(column.notNull ? 'addColumnNotNull' : 'addColumn');
  if (column.primaryKey || column.unique) add('addColumnUnique');
  if (column.checks.length > 0) add('addColumnCheck');
  if (column.references) {
    add(value ? 'addColumnReferencesDefault' : 'addColumnReferences', column.references.referencedTable);
  }
  return found;
}

/** A default that every row shares costs nothing; one that may differ is worked out for each row. */
function defaultOperation(value: Expression): PostgresOperation {
  let isKnown = true;
  for (const one of eachExpression(value)) {
    if (one.kind !== 'call') continue;
    if (VOLATILE_POSTGRES.has(one.name)) return 'addColumnVolatileDefault';
    if (!STABLE_POSTGRES.has(one.name)) isKnown = false;
  }
  return isKnown ? 'addColumn' : 'addColumnUnknownDefault';
}

function addedConstraint(constraint: TableConstraint, table: Table | undefined): readonly Operation[] {
  switch (constraint.kind) {
    case 'foreignKey':
      return only(constraint.notValid ? 'addForeignKeyNotValid' : 'addForeignKey', constraint.referencedTable);
    case 'check':
      return only(constraint.notValid ? 'addNotValid' : 'addCheck');
    case 'notNull':
      return only(constraint.notValid ? 'addNotValid' : 'addNotNull');
    case 'exclusion':
      return only('addExclusion');
    default:
      if (!constraint.usingIndex) return only('addUnique');
      return only(
        constraint.kind === 'primaryKey' && mayHoldNull(table, constraint.usingIndex.name)
          ? 'addUsingIndexNullable'
          : 'addUsingIndex',
      );
  }
}

/** A primary key makes its columns NOT NULL, which is checked where they are not yet. */
function mayHoldNull(table: Table | undefined, index: string): boolean {
  const parts = table?.indexes.find(({ name }) => name === index)?.parts ?? [];
  return (
    parts.length === 0 ||
    parts.some(({ column }) => !column || (table && findColumn(table, column.name)?.nullable !== false))
  );
}

/** Dropping a column drops the foreign keys over it, which locks the tables that they reference. */
function referencesOver(table: Table | undefined, column: string, around: Surroundings): readonly Operation[] {
  return (table?.foreignKeys ?? [])
    .filter((key) => key.columns.includes(column))
    .map((key) => ({ operation: 'dropForeignKey', others: tableNamed(key.referencedTable, around) }));
}

/** A table of the schema by its key. */
export function tableNamed(key: string, { before }: Surroundings): readonly LockedName[] {
  const table = before?.tableByKey(key);
  return table ? [nameOf(table)] : [];
}

/** A table's name as statements give it. */
export function nameOf({ schema, name }: Table): LockedName {
  return { ...(schema === '' || schema === 'public' ? {} : { schema: { name: schema } }), object: { name } };
}

/** `USING c` says nothing that the type does not, nor does `USING c::type`. */
function isThatColumn(expression: Expression, column: string): boolean {
  const inner = expression.kind === 'cast' ? expression.operand : expression;
  return inner.kind === 'column' && inner.parts.at(-1)?.name === column;
}
