import type { Fix } from '../../../model/fix.ts';
import type { Table } from '../../../model/schema.ts';
import type { FixContext } from '../../rule.ts';
import { createIndexAfter, createIndexMigration } from '../new-index.ts';
import { isNested, keepsNames } from '../places.ts';

/** Ways to create an index that queries ask for: the next migration, or, where none can be written, a statement behind the table's own. */
export function createIndexFixes(context: FixContext, table: Table, columns: readonly string[]): readonly Fix[] {
  if (context.dialect === 'unknown') return [];
  if (context.canWriteMigration) return [{ ...createIndexMigration(context, table, columns), bulk: false }];
  const { origin } = table;
  if (context.database.isDeployed(origin.statement.file) || isNested(origin) || !keepsNames(origin, table, columns)) {
    return [];
  }
  return [{ ...createIndexAfter(context, origin, table, columns), bulk: false }];
}
