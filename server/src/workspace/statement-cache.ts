import type { ParsedStatement } from '../model/statement.ts';
import type { StatementParser } from '../syntax/statement-parser.ts';
import { compactFacts } from './compact-facts.ts';

/** How many of the latest are kept though no file has them any more: what is undone needs no parsing. */
const RECENT = 300;

/**
 * A parser that remembers: equal texts give the same (immutable) facts, for as long as anything uses them. What a file no longer says is
 * forgotten, so that thousands of edits leave nothing behind.
 */
export class CachingParser implements StatementParser {
  readonly #parser: StatementParser;
  readonly #onParse: () => void;
  readonly #parsed = new Map<string, WeakRef<ParsedStatement>>();
  /** The latest, in a ring. */
  readonly #recent: ParsedStatement[] = [];
  #next = 0;
  /** At that size the texts are dropped whose facts have gone. */
  #full = 2 * RECENT;

  /** `onParse` is called for each text that really had to be parsed. */
  constructor(parser: StatementParser, onParse: () => void) {
    this.#parser = parser;
    this.#onParse = onParse;
  }

  parse(text: string): ParsedStatement {
    const known = this.#parsed.get(text)?.deref();
    if (known) return known;
    this.#onParse();
    const parsed = this.#parser.parse(text);
    compactFacts(parsed);
    this.#recent[this.#next] = parsed;
    this.#next = (this.#next + 1) % RECENT;
    if (this.#parsed.size >= this.#full) this.#sweep();
    this.#parsed.set(text, new WeakRef(parsed));
    return parsed;
  }

  #sweep(): void {
    for (const [text, parsed] of this.#parsed) if (!parsed.deref()) this.#parsed.delete(text);
    this.#full = Math.max(2 * RECENT, 2 * this.#parsed.size);
  }
}
