import { excerptOf } from '../passages/excerpt.ts';
import type { Route } from '../router/route.ts';
import type { SkillLibrary } from '../skills/library.ts';
import { type AnswerPart, type Language, linkTo } from './answer.ts';
import { PHRASES } from './phrases.ts';

/** Words of a question that asks which store to take. */
const CHOICE = new Set(
  'which choose choice choosing pick versus vs better compare quel quelle choisir choix comparer'.split(' '),
);

/** For "which database should I use": the rows of the store table that fit, and the questions that settle it; undefined for other questions. */
export function choicePart(
  words: readonly string[],
  found: Route,
  library: SkillLibrary,
  language: Language,
): AnswerPart | undefined {
  if (found.primary !== 'databases-data-core' || !words.some((word) => CHOICE.has(word))) return undefined;
  const core = library.skill('databases-data-core');
  const french = core?.sections.find((section) => /^Choix de la base/.test(section.heading));
  const english = core?.sections.find((section) => section.heading === 'Store choice');
  const section = language === 'fr' ? (french ?? english) : english;
  if (!section) return undefined;
  const phrases = PHRASES[language];
  return {
    kind: 'choice',
    title: phrases.titles.choice,
    markdown: [
      phrases.answerFirst,
      phrases.startWith,
      excerptOf(section, words, { engines: new Set(), most: 1_200 }),
    ].join('\n\n'),
    section: linkTo(section),
  };
}
