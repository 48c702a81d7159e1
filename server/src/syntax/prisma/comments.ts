import type { Span } from '../../text/span.ts';
import { endOfComment, endOfString } from './trivia.ts';

/** Where the comments of a Prisma text stand, in text order; what looks like one inside a string is none. */
export function prismaComments(text: string): readonly Span[] {
  const comments: Span[] = [];
  let position = 0;
  while (position < text.length) {
    const character = text[position];
    if (character === '"') {
      position = endOfString(text, position);
    } else if (character === '/') {
      const end = endOfComment(text, position);
      if (end > position) comments.push({ start: position, end });
      position = Math.max(end, position + 1);
    } else {
      position++;
    }
  }
  return comments;
}
