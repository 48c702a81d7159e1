import type { Table } from '../../model/schema.ts';
import type { AlterAction, AlterTable } from '../../model/table-facts.ts';
import type { SchemaState } from '../schema-state.ts';
import { addColumn, alterColumn } from './alter-column.ts';
import { addConstraints, columnConstraints, type PendingConstraint } from './constraints.ts';
import { changeTable, type FoldContext, placeOf, sameName } from './context.ts';
import { dropColumn } from './drop-column.ts';
import { dropConstraint, dropPrimaryKey, validateConstraint } from './drop-constraint.ts';
import { indexFromDefinition } from './index-definition.ts';
import { attachIndex, placeIndex, removeIndex } from './indexes.ts';
import { attachPartition, detachPartition, inherit, noInherit } from './inheritance.ts';
import { nameOutsideColumn, outsideTable, seemsToDropKey } from './outside-tables.ts';
import { moveTable, renameColumn, renameConstraint, renameIndex, renameSequence } from './rename.ts';
import { withStorage } from './storage.ts';

/** ALTER TABLE and its like for indexes, views and sequences. A table that nothing creates is known by what is altered from then on. */
export function foldAlterTable(context: FoldContext, fact: AlterTable): void {
  const { state } = context;
  const table = state.tableOrOutside(fact.name) ?? tableOutside(context, fact);
  if (!table) {
    alterOther(context, fact);
    return;
  }
  let { key } = table;
  const constraints: PendingConstraint[] = [];
  const inOrder = state.rules.alterRunsInPasses ? fact.actions.toSorted((a, b) => passOf(a) - passOf(b)) : fact.actions;
  for (const action of inOrder) {
    if (action.kind === 'addConstraint' && state.rules.alterRunsInPasses) {
      constraints.push({ constraint: action.constraint });
      continue;
    }
    if (action.kind === 'addColumn') {
      const added = addColumn(context, key, action.column, fact.only);
      if (!added) continue;
      if (state.rules.alterRunsInPasses) constraints.push(...columnConstraints(state, action.column));
      else addConstraints(context, key, columnConstraints(state, action.column));
      continue;
    }
    nameOutsideColumn(context, key, action);
    const had = state.tables.get(key)?.primaryKey !== undefined || seemsToDropKey(state, key, action);
    key = applyAction(context, key, action, fact.only);
    if (had) noteDroppedKey(context, key, action);
  }
  addConstraints(context, key, constraints);
}

/** The outside table of a name that no index, sequence or (for sp_rename) constraint has. */
function tableOutside(context: FoldContext, fact: AlterTable): Table | undefined {
  const { state } = context;
  const { objectType, name } = fact;
  if (objectType !== 'table' || state.sequence(name) || renamedConstraintOwner(context, fact)) return undefined;
  const isIndex = state.candidates(name).some((key) => state.linked(`index ${key}`).length > 0);
  return isIndex ? undefined : outsideTable(context, name);
}

/** Remembers what took the primary key away, until the table gets another. */
function noteDroppedKey(context: FoldContext, key: string, action: AlterAction): void {
  changeTable(context.state, key, (table) =>
    table.primaryKey ? table : { ...table, primaryKeyDropped: placeOf(context, action.span) },
  );
}

/**
 * The pass in which PostgreSQL runs an action (`AlterTablePass` in `src/backend/commands/tablecmds.c`): what removes
 * goes first, then types, new columns, the columns' attributes, and constraints at last.
 */
function passOf(action: AlterAction): number {
  switch (action.kind) {
    case 'dropColumn':
    case 'dropConstraint':
    case 'dropNotNull':
    case 'dropDefault':
    case 'dropIdentity':
    case 'dropExpression':
      return 0;
    case 'setType':
      return 1;
    case 'addColumn':
      return 2;
    case 'setNotNull':
      return 3;
    default:
      return 4;
  }
}

/** Applies one action to a table and gives the key under which the table is known afterwards. */
function applyAction(context: FoldContext, key: string, action: AlterAction, only: boolean): string {
  const { state } = context;
  const table = state.tables.get(key);
  if (!table) return key;
  switch (action.kind) {
    case 'dropColumn':
      dropColumn(state, key, action.column.name, action.cascade, only);
      return key;
    case 'renameColumn':
      renameColumn(state, key, action.column.name, action.newName.name);
      return key;
    case 'renameTable':
      return moveTable(state, table, action.newName.schema?.name ?? table.schema, action.newName.object.name);
    case 'setSchema':
      return moveTable(state, table, action.newSchema.name, table.name);
    case 'renameConstraint':
      renameConstraint(state, key, action.constraint.name, action.newName.name);
      return key;
    case 'dropConstraint':
      dropConstraint(state, key, action.constraint.name, action.cascade);
      return key;
    case 'validateConstraint':
      validateConstraint(state, key, action.constraint.name);
      return key;
    case 'dropPrimaryKey':
      dropPrimaryKey(state, key);
      return key;
    case 'addConstraint':
      addConstraints(context, key, [{ constraint: action.constraint }]);
      return key;
    case 'addIndex':
      placeIndex(state, table, indexFromDefinition(context, action.index, false));
      return key;
    case 'dropIndex':
      dropTableIndex(context, table, action.index.name);
      return key;
    case 'renameIndex':
      renameIndex(state, table, action.index.name, action.newName.name);
      return key;
    case 'attachPartition':
      attachPartition(state, table, action.partition);
      return key;
    case 'detachPartition':
      detachPartition(state, table, action.partition);
      return key;
    case 'inherit':
      inherit(state, table, action.parent);
      return key;
    case 'noInherit':
      noInherit(state, table, action.parent);
      return key;
    case 'other':
      changeTable(state, key, (current) => withStorage(context, current, action.options));
      if (table.kind === 'view' && action.options) foldViewOptions(state, key, action.what, action.options);
      return key;
    case 'rowSecurity':
      changeTable(state, key, (current) => ({ ...current, rowSecurity: rowSecurity(context, current, action) }));
      return key;
    default:
      alterColumn(context, key, action, only);
      return key;
  }
}

/** ALTER VIEW … SET (…) and RESET (…). */
function foldViewOptions(
  state: SchemaState,
  key: string,
  what: string,
  options: Readonly<Record<string, string>>,
): void {
  changeTable(state, key, (view) => {
    const kept = Object.entries(view.options ?? {}).filter(([name]) => !(name in options));
    return { ...view, options: { ...Object.fromEntries(kept), ...(what === 'set (' ? options : {}) } };
  });
}

function rowSecurity(
  context: FoldContext,
  { rowSecurity: current }: Table,
  { setting, span }: Extract<AlterAction, { kind: 'rowSecurity' }>,
): Table['rowSecurity'] {
  switch (setting) {
    case 'enable':
      return { enabled: true, forced: current.forced, enabledAt: placeOf(context, span) };
    case 'disable':
      return { enabled: false, forced: current.forced, disabledAt: placeOf(context, span) };
    case 'force':
      return { ...current, forced: true };
    case 'noForce':
      return { ...current, forced: false };
  }
}

/** ALTER TABLE … DROP INDEX (MySQL), which also drops unique constraints. */
function dropTableIndex(context: FoldContext, table: Table, name: string): void {
  const { state } = context;
  const index = table.indexes.find((candidate) => sameName(state, candidate.name, name));
  if (index) removeIndex(state, table.key, index);
  else dropConstraint(state, table.key, name, false);
}

/** The table with a constraint of this name: SQL Server's sp_rename names neither the table nor what kind of object it is. */
function renamedConstraintOwner({ state }: FoldContext, { name: { object }, actions }: AlterTable): Table | undefined {
  if (!state.rules.renamesObjects || actions[0]?.kind !== 'renameTable') return undefined;
  const isNamed = ({ name }: { readonly name?: string }): boolean => sameName(state, name, object.name);
  for (const table of state.tables.values()) {
    const { primaryKey, uniques, foreignKeys, checks } = table;
    const named = [...(primaryKey ? [primaryKey] : []), ...uniques, ...foreignKeys, ...checks].some(isNamed);
    if (named) return table;
  }
  return undefined;
}

/** ALTER of an index, sequence or constraint, which ALTER TABLE may name as well. */
function alterOther(context: FoldContext, fact: AlterTable): void {
  const { state } = context;
  for (const action of fact.actions) {
    if (action.kind === 'attachPartition') {
      attachIndex(state, fact.name, action.partition);
      continue;
    }
    const newName = action.kind === 'renameTable' ? action.newName.object.name : undefined;
    if (newName === undefined) continue;
    const keys = state.candidates(fact.name);
    const owner = keys.flatMap((key) => state.linked(`index ${key}`))[0];
    const constrained = renamedConstraintOwner(context, fact);
    if (constrained) renameConstraint(state, constrained.key, fact.name.object.name, newName);
    else if (owner) renameIndex(state, owner, fact.name.object.name, newName);
    else renameSequence(state, fact.name, newName);
  }
}
