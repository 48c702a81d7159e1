import type { Span } from './span.ts';

/**
 * The kinds of token that every dialect shares.
 *
 * `word` is an unquoted identifier or keyword; `quoted` an identifier in the dialect's quotes (`"x"`, `` `x` ``, `[x]`);
 * `string` any string literal (`'…'`, `E'…'`, `N'…'`, `$tag$…$tag$`); `parameter` a placeholder (`$1`, `:name`, `@name`, `?`);
 * `template` a hole of a template language (`{{ x }}`, `${x}`), blanked for parsers; `comment` is a line or block comment;
 * `directive` a client line that is not SQL (a psql `\` line, `DELIMITER //`, `GO`).
 */
export type TokenKind =
  | 'word'
  | 'quoted'
  | 'string'
  | 'number'
  | 'operator'
  | 'punctuation'
  | 'parameter'
  | 'template'
  | 'comment'
  | 'directive'
  | 'copyData';

export interface Token extends Span {
  readonly kind: TokenKind;
  /** False where a string, quoted identifier, comment or dollar quote runs to the end of the text unclosed. */
  readonly closed: boolean;
}
