import type { DropObjects, OtherStatement } from '../../model/object-facts.ts';
import type { StatementFact } from '../../model/statement.ts';
import { alterOperations, nameOf, type Surroundings } from './postgres-alter.ts';
import { POSTGRES_BLOCKS, POSTGRES_LOCKS, type PostgresLock, type PostgresOperation } from './postgres-table.ts';
import type { LockedName, TableLock } from './table-lock.ts';

/** One row of the lock table, at work on a table. */
interface Taken {
  readonly operation: PostgresOperation;
  readonly table: LockedName;
  readonly others: readonly LockedName[];
}

/** The locks that a statement of PostgreSQL takes on tables that are there already, operation by operation. */
export function postgresLocks(fact: StatementFact, around: Surroundings): readonly TableLock[] {
  return takenBy(fact, around).flatMap(({ operation, table, others }) => {
    const row: PostgresLock = POSTGRES_LOCKS[operation];
    const instead = row.instead === undefined ? [] : [row.instead];
    const own: TableLock = { table, mode: row.mode, blocks: POSTGRES_BLOCKS[row.mode], work: row.work, instead };
    const { other, otherWork = 'none' } = row;
    if (!other) return [own];
    return [
      own,
      ...others.map(
        (one): TableLock => ({
          table: one,
          mode: other,
          blocks: POSTGRES_BLOCKS[other],
          work: otherWork,
          instead: [],
        }),
      ),
    ];
  });
}

function takenBy(fact: StatementFact, around: Surroundings): readonly Taken[] {
  const on = (
    operation: PostgresOperation,
    table: LockedName,
    others: readonly LockedName[] = [],
  ): readonly Taken[] => [{ operation, table, others }];
  switch (fact.kind) {
    case 'alterTable':
      if (fact.objectType !== 'table' && fact.objectType !== 'foreignTable') return [];
      return alterOperations(fact, around).map(({ operation, others }) => ({ operation, table: fact.name, others }));
    case 'createIndex':
      return on(fact.concurrently ? 'createIndexConcurrently' : 'createIndex', fact.table);
    case 'createTable': {
      const references = [
        ...fact.columns.map((column) => column.references?.referencedTable),
        ...fact.constraints.map((one) => (one.kind === 'foreignKey' ? one.referencedTable : undefined)),
      ];
      return [
        ...references.flatMap((table) =>
          table && table.object.name !== fact.name.object.name ? on('createReferencingTable', table) : [],
        ),
        ...(fact.partitionOf ? on('createPartition', fact.partitionOf) : []),
        ...fact.inherits.flatMap((parent) => on('createChildTable', parent)),
      ];
    }
    case 'drop':
      return droppedBy(fact, around);
    case 'truncate':
      return fact.tables.flatMap((table) => on('truncate', table));
    case 'createTrigger':
      return on('createTrigger', fact.table);
    case 'createPolicy':
    case 'alterPolicy':
      return on('changePolicy', fact.table);
    case 'other':
      return otherStatement(fact, around);
    default:
      return [];
  }
}

function droppedBy(fact: DropObjects, { before }: Surroundings): readonly Taken[] {
  switch (fact.objectType) {
    case 'table':
      return fact.names.map((table) => {
        const keys = before?.table(table)?.foreignKeys ?? [];
        const referenced = keys.flatMap((key) => before?.tableByKey(key.referencedTable) ?? []);
        const others = referenced.filter((one) => one.key !== before?.table(table)?.key).map(nameOf);
        return { operation: 'dropTable', table, others };
      });
    case 'index': {
      const operation = fact.concurrently ? 'dropIndexConcurrently' : 'dropIndex';
      const tables = fact.names.flatMap((name) => before?.index(name)?.table ?? []);
      return tables.map((table) => ({ operation, table: nameOf(table), others: [] }));
    }
    case 'trigger':
      return fact.table ? [{ operation: 'dropTrigger', table: fact.table, others: [] }] : [];
    case 'policy':
      return fact.table ? [{ operation: 'changePolicy', table: fact.table, others: [] }] : [];
    case 'rule':
      return fact.table ? [{ operation: 'changeRule', table: fact.table, others: [] }] : [];
    default:
      return [];
  }
}

const OFF: ReadonlySet<string> = new Set(['false', 'off', '0']);

function otherStatement(fact: OtherStatement, { before }: Surroundings): readonly Taken[] {
  const { what, options, tables } = fact;
  const isOn = (option: string | undefined): boolean => option !== undefined && !OFF.has(option);
  const all = (operation: PostgresOperation): readonly Taken[] =>
    tables.map((table) => ({ operation, table, others: [] }));
  const concurrently = isOn(options.concurrently);
  switch (what) {
    case 'vacuum':
      return isOn(options.full) ? all('vacuumFull') : [];
    case 'cluster':
      return all('cluster');
    case 'reindex table':
      return all(concurrently ? 'reindexConcurrently' : 'reindex');
    case 'reindex index': {
      const operation = concurrently ? 'reindexConcurrently' : 'reindex';
      const found = tables.flatMap((name) => before?.index(name)?.table ?? []);
      return found.map((table) => ({ operation, table: nameOf(table), others: [] }));
    }
    case 'refresh materialized view':
      return all(concurrently ? 'refreshViewConcurrently' : 'refreshView');
    case 'create rule':
      return all('changeRule');
    default:
      return [];
  }
}
