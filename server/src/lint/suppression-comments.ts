import { endOfComment, endOfString } from '../syntax/prisma/trivia.ts';
import type { Dialect } from '../text/dialect.ts';
import { tokenize } from '../text/lexer.ts';
import type { Span } from '../text/span.ts';
import { SUPPRESSION_MARK } from './suppression-directive.ts';

/** A statement's place in its file, and the white space and comments before it. */
export interface StatementPlace extends Span {
  readonly lead: number;
  /** True where no rule could look at it. */
  readonly unreadable: boolean;
}

/**
 * The comments that mention a suppression, in text order. Only the stretches of text that hold the word are read token by token:
 * a statement with what stands before it, or the rest behind the last one.
 */
export function suppressionComments(
  text: string,
  language: 'sql' | 'prisma',
  dialect: Dialect,
  statements: readonly StatementPlace[],
): readonly Span[] {
  const comments: Span[] = [];
  let mention = text.indexOf(SUPPRESSION_MARK);
  let place = 0;
  while (mention >= 0) {
    while (place < statements.length && (statements[place] as StatementPlace).end <= mention) place++;
    const start = place === 0 ? 0 : (statements[place - 1] as StatementPlace).end;
    const end = statements[place]?.end ?? text.length;
    const stretch = text.slice(start, end);
    const found = language === 'prisma' ? prismaComments(stretch) : sqlComments(stretch, dialect);
    for (const span of found) {
      const comment = { start: start + span.start, end: start + span.end };
      if (text.slice(comment.start, comment.end).includes(SUPPRESSION_MARK)) comments.push(comment);
    }
    mention = text.indexOf(SUPPRESSION_MARK, end);
  }
  return comments;
}

function sqlComments(text: string, dialect: Dialect): readonly Span[] {
  return tokenize(text, dialect).filter((token) => token.kind === 'comment');
}

function prismaComments(text: string): readonly Span[] {
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
