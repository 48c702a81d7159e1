import type { Column, Table } from '../../../model/schema.ts';
import { SOFT_DELETE_FLAGS, SOFT_DELETE_MOMENTS } from '../../lexicons/soft-delete.ts';
import { writtenName } from './column-name.ts';
import { joinedWords } from './name-words.ts';

/** Options of the rules about soft deletion. */
export const SOFT_DELETE_OPTIONS = {
  softDeleteColumns: {
    schema: { type: 'array', items: { type: 'string' } },
    default: [],
    description: 'More names of columns that mark a row as deleted, beside `deleted_at`, `is_deleted` and their like.',
  },
} as const;

/** The column that marks a row of the table as deleted; undefined where it has none. */
export function softDeleteColumn(table: Table, options: Readonly<Record<string, unknown>>): Column | undefined {
  if (table.kind !== 'table') return undefined;
  const own = Array.isArray(options.softDeleteColumns) ? options.softDeleteColumns : [];
  return table.columns.find((column) => own.includes(column.databaseName) || marksDeletion(column));
}

/** A moment that must be given and has no default is a fact about a row of graves, not a mark. */
function marksDeletion(column: Column): boolean {
  if (column.generated) return false;
  const { family } = column.type;
  for (const name of [writtenName(column), column.databaseName]) {
    const words = joinedWords(name);
    if (SOFT_DELETE_MOMENTS.has(words)) return column.nullable || column.hasDefault || family === 'integer';
    if (SOFT_DELETE_FLAGS.has(words)) return FLAG_FAMILIES.has(family);
  }
  return false;
}

const FLAG_FAMILIES: ReadonlySet<string> = new Set([
  'boolean',
  'integer',
  'bit',
  'timestamp',
  'date',
  'decimal',
  'unknown',
]);

/** True for a mark that says when, false for one that only says whether. */
export function isMoment(column: Column): boolean {
  return column.type.family === 'timestamp' || column.type.family === 'date';
}

/** The condition under which a row lives, as people write it: `deleted_at IS NULL`, `is_deleted = false`. */
export function livesWhen(column: Column, dialect: string): string {
  const name = column.databaseName;
  if (isMoment(column) || column.nullable) return `${name} IS NULL`;
  return column.type.family === 'boolean' && dialect === 'postgresql' ? `NOT ${name}` : `${name} = 0`;
}
