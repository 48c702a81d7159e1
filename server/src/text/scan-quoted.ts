import {
  BACKSLASH,
  CLOSE_PAREN,
  COMMA,
  DOLLAR,
  isAsciiLetter,
  isBlank,
  isLineBreak,
  isWhiteSpace,
  isWordPart,
  isWordStart,
  SEMICOLON,
  skipBlanks,
} from './characters.ts';
import { wordEquals } from './keywords.ts';
import { lookedAt, type ScanState } from './scan-state.ts';
import { findStrayStatement } from './statement-start.ts';

/**
 * How far behind a line that looks like a statement the closing quote may be for the string to be doubted.
 * It bounds the look ahead, and with it the cost of texts that are made to be slow.
 */
const DOUBT_WINDOW = 8192;

/** Characters that follow an opening quote in practice, but never a closing one. Letters and digits do, too. */
const CONTENT_STARTERS = '{%\\#$<.';

/**
 * Scans a string literal whose opening quote is at `open`. A doubled quote stays inside.
 *
 * A string that swallowed the start of another statement is doubted: if a line inside of it starts a statement, the line
 * above ends with `;`, and the closing quote is missing or is followed by what can only stand inside a string, then the
 * quote was never closed. The token then ends just before that `;`, unclosed.
 *
 * @param backslashes whether `\` escapes the next character
 */
export function scanString(state: ScanState, open: number, backslashes: 'never' | 'always' | 'guess'): void {
  const { text } = state;
  const quote = text[open] as string;
  let from = open + 1;
  for (;;) {
    const close = text.indexOf(quote, from);
    if (close < 0) {
      endUnclosed(state, open + 1);
      return;
    }
    if (
      backslashes !== 'never' &&
      isEscaped(text, open, close) &&
      !(backslashes === 'guess' && endsValue(text, close))
    ) {
      from = close + 1;
    } else if (text.charCodeAt(close + 1) === text.charCodeAt(open)) {
      from = close + 2;
    } else {
      endClosed(state, open + 1, close);
      return;
    }
  }
}

function isEscaped(text: string, open: number, quote: number): boolean {
  let first = quote;
  while (first - 1 > open && text.charCodeAt(first - 1) === BACKSLASH) {
    first--;
  }
  return (quote - first) % 2 === 1;
}

/** True where what follows the quote closes a value, so that `'C:\'` is a whole string. */
function endsValue(text: string, quote: number): boolean {
  const next = skipBlanks(text, quote + 1);
  const code = text.charCodeAt(next);
  return next >= text.length || isLineBreak(code) || code === COMMA || code === CLOSE_PAREN || code === SEMICOLON;
}

function endClosed(state: ScanState, contents: number, close: number): void {
  const { text } = state;
  const after = close + 1;
  if (spansLines(text, contents, close) && startsContent(text, after)) {
    const stray = findStrayStatement(text, contents, close, 'all');
    if (stray !== undefined && close - stray.resume <= DOUBT_WINDOW) {
      lookedAt(state, after + 1);
      cutAt(state, stray.stringEnd);
      return;
    }
  }
  state.end = after;
  state.closed = true;
}

function endUnclosed(state: ScanState, contents: number): void {
  const { text } = state;
  lookedAt(state, text.length);
  state.closed = false;
  state.end = text.length;
  const stray = findStrayStatement(text, contents, text.length, 'all');
  if (stray !== undefined && text.length - stray.resume <= DOUBT_WINDOW) {
    cutAt(state, stray.stringEnd);
  }
}

function cutAt(state: ScanState, end: number): void {
  state.end = end;
  state.closed = false;
}

function spansLines(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (isLineBreak(text.charCodeAt(i))) {
      return true;
    }
  }
  return false;
}

function startsContent(text: string, offset: number): boolean {
  if (offset >= text.length) {
    return false;
  }
  return isWordPart(text.charCodeAt(offset)) || CONTENT_STARTERS.includes(text[offset] as string);
}

/**
 * Scans an identifier in quotes. A name does not span lines in practice, so one that is not closed on its line ends there, or
 * before the `;` that ends the line, and the rest is read as if it had been closed.
 *
 * @param close the closing quote; doubled, it stays inside
 */
export function scanQuotedName(state: ScanState, open: number, close: number, backslashes: boolean): void {
  const { text } = state;
  let i = open + 1;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === close) {
      if (text.charCodeAt(i + 1) !== close) {
        state.end = i + 1;
        state.closed = true;
        return;
      }
      i++;
    } else if (isLineBreak(code)) {
      break;
    } else if (backslashes && code === BACKSLASH && i + 1 < text.length && !isLineBreak(text.charCodeAt(i + 1))) {
      i++;
    }
  }
  state.end = endBeforeTerminator(text, open + 1, Math.min(i, text.length));
  state.closed = false;
}

/** The end of an unclosed name whose line ends at `end`: a `;` at the end of the line is not part of it. */
function endBeforeTerminator(text: string, from: number, end: number): number {
  let last = end - 1;
  while (last >= from && isWhiteSpace(text.charCodeAt(last))) {
    last--;
  }
  return last >= from && text.charCodeAt(last) === SEMICOLON ? last : end;
}

/** Scans BigQuery's `'''…'''` or `"""…"""`, whose opening quotes are at `open`. */
export function scanTripleQuoted(state: ScanState, open: number): void {
  const { text } = state;
  const quotes = text.slice(open, open + 3);
  let from = open + 3;
  for (;;) {
    const close = text.indexOf(quotes, from);
    if (close < 0) {
      lookedAt(state, text.length);
      state.end = text.length;
      state.closed = false;
      return;
    }
    if (!isEscaped(text, open + 2, close)) {
      state.end = close + 3;
      state.closed = true;
      return;
    }
    from = close + 1;
  }
}

/**
 * The end of the dollar quote's opening delimiter (`$$` or `$tag$`) at `offset`, or -1 where there is none.
 */
export function dollarDelimiterEnd(text: string, offset: number): number {
  let i = offset + 1;
  if (isWordStart(text.charCodeAt(i))) {
    while (i < text.length && isWordPart(text.charCodeAt(i))) {
      i++;
    }
  }
  return text.charCodeAt(i) === DOLLAR ? i + 1 : -1;
}

/**
 * Scans a dollar-quoted string. One that has no end, or whose end reads like the start of another (`AS $$`, `DO $$`), is
 * doubted as strings are; inside of it only statements that define something count, for queries are common in a body.
 */
export function scanDollarQuoted(state: ScanState, open: number, delimiterEnd: number): void {
  const { text } = state;
  const close = text.indexOf(text.slice(open, delimiterEnd), delimiterEnd);
  if (close >= 0) {
    state.end = close + delimiterEnd - open;
    state.closed = true;
    if (!opensBody(text, delimiterEnd, close)) {
      return;
    }
  } else {
    lookedAt(state, text.length);
    state.end = text.length;
    state.closed = false;
  }
  const doubted = state.end;
  const stray = findStrayStatement(text, delimiterEnd, doubted, 'definers');
  if (stray !== undefined && doubted - stray.resume <= DOUBT_WINDOW) {
    lookedAt(state, doubted);
    cutAt(state, stray.stringEnd);
  }
}

/** True where the word before the delimiter at `offset` is AS or DO, which introduce a body and never end one. */
function opensBody(text: string, from: number, offset: number): boolean {
  let end = offset;
  while (end > from && isWhiteSpace(text.charCodeAt(end - 1))) {
    end--;
  }
  let start = end;
  while (start > from && isAsciiLetter(text.charCodeAt(start - 1))) {
    start--;
  }
  return wordEquals(text, start, end, 'AS') || wordEquals(text, start, end, 'DO');
}

/** True where `[` at `offset` opens a name rather than a subscript: it follows no value, and its `]` is on the same line. */
export function opensBracketedName(text: string, offset: number): boolean {
  if (!isWordStart(text.charCodeAt(offset + 1))) {
    return false;
  }
  const before = offset === 0 ? 32 : text.charCodeAt(offset - 1);
  if (isWordPart(before) || before === CLOSE_PAREN || before === 93 || before === 34) {
    return false;
  }
  let i = offset + 1;
  while (i < text.length && (isWordPart(text.charCodeAt(i)) || isBlank(text.charCodeAt(i)))) {
    i++;
  }
  return text.charCodeAt(i) === 93;
}
