import { DOLLAR, LESS, OPEN_BRACE, OPEN_PAREN, PERCENT } from './characters.ts';
import { lookedAt, type ScanState } from './scan-state.ts';

/** A hole that is longer than this is no hole; the limit keeps a stray `{{` from reaching for the next one. */
const LONGEST_HOLE = 2000;

/**
 * Scans a hole of a template language at `start` if one starts there: `{{ x }}`, `{% x %}`, `{# x #}` (Jinja, Go, Handlebars),
 * `${x}` (shell, Flyway, JavaScript), `<%= x %>` and, first on its line, `<% x %>` (ERB), `$(x)` where the dialect's client has it.
 *
 * A hole that is not closed is its opening delimiter alone, unclosed.
 * @returns true where a hole was scanned; the state then holds its end
 */
export function scanTemplate(state: ScanState, start: number, firstOnLine: boolean): boolean {
  const { text, lexis } = state;
  const next = text.charCodeAt(start + 1);
  switch (text.charCodeAt(start)) {
    case OPEN_BRACE:
      if (next === OPEN_BRACE) {
        return scanHole(state, start, 2, text.charCodeAt(start + 2) === OPEN_BRACE ? '}}}' : '}}');
      }
      if (next === PERCENT) {
        return scanHole(state, start, 2, '%}');
      }
      return next === 35 ? scanHole(state, start, 2, '#}') : false;
    case DOLLAR:
      if (next === OPEN_BRACE) {
        return scanHole(state, start, 2, '}');
      }
      return next === OPEN_PAREN && lexis.dollarParenTemplates ? scanHole(state, start, 2, ')') : false;
    case LESS: {
      if (next !== PERCENT) {
        return false;
      }
      const printing = text.charCodeAt(start + 2) === 61;
      return printing || firstOnLine ? scanHole(state, start, 2, '%>') : false;
    }
    default:
      return false;
  }
}

function scanHole(state: ScanState, start: number, openLength: number, close: string): boolean {
  const { text } = state;
  const limit = Math.min(text.length, start + LONGEST_HOLE);
  const first = close.charCodeAt(0);
  const from = start + openLength;
  const sought = state.holeSought;
  const known = sought !== undefined && sought.close === close && sought.from <= from ? sought.to : from;
  for (let i = Math.max(from, known); i < limit; i++) {
    if (text.charCodeAt(i) === first && text.startsWith(close, i)) {
      state.end = i + close.length;
      state.closed = true;
      return true;
    }
  }
  state.holeSought = { close, from, to: Math.max(limit, known) };
  lookedAt(state, limit + close.length);
  state.end = start + openLength;
  state.closed = false;
  return true;
}
