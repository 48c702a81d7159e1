import type { ParsedStatement } from '../model/statement.ts';
import type { StatementParser } from '../syntax/statement-parser.ts';

/** How many parsed statements one language keeps. A 14,000-line migration has about 6,000. */
const CAPACITY = 20_000;

/** A parser that remembers: equal texts give the same (immutable) facts. The oldest half is dropped when it is full. */
export class CachingParser implements StatementParser {
  readonly #parser: StatementParser;
  readonly #onParse: () => void;
  readonly #parsed = new Map<string, ParsedStatement>();

  /** `onParse` is called for each text that really had to be parsed. */
  constructor(parser: StatementParser, onParse: () => void) {
    this.#parser = parser;
    this.#onParse = onParse;
  }

  parse(text: string): ParsedStatement {
    const known = this.#parsed.get(text);
    if (known) return known;
    this.#onParse();
    const parsed = this.#parser.parse(text);
    if (this.#parsed.size >= CAPACITY) this.#dropOldest();
    this.#parsed.set(text, parsed);
    return parsed;
  }

  #dropOldest(): void {
    let surplus = CAPACITY / 2;
    for (const key of this.#parsed.keys()) {
      if (surplus-- <= 0) return;
      this.#parsed.delete(key);
    }
  }
}
