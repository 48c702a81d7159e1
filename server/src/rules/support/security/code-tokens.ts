import type { ParsedStatement } from '../../../model/statement.ts';
import type { Dialect } from '../../../text/dialect.ts';
import { tokenize } from '../../../text/lexer.ts';
import type { Token } from '../../../text/token.ts';

/** The tokens of a piece of SQL, comments left out, for rules about words that no fact keeps. */
export class CodeTokens {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Where `text` stands in the statement. */
  readonly base: number;

  constructor(text: string, dialect: Dialect, base: number) {
    this.text = text;
    this.base = base;
    this.tokens = tokenize(text, dialect).filter((token) => token.kind !== 'comment');
  }

  get count(): number {
    return this.tokens.length;
  }

  kind(index: number): Token['kind'] | undefined {
    return this.tokens[index]?.kind;
  }

  /** The token as written; empty past the ends. */
  written(index: number): string {
    const token = this.tokens[index];
    return token ? this.text.slice(token.start, token.end) : '';
  }

  /** A word, operator or bracket in lower case; empty for strings and quoted names. */
  key(index: number): string {
    const kind = this.kind(index);
    return kind === 'string' || kind === 'quoted' ? '' : this.written(index).toLowerCase();
  }

  /** A name without its quotes; a parameter without its sign. Empty for anything else. */
  name(index: number): string {
    const kind = this.kind(index);
    if (kind !== 'word' && kind !== 'quoted' && kind !== 'parameter') return '';
    return this.written(index).replace(/^[@:$]+|^["'`[]|["'`\]]$/g, '');
  }

  /** The contents of a string literal, its quotes and prefix taken off. */
  string(index: number): string {
    const written = this.written(index);
    const dollar = /^\$[^$]*\$/.exec(written)?.[0];
    if (dollar !== undefined) return written.slice(dollar.length, written.length - dollar.length);
    const open = written.search(/['"]/);
    return written.slice(open + 1, -1);
  }

  /** True where these words stand from `index` on. */
  matches(index: number, ...words: readonly string[]): boolean {
    return words.every((word, offset) => this.key(index + offset) === word);
  }

  /** The place of these tokens in the statement. */
  span(first: number, last: number): { start: number; end: number } {
    const start = this.tokens[first]?.start ?? 0;
    return { start: this.base + start, end: this.base + (this.tokens[last]?.end ?? start) };
  }

  /** The index of the bracket that closes the one at `open`; the last token where it is missing. */
  closing(open: number): number {
    let depth = 0;
    for (let i = open; i < this.count; i++) {
      const key = this.key(i);
      if (key === '(') depth++;
      else if (key === ')' && --depth === 0) return i;
    }
    return this.count - 1;
  }
}

/** The code of a statement: its own words, and the body of a PostgreSQL function or DO block, which is a string to them. */
export function codeOf(parsed: ParsedStatement, text: string, dialect: Dialect): readonly CodeTokens[] {
  const own = new CodeTokens(text, dialect, 0);
  const { fact } = parsed;
  if (dialect !== 'postgresql' || (fact.kind !== 'createFunction' && fact.kind !== 'codeBlock') || !fact.bodySpan)
    return [own];
  const { start, end } = fact.bodySpan;
  const body = text.slice(start, end);
  // A body between single quotes that has quotes of its own doubles them, and means something else than it spells.
  const isReadable = body !== '' && !(text[start - 1] === "'" && body.includes("'"));
  return isReadable ? [own, new CodeTokens(body, dialect, start)] : [own];
}
