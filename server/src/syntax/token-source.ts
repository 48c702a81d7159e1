import type { Span } from '../text/span.ts';
import type { Token } from '../text/token.ts';

/**
 * The tokens of one statement for code that reads it by position. Tokens are addressed by their index; comments are not counted.
 * Indexes past either end are allowed and match nothing.
 */
export class TokenSource {
  readonly text: string;
  /** Where the text stands in the outer statement: added to every span. */
  readonly base: number;
  readonly count: number;
  readonly #tokens: readonly Token[];
  readonly #keys: (string | undefined)[];
  readonly #partners: Int32Array;

  /** @param tokens the tokens of `text`, comments included or not */
  constructor(text: string, base: number, tokens: readonly Token[]) {
    this.text = text;
    this.base = base;
    this.#tokens = tokens.filter((token) => token.kind !== 'comment');
    this.count = this.#tokens.length;
    this.#keys = new Array<string | undefined>(this.count);
    this.#partners = matchBrackets(text, this.#tokens);
  }

  /** The token at `index`, or undefined past the ends. */
  token(index: number): Token | undefined {
    return this.#tokens[index];
  }

  /** The first token that ends after `offset`; {@link count} where there is none. */
  tokenAt(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#tokens[middle] as Token).end > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Where the token starts in the text; the text's end past the last token. */
  start(index: number): number {
    return this.#tokens[index]?.start ?? this.text.length;
  }

  /** Where the token ends in the text; 0 before the first token. */
  end(index: number): number {
    return this.#tokens[index]?.end ?? (index < 0 ? 0 : this.text.length);
  }

  /** A word in lower case, an operator, parameter or punctuation as it is; empty for quoted names, strings and past the ends. */
  key(index: number): string {
    const known = this.#keys[index];
    if (known !== undefined) return known;
    const token = this.#tokens[index];
    if (!token) return '';
    const { kind } = token;
    const text = kind === 'quoted' || kind === 'string' ? '' : this.text.slice(token.start, token.end);
    const key = kind === 'word' ? text.toLowerCase() : text;
    this.#keys[index] = key;
    return key;
  }

  is(index: number, key: string): boolean {
    return this.key(index) === key;
  }

  isString(index: number): boolean {
    return this.#tokens[index]?.kind === 'string';
  }

  isQuoted(index: number): boolean {
    return this.#tokens[index]?.kind === 'quoted';
  }

  isName(index: number): boolean {
    const kind = this.#tokens[index]?.kind;
    return kind === 'word' || kind === 'quoted';
  }

  /** The token as written. */
  written(index: number): string {
    return this.text.slice(this.start(index), this.end(index));
  }

  /** The text from the first to the last of these tokens. */
  slice(first: number, last: number): string {
    return this.text.slice(this.start(first), this.end(last));
  }

  /** The span of these tokens in the outer statement; empty at `first` where `last` comes before it. */
  span(first: number, last: number): Span {
    const start = this.start(first);
    return { start: this.base + start, end: this.base + Math.max(start, this.end(last)) };
  }

  /** The index of the bracket that belongs to the bracket at `index`; -1 for other tokens and where it is missing. */
  partner(index: number): number {
    return this.#partners[index] ?? -1;
  }

  /** The next token at the same depth: past the closing bracket where `index` opens one. */
  skip(index: number): number {
    const partner = this.partner(index);
    return partner > index ? partner + 1 : index + 1;
  }

  /** The first token from `from` to `last` with that key at the depth of `from`; -1 where there is none. */
  find(key: string, from: number, last: number): number {
    for (let i = from; i <= last; i = this.skip(i)) if (this.is(i, key)) return i;
    return -1;
  }

  /** The parts between commas from `first` to `last`, as pairs of first and last token. */
  segments(first: number, last: number): [first: number, last: number][] {
    const parts: [number, number][] = [];
    let start = first;
    for (let i = first; i <= last; i = this.skip(i)) {
      if (!this.is(i, ',')) continue;
      parts.push([start, i - 1]);
      start = i + 1;
    }
    if (start <= last) parts.push([start, last]);
    return parts;
  }

  /** The parts between commas inside the brackets that open at `open`. */
  segmentsInside(open: number): [first: number, last: number][] {
    const close = this.partner(open);
    return close > open ? this.segments(open + 1, close - 1) : [];
  }
}

function matchBrackets(text: string, tokens: readonly Token[]): Int32Array {
  const partners = new Int32Array(tokens.length).fill(-1);
  const open: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const { start, end } = tokens[i] as Token;
    if (end - start !== 1) continue;
    const character = text[start];
    if (character === '(' || character === '[') open.push(i);
    else if (character === ')' || character === ']') {
      const opener = open.pop();
      if (opener === undefined) continue;
      partners[opener] = i;
      partners[i] = opener;
    }
  }
  return partners;
}
