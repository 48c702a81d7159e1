import type { Dialect } from '../../../text/dialect.ts';

/**
 * True where PostgreSQL does not find what the schema has: it folds names without quotes to small letters and compares the letters then, so that
 * `createdAt` is not `"createdAt"`. Other engines, and other letters, give false.
 *
 * @param written the name as the engine reads it, folded unless it is quoted
 * @param there the name in the schema
 */
export function isOtherCase(dialect: Dialect, written: string, there: string): boolean {
  return dialect === 'postgresql' && written !== there && written.toLowerCase() === there.toLowerCase();
}
