import type { Provenance, Table } from '../../../model/schema.ts';
import { prismaComments } from '../../../syntax/prisma/comments.ts';
import type { Dialect } from '../../../text/dialect.ts';
import { tokenize } from '../../../text/lexer.ts';
import type { Span } from '../../../text/span.ts';

/** A comment that says a table repeats data on purpose. */
export interface DenormalizationNote {
  /** The comment. Its span counts from the statement's start, so it is negative above the statement. */
  readonly at: Provenance;
  /** The reason it gives: what is gained, how the copies are kept in step. Empty where it gives none. */
  readonly reason: string;
}

const NOTE = /schemawise:\s*denormali[sz]ed\b[\s:;,.–—-]*([\s\S]*)$/i;

/** The note `-- schemawise: denormalized <reason>` (Prisma: `///`) inside or directly above the statement that creates a table. */
export function denormalizationNote(table: Table, dialect: Dialect, prisma: boolean): DenormalizationNote | undefined {
  const { statement } = table.origin;
  const { note = '', text } = statement;
  const commentsOf = (source: string): readonly Span[] => {
    if (!source.includes('schemawise:')) return [];
    return prisma ? prismaComments(source) : tokenize(source, dialect).filter((token) => token.kind === 'comment');
  };
  const comments = [
    ...commentsOf(note).map((span) => ({ written: note.slice(span.start, span.end), start: span.start - note.length })),
    ...commentsOf(text).map((span) => ({ written: text.slice(span.start, span.end), start: span.start })),
  ];
  for (const { written, start } of comments) {
    const found = NOTE.exec(written.replace(/\*\/$/, '  ').trimEnd());
    if (!found) continue;
    return {
      at: { statement, span: { start, end: start + written.trimEnd().length } },
      reason: (found[1] ?? '').replace(/^<\s*(?:reason)?\s*>$/i, '').trim(),
    };
  }
  return undefined;
}
