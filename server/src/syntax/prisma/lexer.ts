import type { Span } from '../../text/span.ts';
import { endOfComment, endOfString, isBlank, isLineBreak } from './trivia.ts';

/** `documentation` is a `///` comment; other comments and white space yield no token, line breaks do because they end a field. */
export type PrismaTokenKind = 'word' | 'string' | 'number' | 'symbol' | 'newline' | 'documentation';

export interface PrismaToken extends Span {
  readonly kind: PrismaTokenKind;
  /** As written. */
  readonly text: string;
}

const QUOTE = 34;
const MINUS = 45;
const AT_SIGN = 64;

const WORD = /[\p{L}\p{N}_][\p{L}\p{N}_-]*/uy;
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\p{L}\p{N}_])/uy;

/** The tokens of a piece of Prisma schema. Every text can be lexed: a character that starts nothing else is a `symbol`. */
export function lexPrisma(text: string): PrismaToken[] {
  const tokens: PrismaToken[] = [];
  let position = 0;
  while (position < text.length) {
    const code = text.charCodeAt(position);
    if (isBlank(code)) {
      position++;
      continue;
    }
    const afterComment = endOfComment(text, position);
    if (afterComment > position) {
      if (text.startsWith('///', position)) tokens.push(makeToken('documentation', text, position, afterComment));
      position = afterComment;
      continue;
    }
    const token = readToken(text, position, code);
    tokens.push(token);
    position = token.end;
  }
  return tokens;
}

function readToken(text: string, start: number, code: number): PrismaToken {
  if (isLineBreak(code))
    return makeToken('newline', text, start, text.startsWith('\r\n', start) ? start + 2 : start + 1);
  if (code === QUOTE) return makeToken('string', text, start, endOfString(text, start));
  if (isPlainSymbol(code)) return makeToken('symbol', text, start, start + 1);
  if (code === AT_SIGN) return makeToken('symbol', text, start, text.startsWith('@@', start) ? start + 2 : start + 1);
  if (code === MINUS || isDigit(code)) {
    const end = matchEnd(NUMBER, text, start);
    if (end > start) return makeToken('number', text, start, end);
  }
  const end = matchEnd(WORD, text, start);
  if (end > start) return makeToken('word', text, start, end);
  return makeToken('symbol', text, start, start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1));
}

function makeToken(kind: PrismaTokenKind, text: string, start: number, end: number): PrismaToken {
  return { kind, text: text.slice(start, end), start, end };
}

/** Where a sticky pattern's match at `start` ends; `start` where it does not match. */
function matchEnd(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : start;
}

/** ASCII punctuation that stands for itself. */
function isPlainSymbol(code: number): boolean {
  return '()[]{}?,:=.!'.includes(String.fromCharCode(code));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** What a string literal stands for: without its quotes and with its escape sequences decoded. An unclosed literal loses its opening quote only. */
export function decodeString(literal: string): string {
  const closed = literal.length > 1 && literal.endsWith('"');
  const body = literal.slice(1, closed ? -1 : undefined);
  return body.replace(/\\(u[0-9a-fA-F]{4}|[\s\S])/gu, (_, sequence: string) => decodeEscape(sequence));
}

function decodeEscape(sequence: string): string {
  if (sequence.length === 5) return String.fromCharCode(Number.parseInt(sequence.slice(1), 16));
  const controls: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  return controls[sequence] ?? sequence;
}
