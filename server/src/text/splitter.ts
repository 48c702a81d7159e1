import type { Dialect } from './dialect.ts';
import type { StatementSlice } from './slice.ts';
import { DEFAULT_DELIMITER, StatementSplitter } from './statement-splitter.ts';

export { resplit } from './resplit.ts';
export type { StatementSlice } from './slice.ts';

/**
 * Cuts a file into statements, client commands and COPY data. Any text is accepted. The slices are in order and disjoint;
 * outside of them are only white space, comments and terminators.
 *
 * A statement ends at `;` (or at what a DELIMITER line set) outside strings and comments, whatever parentheses are open, so that
 * a half-typed statement does not swallow the next; but not inside the body of a routine or trigger. It also ends, unterminated,
 * before a client command, before a comment that a migration tool cuts at (`--> statement-breakpoint`), and, in T-SQL,
 * before a line that starts another statement in its first column.
 */
export function splitStatements(text: string, dialect: Dialect): StatementSlice[] {
  const splitter = new StatementSplitter(text, dialect, 0, DEFAULT_DELIMITER);
  const slices: StatementSlice[] = [];
  for (let slice = splitter.next(); slice !== undefined; slice = splitter.next()) {
    slices.push(slice);
  }
  return slices;
}
