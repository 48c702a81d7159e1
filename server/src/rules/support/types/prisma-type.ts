import type { EditFix, Fix, StatementEdit } from '../../../model/fix.ts';
import type { Column } from '../../../model/schema.ts';
import { prismaField } from './declared-columns.ts';

/** What a Prisma field is to be instead. */
export interface PrismaTypeChange {
  /** The scalar: `BigInt`. */
  readonly scalar: string;
  /** The native type with its arguments: `@db.Timestamptz(6)`; `none` takes an existing one away, `keep` leaves all as it is. */
  readonly native: string | 'none' | 'keep';
  readonly title: string;
  readonly bulk: boolean;
}

/** The edits that give a field another type; empty where the column is none of Prisma's. */
export function prismaTypeEdits(column: Column, change: Omit<PrismaTypeChange, 'title' | 'bulk'>): StatementEdit[] {
  const field = prismaField(column);
  if (!field) return [];
  const { statement } = column.origin;
  const edits: StatementEdit[] = [];
  if (field.typeName !== change.scalar) edits.push({ statement, span: field.typeSpan, newText: change.scalar });
  const native = field.attributes.find((attribute) => attribute.name.includes('.'));
  if (change.native === 'keep') return edits;
  if (native) {
    if (change.native !== 'none') {
      const [prefix = 'db'] = native.name.split('.');
      edits.push({ statement, span: native.span, newText: change.native.replace('@db.', `@${prefix}.`) });
      return edits;
    }
    const gap = /[ \t]*$/.exec(statement.text.slice(0, native.span.start))?.[0].length ?? 0;
    edits.push({ statement, span: { start: native.span.start - gap, end: native.span.end }, newText: '' });
    return edits;
  }
  if (change.native === 'none') return edits;
  const suffix = /^(?:\s*\[\s*\])?\s*\??/.exec(statement.text.slice(field.typeSpan.end))?.[0].trimEnd().length ?? 0;
  const end = field.typeSpan.end + suffix;
  edits.push({ statement, span: { start: end, end }, newText: ` ${change.native}` });
  return edits;
}

/** A Prisma schema is edited where it stands: its migrations are made from it. */
export function prismaTypeFixes(column: Column, change: PrismaTypeChange): readonly Fix[] {
  const edits = prismaTypeEdits(column, change);
  if (edits.length === 0) return [];
  const fix: EditFix = { kind: 'edit', title: change.title, edits, bulk: change.bulk };
  return [fix];
}
