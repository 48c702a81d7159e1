/** Characters and comments that separate Prisma's tokens. All offsets are UTF-16 units of the text that is passed in. */

const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const QUOTE = 34;
const ASTERISK = 42;
const SLASH = 47;
const BACKSLASH = 92;
const NO_BREAK_SPACE = 0xa0;
const BYTE_ORDER_MARK = 0xfeff;

export function isLineBreak(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}

/** White space within a line. */
export function isBlank(code: number): boolean {
  return code === SPACE || (code >= TAB && code < SPACE && !isLineBreak(code)) || isOddBlank(code);
}

function isOddBlank(code: number): boolean {
  return code === NO_BREAK_SPACE || code === BYTE_ORDER_MARK;
}

/**
 * The end of the comment that starts at `position`, or `position` where none does. A line comment ends before its line break; a block
 * comment without an end runs to the end of the text, as the Prisma engine and every SQL lexer have it.
 */
export function endOfComment(text: string, position: number): number {
  if (text.charCodeAt(position) !== SLASH) return position;
  const second = text.charCodeAt(position + 1);
  if (second === SLASH) {
    let end = position + 2;
    while (end < text.length && !isLineBreak(text.charCodeAt(end))) end++;
    return end;
  }
  if (second !== ASTERISK) return position;
  const close = text.indexOf('*/', position + 2);
  return close === -1 ? text.length : close + 2;
}

/** The end of the string literal whose opening quote is at `position`; a string never goes beyond its line. */
export function endOfString(text: string, position: number): number {
  let end = position + 1;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code === QUOTE) return end + 1;
    if (isLineBreak(code)) return end;
    const escaped = code === BACKSLASH && end + 1 < text.length && !isLineBreak(text.charCodeAt(end + 1));
    end += escaped ? 2 : 1;
  }
  return end;
}

/** The first position at or after `position` that is neither white space, line break nor comment. */
export function skipTrivia(text: string, position: number): number {
  let next = position;
  while (next < text.length) {
    const code = text.charCodeAt(next);
    if (isLineBreak(code) || isBlank(code)) {
      next++;
      continue;
    }
    const afterComment = endOfComment(text, next);
    if (afterComment === next) return next;
    next = afterComment;
  }
  return next;
}
