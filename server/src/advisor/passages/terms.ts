import { fold, wordsOf } from '../router/words.ts';
import { RELATED_TERMS } from './related-terms.ts';
import { inEnglish } from './translations.ts';

/** Letters of a word that carry its meaning across endings, as the router compares words. */
const STEM = 6;

/** Words that say nothing about a subject, in English and French. */
const EMPTY = new Set(
  `a an and are as at be been by can could do does did for from get had has have how i if in into is it its just make me my need of on or our
  should so some than that the their them then there these they this to us use using want was we were what when where which while who why will with
  would you your please help best way good right without over under about after before not no yes any all one two way thing am im
  le la les un une des du de et est sur pour avec dans pas ou que qui comment quel quelle quels faut nous on mon ma mes je il elle quand apres sans plus
  trop au aux ce ces cette se son sa ses notre nos votre vos leur leurs faire peut dois doit etre ai as avons avez ont y en`.split(
    /\s+/,
  ),
);

/** Words after which "like" compares things and is no operator. */
const BEFORE_LIKE = new Set([
  'would',
  'd',
  'look',
  'looks',
  'something',
  'seem',
  'seems',
  'feel',
  'just',
  'error',
  'i',
]);

/** The stems of a text's telling words, with repetitions. */
export function termsOf(text: string): readonly string[] {
  return stemsOf(wordsOf(fold(text)));
}

/** The stems of some folded words in order, French ones as the English they stand for, without those that tell nothing; `not null` is one word, as is `not in` before a subquery. */
export function stemsOf(words: readonly string[]): readonly string[] {
  const stems: string[] = [];
  for (const [at, word] of words.entries()) {
    const last = words[at - 1];
    if (last === 'not' && word === 'null') stems.push('notnull');
    else if (last === 'not' && word === 'in' && words[at + 1] === 'select') stems.push('notin');
    else if (word === 'like' && last !== undefined && BEFORE_LIKE.has(last)) continue;
    else if (word.length > 1 && !EMPTY.has(word)) stems.push(inEnglish(word).slice(0, STEM));
  }
  return stems;
}

/** A question's terms with their weights: its own words count fully, what they are also called counts less. */
export function questionTerms(words: readonly string[]): ReadonlyMap<string, number> {
  const terms = new Map<string, number>();
  const add = (term: string, weight: number): void => {
    terms.set(term, Math.max(terms.get(term) ?? 0, weight));
  };
  const own = stemsOf(words);
  for (const stem of own) add(stem, 1);
  const spoken = new Set([...words, ...own]);
  for (const [names, related] of RELATED) {
    if (!names.some((name) => spoken.has(name))) continue;
    for (const term of related) add(term, 0.6);
  }
  return terms;
}

const RELATED = RELATED_TERMS.map(
  ([names, related]) => [names.split(' '), related.split(' ').flatMap((word) => termsOf(word))] as const,
);

/** How much a text shares with a question: the weights of the question's terms that stand in it, each counted once. */
export function overlap(text: string, terms: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const term of new Set(termsOf(text))) sum += terms.get(term) ?? 0;
  return sum;
}
