import type { RouteId } from './route-ids.ts';
import { correctWords, type Spellings, spellingsOf } from './typos.ts';
import { VOCABULARIES } from './vocabulary/index.ts';
import { SIGNAL_KINDS, type SignalKind } from './vocabulary/terms.ts';
import { fold, wordsOf } from './words.ts';

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

/** A node of the tree of terms: one level a word. */
interface Node {
  readonly next: Map<string, Node>;
  readonly entries: Entry[];
}

/** The vocabularies, prepared for looking up. */
interface Lexicon {
  readonly tree: Node;
  /** Every word of every term. */
  readonly words: ReadonlySet<string>;
  readonly spellings: Spellings;
}

let prepared: Lexicon | undefined;

/**
 * The terms that stand in the words, in order. A term inside a longer one that speaks for the same spoke is not counted again. Misspelt
 * names are recognised.
 */
export function findSignals(words: readonly string[]): readonly Signal[] {
  prepared ??= prepare();
  const { tree, spellings, words: known } = prepared;
  const isKnown = (word: string) => known.has(word);
  const { parts, places } = withoutUnderscores(words, isKnown);
  const corrected = correctWords(parts, spellings, isKnown);
  const found: Signal[] = [];
  const coveredUntil = new Map<RouteId, number>();
  for (let at = 0; at < corrected.length; at++) {
    for (const [entry, end] of termsAt(tree, corrected, at)) {
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

/** The terms that start at the word, each with the index behind its last word; longest first. */
function termsAt(root: Node, words: readonly string[], at: number): readonly (readonly [Entry, number])[] {
  const found: [Entry, number][] = [];
  let node: Node | undefined = root;
  for (let end = at; end < words.length; end++) {
    node = node.next.get(words[end] ?? '');
    if (node === undefined) break;
    for (const entry of node.entries) found.push([entry, end + 1]);
  }
  return found.reverse();
}

function prepare(): Lexicon {
  const tree: Node = { next: new Map(), entries: [] };
  const known = new Set<string>();
  const names: string[] = [];
  for (const vocabulary of VOCABULARIES) {
    for (const kind of SIGNAL_KINDS) {
      for (const term of vocabulary[kind] ?? []) {
        const words = wordsOf(fold(term));
        insert(tree, words, { spoke: vocabulary.spoke, kind, term });
        for (const word of words) known.add(word);
        if (kind === 'names' && words.length === 1) names.push(...words);
      }
    }
  }
  return { tree, words: known, spellings: spellingsOf(names) };
}

/** Where a spoke lists a term under two kinds, the stronger kind counts: kinds come strongest first. */
function insert(root: Node, words: readonly string[], entry: Entry): void {
  let node = root;
  for (const word of words) {
    let next = node.next.get(word);
    if (next === undefined) {
      next = { next: new Map(), entries: [] };
      node.next.set(word, next);
    }
    node = next;
  }
  if (node.entries.every((other) => other.spoke !== entry.spoke)) node.entries.push(entry);
}
