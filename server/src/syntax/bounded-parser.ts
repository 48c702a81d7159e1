import type { ParsedStatement } from '../model/statement.ts';
import type { StatementParser } from './statement-parser.ts';

/** What is read and checked well within a second on a slow machine. People do not write longer statements; programs generate them. */
const CHARACTERS_AT_MOST = 150_000;

/** Statements that rows make long. */
const CARRIES_ROWS = /^\s*(?:INSERT|REPLACE)\b/i;

/** How much is kept of the end of a statement with rows: the last ones, and what follows them. */
const END_KEPT = 20_000;

/**
 * Plus signs in a row, with single minus signs among them. PostgreSQL's lexer looks at the rest of such a run for each of its signs, and
 * takes half a minute for 100,000 of them.
 */
const MANY_SIGNS = /(?:\+|-(?!-)){500}/;

/**
 * A parser that reads statements that take very long in part or not at all, so that no single one makes everything else wait: of many rows
 * the first and the last, of anything else nothing.
 */
export class BoundedParser implements StatementParser {
  readonly #parser: StatementParser;

  constructor(parser: StatementParser) {
    this.#parser = parser;
  }

  parse(text: string): ParsedStatement {
    if (MANY_SIGNS.test(text)) {
      return unread(
        text,
        'hundreds of signs in a row would take too long. Leave out those that stand there by mistake',
      );
    }
    if (text.length <= CHARACTERS_AT_MOST) return this.#parser.parse(text);
    const shortened = CARRIES_ROWS.test(text) ? withoutMiddleRows(text) : undefined;
    const parsed = shortened === undefined ? undefined : this.#parser.parse(shortened);
    if (parsed && parsed.fact.kind !== 'unparsed') return parsed;
    return unread(
      text,
      `it has ${text.length} characters and more than ${CHARACTERS_AT_MOST} would take too long. Splitting it into smaller statements may help`,
    );
  }
}

function unread(text: string, reason: string): ParsedStatement {
  const message = `This statement is not checked, because ${reason}.`;
  const span = { start: 0, end: text.length };
  return { fact: { kind: 'unparsed' }, span, nested: [], problems: [{ message, span: { start: 0, end: 1 } }] };
}

/**
 * The text with blanks in place of the rows in its middle, so that everything else stays where it is; undefined where no such rows are
 * found. The boundaries are guesses: a row that ends inside of a string makes a text that does not parse.
 */
function withoutMiddleRows(text: string): string | undefined {
  const first = lastMatch(/\)\s*,\s*(?=\()/g, text.slice(0, CHARACTERS_AT_MOST));
  const tail = text.length - END_KEPT;
  const last = /\)\s*,\s*(?=\()/.exec(text.slice(tail));
  if (first === undefined || !last) return undefined;
  const from = first;
  const to = tail + last.index + last[0].length;
  return to <= from ? undefined : `${text.slice(0, from)}${' '.repeat(to - from)}${text.slice(to)}`;
}

/** The end of the last match. */
function lastMatch(pattern: RegExp, text: string): number | undefined {
  let end: number | undefined;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}
