import type { Identifier, QualifiedName } from '../../model/identifier.ts';
import type { Dialect } from '../../text/dialect.ts';
import { tokenize } from '../../text/lexer.ts';
import { blankTemplates } from '../../text/templates.ts';
import { TokenSource } from '../token-source.ts';

/** The closing quote of each opening one, where it is not the same character. */
const CLOSING: Readonly<Record<string, string>> = { '[': ']' };

/** The tokens of one statement in a dialect, with its names: the case is kept as written, quotes are removed. */
export class SqlSource extends TokenSource {
  readonly dialect: Dialect;
  /** SQLite and MySQL take a string for a name where a name must stand (`CREATE TABLE 'users'`, ANSI_QUOTES). */
  readonly #stringsAreNames: boolean;

  constructor(written: string, dialect: Dialect) {
    const tokens = tokenize(written, dialect);
    const text = blankTemplates(written, dialect, tokens);
    super(text, 0, text === written ? tokens : tokenize(text, dialect));
    this.dialect = dialect;
    this.#stringsAreNames = dialect === 'sqlite' || dialect === 'mysql' || dialect === 'mariadb';
  }

  /** True where a name may stand at `index`. */
  override isName(index: number): boolean {
    return super.isName(index) || (this.#stringsAreNames && this.isString(index));
  }

  /** True where the tokens from `index` on are these words. */
  matches(index: number, ...words: readonly string[]): boolean {
    return words.every((word, position) => this.is(index + position, word));
  }

  /** The index after these words if they stand at `index`, else `index`. */
  skipWords(index: number, ...words: readonly string[]): number {
    return this.matches(index, ...words) ? index + words.length : index;
  }

  /** The name at `index` without its quotes. */
  identifier(index: number): Identifier {
    const quoted = this.isQuoted(index) || this.isString(index);
    const written = this.written(index);
    return { name: quoted ? unquote(written) : written, quoted, span: this.span(index, index) };
  }

  /** The names between commas inside the brackets that open at `open`: the first token of each part. */
  identifiersInside(open: number): Identifier[] {
    return this.segmentsInside(open).map(([first]) => this.identifier(first));
  }

  /** The last token of the dotted name that starts at `index`. */
  nameEnd(index: number): number {
    let last = index;
    while ((this.is(last + 1, '.') || this.is(last + 1, '..')) && this.isName(last + 2)) last += 2;
    return last;
  }

  /**
   * The dotted name that starts at `index`: its last part is the object, those before it schema and catalogue. In `db..t` the schema is
   * left out.
   */
  qualifiedName(index: number): QualifiedName {
    const last = this.nameEnd(index);
    const object = this.identifier(last);
    const span = this.span(index, last);
    if (last === index) return { object, span };
    const owner = this.identifier(last - 2);
    if (this.is(last - 1, '..')) return { catalog: owner, object, span };
    return last - 2 === index
      ? { schema: owner, object, span }
      : { catalog: this.identifier(last - 4), schema: owner, object, span };
  }

  /** The names between commas from `first` to `last`; parts that start with no name are left out. */
  qualifiedNames(first: number, last: number): QualifiedName[] {
    return this.segments(first, last)
      .filter(([start]) => this.isName(start))
      .map(([start]) => this.qualifiedName(start));
  }
}

/** The text between a name's or string's quotes, doubled quotes made single. A missing closing quote is forgiven. */
export function unquote(written: string): string {
  const open = written[0] ?? '';
  const close = CLOSING[open] ?? open;
  const end = written.length > 1 && written.endsWith(close) ? -1 : undefined;
  return written.slice(1, end).replaceAll(close + close, close);
}
