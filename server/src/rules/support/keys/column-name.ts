import type { Column, Provenance, Table } from '../../../model/schema.ts';
import type { StatementFact } from '../../../model/statement.ts';
import type { ColumnDefinition } from '../../../model/table-facts.ts';
import { parsedAt, textAt } from '../places.ts';
import { remembered } from '../remembered.ts';
import { joinedWords } from './name-words.ts';

/** The definition of a column as its statement has it; undefined where no statement spells it out (LIKE, CREATE TABLE AS). */
export function definitionOf(column: Column): ColumnDefinition | undefined {
  const { fact } = parsedAt(column.origin);
  return definitionsByStart(fact).get(column.origin.span.start);
}

const definitionsByStart = remembered((fact: StatementFact): ReadonlyMap<number, ColumnDefinition> => {
  const found = new Map<number, ColumnDefinition>();
  for (const definition of definitionsIn(fact)) {
    if (!found.has(definition.span.start)) found.set(definition.span.start, definition);
  }
  return found;
});

function definitionsIn(fact: StatementFact): readonly ColumnDefinition[] {
  if (fact.kind === 'createTable') return fact.columns;
  if (fact.kind !== 'alterTable') return [];
  return fact.actions.flatMap((action) =>
    action.kind === 'addColumn' ? [action.column] : action.kind === 'modifyColumn' ? [action.definition] : [],
  );
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

/** The table's columns by the words of their written names, joined: those of `ownerType` and `owner_type` stand under one key. */
export const columnsByWords = remembered((table: Table): ReadonlyMap<string, readonly Column[]> => {
  const found = new Map<string, Column[]>();
  for (const column of table.columns) {
    const words = joinedWords(writtenName(column));
    const same = found.get(words);
    if (same) same.push(column);
    else found.set(words, [column]);
  }
  return found;
});

/** The same as {@link writtenName} for a table. */
export function writtenTableName(table: Table): string {
  if (!/^[a-z0-9]+$/.test(table.databaseName)) return table.databaseName;
  const written = textAt(table.origin.statement, table.origin.span).split('.').at(-1) ?? '';
  return written.toLowerCase() === table.databaseName ? written : table.databaseName;
}
