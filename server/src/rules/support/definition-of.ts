import type { Provenance } from '../../model/schema.ts';
import type { ColumnDefinition } from '../../model/table-facts.ts';
import { parsedAt, sameSpan } from './places.ts';

/** The definition that stands at a column's origin; undefined for columns that no definition makes (CREATE TABLE AS, LIKE). */
export function definitionOf(origin: Provenance): ColumnDefinition | undefined {
  const { fact } = parsedAt(origin);
  if (fact.kind === 'createTable') return fact.columns.find((column) => sameSpan(column.span, origin.span));
  if (fact.kind !== 'alterTable') return undefined;
  for (const action of fact.actions) {
    if (action.kind === 'addColumn' && sameSpan(action.column.span, origin.span)) return action.column;
    if (action.kind === 'modifyColumn' && sameSpan(action.definition.span, origin.span)) return action.definition;
  }
  return undefined;
}
