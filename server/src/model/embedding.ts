import type { Span } from '../text/span.ts';
import type { Statement } from './statement.ts';

/**
 * A stretch of a query's text and what it stands for in the file that embeds it. `text` corresponds character by character, `escape` is
 * an escape sequence of the host language, `hole` an interpolation or a placeholder for which a name or a parameter stands in the text.
 */
export interface EmbeddedPiece {
  readonly kind: 'text' | 'escape' | 'hole';
  /** In the statement's text. */
  readonly start: number;
  readonly end: number;
  /** In the file, counted from the statement's `start` there. */
  readonly fileStart: number;
  readonly fileEnd: number;
  /** Holes: what stands in the file. */
  readonly source?: string;
}

/** Where a call runs again and again: a loop, or the callback of `map`, `forEach` and their like. */
export interface EnclosingLoop {
  readonly kind: 'for' | 'while' | 'callback';
  /** The method that calls the callback: `map`, `forEach`, …. */
  readonly method?: string;
  /** The names that the loop binds anew in each round: `user` of `for (const user of users)`. */
  readonly variables: readonly string[];
  /** What is walked over, as written: `users`. */
  readonly over?: string;
}

/** What surrounds a query or client call in its program. */
export interface CallSite {
  readonly awaited: boolean;
  /** The loops around the call within its function, the innermost first. */
  readonly loops: readonly EnclosingLoop[];
  /** Where the enclosing function begins in the file, counted from the statement's start: equal sums name the same function. */
  readonly functionOffset: number;
}

/** How a query stands in a file of another language. */
export interface Embedding {
  /** The quotes of the literal, which say what its text has to escape; undefined where literals in different quotes are joined. */
  readonly quote?: '`' | "'" | '"';
  /** In order, without gaps in the statement's text. */
  readonly pieces: readonly EmbeddedPiece[];
  /** True where the holes are bound as parameters by the tag; false where the text is put together as text. */
  readonly bindsHoles: boolean;
  readonly site: CallSite;
}

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
