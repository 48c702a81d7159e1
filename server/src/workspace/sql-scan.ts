/**
 * A quick look at SQL of unknown dialect: words, quotes and statement ends, without any parsing.
 * It is what the workspace may know of a file before its dialect is decided.
 */

/** Receives what the scan meets, in order. Offsets are into the scanned text. */
export interface ScanVisitor {
  /** A bare word or number, in lower case. */
  word(word: string, start: number, end: number): void;
  /** A quoted name or a string: `'` string, `$` dollar quote, `"`, `` ` `` and `[` names; the text between the quotes. */
  quoted(quote: string, start: number, end: number): void;
  /** One character of punctuation; `::` comes as one. */
  symbol(symbol: string, start: number): void;
  comment(start: number, end: number): void;
  /** `;` outside of quotes, or a line that says GO. */
  statementEnd(batch: boolean): void;
}

const DOLLAR_QUOTE = /\$[A-Za-z_]*\w*\$/y;
const WORD = /[\p{L}_\p{N}][\p{L}\p{N}_$#]*/uy;
const GO_LINE = /^go(?:\s+\d+)?[ \t]*$/i;

/**
 * Scans the statement that begins at `from`, up to `end` if it goes so far.
 *
 * @returns where its terminator ends, or `end`
 */
export function scanStatement(text: string, from: number, end: number, visitor: ScanVisitor): number {
  let at = from === 0 && text.charCodeAt(0) === 0xfeff ? 1 : from;
  while (at < end) {
    const char = text[at] as string;
    if (char <= ' ') {
      at++;
    } else if (char === '-' && text[at + 1] === '-') {
      const stop = lineEnd(text, at, end);
      visitor.comment(at, stop);
      at = stop;
    } else if (char === '/' && text[at + 1] === '*') {
      const close = text.indexOf('*/', at + 2);
      const stop = close < 0 ? end : close + 2;
      visitor.comment(at, stop);
      at = stop;
    } else if (char === "'" || char === '"' || char === '`') {
      const stop = quoteEnd(text, at, char, end);
      visitor.quoted(char, at + 1, stop - 1);
      at = stop;
    } else if (char === '[' && /^[A-Za-z_][\w .$-]*\]/.test(text.slice(at + 1, at + 130))) {
      const stop = text.indexOf(']', at) + 1;
      visitor.quoted('[', at + 1, stop - 1);
      at = stop;
    } else if (char === '$' && matchAt(DOLLAR_QUOTE, text, at)) {
      const tag = text.slice(at, DOLLAR_QUOTE.lastIndex);
      const close = text.indexOf(tag, DOLLAR_QUOTE.lastIndex);
      const stop = close < 0 ? end : close + tag.length;
      visitor.quoted('$', at + tag.length, Math.max(at + tag.length, stop - tag.length));
      at = stop;
    } else if (char === ';') {
      visitor.statementEnd(false);
      return at + 1;
    } else if (matchAt(WORD, text, at)) {
      const stop = WORD.lastIndex;
      if ((char === 'g' || char === 'G') && isGoLine(text, at, end)) {
        visitor.statementEnd(true);
        return Math.min(lineEnd(text, at, end), end);
      }
      visitor.word(text.slice(at, stop).toLowerCase(), at, stop);
      at = stop;
    } else {
      const symbol = char === ':' && text[at + 1] === ':' ? '::' : char;
      visitor.symbol(symbol, at);
      at += symbol.length;
    }
  }
  return end;
}

function matchAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

function lineEnd(text: string, at: number, end: number): number {
  const newline = text.indexOf('\n', at);
  return newline < 0 ? end : newline;
}

/** Past the closing quote; a doubled quote and a backslashed one do not close. An unclosed quote ends with the text. */
function quoteEnd(text: string, start: number, quote: string, end: number): number {
  for (let at = start + 1; at < end; at++) {
    const char = text[at];
    if (char === '\\' && quote === "'" && text[at + 1] === "'" && /['\w\s]/.test(text[at + 2] ?? '')) at++;
    else if (char === quote) {
      if (text[at + 1] !== quote) return at + 1;
      at++;
    }
  }
  return end;
}

function isGoLine(text: string, at: number, end: number): boolean {
  const before = text.lastIndexOf('\n', at - 1) + 1;
  return text.slice(before, at).trim() === '' && GO_LINE.test(text.slice(at, lineEnd(text, at, end)).trimEnd());
}
