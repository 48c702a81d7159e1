import type { Table } from '../../../../model/schema.ts';
import type { Statement } from '../../../../model/statement.ts';
import type { Dialect } from '../../../../text/dialect.ts';
import { tableName } from '../../identifiers.ts';
import type { History } from './history.ts';
import { mysqlChange } from './mysql-table.ts';
import { postgresChange } from './postgres-table.ts';
import { sqliteChange } from './sqlite-table.ts';
import { tableBack, viewBack } from './table-back.ts';
import { type TableChange, tableChanges } from './table-changes.ts';
import type { TableChanger } from './table-work.ts';

/**
 * What makes the tables and views before a statement of those after it; undefined where the history does not tell all that it takes.
 * Tables that nothing creates are left alone.
 */
export function undoTables(statement: Statement, dialect: Dialect, history: History): readonly string[] | undefined {
  const schemas = { from: history.after(statement), to: history.before(statement) };
  const change = changerOf(dialect, history.earlier(statement));
  const moment = { statement, dialect, history, schemas, change };
  const changes = tableChanges(schemas.from, schemas.to).filter(isOwn);
  const before: string[] = [];
  const dropped: string[] = [];
  const main: string[] = [];
  const after: string[] = [];
  for (const one of changes) {
    const { from, to } = one;
    if (from && !to) {
      if (
        from.partitionOf === undefined ||
        !changes.some((other) => !other.to && other.from?.key === from.partitionOf)
      ) {
        dropped.unshift(`DROP ${kindOf(from)} ${tableName(from, dialect)}`);
      }
      continue;
    }
    if (!to) continue;
    if (from && from.kind !== 'table' && from.origin.statement !== to.origin.statement) {
      const back = viewBack(from, to, schemas.from, moment);
      if (!back) return undefined;
      after.push(...back);
      continue;
    }
    if (from && followsParent(one, changes)) continue;
    // What a partition is attached to again gives it back its keys and indexes.
    if (from && from.partitionOf === undefined && to.partitionOf !== undefined) continue;
    const work = from ? change(onItsOwn(from, to), to, schemas) : tableBack(to, moment);
    if (!work) return undefined;
    before.push(...work.before);
    (to.kind === 'table' || from ? main : after).push(...work.main);
    after.push(...work.after);
  }
  return [...before, ...dropped, ...main, ...foreignKeysFirst(after)];
}

/** Keys and indexes are put on tables before views are made that read them. */
function foreignKeysFirst(statements: readonly string[]): readonly string[] {
  const isKey = (text: string): boolean => /^ALTER TABLE \S+ ADD CONSTRAINT/.test(text);
  return [...statements.filter(isKey), ...statements.filter((text) => !isKey(text))];
}

function changerOf(dialect: Dialect, earlier: readonly Statement[]): TableChanger {
  if (dialect === 'sqlite') return (from, to, schemas) => sqliteChange(from, to, schemas, earlier);
  if (dialect === 'postgresql') return postgresChange;
  return (from, to, schemas) => mysqlChange(from, to, schemas, dialect);
}

/** Temporary tables are gone with their session, and of tables that nothing creates only changes are known. */
function isOwn({ from, to }: TableChange): boolean {
  return !from?.outside && !to?.outside && !from?.temporary && !to?.temporary;
}

/** Partitions follow what is done to their parent. */
function followsParent({ to }: TableChange, changes: readonly TableChange[]): boolean {
  return to?.partitionOf !== undefined && changes.some((other) => other.from && other.to?.key === to.partitionOf);
}

function kindOf({ kind }: Table): string {
  if (kind === 'view') return 'VIEW';
  if (kind === 'materializedView') return 'MATERIALIZED VIEW';
  return kind === 'foreignTable' ? 'FOREIGN TABLE' : 'TABLE';
}

/** A table that is a partition no longer: what followed its parent is its own now. */
function onItsOwn(from: Table, to: Table): Table {
  if (from.partitionOf === undefined || to.partitionOf !== undefined) return from;
  const own = <T extends object>(one: T): T => ({ ...one, inheritedFrom: undefined });
  return {
    ...from,
    ...(from.primaryKey ? { primaryKey: own(from.primaryKey) } : {}),
    uniques: from.uniques.map(own),
    foreignKeys: from.foreignKeys.map(own),
    indexes: from.indexes.map(own),
    checks: from.checks.map(own),
    exclusions: from.exclusions.map(own),
  };
}
