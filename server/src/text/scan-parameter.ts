import {
  AT,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  CLOSE_PAREN,
  COLON,
  DOUBLE_QUOTE,
  isDigit,
  isLineBreak,
  isWordPart,
  isWordStart,
  SINGLE_QUOTE,
  SPACE,
  wordEnd,
} from './characters.ts';
import type { ScanState } from './scan-state.ts';
import { scanWord } from './scan-word.ts';

const BRACE_PARAMETER_LENGTH = 200;

/** Scans `$1` or `$name` where the dialect has them. */
export function scanDollarParameter(state: ScanState, at: number): boolean {
  const { text, lexis } = state;
  if (!lexis.dollarParameters) {
    return false;
  }
  if (isDigit(text.charCodeAt(at + 1))) {
    scanDigits(state, at + 1);
    return true;
  }
  if (isWordStart(text.charCodeAt(at + 1))) {
    scanWord(state, at + 1);
    return true;
  }
  return false;
}

/** Scans `?` or `?1`. */
export function scanQuestionParameter(state: ScanState, at: number): boolean {
  if (state.lexis.questionParameters) {
    scanDigits(state, at + 1);
    return true;
  }
  return false;
}

function scanDigits(state: ScanState, from: number): void {
  let i = from;
  while (isDigit(state.text.charCodeAt(i))) {
    i++;
  }
  state.end = i;
}

/** Scans `:name`, psql's `:'name'` and `:"name"`; but in `a[1:n]` and `x::int` the colon is an operator. */
export function scanColonParameter(state: ScanState, at: number): boolean {
  const { text, lexis } = state;
  const before = at === 0 ? SPACE : text.charCodeAt(at - 1);
  if (isWordPart(before) || before === CLOSE_PAREN || before === CLOSE_BRACKET || before === COLON) {
    return false;
  }
  const next = text.charCodeAt(at + 1);
  if (isWordStart(next)) {
    state.end = wordEnd(text, at + 1);
    return true;
  }
  if (lexis.backslashCommands && (next === SINGLE_QUOTE || next === DOUBLE_QUOTE)) {
    const end = wordEnd(text, at + 2);
    if (end > at + 2 && text.charCodeAt(end) === next) {
      state.end = end + 1;
      return true;
    }
  }
  return false;
}

/** Scans `@name` or `@@name` where the dialect has them. */
export function scanAtParameter(state: ScanState, at: number): boolean {
  const { text, lexis } = state;
  const name = text.charCodeAt(at + 1) === AT ? at + 2 : at + 1;
  if (!lexis.atVariables || !isWordPart(text.charCodeAt(name))) {
    return false;
  }
  scanWord(state, name + 1);
  return true;
}

/** Scans ClickHouse's `{name: Type}` where it stands on one line. */
export function scanBraceParameter(state: ScanState, at: number): boolean {
  const { text, lexis } = state;
  const name = wordEnd(text, at + 1);
  if (!lexis.braceParameters || !isWordStart(text.charCodeAt(at + 1)) || text.charCodeAt(name) !== COLON) {
    return false;
  }
  const limit = Math.min(text.length, name + BRACE_PARAMETER_LENGTH);
  for (let i = name + 1; i < limit && !isLineBreak(text.charCodeAt(i)); i++) {
    const code = text.charCodeAt(i);
    if (code === CLOSE_BRACE) {
      state.end = i + 1;
      return true;
    }
    if (!isWordPart(code) && !' (),'.includes(text[i] as string)) {
      return false;
    }
  }
  return false;
}
