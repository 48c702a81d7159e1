import type { Column, Provenance, Table } from '../../../model/schema.ts';
import type { ColumnDefinition } from '../../../model/table-facts.ts';
import { parsedAt, textAt } from '../places.ts';

/** The definition of a column as its statement has it; undefined where no statement spells it out (LIKE, CREATE TABLE AS). */
export function definitionOf(column: Column): ColumnDefinition | undefined {
  const { fact } = parsedAt(column.origin);
  const { start } = column.origin.span;
  if (fact.kind === 'createTable') return fact.columns.find((definition) => definition.span.start === start);
  if (fact.kind !== 'alterTable') return undefined;
  for (const action of fact.actions) {
    if (action.kind === 'addColumn' && action.column.span.start === start) return action.column;
    if (action.kind === 'modifyColumn' && action.definition.span.start === start) return action.definition;
  }
  return undefined;
}

/** The column's name where it is declared: what findings about a column mark. */
export function columnNameAt(column: Column): Provenance {
  const { statement, span } = column.origin;
  return { statement, span: definitionOf(column)?.name.span ?? span };
}

/**
 * The column's name with the capitals of its declaration, which PostgreSQL folds away where it is not quoted: they are what tells the words of
 * `deletedAt` apart.
 */
export function writtenName(column: Column): string {
  const definition = definitionOf(column);
  if (!definition || !/^[a-z0-9]+$/.test(column.name)) return column.name;
  const written = textAt(column.origin.statement, definition.name.span);
  return written.toLowerCase() === column.name ? written : column.name;
}

/** The same for a table. */
export function writtenTableName(table: Table): string {
  if (!/^[a-z0-9]+$/.test(table.databaseName)) return table.databaseName;
  const written = textAt(table.origin.statement, table.origin.span).split('.').at(-1) ?? '';
  return written.toLowerCase() === table.databaseName ? written : table.databaseName;
}
