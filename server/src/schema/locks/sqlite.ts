import type { SchemaView } from '../../model/schema.ts';
import type { StatementFact } from '../../model/statement.ts';
import type { AlterAction } from '../../model/table-facts.ts';
import type { LockedName, TableLock, TableWork } from './table-lock.ts';

/**
 * The locks that a statement of SQLite takes. There is one writer for the whole file: until the transaction ends nobody else writes any
 * table; readers go on in WAL mode, and wait for the commit in the others (SQLite documentation, “File Locking And Concurrency In SQLite
 * Version 3”, “Write-Ahead Logging”, “ALTER TABLE”).
 */
export function sqliteLocks(fact: StatementFact, before: SchemaView | undefined): readonly TableLock[] {
  const on = (table: LockedName, work: TableWork): TableLock => ({
    table,
    mode: 'RESERVED (the one writer of the file)',
    blocks: 'writes',
    work,
    instead: [],
  });
  switch (fact.kind) {
    case 'alterTable':
      return fact.objectType === 'table' ? fact.actions.map((action) => on(fact.name, workOf(action))) : [];
    case 'createIndex':
      return [on(fact.table, 'indexBuild')];
    case 'drop': {
      if (fact.objectType === 'table') return fact.names.map((name) => on(name, 'none'));
      if (fact.objectType !== 'index') return [];
      return fact.names.flatMap((name) => {
        const table = before?.index(name)?.table;
        return table ? [on({ object: { name: table.name } }, 'none')] : [];
      });
    }
    default:
      return [];
  }
}

/** DROP COLUMN writes the rows without it; a check or NOT NULL of a new column is tried on the rows; the rest changes the schema's text. */
function workOf(action: AlterAction): TableWork {
  if (action.kind === 'dropColumn') return 'rewrite';
  if (action.kind !== 'addColumn') return 'none';
  const { checks, notNull, generated } = action.column;
  return checks.length > 0 || (notNull && generated) ? 'scan' : 'none';
}
