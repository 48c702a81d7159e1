import {
  BACKSLASH,
  COLON,
  DOT,
  DOUBLE_QUOTE,
  isAsciiLetter,
  isDigit,
  isLineBreak,
  isLineStart,
  isWhiteSpace,
  isWordStart,
  lineEnd,
  nextLine,
  SEMICOLON,
  SINGLE_QUOTE,
  skipBlanks,
  wordEnd,
} from './characters.ts';
import { wordEquals } from './keywords.ts';
import type { Lexis } from './lexis.ts';
import { lookedAt, type ScanState } from './scan-state.ts';

/**
 * Scans a line for the client, not the server, at `start` if one is there: psql's `\connect x`, `DELIMITER //`, `GO`, sqlite3's
 * `.read x`, sqlcmd's `:r x`. The token ends with the last character of the line that is not white space.
 *
 * @param firstOnLine whether nothing but white space stands before it on its line
 */
export function scanDirective(state: ScanState, start: number, firstOnLine: boolean): boolean {
  const { text, lexis } = state;
  const code = text.charCodeAt(start);
  if (code === BACKSLASH) {
    return lexis.backslashCommands && scanBackslashCommand(state, start);
  }
  if (!firstOnLine) {
    return false;
  }
  const next = text.charCodeAt(start + 1);
  if (code === DOT) {
    return (
      lexis.shellCommands === 'dot' && isLineStart(text, start) && isAsciiLetter(next) && scanRestOfLine(state, start)
    );
  }
  if (code === COLON) {
    return lexis.shellCommands === 'colon' && isAsciiLetter(next) && scanRestOfLine(state, start);
  }
  const end = wordEnd(text, start);
  if (lexis.goBatches && end - start === 2 && wordEquals(text, start, end, 'GO')) {
    return isAlone(text, end) && scanRestOfLine(state, start);
  }
  return (
    end - start === 9 &&
    wordEquals(text, start, end, 'DELIMITER') &&
    namesDelimiter(text, end, lexis) &&
    scanRestOfLine(state, start)
  );
}

/** `\;` separates statements within one psql query and does not run to the end of the line. */
function scanBackslashCommand(state: ScanState, start: number): boolean {
  const code = state.text.charCodeAt(start + 1);
  if (code === SEMICOLON) {
    state.end = start + 2;
    state.closed = true;
    return true;
  }
  return (isAsciiLetter(code) || code === DOT || code === 33 || code === 63) && scanRestOfLine(state, start);
}

function scanRestOfLine(state: ScanState, start: number): true {
  const { text } = state;
  let end = lineEnd(text, start);
  while (isWhiteSpace(text.charCodeAt(end - 1))) {
    end--;
  }
  state.end = end;
  state.closed = true;
  lookedAt(state, end + 1);
  return true;
}

/** GO may be followed by a count and by a comment; anything else makes it an ordinary word. */
function isAlone(text: string, end: number): boolean {
  let next = skipBlanks(text, end);
  while (isDigit(text.charCodeAt(next))) {
    next++;
  }
  next = skipBlanks(text, next);
  return next >= text.length || isLineBreak(text.charCodeAt(next)) || text.startsWith('--', next);
}

/**
 * True where DELIMITER is followed by one run of characters that can be a delimiter. COPY has an option of that name,
 * so quotes and, outside MySQL, words do not count.
 */
function namesDelimiter(text: string, end: number, lexis: Lexis): boolean {
  const next = skipBlanks(text, end);
  const code = text.charCodeAt(next);
  if (next === end || next >= text.length || isLineBreak(code) || code === SINGLE_QUOTE || code === DOUBLE_QUOTE) {
    return false;
  }
  return lexis.conditionalComments || !isWordStart(code);
}

/** The delimiter that a `DELIMITER x` directive at `start` sets, or undefined where the directive is another one. */
export function delimiterSetBy(text: string, start: number, end: number): string | undefined {
  const word = wordEnd(text, start);
  if (!wordEquals(text, start, word, 'DELIMITER')) {
    return undefined;
  }
  const from = skipBlanks(text, word);
  let to = from;
  while (to < end && !isWhiteSpace(text.charCodeAt(to))) {
    to++;
  }
  return text.slice(from, to);
}

/**
 * Scans the data that follows `COPY … FROM stdin;`: from the next line to the line `\.`, which is included.
 * @param from just after the terminator of the COPY statement
 * @returns where the data starts, or -1 where the rest of the statement's line is not empty or no data follows
 */
export function scanCopyData(state: ScanState, from: number): number {
  const { text } = state;
  const blank = skipBlanks(text, from);
  if (blank >= text.length || !isLineBreak(text.charCodeAt(blank))) {
    return -1;
  }
  const start = nextLine(text, blank);
  if (start >= text.length) {
    return -1;
  }
  for (let search = start; ; ) {
    const mark = text.indexOf('\\.', search);
    if (mark < 0) {
      lookedAt(state, text.length);
      state.end = text.length;
      state.closed = false;
      return start;
    }
    const after = skipBlanks(text, mark + 2);
    if (isLineStart(text, mark) && (after >= text.length || isLineBreak(text.charCodeAt(after)))) {
      state.end = mark + 2;
      state.closed = true;
      lookedAt(state, after + 1);
      return start;
    }
    search = mark + 2;
  }
}
