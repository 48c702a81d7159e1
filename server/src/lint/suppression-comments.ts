import { prismaComments } from '../syntax/prisma/comments.ts';
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
  language: 'sql' | 'prisma' | 'typescript',
  dialect: Dialect,
  statements: readonly StatementPlace[],
): readonly Span[] {
  if (language === 'typescript') return scriptComments(text);
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

/** Comments of TypeScript, and those of the SQL in it, whose first words (or a line's) mention a suppression. */
const SCRIPT_COMMENT = /\/\*(?:(?!\*\/)[\s\S])*?schemawise-[\s\S]*?\*\/|(?:\/\/|--)[ \t]*schemawise-[^\r\n`]*/g;

function scriptComments(text: string): Span[] {
  return [...text.matchAll(SCRIPT_COMMENT)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function sqlComments(text: string, dialect: Dialect): readonly Span[] {
  return tokenize(text, dialect).filter((token) => token.kind === 'comment');
}
