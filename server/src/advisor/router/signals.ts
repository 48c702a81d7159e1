import type { RouteId } from './route-ids.ts';
import { correctWords, type Spellings, spellingsOf } from './typos.ts';
import { VOCABULARIES } from './vocabulary/index.ts';
import { SIGNAL_KINDS, type SignalKind } from './vocabulary/terms.ts';
import { firstWordOf, wordsOf } from './words.ts';

/** A term of a vocabulary that stands in a question. */
export interface Signal {
  readonly spoke: RouteId;
  readonly kind: SignalKind;
  /** The term as the vocabulary writes it. */
  readonly term: string;
  /** Index of its first word in the question. */
  readonly at: number;
}

type Entry = Omit<Signal, 'at'>;

/** A term, taken apart. */
interface Phrase {
  readonly words: readonly string[];
  readonly entry: Entry;
}

/** The vocabularies, prepared for looking up. Terms are taken apart when a question first holds their first word. */
interface Lexicon {
  /** The terms that begin with a word. */
  readonly byFirstWord: ReadonlyMap<string, readonly Entry[]>;
  /** The same, taken apart, shortest first, for the words that were asked for. */
  readonly phrases: Map<string, readonly Phrase[]>;
  readonly terms: readonly string[];
  readonly spellings: Spellings;
}

let prepared: Lexicon | undefined;

/**
 * The terms that stand in the words, in order. A term inside a longer one that speaks for the same spoke is not counted again. Misspelt
 * names are recognised.
 */
export function findSignals(words: readonly string[]): readonly Signal[] {
  prepared ??= prepare();
  const lexicon = prepared;
  const isKnown = (word: string) => knows(lexicon, word);
  const { parts, places } = withoutUnderscores(words, isKnown);
  const corrected = correctWords(parts, lexicon.spellings, isKnown);
  const found: Signal[] = [];
  const coveredUntil = new Map<RouteId, number>();
  for (let at = 0; at < corrected.length; at++) {
    for (const { entry, words } of phrasesAt(lexicon, corrected, at)) {
      const end = at + words.length;
      if ((coveredUntil.get(entry.spoke) ?? 0) >= end) continue;
      coveredUntil.set(entry.spoke, end);
      found.push({ ...entry, at: places[at] ?? at });
    }
  }
  return found;
}

/** The words with each name of code that no vocabulary knows taken apart (`TOO_MANY_PARTS`), and the place of each part's word. */
function withoutUnderscores(
  words: readonly string[],
  isKnown: (word: string) => boolean,
): { readonly parts: readonly string[]; readonly places: readonly number[] } {
  const parts: string[] = [];
  const places: number[] = [];
  words.forEach((word, place) => {
    const inWord = word.includes('_') && !isKnown(word) ? wordsOf(word.replaceAll('_', ' ')) : [word];
    for (const part of inWord) {
      parts.push(part);
      places.push(place);
    }
  });
  return { parts, places };
}

/** The terms that start at the word, longest first. */
function phrasesAt(lexicon: Lexicon, words: readonly string[], at: number): readonly Phrase[] {
  const first = words[at] ?? '';
  return phrasesFrom(lexicon, first)
    .filter((phrase) => phrase.words.every((word, index) => words[at + index] === word))
    .reverse();
}

/** The terms that begin with the word. Where a spoke lists one under two kinds, the stronger kind counts: kinds come strongest first. */
function phrasesFrom({ byFirstWord, phrases }: Lexicon, first: string): readonly Phrase[] {
  const known = phrases.get(first);
  if (known !== undefined) return known;
  const entries = byFirstWord.get(first);
  if (entries === undefined) return NONE;
  const apart = new Map<string, Phrase>();
  for (const entry of entries) {
    const words = wordsOf(entry.term);
    const key = `${entry.spoke} ${words.join(' ')}`;
    if (!apart.has(key)) apart.set(key, { words, entry });
  }
  const sorted = [...apart.values()].sort((a, b) => a.words.length - b.words.length);
  phrases.set(first, sorted);
  return sorted;
}

const NONE: readonly Phrase[] = [];

/** A term holds the word. Only asked for names of code and words that look misspelt, of which a question has few. */
function knows({ byFirstWord, terms }: Lexicon, word: string): boolean {
  return byFirstWord.has(word) || terms.some((term) => term.includes(word) && wordsOf(term).includes(word));
}

function prepare(): Lexicon {
  const byFirstWord = new Map<string, Entry[]>();
  const terms: string[] = [];
  const names: string[] = [];
  for (const { spoke, ...kinds } of VOCABULARIES) {
    for (const kind of SIGNAL_KINDS) {
      for (const term of kinds[kind] ?? []) {
        const first = firstWordOf(term);
        const list = byFirstWord.get(first);
        if (list) list.push({ spoke, kind, term });
        else byFirstWord.set(first, [{ spoke, kind, term }]);
        terms.push(term);
        if (kind === 'names' && term.length - first.length <= 1) names.push(first);
      }
    }
  }
  return { byFirstWord, phrases: new Map(), terms, spellings: spellingsOf(names) };
}
