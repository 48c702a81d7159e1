import type { Section, Skill } from '../skills/skill.ts';
import { questionTerms, termsOf } from './terms.ts';

/** A section with how well it answers, highest first in a list. */
export interface RankedSection {
  readonly section: Section;
  readonly score: number;
}

interface Entry {
  readonly section: Section;
  readonly heading: ReadonlySet<string>;
  readonly counts: ReadonlyMap<string, number>;
  readonly length: number;
}

/** BM25's usual constants (Robertson and Zaragoza, "The Probabilistic Relevance Framework"). */
const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.6;
/** How much a word of the heading counts against one of the text. */
const HEADING_WEIGHT = 2.5;

const prepared = new WeakMap<Skill, readonly Entry[]>();

/**
 * The sections of some skills by how well they answer a question, best first; those without any of its words are left out.
 *
 * @param words the question's folded words
 * @param skills the skills with their weights: the spoke that owns the question counts most
 */
export function rankSections(
  words: readonly string[],
  skills: readonly { readonly skill: Skill; readonly weight: number }[],
): readonly RankedSection[] {
  const terms = questionTerms(words);
  const weighted = skills.map(({ skill, weight }) => ({ entries: entriesOf(skill), weight }));
  const all = weighted.flatMap(({ entries }) => entries);
  const average = all.reduce((sum, entry) => sum + entry.length, 0) / Math.max(1, all.length);
  const rarity = rarityOf(terms, all);
  const ranked: RankedSection[] = [];
  for (const { entries, weight } of weighted) {
    for (const entry of entries) {
      const score = weight * scoreOf(entry, terms, rarity, average);
      if (score > 0) ranked.push({ section: entry.section, score });
    }
  }
  return ranked.sort((a, b) => b.score - a.score || compare(a.section, b.section));
}

function scoreOf(
  entry: Entry,
  terms: ReadonlyMap<string, number>,
  rarity: ReadonlyMap<string, number>,
  average: number,
): number {
  let score = 0;
  for (const [term, weight] of terms) {
    const count = (entry.counts.get(term) ?? 0) + (entry.heading.has(term) ? HEADING_WEIGHT : 0);
    if (count === 0) continue;
    const norm = SATURATION * (1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * entry.length) / average);
    score += weight * (rarity.get(term) ?? 0) * ((count * (SATURATION + 1)) / (count + norm));
  }
  return score;
}

function rarityOf(terms: ReadonlyMap<string, number>, entries: readonly Entry[]): ReadonlyMap<string, number> {
  const rarity = new Map<string, number>();
  for (const term of terms.keys()) {
    const having = entries.filter((entry) => entry.counts.has(term) || entry.heading.has(term)).length;
    rarity.set(term, Math.log(1 + (entries.length - having + 0.5) / (having + 0.5)));
  }
  return rarity;
}

function entriesOf(skill: Skill): readonly Entry[] {
  let entries = prepared.get(skill);
  if (!entries) {
    entries = skill.sections.filter(isAnswer).map((section) => {
      const terms = termsOf(section.text);
      const counts = new Map<string, number>();
      for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
      const heading = new Set(termsOf([...section.trail, section.heading].join(' ')));
      return { section, heading, counts, length: terms.length };
    });
    prepared.set(skill, entries);
  }
  return entries;
}

/** Gates and summaries are shown in their own places; a section without text says nothing. */
function isAnswer({ heading, text }: Section): boolean {
  return text.length > 0 && !/^(?:Gates?|En bref)\b/.test(heading);
}

function compare(a: Section, b: Section): number {
  return a.skill.localeCompare(b.skill) || a.path.localeCompare(b.path) || a.line - b.line;
}
