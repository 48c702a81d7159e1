import type { SchemaView, Table } from '../../model/schema.ts';
import type { StatementFact } from '../../model/statement.ts';
import type { AlterAction, AlterTable } from '../../model/table-facts.ts';
import { findColumn } from '../find-column.ts';
import { MARIADB_LOCKS, MYSQL_LOCKS, type MysqlLock, type MysqlOperation } from './mysql-table.ts';
import { mysqlTypeChange } from './mysql-type-change.ts';
import { isBefore, type LockedName, type TableLock, type Version } from './table-lock.ts';

interface Surroundings {
  readonly version: Version;
  readonly before?: SchemaView;
}

/** What the statement itself demands, in lower case: `ALGORITHM=INPLACE, LOCK=NONE`. */
interface Demand {
  readonly algorithm?: string;
  readonly lock?: string;
}

const ONLINE_TOOL =
  'Use gh-ost or pt-online-schema-change, or a new column that is kept up to date and filled in batches.';

/** The locks that a statement of MySQL or MariaDB takes on InnoDB tables that are there already, operation by operation. */
export function mysqlLocks(
  fact: StatementFact,
  dialect: 'mysql' | 'mariadb',
  around: Surroundings,
): readonly TableLock[] {
  const lock = (operation: MysqlOperation, table: LockedName, demand: Demand = {}): readonly TableLock[] => {
    const rows = (dialect === 'mariadb' ? MARIADB_LOCKS : MYSQL_LOCKS)[operation];
    const row = rows.find(({ before }) => before === undefined || isBefore(around.version, before)) ?? rows.at(-1);
    return row ? [tableLock(row, table, demand)] : [];
  };
  switch (fact.kind) {
    case 'alterTable': {
      if (fact.objectType !== 'table') return [];
      const demand = demandOf(fact);
      const table = around.before?.table(fact.name);
      const operations = fact.actions.map((action) => operationOf(action, fact, table));
      // Nothing is said of a statement when one of its actions is not in the table: it may cost more than the others.
      if (operations.includes(undefined)) return [];
      return operations.flatMap((one) => (one === undefined || one === 'option' ? [] : lock(one, fact.name, demand)));
    }
    case 'createIndex': {
      const { algorithm, lock: demanded } = fact.options ?? {};
      return lock(indexOperation(fact.index.method), fact.table, {
        ...(algorithm === undefined ? {} : { algorithm: algorithm.toLowerCase() }),
        ...(demanded === undefined ? {} : { lock: demanded.toLowerCase() }),
      });
    }
    case 'drop':
      if (fact.objectType === 'table') return fact.names.flatMap((name) => lock('shortMetadataLock', name));
      return fact.objectType === 'index' && fact.table ? lock('dropIndex', fact.table) : [];
    case 'truncate':
      return fact.tables.flatMap((table) => lock('shortMetadataLock', table));
    case 'createTrigger':
      return lock('shortMetadataLock', fact.table);
    case 'other':
      return fact.what === 'optimize table' ? fact.tables.flatMap((table) => lock('rebuild', table)) : [];
    default:
      return [];
  }
}

/** What the statement demands wins where it is slower; where it is faster than possible the server refuses the statement. */
function tableLock(row: MysqlLock, table: LockedName, { algorithm, lock }: Demand): TableLock {
  const copies = row.algorithm === 'COPY' || algorithm === 'copy';
  const own = copies && row.blocks === 'nothing' ? 'writes' : row.blocks;
  const blocks = lock === 'exclusive' ? 'readsAndWrites' : lock === 'shared' && own === 'nothing' ? 'writes' : own;
  const mode =
    row.algorithm === 'metadata' ? 'exclusive metadata lock' : `ALGORITHM=${copies ? 'COPY' : row.algorithm}`;
  const shown = row.algorithm === 'metadata' || row.algorithm.startsWith('INSTANT') ? '' : `, LOCK=${LOCKS[blocks]}`;
  const demanded = copies && row.algorithm !== 'COPY';
  return {
    table,
    mode: mode + shown,
    blocks,
    work: copies ? 'rewrite' : row.work,
    instead: demanded
      ? ['Use ALGORITHM=INPLACE, LOCK=NONE, which fails at once should it not be possible.']
      : copies || (row.work === 'rewrite' && blocks !== 'nothing')
        ? [ONLINE_TOOL]
        : [],
  };
}

const LOCKS = { nothing: 'NONE', writes: 'SHARED', readsAndWrites: 'EXCLUSIVE' } as const;

function demandOf({ actions }: AlterTable): Demand {
  let demand: Demand = {};
  for (const action of actions) {
    if (action.kind !== 'other') continue;
    const { algorithm, lock } = action.options ?? {};
    if (algorithm !== undefined) demand = { ...demand, algorithm: algorithm.toLowerCase() };
    if (lock !== undefined) demand = { ...demand, lock: lock.toLowerCase() };
  }
  return demand;
}

function indexOperation(method: string): MysqlOperation {
  return method === 'fulltext' || method === 'spatial' ? 'addFulltextIndex' : 'addIndex';
}

/** Undefined for an action whose cost is not known here; `option` for one that says how the others are done. */
function operationOf(
  action: AlterAction,
  fact: AlterTable,
  table: Table | undefined,
): MysqlOperation | 'option' | undefined {
  switch (action.kind) {
    case 'addColumn': {
      const { column } = action;
      if (column.identity || column.type.serial) return 'addColumnNumbered';
      if (column.generated) return column.generated.stored ? 'addColumnStored' : 'addColumnVirtual';
      if (column.primaryKey) return 'addPrimaryKey';
      if (column.unique) return 'addIndex';
      if (column.checks.length > 0) return undefined;
      if (column.default && column.default.kind !== 'literal') return undefined;
      return 'addColumn';
    }
    case 'dropColumn':
      return 'dropColumn';
    case 'renameColumn':
      return 'renameColumn';
    case 'modifyColumn':
      return modifyOperation(action, table);
    case 'setDefault':
    case 'dropDefault':
      return 'changeDefault';
    case 'addIndex':
      return indexOperation(action.index.method);
    case 'dropIndex':
      return 'dropIndex';
    case 'renameIndex':
      return 'renameIndex';
    case 'renameTable':
      return 'renameTable';
    case 'dropPrimaryKey':
      return fact.actions.some(addsPrimaryKey) ? 'replacePrimaryKey' : 'dropPrimaryKey';
    case 'addConstraint':
      if (action.constraint.kind === 'primaryKey') return 'addPrimaryKey';
      if (action.constraint.kind === 'unique') return 'addIndex';
      return action.constraint.kind === 'foreignKey' ? 'addForeignKey' : undefined;
    case 'dropConstraint':
      return table?.foreignKeys.some(({ name }) => name === action.constraint.name) ? 'dropForeignKey' : undefined;
    case 'other':
      return otherOperation(action);
    default:
      return undefined;
  }
}

/** True for an action that gives the table a primary key. */
export function addsPrimaryKey(action: AlterAction): boolean {
  return (
    (action.kind === 'addConstraint' && action.constraint.kind === 'primaryKey') ||
    (action.kind === 'addColumn' && action.column.primaryKey !== undefined)
  );
}

function modifyOperation(
  action: Extract<AlterAction, { kind: 'modifyColumn' }>,
  table: Table | undefined,
): MysqlOperation | undefined {
  const column = table && findColumn(table, action.column.name);
  if (!column) return undefined;
  const { definition } = action;
  switch (mysqlTypeChange(column, definition, table)) {
    case 'unsafe':
      return 'changeType';
    case 'safe':
      if (column.nullable === definition.notNull) return 'changeNullability';
      return column.type.name === 'enum' || column.type.name === 'set' ? 'extendList' : 'changeTypeInPlace';
    case 'same':
      if (column.nullable === definition.notNull) return 'changeNullability';
      return definition.name.name === column.name ? 'changeDefault' : 'renameColumn';
    default:
      return undefined;
  }
}

function otherOperation(action: Extract<AlterAction, { kind: 'other' }>): MysqlOperation | 'option' | undefined {
  const { what, options = {} } = action;
  if ('algorithm' in options || 'lock' in options) return 'option';
  if (what.startsWith('convert to')) return 'convertCharset';
  if (what === 'force') return 'rebuild';
  if ('engine' in options) return options.engine?.toLowerCase() === 'innodb' ? 'rebuild' : 'changeEngine';
  return what === 'add partition' ? 'addPartition' : undefined;
}
