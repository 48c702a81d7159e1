import type { Table } from '../../../model/schema.ts';
import { BOOKKEEPING_TABLES } from '../../lexicons/bookkeeping-tables.ts';
import { REPORTING_TABLE_WORDS, SNAPSHOT_TABLE_WORDS } from '../../lexicons/snapshots.ts';
import { TEMPORARY_NAME_WORDS } from '../../lexicons/table-kinds.ts';
import { parsedAt } from '../places.ts';
import { isCreatedMoment, isUpdatedMoment } from './audit-moments.ts';
import { writtenName, writtenTableName } from './column-name.ts';
import { joinedWords, singularWords } from './name-words.ts';

/** True for a table of the schema's own: no temporary or foreign one, no partition, child or copy, and none of a tool. */
export function isOwnTable(table: Table): boolean {
  if (table.kind !== 'table' || table.temporary || table.partitionOf !== undefined || table.inherits.length > 0) {
    return false;
  }
  const { fact } = parsedAt(table.origin);
  if (fact.kind !== 'createTable' || fact.foreign || fact.asQuery || fact.partitionOf || fact.inherits.length > 0) {
    return false;
  }
  if (fact.prisma && (fact.prisma.ignored || fact.prisma.blockKind !== 'model')) return false;
  return !/^(?:#|sqlite_)/.test(table.name) && !BOOKKEEPING_TABLES.has(table.databaseName.toLowerCase());
}

/** True where one of the words stands in the table's name, as a word of its own and in the singular. */
export function isNamed(table: Table, kinds: ReadonlySet<string>): boolean {
  return singularWords(writtenTableName(table)).some((word) => kinds.has(word));
}

/** True where the table's name ends in one of the words: `order_events` is about events, `event_tickets` is not. */
export function endsInKind(table: Table, kinds: ReadonlySet<string>): boolean {
  const words = singularWords(writtenTableName(table));
  return kinds.has(words.at(-1) ?? '') || kinds.has(words.slice(-2).join('_'));
}

/** `tmp_orders`, `orders_bak`: a table that is not meant to stay. */
export function hasTemporaryName(table: Table): boolean {
  const words = singularWords(writtenTableName(table));
  return TEMPORARY_NAME_WORDS.has(words[0] ?? '') || TEMPORARY_NAME_WORDS.has(words.at(-1) ?? '');
}

/**
 * True for a table that only joins others: it has two foreign keys (or, where none are declared, a primary key of two `…_id` columns), and
 * beside their columns nothing but a key of its own and what says when and in which order.
 */
export function isJoinTable(table: Table): boolean {
  const linking = new Set(table.foreignKeys.flatMap((foreignKey) => foreignKey.columns));
  const key = table.primaryKey?.columns ?? [];
  const isId = (name: string): boolean => /(?:^|_)id$/.test(joinedWords(name));
  if (table.foreignKeys.length < 2) {
    if (key.length < 2 || !key.every((name) => isId(name) || linking.has(name))) return false;
    for (const name of key) linking.add(name);
  }
  return table.columns.every(
    (column) =>
      linking.has(column.name) ||
      (key.length === 1 && key[0] === column.name) ||
      JOIN_TABLE_EXTRAS.has(joinedWords(writtenName(column))) ||
      isCreatedMoment(column) ||
      isUpdatedMoment(column),
  );
}

const JOIN_TABLE_EXTRAS: ReadonlySet<string> = new Set(['assigned_at', 'position', 'sort_order', 'ordinal', 'rank']);

/** True for snapshots, reports and tables of the moment: what they copy or count is meant to stay as it was. */
export function keepsCopies(table: Table): boolean {
  return hasTemporaryName(table) || isNamed(table, SNAPSHOT_TABLE_WORDS) || isNamed(table, REPORTING_TABLE_WORDS);
}
