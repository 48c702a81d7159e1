import type { ParsedStatement } from '../model/statement.ts';

/** Reads one statement of one language. It never throws: text that it cannot read yields an `unparsed` fact with problems. */
export interface StatementParser {
  /** `text` is one statement without its terminator; every span of the result counts UTF-16 units from its start. */
  parse(text: string): ParsedStatement;
}
