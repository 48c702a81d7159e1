import type { Dialect } from './dialect.ts';
import { wordEquals } from './keywords.ts';
import { Scanner } from './scanner.ts';
import type { Token } from './token.ts';

/**
 * Cuts a text into tokens, comments included and white space left out. Any text is accepted; the tokens are in order and
 * disjoint, and everything between them is white space. Takes linear time.
 *
 * Where a closing quote is missing, the token has `closed: false` and runs to the end of the text, with two exceptions that
 * keep what follows readable: a quoted identifier ends with its line, and a string ends before the `;` after which another
 * statement evidently starts.
 *
 * @param text one statement or a whole file. A DELIMITER line becomes a directive, but the delimiter it sets has no effect on
 *   the tokens that follow; {@link splitStatements} minds it.
 * @returns tokens with offsets in `text`
 */
export function tokenize(text: string, dialect: Dialect): Token[] {
  const tokens: Token[] = [];
  const scanner = new Scanner(text, dialect);
  while (scanner.next()) {
    tokens.push({ kind: scanner.kind, start: scanner.start, end: scanner.end, closed: scanner.closed });
  }
  return tokens;
}

/** True where the token is an unquoted word that spells `upper` (upper case) in any case. Allocates nothing. */
export function isKeyword(text: string, token: Token | undefined, upper: string): boolean {
  return token !== undefined && token.kind === 'word' && wordEquals(text, token.start, token.end, upper);
}

/** True where the token is spelt exactly like `symbol`: `(`, `,`, `::`, … */
export function isSymbol(text: string, token: Token | undefined, symbol: string): boolean {
  return (
    token !== undefined &&
    (token.kind === 'punctuation' || token.kind === 'operator') &&
    token.end - token.start === symbol.length &&
    text.startsWith(symbol, token.start)
  );
}

/** The index of the last token at or before `index` that is no comment; -1 where there is none. */
export function previousSignificant(tokens: readonly Token[], index: number): number {
  let i = Math.min(index, tokens.length - 1);
  while (i >= 0 && tokens[i]?.kind === 'comment') {
    i--;
  }
  return i;
}
