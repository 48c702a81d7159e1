import type { Section, Skill } from '../skills/skill.ts';
import { isOfOtherStore, storesNamed } from './engines.ts';
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
  /** Terms that stand in its French form alone. */
  readonly french: ReadonlySet<string>;
  readonly length: number;
  readonly phrases: readonly (readonly string[])[];
  /** The stems of heading and text in order, each between spaces, to find runs of words in. */
  readonly run: string;
  /** Every stem of heading, text, phrases and French form. */
  readonly all: ReadonlySet<string>;
}

/** Three words that stand together in a question. */
interface Run {
  readonly text: string;
  readonly words: readonly string[];
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
/** Runs that are looked for at most, from the beginning of a question and from its end: a pasted log has thousands. */
const MOST_READ = 250;
/** How much a word counts that stands in the French form of a section alone: few sections have one, so that its words look rare. */
const FRENCH_WEIGHT = 0.2;
/** Sections that hold what many questions have in common answer a single one less than those on its very symptom do. */
const GENERAL_WEIGHT = 0.88;
const GENERAL =
  /^(?:Reading the plan|Method|Index rules|Optimise everything|Triage order|Which index|Locks|Retry policy|Autovacuum and statistics)$/;
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
  const runs = runsIn(stems);
  const stores = storesNamed(words);
  const weighted = skills.map(({ skill, weight }) => ({ entries: entriesOf(skill), weight }));
  const all = weighted.flatMap(({ entries }) => entries);
  const average = all.reduce((sum, entry) => sum + entry.length, 0) / Math.max(1, all.length);
  const rarity = rarityOf(terms, all);
  const ranked: RankedSection[] = [];
  for (const { entries, weight } of weighted) {
    for (const entry of entries) {
      if (isOfOtherStore(entry.section, stores)) continue;
      const subject = SUBJECT_WEIGHT * subjectScore(entry.phrases, positions, rarity);
      const signpost = SIGNPOST.test(entry.section.heading) && subject === 0 ? SIGNPOST_WEIGHT : 1;
      const general = GENERAL.test(entry.section.heading) ? GENERAL_WEIGHT : 1;
      const score =
        weight *
        signpost *
        general *
        (subject + scoreOf(entry, terms, rarity, average) + runScore(entry, runs, rarity));
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
    if (count === 0 && entry.french.has(term)) score += FRENCH_WEIGHT * weight * (rarity.get(term) ?? 0);
    if (count === 0) continue;
    const norm = SATURATION * (1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * entry.length) / average);
    score += weight * (rarity.get(term) ?? 0) * ((count * (SATURATION + 1)) / (count + norm));
  }
  return score;
}

/** The runs of three words of a question, each once: the first and the last of a long one. */
function runsIn(stems: readonly string[]): readonly Run[] {
  const at = [...stems.keys()].slice(0, -2);
  const read = at.length <= 2 * MOST_READ ? at : [...at.slice(0, MOST_READ), ...at.slice(-MOST_READ)];
  const runs = new Map<string, Run>();
  for (const index of read) {
    const words = stems.slice(index, index + 3);
    const text = ` ${words.join(' ')} `;
    runs.set(text, { text, words });
  }
  return [...runs.values()];
}

/** What the runs of three words weigh that the question and the section share: the rarest ones count. */
function runScore(entry: Entry, runs: readonly Run[], rarity: ReadonlyMap<string, number>): number {
  const found = runs
    .filter(({ text, words }) => words.every((word) => entry.all.has(word)) && entry.run.includes(text))
    .map(({ words }) => words.reduce((sum, word) => sum + (rarity.get(word) ?? 0), 0))
    .sort((a, b) => b - a)
    .slice(0, MOST_RUNS);
  return RUN_WEIGHT * found.reduce((sum, one) => sum + one, 0);
}

function rarityOf(terms: ReadonlyMap<string, number>, entries: readonly Entry[]): ReadonlyMap<string, number> {
  const rarity = new Map<string, number>();
  for (const term of terms.keys()) {
    const having = entries.filter(({ all }) => all.has(term)).length;
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
  // A heading of a single word tells too little of how people ask for it; in French, where both languages share words, of two.
  const headings = phrasesOf(section.heading.replaceAll(':', ',')).filter((phrase) => phrase.length > 1);
  const french = phrasesOf((section.french?.heading ?? '').replaceAll(':', ',')).filter((phrase) => phrase.length > 2);
  const phrases = [...phrasesOf(listed), ...headings, ...french];
  const inFrench = new Set(termsOf(section.french?.text ?? '').filter((term) => !counts.has(term)));
  const run = ` ${[...termsOf(section.heading), ...terms].join(' ')} `;
  return {
    section,
    heading,
    counts,
    french: inFrench,
    length: terms.length,
    phrases,
    run,
    all: new Set([...counts.keys(), ...heading, ...phrases.flat(), ...inFrench]),
  };
}

/** Gates and summaries are shown in their own places; templates are forms to fill in; a section without text says nothing. */
function isAnswer({ heading, text, path }: Section): boolean {
  return text.length > 0 && !path.startsWith('templates/') && !/^(?:Gates?|En bref)\b/.test(heading);
}

function compare(a: Section, b: Section): number {
  return a.skill.localeCompare(b.skill) || a.path.localeCompare(b.path) || a.line - b.line;
}
