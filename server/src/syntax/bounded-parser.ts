import type { ParsedStatement } from '../model/statement.ts';
import type { StatementParser } from './statement-parser.ts';

/** What is read and checked well within a second on a slow machine. People do not write longer statements; programs generate them. */
const CHARACTERS_AT_MOST = 150_000;

/** Statements that are long for their rows, which take little time each. */
const CARRIES_ROWS = /^\s*(?:INSERT|REPLACE|COPY)\b/i;

/** A parser that leaves very long statements alone, so that no single one makes everything else wait. */
export class BoundedParser implements StatementParser {
  readonly #parser: StatementParser;

  constructor(parser: StatementParser) {
    this.#parser = parser;
  }

  parse(text: string): ParsedStatement {
    if (text.length <= CHARACTERS_AT_MOST || CARRIES_ROWS.test(text)) return this.#parser.parse(text);
    const message = `This statement is not checked, because it has ${text.length} characters and more than ${CHARACTERS_AT_MOST} would take too long. Splitting it into smaller statements may help.`;
    const span = { start: 0, end: text.length };
    return { fact: { kind: 'unparsed' }, span, nested: [], problems: [{ message, span: { start: 0, end: 1 } }] };
  }
}
