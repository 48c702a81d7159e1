import type { ParsedStatement } from '../../../model/statement.ts';
import type { Dialect } from '../../../text/dialect.ts';
import { tokenize } from '../../../text/lexer.ts';
import type { Span } from '../../../text/span.ts';

/** A token of a statement that is no comment. */
export interface StatementWord extends Span {
  /** As written, in upper case where it is an unquoted word. */
  readonly text: string;
}

/**
 * The tokens of a statement without its comments, for places that the facts do not tell. Places count from the outer statement's start.
 * @param text the outer statement's text
 * @param span the statement's place in it
 */
export function statementWords(text: string, span: Span, dialect: Dialect): readonly StatementWord[] {
  const own = text.slice(span.start, span.end);
  return tokenize(own, dialect)
    .filter((token) => token.kind !== 'comment')
    .map((token) => {
      const written = own.slice(token.start, token.end);
      return {
        text: token.kind === 'word' ? written.toUpperCase() : written,
        start: token.start + span.start,
        end: token.end + span.start,
      };
    });
}

/** What a rule or a fix has at hand of a statement. */
export interface WordsOf {
  readonly dialect: Dialect;
  readonly parsed: ParsedStatement;
  readonly statement: { readonly text: string };
}

export function wordsOfStatement({ statement, parsed, dialect }: WordsOf): readonly StatementWord[] {
  return statementWords(statement.text, parsed.span, dialect);
}

/** The place of the first `count` words of a statement: `DROP INDEX`. */
export function headSpan(context: WordsOf, count: number): Span {
  const { span } = context.parsed;
  const words = wordsOfStatement(context).slice(0, count);
  return { start: words[0]?.start ?? span.start, end: words.at(-1)?.end ?? span.end };
}

/** The place of a word, with the white space before it; undefined where the statement does not have it at or after `from`. */
export function wordWithGap(context: WordsOf, word: string, from = context.parsed.span.start): Span | undefined {
  const found = wordsOfStatement(context).find((one) => one.text === word && one.start >= from);
  if (!found) return undefined;
  const gap = /\s*$/.exec(context.statement.text.slice(0, found.start))?.[0].length ?? 0;
  return { start: found.start - gap, end: found.end };
}
