import { isBlank, isLineStart } from './characters.ts';
import type { Dialect } from './dialect.ts';
import type { StatementSlice } from './slice.ts';
import { DEFAULT_DELIMITER, StatementSplitter } from './statement-splitter.ts';

/**
 * Cuts a slice that does not parse into smaller ones, at lines that start a statement in the first column or in the column of
 * the slice's own start: what follows a statement without its terminator, or one with an open quote or block, is found again.
 * A clause on a line of its own (`INSERT … ⏎ SELECT`, `UPDATE t ⏎ SET`) is no such line.
 *
 * @param slice a slice of `text`; its pieces cover all of it but white space, comments and terminators
 * @returns the pieces in order, at least one for a slice of kind `sql`; the caller keeps those that parse
 */
export function resplit(text: string, slice: StatementSlice, dialect: Dialect): StatementSlice[] {
  if (slice.kind !== 'sql') {
    return [slice];
  }
  const column = columnOf(text, slice.start);
  const base = slice.start - column;
  const part = text.slice(base, slice.end);
  const splitter = new StatementSplitter(part, dialect, column, DEFAULT_DELIMITER, { column });
  const pieces: StatementSlice[] = [];
  for (let piece = splitter.next(); piece !== undefined; piece = splitter.next()) {
    pieces.push({
      start: base + piece.start,
      end: base + piece.end,
      lead: pieces.length === 0 ? slice.lead : piece.lead,
      terminated: piece.terminated || (base + piece.end === slice.end && slice.terminated),
      kind: piece.kind,
    });
  }
  return pieces.length === 0 ? [slice] : pieces;
}

/** How far the slice is indented; 0 where something else stands before it on its line. */
function columnOf(text: string, start: number): number {
  let first = start;
  while (first > 0 && isBlank(text.charCodeAt(first - 1))) {
    first--;
  }
  return isLineStart(text, first) ? start - first : 0;
}
