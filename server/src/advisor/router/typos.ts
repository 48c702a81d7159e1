/** Shorter words have too many neighbours that mean something else. */
const SHORTEST = 7;
/** From this length on, two mistakes are forgiven. */
const LONG = 10;
/** Enough for any question that a person types; a pasted log has its names spelt right. */
const MOST_WORDS = 60;

/** Short names that no other word is near to. */
const SHORT_NAMES = ['redis', 'mysql', 'mongo', 'prisma', 'django', 'sqlite'];
const SHORTEST_NAME = 5;

/** Ordinary words that look like misspelt names. */
const ORDINARY = new Set(['sharing', 'pointer', 'discard', 'looking']);

/** The words that a misspelt word may have been meant to be, by first letter and length. */
export type Spellings = ReadonlyMap<string, readonly string[]>;

/** Indexes the words that are long enough to be recognised in spite of a mistake. */
export function spellingsOf(words: Iterable<string>): Spellings {
  const spellings = new Map<string, string[]>();
  for (const word of new Set([...words, ...SHORT_NAMES])) {
    if ((word.length < SHORTEST && !SHORT_NAMES.includes(word)) || !/^[a-z]+$/.test(word)) continue;
    const key = word.charAt(0) + word.length;
    const list = spellings.get(key);
    if (list) list.push(word);
    else spellings.set(key, [word]);
  }
  return spellings;
}

/**
 * The words, with each misspelt long one replaced by the spelling that it is one edit away from (two from ten letters on). The first
 * letter must be right. A word that merely ends differently (`migrated`) is left alone, and so is one that `isWord` knows.
 */
export function correctWords(
  words: readonly string[],
  spellings: Spellings,
  isWord: (word: string) => boolean,
): readonly string[] {
  return words.map((word, index) => {
    if (index >= MOST_WORDS || word.length < SHORTEST_NAME - 1 || !/^[a-z]+$/.test(word) || ORDINARY.has(word))
      return word;
    const meant = nearest(word, spellings);
    return meant === word || isWord(word) ? word : meant;
  });
}

function nearest(word: string, spellings: Spellings): string {
  const allowed = word.length >= LONG ? 2 : 1;
  let best = word;
  let bestDistance = allowed + 1;
  for (let length = word.length - allowed; length <= word.length + allowed; length++) {
    for (const candidate of spellings.get(word.charAt(0) + length) ?? []) {
      if (candidate.length >= SHORTEST && sameStem(word, candidate)) continue;
      const distance = editDistance(word, candidate, bestDistance);
      if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
    }
  }
  return best;
}

/** Two forms of one word differ at their end only; that is grammar, not a mistake. */
function sameStem(a: string, b: string): boolean {
  const shared = Math.min(a.length, b.length) - 2;
  return a.slice(0, shared) === b.slice(0, shared);
}

/** Insertions, deletions, replacements and swaps of neighbours; gives up with `limit` once it cannot be less. */
function editDistance(a: string, b: string, limit: number): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforePrevious[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least >= limit) return limit;
    beforePrevious = previous;
    previous = row;
  }
  return previous[b.length] ?? limit;
}
