import type { Column, Provenance } from '../../../model/schema.ts';
import type { ColumnDefinition } from '../../../model/table-facts.ts';
import { parsedAt } from '../places.ts';

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
