import type { Column, SchemaView, Table } from '../../../model/schema.ts';
import type { Statement } from '../../../model/statement.ts';
import { mentionsColumn } from '../../../schema/expression-columns.ts';
import { sameStructure } from '../../../schema/same-structure.ts';
import { findColumn } from '../columns.ts';

/**
 * True where nothing after a statement changes what it says of a column: the migrations that are written now run after all that is there, and
 * would meet another column. It may have got another name or type by the statement itself.
 * @param table the table before the statement
 * @param final the schema when everything has run
 * @param name what the column is called after the statement
 * @param declaring the statement where it declares the column anew, as MySQL's MODIFY and CHANGE do
 */
export function isUntouchedSince(
  table: Table,
  column: Column,
  final: SchemaView,
  name: string,
  declaring?: Statement,
): boolean {
  const last = final.tableByKey(table.key);
  const now = last && findColumn(last, name);
  if (!last || !now) return false;
  if (carried(last, name).join() !== carried(table, column.name).join()) return false;
  if (declaring) return now.origin.statement === declaring && (now.defaultOrigin?.statement ?? declaring) === declaring;
  const sameDefault =
    now.default?.span.start === column.default?.span.start && sameStructure(now.defaultOrigin, column.defaultOrigin);
  return now.nullable === column.nullable && sameDefault;
}

/** How much there is of each kind that speaks of the column. */
function carried(table: Table, column: string): readonly number[] {
  const has = ({ columns }: { readonly columns: readonly string[] }): boolean => columns.includes(column);
  return [
    table.uniques.filter(has).length,
    table.foreignKeys.filter(has).length,
    table.checks.filter(({ expression }) => mentionsColumn(expression, column)).length,
    table.indexes.filter(
      ({ parts, include, where }) =>
        include.includes(column) ||
        mentionsColumn(where, column) ||
        parts.some((part) => part.column?.name === column || mentionsColumn(part.expression, column)),
    ).length,
    table.primaryKey && has(table.primaryKey) ? 1 : 0,
  ];
}
