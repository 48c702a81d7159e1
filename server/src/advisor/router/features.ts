import { conceptOf } from './concepts.ts';
import type { Verdict } from './precedence.ts';
import type { Question } from './question.ts';
import type { Signal } from './signals.ts';
import { piecesOf, stemOf } from './stems.ts';

/** Words that stand in every kind of question. */
const ORDINARY = new Set(
  (
    'the of to in is it and an for on we our my you your are be was were have has had do does did can could should would will this that these ' +
    'those with without from by at as so but if not no any there their they its what how when where who why all some more than then also just ' +
    'get got use using want need please like one two new same other been being am me us them he she his her ' +
    'le la les un une des du de et est en pour avec sur dans par pas ne se ce cette ces il elle on nous vous je mon ma mes son sa ses leur au aux ' +
    'qui que quoi comment quand tout tous toute plus faut faire fait sont etre avoir ont a y d l s n c j m t i'
  ).split(' '),
);

/** The ranker looks at this many words; more would let a pasted log outvote the question. */
const MOST_WORDS = 150;

/** A question begins with what it wants done or what it is about. */
const OPENING_WORDS = 2;

/** A word has several pieces; together they must not outweigh it. */
const PIECE_VALUE = 0.5;

/**
 * What the ranker weighs, by name: `signal:<spoke>:<kind>`, `term:<spoke>:<term>`, `word:<stem>`, `opens:<stem>` for the words that a
 * question begins with, `piece:<letters>`, `shape:<shape>`, `rule:<verdict>` where a rule decided and `guess:<verdict>` where it could not.
 * Values grow slower than counts.
 */
export function featuresOf(
  question: Question,
  signals: readonly Signal[],
  verdict: Verdict,
): ReadonlyMap<string, number> {
  const features = new Map<string, number>();
  const kinds = new Map<string, number>();
  for (const { spoke, kind, term } of signals) {
    const key = `signal:${spoke}:${kind}`;
    kinds.set(key, (kinds.get(key) ?? 0) + 1);
    features.set(`term:${spoke}:${term}`, 1);
  }
  for (const [key, count] of kinds) features.set(key, Math.min(2, 1 + 0.4 * (count - 1)));
  const words = question.words.filter((word) => !ORDINARY.has(word)).slice(0, MOST_WORDS);
  const scale = 1 / Math.sqrt(Math.max(6, Math.min(words.length, 30)) / 12);
  words.forEach((word, index) => {
    const { whole, opening, pieces } = featuresOfWord(word);
    features.set(whole, scale);
    if (index < OPENING_WORDS) features.set(opening, 1);
    for (const piece of pieces) features.set(piece, scale * PIECE_VALUE);
  });
  for (const shape of question.shapes) features.set(`shape:${shape}`, 1);
  features.set(`${verdict.isGuess ? 'guess' : 'rule'}:${verdict.id}`, 1);
  if (verdict.isMove || verdict.isRequest) features.set('asks for a change', 1);
  if (verdict.isChoice) features.set('weighs stores', 1);
  features.set('always', 1);
  return features;
}

/** The names of the features that a word gives. */
interface WordFeatures {
  readonly whole: string;
  readonly opening: string;
  readonly pieces: readonly string[];
}

/** Each word of a question is asked for by the question and by its parts, and most stand in the next question too. */
const wordFeatures = new Map<string, WordFeatures>();
/** So many words are kept; a long session starts anew behind them. */
const MOST_KEPT = 2_000;

function featuresOfWord(word: string): WordFeatures {
  const known = wordFeatures.get(word);
  if (known !== undefined) return known;
  const concept = conceptOf(word);
  const stem = stemOf(concept);
  const features = {
    whole: `word:${stem}`,
    opening: `opens:${stem}`,
    pieces: piecesOf(concept).map((piece) => `piece:${piece}`),
  };
  if (wordFeatures.size >= MOST_KEPT) wordFeatures.clear();
  wordFeatures.set(word, features);
  return features;
}
