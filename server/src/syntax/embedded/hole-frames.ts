import { isSymbol } from '../../text/lexer.ts';
import type { Token } from '../../text/token.ts';

/** What an open parenthesis holds: values, or anything. */
export type Parenthesis = 'values' | 'other';

/** The place inside one pair of parentheses, or outside of all. */
export interface Frame {
  readonly holds: Parenthesis;
  /** The word before the parenthesis; empty where there is none. */
  readonly opener: string;
  /** The word with which the clause begins that is being written: `WHERE`, `SET`, …. */
  clause: string;
}

const CLAUSES = new Set(
  'SELECT FROM WHERE SET VALUES HAVING ON ORDER GROUP LIMIT RETURNING INTO JOIN USING WHEN UPDATE CONFLICT'.split(' '),
);
/** Words before a parenthesis that make no function call of it. */
const NO_FUNCTION = new Set(
  'AS WITH FROM JOIN INTO TABLE WHERE AND OR NOT ON USING SELECT DISTINCT UNION ALL EXCEPT INTERSECT EXISTS KEY REFERENCES UNIQUE CHECK INDEX CONFLICT OVER BY SET HAVING WHEN THEN ELSE CASE RETURNING RECURSIVE LATERAL MATERIALIZED OF'.split(
    ' ',
  ),
);
const VALUES_BEFORE = new Set(['VALUES', 'VALUE', 'IN', 'ANY', 'SOME', 'TOP']);

/** Follows the tokens of a text from left to right, and knows in which clause of which parentheses the next one stands. */
export class Frames {
  readonly #text: string;
  #open: Frame[] = [{ holds: 'other', opener: '', clause: '' }];
  #closed: Parenthesis = 'other';
  #target = false;
  #updates = false;
  /** The word with which the statement begins. */
  statement = '';

  constructor(text: string) {
    this.#text = text;
  }

  get current(): Frame {
    return this.#open.at(-1) ?? { holds: 'other', opener: '', clause: '' };
  }

  /** True where SET gives columns values. */
  get assigns(): boolean {
    return this.#updates && this.current.clause === 'SET';
  }

  step(token: Token, before: Token | undefined): void {
    const text = this.#text;
    if (isSymbol(text, token, '(')) {
      const opener = before ? upper(text, before) : '';
      this.#open.push({ holds: this.#parenthesis(before), opener, clause: '' });
      this.#target = false;
    } else if (isSymbol(text, token, ')')) {
      this.#closed = this.current.holds;
      if (this.#open.length > 1) this.#open.pop();
    } else if (isSymbol(text, token, ';')) {
      this.#open = this.#open.slice(0, 1);
      this.current.clause = '';
      this.statement = '';
      this.#updates = false;
    } else if (token.kind === 'word') {
      this.#word(upper(text, token), before);
    }
  }

  #word(word: string, before: Token | undefined): void {
    if (this.statement === '') this.statement = word;
    if (word === 'INTO') this.#target = true;
    if (word === 'UPDATE') {
      this.#updates = true;
      // ON DUPLICATE KEY UPDATE has its assignments behind it.
      this.current.clause = before && upper(this.#text, before) === 'KEY' ? 'SET' : 'UPDATE';
    } else if (CLAUSES.has(word)) {
      this.current.clause = word;
    }
  }

  #parenthesis(before: Token | undefined): Parenthesis {
    const text = this.#text;
    if (before && upper(text, before) === 'VALUES') return 'values';
    if (!before || this.#target) return 'other';
    if (isSymbol(text, before, ',')) return this.#closed;
    if (before.kind !== 'word') return 'other';
    const word = upper(text, before);
    // `USING gin (a)` of an index: the columns of a method, no call of a function.
    if (this.statement === 'CREATE' && this.current.clause === 'USING') return 'other';
    return VALUES_BEFORE.has(word) || !NO_FUNCTION.has(word) ? 'values' : 'other';
  }
}

export function upper(text: string, token: Token): string {
  return token.kind === 'word' ? text.slice(token.start, token.end).toUpperCase() : '';
}
