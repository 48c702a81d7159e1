import type { Section, Skill } from '../skills/skill.ts';
import { phrasesOf, positionsOf, subjectScore } from './find-subject.ts';
import { SUBJECTS } from './subjects/index.ts';
import { questionTerms, stemsOf, termsOf } from './terms.ts';

/** A section with how well it answers, highest first in a list. */
export interface RankedSection {
  readonly section: Section;
  readonly score: number;
  /** The part of the score that comes from the index of subjects; 0 where no phrase of it stands in the question. */
  readonly subject: number;
}

interface Entry {
  readonly section: Section;
  readonly heading: ReadonlySet<string>;
  readonly counts: ReadonlyMap<string, number>;
  readonly length: number;
  readonly phrases: readonly (readonly string[])[];
  readonly spoken: ReadonlySet<string>;
  /** The stems of heading and text in order, each between spaces, to find runs of words in. */
  readonly run: string;
}

/** BM25's usual constants (Robertson and Zaragoza, "The Probabilistic Relevance Framework"). */
const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.6;
/** How much a word of the heading counts against one of the text. */
const HEADING_WEIGHT = 2.5;
/** How much a phrase of the index of subjects counts against words of the text. */
const SUBJECT_WEIGHT = 1.6;
/** How much three words count that stand together both in the question and in the section, as those of a quoted error do, against the words alone. */
const RUN_WEIGHT = 0.35;
/** Runs of three words that count at most. */
const MOST_RUNS = 5;
/** Sections that send the reader on to others answer less than those do. */
const SIGNPOST_WEIGHT = 0.4;
const SIGNPOST =
  /^(?:Decide|Corrections|Detect|Detect the engine|Look before advising|Tool hygiene|Smells|Deliverables|Nine steps)$/;

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
  const stems = stemsOf(words);
  const positions = positionsOf(stems);
  const weighted = skills.map(({ skill, weight }) => ({ entries: entriesOf(skill), weight }));
  const all = weighted.flatMap(({ entries }) => entries);
  const average = all.reduce((sum, entry) => sum + entry.length, 0) / Math.max(1, all.length);
  const rarity = rarityOf(terms, all);
  const ranked: RankedSection[] = [];
  for (const { entries, weight } of weighted) {
    for (const entry of entries) {
      const subject = SUBJECT_WEIGHT * subjectScore(entry.phrases, positions, rarity);
      const signpost = SIGNPOST.test(entry.section.heading) && subject === 0 ? SIGNPOST_WEIGHT : 1;
      const score =
        weight * signpost * (subject + scoreOf(entry, terms, rarity, average) + runsOf(entry, stems, rarity));
      if (score > 0) ranked.push({ section: entry.section, score, subject });
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

/** What the runs of three words weigh that the question and the section share: the rarest ones count. */
function runsOf(entry: Entry, stems: readonly string[], rarity: ReadonlyMap<string, number>): number {
  const found = new Map<string, number>();
  for (const [at, stem] of stems.entries()) {
    const second = stems[at + 1];
    const third = stems[at + 2];
    if (second === undefined || third === undefined) break;
    const run = ` ${stem} ${second} ${third} `;
    if (!entry.counts.has(stem) || !entry.run.includes(run)) continue;
    found.set(run, (rarity.get(stem) ?? 0) + (rarity.get(second) ?? 0) + (rarity.get(third) ?? 0));
  }
  const best = [...found.values()].sort((a, b) => b - a).slice(0, MOST_RUNS);
  return RUN_WEIGHT * best.reduce((sum, one) => sum + one, 0);
}

function rarityOf(terms: ReadonlyMap<string, number>, entries: readonly Entry[]): ReadonlyMap<string, number> {
  const rarity = new Map<string, number>();
  for (const term of terms.keys()) {
    const having = entries.filter(
      (entry) => entry.counts.has(term) || entry.heading.has(term) || entry.spoken.has(term),
    ).length;
    rarity.set(term, Math.log(1 + (entries.length - having + 0.5) / (having + 0.5)));
  }
  return rarity;
}

function entriesOf(skill: Skill): readonly Entry[] {
  let entries = prepared.get(skill);
  if (!entries) {
    entries = skill.sections.filter(isAnswer).map((section) => entryOf(section, skill.team));
    prepared.set(skill, entries);
  }
  return entries;
}

function entryOf(section: Section, team: boolean): Entry {
  const terms = termsOf(section.text);
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const heading = new Set(termsOf([...section.trail, section.heading].join(' ')));
  const listed = team ? '' : (SUBJECTS[section.skill]?.[section.heading] ?? '');
  const headings = [section.heading, section.french?.heading ?? ''].map((one) => one.replaceAll(':', ','));
  const phrases = [...phrasesOf(listed), ...headings.flatMap(phrasesOf).filter(isTelling)];
  for (const term of termsOf(section.french?.text ?? '')) if (!counts.has(term)) counts.set(term, 1);
  const run = ` ${[...termsOf(section.heading), ...terms].join(' ')} `;
  return { section, heading, counts, length: terms.length, phrases, spoken: new Set(phrases.flat()), run };
}

/** A heading of a single word tells too little of how people ask for it. */
function isTelling(phrase: readonly string[]): boolean {
  return phrase.length > 1;
}

/** Gates and summaries are shown in their own places; templates are forms to fill in; a section without text says nothing. */
function isAnswer({ heading, text, path }: Section): boolean {
  return text.length > 0 && !path.startsWith('templates/') && !/^(?:Gates?|En bref)\b/.test(heading);
}

function compare(a: Section, b: Section): number {
  return a.skill.localeCompare(b.skill) || a.path.localeCompare(b.path) || a.line - b.line;
}
