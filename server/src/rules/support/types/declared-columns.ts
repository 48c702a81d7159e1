import type { PrismaFieldDetails } from '../../../model/prisma-facts.ts';
import type { Column, Provenance, Table } from '../../../model/schema.ts';
import type { ColumnDefinition, CreateTable } from '../../../model/table-facts.ts';
import type { Span } from '../../../text/span.ts';
import { parsedAt, sameSpan } from '../places.ts';
import { remembered } from '../remembered.ts';

/**
 * The columns whose type the table itself declares, by CREATE TABLE, ADD COLUMN or a change of the type: what a finding about a type can
 * point at. Left out are the columns of views and foreign tables, inherited ones, and those that LIKE or a query gave the table.
 */
export function declaredColumns(table: Table): readonly Column[] {
  if (table.kind !== 'table') return [];
  return table.columns.filter((column) => !column.inherited && declaresColumns(table, column));
}

/** False for a column that another statement declared (LIKE) or whose type is an expression's (CREATE TABLE AS). */
function declaresColumns(table: Table, column: Column): boolean {
  const { fact } = parsedAt(column.typeOrigin);
  if (fact.kind === 'alterTable') return true;
  return (
    fact.kind === 'createTable' && fact.asQuery === undefined && column.typeOrigin.statement === table.origin.statement
  );
}

/** Where the type stands; in a Prisma schema without `?`, `[]` and `@db.…`. */
export function typeAt(column: Column): Provenance {
  return { statement: column.typeOrigin.statement, span: prismaField(column)?.typeSpan ?? column.type.span };
}

/** The definition by which CREATE TABLE, ADD COLUMN or MODIFY last declared the column as a whole. */
export function definitionOf(column: Column): ColumnDefinition | undefined {
  const { fact } = parsedAt(column.origin);
  if (fact.kind === 'createTable') {
    const one = definitionsByStart(fact).get(column.origin.span.start);
    return one && sameSpan(one.span, column.origin.span) ? one : undefined;
  }
  if (fact.kind !== 'alterTable') return undefined;
  for (const action of fact.actions) {
    if (action.kind === 'addColumn' && sameSpan(action.column.span, column.origin.span)) return action.column;
    if (action.kind === 'modifyColumn' && sameSpan(action.definition.span, column.origin.span))
      return action.definition;
  }
  return undefined;
}

/** What only Prisma has to say of the column; undefined for a column of SQL. */
export function prismaField(column: Column): PrismaFieldDetails | undefined {
  const { fact } = column.origin.statement.parsed;
  if (fact.kind !== 'createTable' || !fact.prisma) return undefined;
  return definitionsByName(fact).get(column.name)?.prisma;
}

const definitionsByStart = remembered((fact: CreateTable): ReadonlyMap<number, ColumnDefinition> => {
  return new Map(fact.columns.map((definition) => [definition.span.start, definition] as const).reverse());
});

const definitionsByName = remembered((fact: CreateTable): ReadonlyMap<string, ColumnDefinition> => {
  // From the last to the first, so that of two of one name the first stays.
  return new Map(fact.columns.map((definition) => [definition.name.name, definition] as const).reverse());
});

/** Where the column's name stands in its definition; the definition's first character where that is not known. */
export function nameAt(column: Column): Provenance {
  const { statement, span } = column.origin;
  const name: Span = definitionOf(column)?.name.span ?? { start: span.start, end: span.start };
  return { statement, span: name };
}
