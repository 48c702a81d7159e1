import type { Sign } from './content-signs.ts';
import { DIALECT_WORD_PAIRS, DIALECT_WORDS, type SignalDialect } from './dialect-words.ts';

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

function mayCount(count: number, { votes }: Sign): boolean {
  return count < (votes.some(([, weight]) => weight > LEANING) ? MAX_COUNT : 1);
}

/** The signs of one statement in their order, each as often as it may count. */
export class CountedSigns {
  readonly all: Sign[] = [];
  readonly #counts = new Map<string, number>();

  add(sign: Sign | undefined): void {
    if (!sign) return;
    const count = this.#counts.get(sign.name) ?? 0;
    if (!mayCount(count, sign)) return;
    this.#counts.set(sign.name, count + 1);
    this.all.push(sign);
  }

  word(word: string, previous: string): void {
    const votes = DIALECT_WORDS.get(word);
    if (votes) this.add({ name: word, votes });
    else if (word.endsWith('mergetree')) this.add({ name: 'mergetree', votes: [['clickhouse', 8]] });
    else if (word.startsWith('pg_')) this.add({ name: 'pg_', votes: [['postgresql', 3]] });
    else if (word.startsWith('utf8mb4_')) this.add({ name: 'utf8mb4', votes: [['mysql', 5]] });
    if (previous === '') return;
    const name = `${previous} ${word}`;
    const pair = DIALECT_WORD_PAIRS.get(name);
    if (pair) this.add({ name, votes: pair });
  }

  comment(text: string): void {
    for (const [pattern, dialect, weight] of COMMENTS) {
      if (pattern.test(text)) this.add({ name: pattern.source, votes: [[dialect, weight]] });
    }
  }
}

/**
 * The dialect that the signs of a file speak for, with a strength of 1 to 3, if they speak for one.
 *
 * @param signs those of each statement, in order
 */
export function leaningOf(
  signs: readonly (readonly Sign[])[],
): { readonly dialect: SignalDialect; readonly strength: 1 | 2 | 3 } | undefined {
  let best: SignalDialect | undefined;
  let first = 0;
  let second = 0;
  for (const [dialect, sum] of sumOf(signs)) {
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

function sumOf(signs: readonly (readonly Sign[])[]): ReadonlyMap<SignalDialect, number> {
  const sums = new Map<SignalDialect, number>();
  const counts = new Map<string, number>();
  for (const ofStatement of signs) {
    for (const sign of ofStatement) {
      const count = counts.get(sign.name) ?? 0;
      if (!mayCount(count, sign)) continue;
      counts.set(sign.name, count + 1);
      for (const [dialect, weight] of sign.votes) sums.set(dialect, (sums.get(dialect) ?? 0) + weight);
    }
  }
  return sums;
}
