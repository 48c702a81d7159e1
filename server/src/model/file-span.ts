import type { Span } from '../text/span.ts';
import type { EmbeddedPiece } from './embedding.ts';
import type { Statement } from './statement.ts';

/** What a span of a statement's text covers in its file: absolute offsets. A hole or an escape sequence is covered whole or not at all. */
export function fileSpan(statement: Pick<Statement, 'start' | 'embedding'>, span: Span): Span {
  const { start, embedding } = statement;
  if (!embedding) return { start: start + span.start, end: start + span.end };
  const end = start + fileEnd(embedding.pieces, span.end);
  if (span.end <= span.start) return { start: end, end };
  return { start: start + fileStart(embedding.pieces, span.start), end };
}

/** The end of a statement in its file. */
export function fileEndOf(statement: Pick<Statement, 'start' | 'text' | 'embedding'>): number {
  const { length } = statement.text;
  return fileSpan(statement, { start: 0, end: length }).end;
}

function fileStart(pieces: readonly EmbeddedPiece[], offset: number): number {
  const piece = pieces.find((one) => offset < one.end) ?? pieces.at(-1);
  if (!piece) return offset;
  return piece.kind === 'text' ? piece.fileStart + Math.min(offset, piece.end) - piece.start : piece.fileStart;
}

function fileEnd(pieces: readonly EmbeddedPiece[], offset: number): number {
  const piece = pieces.findLast((one) => one.start < offset) ?? pieces[0];
  if (!piece) return offset;
  return piece.kind === 'text' || offset <= piece.start
    ? piece.fileStart + Math.max(0, offset - piece.start)
    : piece.fileEnd;
}

/** A sentence about a query as its author knows it: with the holes in the place of what stands for them. */
export function withSources(sentence: string, { text, embedding }: Pick<Statement, 'text' | 'embedding'>): string {
  let shown = sentence;
  for (const piece of embedding?.pieces ?? []) {
    if (piece.source === undefined) continue;
    const { source } = piece;
    shown = shown.replaceAll(text.slice(piece.start, piece.end), () => source);
  }
  return shown;
}
