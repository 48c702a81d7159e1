import { migrationPart } from '../model/program-migration.ts';
import type { Statement } from '../model/statement.ts';

/** Rules about queries that run again and again, or against the schema as it is in the end. */
const MOOT: ReadonlySet<string> = new Set([
  'delete-without-where',
  'hard-delete-on-soft-delete-table',
  'leading-wildcard-like',
  'limit-without-order-by',
  'missing-predicate-index',
  'missing-tenant-filter',
  'n-plus-one-query',
  'no-select-star',
  'non-sargable-predicate',
  'offset-pagination',
  'order-by-random',
  'require-pagination',
  'soft-delete-filter-missing',
  'unknown-column',
  'unknown-table',
  'update-without-where',
]);

/**
 * True where a rule has no say in a migration that is a program: it has run once, on the schema of its day, and changes all rows on
 * purpose.
 */
export function isMootInMigration(ruleId: string, statement: Statement): boolean {
  return MOOT.has(ruleId) && migrationPart(statement) !== undefined;
}
