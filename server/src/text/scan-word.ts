import { DOLLAR, DOUBLE_QUOTE, isWordPart, OPEN_BRACE, OPEN_PAREN, SINGLE_QUOTE } from './characters.ts';
import { scanQuotedName, scanString, scanTripleQuoted } from './scan-quoted.ts';
import type { ScanState } from './scan-state.ts';

const AMPERSAND = 38;

/** Ends the token at the end of the word whose first character is before `from`. */
export function scanWord(state: ScanState, from: number): void {
  const { text } = state;
  const { wordExtras } = state.lexis;
  let i = from;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isExtra = code < 65 && code > 34 && wordExtras.includes(text[i] as string) && !opensHole(state, i);
    if (!isWordPart(code) && !isExtra) {
      break;
    }
  }
  state.end = i;
}

/** `${` and `$(` belong to a template, not to the word before them. */
function opensHole(state: ScanState, at: number): boolean {
  const next = state.text.charCodeAt(at + 1);
  return (
    state.text.charCodeAt(at) === DOLLAR &&
    (next === OPEN_BRACE || (next === OPEN_PAREN && state.lexis.dollarParenTemplates))
  );
}

/** Scans a string literal by the dialect's rules; its opening quote is at `open`. */
export function scanStringLiteral(state: ScanState, open: number): 'string' {
  const { text, lexis } = state;
  const code = text.charCodeAt(open);
  if (lexis.tripleQuotes && text.charCodeAt(open + 1) === code && text.charCodeAt(open + 2) === code) {
    scanTripleQuoted(state, open);
  } else {
    scanString(state, open, lexis.backslashEscapes);
  }
  return 'string';
}

/**
 * Scans a literal or quoted name with a letter before its quote: `E'…'`, `U&'…'`, `U&"…"`, `B'…'`, `X'…'`, `N'…'`, `r'…'`.
 * @returns undefined where the letter at `at` starts a word of its own
 */
export function scanPrefixed(state: ScanState, at: number): 'string' | 'quoted' | undefined {
  const { text, lexis } = state;
  const next = text.charCodeAt(at + 1);
  if (next !== SINGLE_QUOTE && next !== DOUBLE_QUOTE && next !== AMPERSAND) {
    return undefined;
  }
  switch (text[at]) {
    case 'e':
    case 'E':
      if (next === SINGLE_QUOTE && lexis.escapeStrings) {
        scanString(state, at + 1, 'always');
        return 'string';
      }
      return undefined;
    case 'b':
    case 'B':
    case 'n':
    case 'N':
    case 'x':
    case 'X':
      return next === SINGLE_QUOTE ? scanStringLiteral(state, at + 1) : undefined;
    case 'r':
    case 'R':
      return lexis.tripleQuotes && next !== AMPERSAND ? scanStringLiteral(state, at + 1) : undefined;
    case 'u':
    case 'U':
      return next === AMPERSAND && lexis.escapeStrings ? scanUnicode(state, at + 2) : undefined;
    default:
      return undefined;
  }
}

function scanUnicode(state: ScanState, quote: number): 'string' | 'quoted' | undefined {
  const code = state.text.charCodeAt(quote);
  if (code === SINGLE_QUOTE) {
    scanString(state, quote, 'never');
    return 'string';
  }
  if (code === DOUBLE_QUOTE) {
    scanQuotedName(state, quote, DOUBLE_QUOTE, false);
    return 'quoted';
  }
  return undefined;
}
