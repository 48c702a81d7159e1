import {
  ASTERISK,
  GREATER,
  HASH,
  isBlank,
  isDigit,
  isLineBreak,
  isWhiteSpace,
  isWordPart,
  lineEnd,
  MINUS,
  SLASH,
  skipBlanks,
  wordEnd,
} from './characters.ts';
import { wordEquals } from './keywords.ts';
import { lookedAt, type ScanState } from './scan-state.ts';

const EXCLAMATION = 33;
const CAPITAL_M = 77;

/**
 * Scans a comment at `start` if one starts there.
 * @param firstOnLine whether nothing but white space stands before it on its line
 * @returns true where a comment was scanned; the state then holds its end
 */
export function scanComment(state: ScanState, start: number, firstOnLine: boolean): boolean {
  const { text, lexis } = state;
  const next = text.charCodeAt(start + 1);
  switch (text.charCodeAt(start)) {
    case MINUS:
      return next === MINUS && (!lexis.dashesNeedSpace || firstOnLine || endsDashes(text, start + 2))
        ? scanLine(state, start)
        : false;
    case HASH:
      return startsHashComment(state, start, firstOnLine) ? scanLine(state, start) : false;
    case SLASH:
      if (next === SLASH && lexis.slashComments) {
        return scanLine(state, start);
      }
      return next === ASTERISK ? scanBlock(state, start) : false;
    case ASTERISK:
      if (next === SLASH && lexis.conditionalComments && text.charCodeAt(start + 2) !== ASTERISK) {
        state.end = start + 2;
        state.closed = true;
        return true;
      }
      return false;
    default:
      return false;
  }
}

function endsDashes(text: string, offset: number): boolean {
  return offset >= text.length || isWhiteSpace(text.charCodeAt(offset)) || text.charCodeAt(offset) < 32;
}

function startsHashComment(state: ScanState, start: number, firstOnLine: boolean): boolean {
  const { text, lexis } = state;
  if (lexis.hashComments === 'always') {
    return true;
  }
  const next = text.charCodeAt(start + 1);
  const spaced = start + 1 >= text.length || isWhiteSpace(next) || next === EXCLAMATION;
  return spaced && (lexis.hashComments === 'spaced' || (lexis.hashComments === 'lineStart' && firstOnLine));
}

function scanLine(state: ScanState, start: number): true {
  state.end = lineEnd(state.text, start);
  state.closed = true;
  return true;
}

function scanBlock(state: ScanState, start: number): true {
  const { text, lexis } = state;
  const live = lexis.conditionalComments ? conditionalDelimiterEnd(text, start) : -1;
  if (live >= 0) {
    state.end = live;
    state.closed = true;
    return true;
  }
  let depth = 1;
  let from = start + 2;
  let nextOpen = lexis.nestedComments ? text.indexOf('/*', from) : -1;
  for (;;) {
    const close = text.indexOf('*/', from);
    if (close < 0) {
      lookedAt(state, text.length);
      state.end = text.length;
      state.closed = false;
      return true;
    }
    if (nextOpen >= 0 && nextOpen < close) {
      depth++;
      from = nextOpen + 2;
      nextOpen = text.indexOf('/*', from);
    } else {
      depth--;
      from = close + 2;
      if (depth === 0) {
        state.end = from;
        state.closed = true;
        return true;
      }
      if (nextOpen >= 0 && nextOpen < from) {
        nextOpen = text.indexOf('/*', from);
      }
    }
  }
}

/**
 * The end of `/*!`, `/*!40101` or MariaDB's `/*M!100100` at `start`, or -1 where the comment is an ordinary one.
 * Version 999999 is beyond every release: its contents never run (mariadb-dump's sandbox line).
 */
function conditionalDelimiterEnd(text: string, start: number): number {
  let i = start + 2;
  if (text.charCodeAt(i) === CAPITAL_M) {
    i++;
  }
  if (text.charCodeAt(i) !== EXCLAMATION) {
    return -1;
  }
  i++;
  const version = i;
  while (i - version < 6 && isDigit(text.charCodeAt(i))) {
    i++;
  }
  return text.startsWith('999999', version) ? -1 : i;
}

/** True for the comment token `/*!…` that opens live code. */
export function opensConditional(text: string, start: number, end: number): boolean {
  return text.charCodeAt(start) === SLASH && conditionalDelimiterEnd(text, start) === end;
}

/** True for the comment token `*\/` that closes live code. */
export function closesConditional(text: string, start: number): boolean {
  return text.charCodeAt(start) === ASTERISK;
}

/**
 * True for line comments that end a statement, because a migration tool cuts the file there and no terminator is needed:
 * Drizzle's `--> statement-breakpoint`, soda's `--split`, `-- +goose Up`, `-- +migrate Down`, `-- migrate:down` (dbmate),
 * `--changeset author:id` and `--rollback` (Liquibase), `---- create above / drop below ----` (tern).
 */
export function isBoundaryComment(text: string, start: number): boolean {
  if (text.charCodeAt(start) !== MINUS) {
    return false;
  }
  const after = start + 2;
  const code = text.charCodeAt(after);
  if (code === GREATER) {
    return text.startsWith('statement-breakpoint', skipBlanks(text, after + 1));
  }
  if (code === MINUS) {
    return text.startsWith('---- create above / drop below ----', start);
  }
  const word = code === 32 ? skipBlanks(text, after) : after;
  const sign = text.charCodeAt(word) === 43;
  const first = sign ? word + 1 : word;
  const end = wordEnd(text, first);
  if (sign) {
    return wordEquals(text, first, end, 'GOOSE') || wordEquals(text, first, end, 'MIGRATE');
  }
  if (wordEquals(text, first, end, 'MIGRATE')) {
    return text.startsWith(':up', end) || text.startsWith(':down', end);
  }
  if (wordEquals(text, first, end, 'CHANGESET')) {
    return isBlank(text.charCodeAt(end));
  }
  const tight = first === after;
  return (
    tight &&
    ((wordEquals(text, first, end, 'SPLIT') && endsLine(text, end)) ||
      (wordEquals(text, first, end, 'ROLLBACK') && !isWordPart(text.charCodeAt(end))))
  );
}

function endsLine(text: string, offset: number): boolean {
  const next = skipBlanks(text, offset);
  return next >= text.length || isLineBreak(text.charCodeAt(next));
}
