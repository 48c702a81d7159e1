import type { Identifier, QualifiedName } from '../../model/identifier.ts';
import { tokenize } from '../../text/lexer.ts';
import type { Span } from '../../text/span.ts';
import { blankTemplates } from '../../text/templates.ts';
import type { Token } from '../../text/token.ts';
import { Utf8Map } from '../../text/utf8.ts';
import { clipUtf8 } from '../../text/utf8-clip.ts';
import { numberOf, type Tree } from './tree.ts';

/**
 * The tokens of one statement, for finding what libpg_query's tree does not say: where things end, and where names stand that have no
 * location. Tokens are addressed by their index; comments are not counted. Indexes past either end are allowed and match nothing.
 */
export class Source {
  readonly text: string;
  /** The text before {@link readable} replaced anything. */
  readonly original: string;
  /** Where the text stands in the outer statement: added to every span. */
  readonly base: number;
  readonly count: number;
  readonly #tokens: readonly Token[];
  readonly #keys: (string | undefined)[];
  readonly #partners: Int32Array;
  readonly #bytes: Utf8Map;

  constructor(text: string, base: number, original = text, tokens: readonly Token[] = tokenize(text, 'postgresql')) {
    this.text = text;
    this.original = original;
    this.base = base;
    this.#tokens = tokens.filter((token) => token.kind !== 'comment');
    this.count = this.#tokens.length;
    this.#keys = new Array<string | undefined>(this.count);
    this.#partners = matchBrackets(text, this.#tokens);
    this.#bytes = new Utf8Map(text);
  }

  /**
   * The source of a text as it stands in a file: what no parser accepts (template holes, psql variables) is replaced by names and
   * values of the same length.
   */
  static readable(written: string, base: number): Source {
    const tokens = tokenize(written, 'postgresql');
    const text = blankTemplates(written, 'postgresql', tokens);
    return text === written
      ? new Source(text, base, text, tokens)
      : new Source(text, base, written, replaced(text, tokens));
  }

  /** The offset in the text of a location that the tree gives in bytes; negative where the tree has none. */
  offset(byte: number): number {
    return byte < 0 ? byte : this.#bytes.toUtf16(byte);
  }

  /** The offset in the text of the n-th code point, as PostgreSQL's error messages count. */
  codePointOffset(codePoint: number): number {
    return this.#bytes.codePointToUtf16(codePoint);
  }

  /** The token at a node's `location`, or -1 where the node has none. */
  at(node: Tree): number {
    const location = numberOf(node, 'location');
    return location < 0 ? -1 : this.tokenAt(this.offset(location));
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

  /** The name at `index`; `name` where the tree says what it is after folding and decoding. */
  identifier(index: number, name?: string): Identifier {
    const written = this.written(index);
    const quoted = this.#tokens[index]?.kind === 'quoted';
    return { name: name ?? clipUtf8(foldName(written, quoted), MAX_NAME_BYTES), quoted, span: this.span(index, index) };
  }

  /** The names between commas inside the brackets that open at `open`: the first token of each part. */
  identifiersInside(open: number): Identifier[] {
    return this.segmentsInside(open).map(([first]) => this.identifier(first));
  }

  /** The last token of the dotted name that starts at `index`. */
  nameEnd(index: number): number {
    let last = index;
    while (this.is(last + 1, '.') && this.isName(last + 2)) last += 2;
    return last;
  }

  /** The dotted name that starts at `index`: its last part is the object, those before it schema and catalogue. */
  qualifiedName(index: number): QualifiedName {
    const last = this.nameEnd(index);
    const object = this.identifier(last);
    const span = this.span(index, last);
    if (last === index) return { object, span };
    const schema = this.identifier(last - 2);
    return last - 2 === index ? { schema, object, span } : { catalog: this.identifier(last - 4), schema, object, span };
  }
}

/** PostgreSQL cuts longer names (`truncate_identifier` in scansup.c). */
const MAX_NAME_BYTES = 63;

/** PostgreSQL folds the ASCII letters of unquoted names to lower case (scansup.c, downcase_identifier, in a UTF-8 database). */
function foldName(written: string, quoted: boolean): string {
  if (!quoted) return written.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  const open = written.indexOf('"');
  return written.slice(open + 1, written.endsWith('"') ? -1 : undefined).replaceAll('""', '"');
}

/** The tokens of a text in which psql's `:name` became `$1` and blanks: those reach as far as the name did. */
function replaced(text: string, written: readonly Token[]): Token[] {
  const ends = new Map(written.filter(({ kind }) => kind === 'parameter').map(({ start, end }) => [start, end]));
  return tokenize(text, 'postgresql').map((token) => {
    const end = token.kind === 'parameter' ? ends.get(token.start) : undefined;
    return end === undefined ? token : { ...token, end };
  });
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
