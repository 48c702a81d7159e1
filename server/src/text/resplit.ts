import type { Dialect } from './dialect.ts';
import type { StatementSlice } from './slice.ts';
import { DEFAULT_DELIMITER, StatementSplitter } from './statement-splitter.ts';

export function resplit(text: string, slice: StatementSlice, dialect: Dialect): StatementSlice[] {
  const part = text.slice(slice.start, slice.end);
  const splitter = new StatementSplitter(part, dialect, 0, DEFAULT_DELIMITER, true);
  const pieces: StatementSlice[] = [];
  for (let piece = splitter.next(); piece !== undefined; piece = splitter.next()) {
    const isFirst = pieces.length === 0;
    pieces.push({
      start: slice.start + piece.start,
      end: slice.start + piece.end,
      lead: isFirst ? slice.lead : piece.lead,
      terminated: piece.terminated,
      kind: piece.kind,
    });
  }
  return pieces;
}
