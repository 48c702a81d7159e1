import { termsOf } from './terms.ts';

/** Words that may stand between those of a phrase where a question has it in pieces. */
const MOST_BETWEEN = 6;
/** What each further word of a phrase adds to what its words weigh alone: longer phrases are surer. */
const SURER = 0.25;
/** How much a second phrase counts for the words that it adds. */
const FURTHER = 0.4;

/** The phrases of a subject as lists of stems; those of which no telling word is left are dropped. */
export function phrasesOf(subject: string): readonly (readonly string[])[] {
  return subject
    .split(',')
    .map((phrase) => [...new Set(termsOf(phrase))])
    .filter((stems) => stems.length > 0);
}

/** Where each stem of a question stands. */
export function positionsOf(stems: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const positions = new Map<string, number[]>();
  for (const [at, stem] of stems.entries()) {
    const known = positions.get(stem);
    if (known) known.push(at);
    else positions.set(stem, [at]);
  }
  return positions;
}

/**
 * How much the phrases of a section have in common with a question: the weight of the best phrase that stands in it, and a share of the
 * words that others add. Zero where none stands in it.
 *
 * @param rarity what each stem weighs
 */
export function subjectScore(
  phrases: readonly (readonly string[])[],
  positions: ReadonlyMap<string, readonly number[]>,
  rarity: ReadonlyMap<string, number>,
): number {
  const found = phrases
    .filter((phrase) => standsIn(phrase, positions))
    .map((phrase) => {
      const weight = phrase.reduce((sum, stem) => sum + (rarity.get(stem) ?? 0), 0);
      return { phrase, value: weight * (1 + SURER * (phrase.length - 1)) };
    })
    .sort((a, b) => b.value - a.value);
  const [best] = found;
  if (!best) return 0;
  const counted = new Set(best.phrase);
  let score = best.value;
  for (const { phrase } of found.slice(1)) {
    for (const stem of phrase) {
      if (counted.has(stem)) continue;
      counted.add(stem);
      score += FURTHER * (rarity.get(stem) ?? 0);
    }
  }
  return score;
}

function standsIn(phrase: readonly string[], positions: ReadonlyMap<string, readonly number[]>): boolean {
  if (!phrase.every((stem) => positions.has(stem))) return false;
  const [first, ...others] = phrase.map((stem) => positions.get(stem));
  if (!first || others.some((one) => one === undefined)) return false;
  const reach = phrase.length + MOST_BETWEEN;
  return first.some((at) => others.every((one) => one?.some((other) => Math.abs(other - at) < reach)));
}
