import { DIALECT_WORD_PAIRS, DIALECT_WORDS, type SignalDialect, type Votes } from './dialect-words.ts';

/** How many times a sign may count, so that a long file does not turn a weak sign into a strong one; what is only a leaning counts once. */
const MAX_COUNT = 3;
const LEANING = 1;

/** Words of comments that a dump's header carries. */
const COMMENTS: readonly (readonly [RegExp, SignalDialect, number])[] = [
  [/PostgreSQL database dump|pg_dump/, 'postgresql', 9],
  [/MySQL dump|MariaDB dump|^\/\*!\d{5}/, 'mysql', 9],
  [/phpMyAdmin SQL Dump/, 'mysql', 6],
  [/^-- RedefineTables?\b/, 'sqlite', 6],
];

/** Sums the signs of one file. */
export class SignalCounter {
  readonly #votes = new Map<SignalDialect, number>();
  readonly #counts = new Map<string, number>();

  /** Counts one sign, at most {@link MAX_COUNT} times. */
  sign(name: string, votes: Votes): void {
    const count = this.#counts.get(name) ?? 0;
    if (count >= (votes.some(([, weight]) => weight > LEANING) ? MAX_COUNT : 1)) return;
    this.#counts.set(name, count + 1);
    for (const [dialect, weight] of votes) this.#votes.set(dialect, (this.#votes.get(dialect) ?? 0) + weight);
  }

  word(word: string, previous: string): void {
    const votes = DIALECT_WORDS.get(word);
    if (votes) this.sign(word, votes);
    else if (word.endsWith('mergetree')) this.sign('mergetree', [['clickhouse', 8]]);
    else if (word.startsWith('pg_')) this.sign('pg_', [['postgresql', 3]]);
    else if (word.startsWith('utf8mb4_')) this.sign('utf8mb4', [['mysql', 5]]);
    if (previous === '') return;
    const pair = DIALECT_WORD_PAIRS.get(`${previous} ${word}`);
    if (pair) this.sign(`${previous} ${word}`, pair);
  }

  comment(text: string): void {
    for (const [pattern, dialect, weight] of COMMENTS) {
      if (pattern.test(text)) this.sign(pattern.source, [[dialect, weight]]);
    }
  }

  /** The dialect that the signs speak for, with a strength of 1 to 3, if they speak for one. */
  leaning(): { readonly dialect: SignalDialect; readonly strength: 1 | 2 | 3 } | undefined {
    let best: SignalDialect | undefined;
    let first = 0;
    let second = 0;
    for (const [dialect, sum] of this.#votes) {
      if (sum > first) {
        second = first;
        first = sum;
        best = dialect;
      } else if (sum > second) second = sum;
    }
    if (best === undefined || first < 1 || first < second * 1.3) return undefined;
    return {
      dialect: best,
      strength: first >= 5 && first >= second * 2 ? 3 : first >= 2.5 && first >= second * 1.5 ? 2 : 1,
    };
  }
}
