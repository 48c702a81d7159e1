import type { OtherStatement } from '../../model/object-facts.ts';
import type { ParsedStatement } from '../../model/statement.ts';
import type { StatementParser } from '../statement-parser.ts';

const UNCLAIMED: OtherStatement = { kind: 'other', what: '', tables: [], options: {} };

/**
 * Keeps what a parser says about queries and temporary tables, and says nothing of the rest, not even that it could not be read. For
 * dialects whose queries are like those of the others, but whose definitions nobody has written a reader for: a guess at them would make
 * a wrong schema. Temporary tables are kept because rules about queries ask for them.
 */
export class QueryOnlyParser implements StatementParser {
  readonly #parser: StatementParser;

  constructor(parser: StatementParser) {
    this.#parser = parser;
  }

  parse(text: string): ParsedStatement {
    const { fact, span, nested } = this.#parser.parse(text);
    const kept = nested.filter(isKept).map((statement) => ({ ...statement, problems: [] }));
    return { fact: isKept({ fact }) ? fact : UNCLAIMED, span, nested: kept, problems: [] };
  }
}

function isKept({ fact }: Pick<ParsedStatement, 'fact'>): boolean {
  return fact.kind === 'query' || (fact.kind === 'createTable' && fact.temporary);
}
