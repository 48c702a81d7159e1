import type { Dialect } from '../../text/dialect.ts';
import { tokenize } from '../../text/lexer.ts';
import type { Token } from '../../text/token.ts';

/** A token with its text in lower case. */
export interface SignificantToken extends Token {
  readonly text: string;
}

/** The tokens of a statement without its comments. */
export function significantTokens(text: string, dialect: Dialect): readonly SignificantToken[] {
  return tokenize(text, dialect).flatMap((token) =>
    token.kind === 'comment' ? [] : [{ ...token, text: text.slice(token.start, token.end).toLowerCase() }],
  );
}
