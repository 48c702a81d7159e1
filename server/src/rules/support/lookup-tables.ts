import type { Table } from '../../model/schema.ts';
import { LOOKUP_COLUMN_WORDS, LOOKUP_TABLE_WORDS } from '../lexicons/lookup-tables.ts';
import { singular, wordsOf } from './words.ts';

/** More columns than this are no longer a list of names. */
const MAX_LOOKUP_COLUMNS = 6;

/**
 * Whether a table seems to be a small list of fixed values, such as `countries` or `order_status`: its name ends in such a word,
 * it refers to nothing, and its columns only name and order the values.
 */
export function isLookupTable(table: Table): boolean {
  const last = wordsOf(table.databaseName).map(singular).at(-1) ?? '';
  return (
    LOOKUP_TABLE_WORDS.has(last) &&
    table.foreignKeys.length === 0 &&
    table.columns.length <= MAX_LOOKUP_COLUMNS &&
    table.columns.every((column) => {
      const words = wordsOf(column.name).filter((word) => !/^\d+$/.test(word));
      return words.length > 0 && words.some((word) => LOOKUP_COLUMN_WORDS.has(singular(word)));
    })
  );
}
