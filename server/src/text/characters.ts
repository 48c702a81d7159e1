/** Character codes that the scanners look for, by the names that people use for them. */
export const TAB = 9;
export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;
export const SPACE = 32;
export const DOUBLE_QUOTE = 34;
export const HASH = 35;
export const DOLLAR = 36;
export const PERCENT = 37;
export const SINGLE_QUOTE = 39;
export const OPEN_PAREN = 40;
export const CLOSE_PAREN = 41;
export const ASTERISK = 42;
export const PLUS = 43;
export const COMMA = 44;
export const MINUS = 45;
export const DOT = 46;
export const SLASH = 47;
export const COLON = 58;
export const SEMICOLON = 59;
export const LESS = 60;
export const EQUALS = 61;
export const GREATER = 62;
export const QUESTION = 63;
export const AT = 64;
export const OPEN_BRACKET = 91;
export const BACKSLASH = 92;
export const CLOSE_BRACKET = 93;
export const UNDERSCORE = 95;
export const BACKTICK = 96;
export const OPEN_BRACE = 123;
export const CLOSE_BRACE = 125;
/** U+FEFF: a byte order mark, or a zero-width space that editors leave behind. */
export const BYTE_ORDER_MARK = 0xfeff;

export function isLineBreak(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}

/** What every dialect skips between tokens: blank, tab, line breaks, vertical tab, form feed, byte order mark. */
export function isWhiteSpace(code: number): boolean {
  return code === SPACE || (code >= TAB && code <= CARRIAGE_RETURN) || code === BYTE_ORDER_MARK;
}

/** White space that does not end a line. */
export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB || code === 11 || code === 12 || code === BYTE_ORDER_MARK;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isAsciiLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 97 && lower <= 122;
}

/** Letters, `_`, and everything beyond ASCII, which PostgreSQL, MySQL and SQLite all take for letters. */
export function isWordStart(code: number): boolean {
  return isAsciiLetter(code) || code === UNDERSCORE || (code >= 0x80 && code !== BYTE_ORDER_MARK);
}

/** True for what continues a word in every dialect; dialects add `$`, `#` or `@`. */
export function isWordPart(code: number): boolean {
  return isWordStart(code) || isDigit(code);
}

/** The first offset at or after `from` where a line ends: the offset of its line break, or the end of the text. */
export function lineEnd(text: string, from: number, to = text.length): number {
  for (let i = from; i < to; i++) {
    if (isLineBreak(text.charCodeAt(i))) {
      return i;
    }
  }
  return to;
}

/** The first offset after the line break that ends the line of `from`; `to` (the end of the text) where the line goes on until there. */
export function nextLine(text: string, from: number, to = text.length): number {
  const end = lineEnd(text, from, to);
  if (end === to) {
    return end;
  }
  const crlf = text.charCodeAt(end) === CARRIAGE_RETURN && text.charCodeAt(end + 1) === LINE_FEED;
  return end + (crlf ? 2 : 1);
}

/** The first offset at or after `from` that is not a blank on the same line. */
export function skipBlanks(text: string, from: number): number {
  let i = from;
  while (i < text.length && isBlank(text.charCodeAt(i))) {
    i++;
  }
  return i;
}

/** The end of the word that starts at `from`; `from` itself where there is none. */
export function wordEnd(text: string, from: number): number {
  let i = from;
  while (i < text.length && isWordPart(text.charCodeAt(i))) {
    i++;
  }
  return i;
}

/** True where `offset` is the first column of a line. */
export function isLineStart(text: string, offset: number): boolean {
  return offset === 0 || isLineBreak(text.charCodeAt(offset - 1));
}
