import type { Identifier, QualifiedName } from '../../model/identifier.ts';
import { tokenize } from '../../text/lexer.ts';
import { blankTemplates } from '../../text/templates.ts';
import type { Token } from '../../text/token.ts';
import { Utf8Map } from '../../text/utf8.ts';
import { clipUtf8 } from '../../text/utf8-clip.ts';
import { TokenSource } from '../token-source.ts';
import { numberOf, type Tree } from './tree.ts';

/**
 * The tokens of one statement, for finding what libpg_query's tree does not say: where things end, and where names stand that have no
 * location. Tokens are addressed by their index; comments are not counted. Indexes past either end are allowed and match nothing.
 */
export class Source extends TokenSource {
  /** The text before {@link readable} replaced anything. */
  readonly original: string;
  readonly #bytes: Utf8Map;

  constructor(text: string, base: number, original = text, tokens: readonly Token[] = tokenize(text, 'postgresql')) {
    super(text, base, tokens);
    this.original = original;
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

  /** The name at `index`; `name` where the tree says what it is after folding and decoding. */
  identifier(index: number, name?: string): Identifier {
    const written = this.written(index);
    const quoted = this.isQuoted(index);
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
    return this.qualifiedNameBefore(index, this.nameEnd(index));
  }

  /** The dotted name from `index` to `last`, where more may follow that is no part of it. */
  qualifiedNameBefore(index: number, last: number): QualifiedName {
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
