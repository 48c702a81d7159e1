import type { Statement } from '../../model/statement.ts';
import type { Span } from '../../text/span.ts';

/** True where a program puts in a part of a stretch of its SQL. */
export function isComputed({ embedding }: Statement, { start, end }: Span): boolean {
  return embedding?.pieces.some((piece) => piece.kind === 'hole' && piece.start < end && start < piece.end) ?? false;
}
