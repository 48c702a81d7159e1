import type { Column } from '../../../model/schema.ts';
import { CREATED_WORDS, NOT_A_MOMENT_WORDS, UPDATED_WORDS } from '../../lexicons/audit-columns.ts';
import { wordsOf } from '../words.ts';
import { writtenName } from './column-name.ts';

const MOMENT_FAMILIES: ReadonlySet<string> = new Set([
  'timestamp',
  'date',
  'integer',
  'decimal',
  'float',
  'text',
  'other',
  'unknown',
]);

/** `created_at`, `createdOn`, `date_creation`: when the row came to be. */
export function isCreatedMoment(column: Column): boolean {
  return says(column, CREATED_WORDS);
}

/** `updated_at`, `last_modified_date`, `maj_le`: when the row last changed. */
export function isUpdatedMoment(column: Column): boolean {
  return says(column, UPDATED_WORDS);
}

function says(column: Column, meaning: ReadonlySet<string>): boolean {
  if (!MOMENT_FAMILIES.has(column.type.family)) return false;
  return [writtenName(column), column.databaseName].some((name) => {
    const words = wordsOf(name);
    return words.some((word) => meaning.has(word)) && !words.some((word) => NOT_A_MOMENT_WORDS.has(word));
  });
}

/** Any moment: what a log or event calls the time of its entry (`occurred_at`, `ts`, `logged_at`). */
export function isMomentOfAnyKind(column: Column): boolean {
  const { family } = column.type;
  return (
    family === 'timestamp' || family === 'date' || /(?:^|_)(?:at|on|ts|time|timestamp|date)$/i.test(column.databaseName)
  );
}

/** True for the name of a column that says when its row last changed. */
export function isUpdatedWord(name: string): boolean {
  return wordsOf(name).some((word) => UPDATED_WORDS.has(word) || word === 'ts' || word === 'timestamp');
}
