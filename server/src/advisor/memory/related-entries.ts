import { overlap, questionTerms } from '../passages/terms.ts';
import type { MemoryEntry } from './memory-entry.ts';

/** What a question is about. */
export interface Subject {
  /** Its folded words. */
  readonly words: readonly string[];
  /** The tables of the workspace that it names. */
  readonly tables: readonly string[];
  readonly spokes: readonly string[];
}

const MOST_ENTRIES = 3;
/** Words that an entry must share with the question where they share no table: two, or one and a half beside a spoke. */
const WORDS_ALONE = 2;
const WORDS_BESIDE_SPOKE = 1.5;
const TABLE_WEIGHT = 3;

/** The entries that a question touches, the closest first and of equally close ones the newest. */
export function relatedEntries(
  { words, tables, spokes }: Subject,
  entries: readonly MemoryEntry[],
): readonly MemoryEntry[] {
  const terms = questionTerms(words);
  const named = new Set(tables.map((table) => table.toLowerCase()));
  const scored = entries.map((entry, index) => {
    const shared = entry.tables.filter((table) => named.has(table.toLowerCase())).length;
    const said = overlap([entry.title, entry.question ?? '', entry.text.slice(0, 2_000)].join(' '), terms);
    const beside = entry.spokes.some((spoke) => spokes.includes(spoke));
    const fits = shared > 0 || said >= WORDS_ALONE || (beside && said >= WORDS_BESIDE_SPOKE);
    return { entry, index, score: fits ? shared * TABLE_WEIGHT + said + (beside ? 1 : 0) : 0 };
  });
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, MOST_ENTRIES)
    .map(({ entry }) => entry);
}
