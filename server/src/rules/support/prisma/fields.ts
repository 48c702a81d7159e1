import type { EditFix } from '../../../model/fix.ts';
import type { PrismaFieldDetails, PrismaModelDetails } from '../../../model/prisma-facts.ts';
import type { Column, Table } from '../../../model/schema.ts';

/** What only Prisma has to say of a table; undefined for a table that is no model. */
export function modelDetails({ origin }: Table): PrismaModelDetails | undefined {
  const { fact } = origin.statement.parsed;
  return fact.kind === 'createTable' ? fact.prisma : undefined;
}

/** What only Prisma has to say of a model's column. */
export function fieldDetails(model: Table, column: Column): PrismaFieldDetails | undefined {
  return modelDetails(model)?.fields.find((field) => field.name.name === column.name)?.details;
}

export function hasAttribute({ attributes }: PrismaFieldDetails, name: string): boolean {
  return attributes.some((attribute) => attribute.name === name);
}

/** Writes an attribute behind the last one of a field. */
export function appendAttribute({ origin }: Column, attribute: string, bulk: boolean): EditFix {
  const { statement, span } = origin;
  const edit = { statement, span: { start: span.end, end: span.end }, newText: ` ${attribute}` };
  return { kind: 'edit', title: `Add ${attribute}`, bulk, edits: [edit] };
}
