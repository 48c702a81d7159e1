import type { QualifiedName } from '../../../model/identifier.ts';
import type { Statement } from '../../../model/statement.ts';

/** True where one of the statements, the earlier ones of the same file, adds the column to the table. */
export function addsColumn(earlier: readonly Statement[], table: QualifiedName, column: string): boolean {
  const wanted = column.toLowerCase();
  return earlier.some(({ parsed }) =>
    [parsed, ...parsed.nested].some(
      ({ fact }) =>
        fact.kind === 'alterTable' &&
        fact.name.object.name === table.object.name &&
        fact.actions.some((action) => action.kind === 'addColumn' && action.column.name.name.toLowerCase() === wanted),
    ),
  );
}
