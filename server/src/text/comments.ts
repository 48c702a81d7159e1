import type { Dialect } from './dialect.ts';
import { Scanner } from './scanner.ts';
import type { Span } from './span.ts';
import type { Token } from './token.ts';

/**
 * The comments in a region of a text, in order.
 *
 * @param span where to look; it must start between tokens: at the start of a text, of a statement, or of a statement's lead
 * @returns comment tokens with offsets in `text`; one that starts within the region is given whole
 */
export function commentsIn(text: string, span: Span, dialect: Dialect): Token[] {
  const comments: Token[] = [];
  const scanner = new Scanner(text, dialect, span.start);
  while (scanner.next() && scanner.start < span.end) {
    if (scanner.kind === 'comment') {
      comments.push({ kind: 'comment', start: scanner.start, end: scanner.end, closed: scanner.closed });
    }
  }
  return comments;
}
