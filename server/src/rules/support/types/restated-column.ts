import type { Column, Table } from '../../../model/schema.ts';
import type { ColumnDefinition } from '../../../model/table-facts.ts';
import type { Span } from '../../../text/span.ts';
import { textAt } from '../places.ts';
import { definitionOf } from './declared-columns.ts';

/**
 * A MySQL column's definition with another type, for MODIFY COLUMN, which replaces all that it does not repeat. Keys are left out: they
 * stay, and would be added a second time. Undefined where no one definition says all that holds of the column at the end.
 */
export function restatedColumn(table: Table, column: Column, type: string): string | undefined {
  const definition = definitionOf(column);
  const { statement } = column.origin;
  if (!definition || column.typeOrigin.statement !== statement || column.defaultOrigin) return undefined;
  if (definition.name.name !== column.databaseName) return undefined;
  const inKey = table.primaryKey?.columns.includes(column.name) ?? false;
  if (!inKey && definition.notNull === column.nullable) return undefined;
  const parts = [
    ...keysOf(definition).map((span) => ({ span, text: '' })),
    { span: definition.type.span, text: type },
  ].sort((a, b) => b.span.start - a.span.start);
  let text = textAt(statement, definition.span);
  for (const part of parts) {
    const before = text.slice(0, part.span.start - definition.span.start);
    const after = text.slice(part.span.end - definition.span.start);
    text = (part.text === '' ? before.trimEnd() : before + part.text) + after;
  }
  return text;
}

function keysOf(definition: ColumnDefinition): Span[] {
  const { primaryKey, unique, references, checks } = definition;
  return [primaryKey, unique, references, ...checks].flatMap((constraint) => (constraint ? [constraint.span] : []));
}
