import type { StatementFact } from '../../model/statement.ts';
import type { AlterAction } from '../../model/table-facts.ts';
import { isNullLiteral } from '../names/expressions.ts';
import type { LockedName, TableLock } from './table-lock.ts';

/** The cost of one operation. */
type TsqlLock = Omit<TableLock, 'table'>;

/** A schema modification lock: not even a query that reads uncommitted rows gets through. */
const CATALOGUE: TsqlLock = { mode: 'Sch-M', blocks: 'readsAndWrites', work: 'none', instead: [] };
const ONLINE = 'Add WITH (ONLINE = ON), which the Enterprise and Developer editions and Azure SQL have.';

/**
 * What SQL Server locks (SQL Server documentation, “Transaction locking and row versioning guide”; CREATE INDEX; ALTER INDEX; ALTER TABLE, “Locks and
 * ALTER TABLE”; “How online index operations work”; “Adding NOT NULL columns as an online operation”).
 */
export const TSQL_LOCKS = {
  catalogue: CATALOGUE,
  rewrite: {
    ...CATALOGUE,
    work: 'rewrite',
    instead: [
      'Add a new column, fill it in batches, and switch over to it; ALTER COLUMN also takes WITH (ONLINE = ON).',
    ],
  },
  addColumnFilled: {
    ...CATALOGUE,
    work: 'unknown',
    instead: ['Add the column with NULL and its default for new rows, and fill the old rows in batches.'],
  },
  checkedConstraint: {
    ...CATALOGUE,
    work: 'scan',
    instead: ['Add it WITH NOCHECK, and check the rows later with ALTER TABLE … WITH CHECK CHECK CONSTRAINT.'],
  },
  offlineKey: { ...CATALOGUE, work: 'indexBuild', instead: [ONLINE] },
  offlineIndex: { mode: 'S', blocks: 'writes', work: 'indexBuild', instead: [ONLINE] },
  offlineClusteredIndex: { mode: 'Sch-M', blocks: 'readsAndWrites', work: 'rewrite', instead: [ONLINE] },
  onlineIndex: { mode: 'IS', blocks: 'nothing', work: 'indexBuild', instead: [] },
} as const satisfies Readonly<Record<string, TsqlLock>>;

/** The locks that a statement of SQL Server takes on tables that are there already, operation by operation. */
export function tsqlLocks(fact: StatementFact): readonly TableLock[] {
  const on = (table: LockedName, row: TsqlLock): TableLock => ({ table, ...row });
  switch (fact.kind) {
    case 'alterTable':
      return fact.objectType === 'table'
        ? fact.actions.flatMap((one) => alterLocks(one).map((row) => on(fact.name, row)))
        : [];
    case 'createIndex':
      if (isOnline(fact.options)) return [on(fact.table, TSQL_LOCKS.onlineIndex)];
      return [
        on(fact.table, fact.index.method === 'clustered' ? TSQL_LOCKS.offlineClusteredIndex : TSQL_LOCKS.offlineIndex),
      ];
    case 'drop':
      if (fact.objectType === 'table') return fact.names.map((name) => on(name, CATALOGUE));
      return fact.objectType === 'index' && fact.table ? [on(fact.table, CATALOGUE)] : [];
    case 'truncate':
      return fact.tables.map((table) => on(table, CATALOGUE));
    case 'createTrigger':
      return [on(fact.table, CATALOGUE)];
    case 'other': {
      if (fact.what !== 'alter index' || !fact.options.rebuild) return [];
      const row = isOnline(fact.options) ? TSQL_LOCKS.onlineIndex : TSQL_LOCKS.offlineKey;
      return fact.tables.map((table) => on(table, row));
    }
    default:
      return [];
  }
}

/** `ON`, and `ON (WAIT_AT_LOW_PRIORITY (…))`. */
function isOnline(options: Readonly<Record<string, string>> = {}): boolean {
  return /^on\b/.test(options.online ?? '');
}

function alterLocks(action: AlterAction): readonly TsqlLock[] {
  switch (action.kind) {
    case 'addColumn': {
      const { column } = action;
      if (column.identity || column.generated?.stored) return [TSQL_LOCKS.rewrite];
      // Runtime constants cost nothing in the Enterprise edition; elsewhere every row is written.
      const isFilled = column.notNull && column.default !== undefined && !isNullLiteral(column.default);
      return [isFilled ? TSQL_LOCKS.addColumnFilled : CATALOGUE];
    }
    case 'modifyColumn':
      return [{ ...TSQL_LOCKS.rewrite, work: 'unknown' }];
    case 'addConstraint':
      if (action.constraint.kind === 'primaryKey' || action.constraint.kind === 'unique')
        return [action.constraint.online ? TSQL_LOCKS.onlineIndex : TSQL_LOCKS.offlineKey];
      return [action.constraint.notValid ? CATALOGUE : TSQL_LOCKS.checkedConstraint];
    case 'other':
      if (action.what === 'rebuild') return [TSQL_LOCKS.offlineClusteredIndex];
      return [CATALOGUE];
    default:
      return [CATALOGUE];
  }
}
