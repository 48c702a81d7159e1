import type { Dialect } from '../../text/dialect.ts';
import { enginesOfSkill } from '../passages/engines.ts';
import { overlap, questionTerms } from '../passages/terms.ts';
import type { SkillLibrary } from '../skills/library.ts';
import { type AnswerPart, linkTo } from './answer.ts';
import { PHRASES } from './phrases.ts';

/** Sentences of the French summary that an answer quotes. */
const MOST = 3;
/** What a sentence shares with the question at least: more than two words, since one or two are often by chance. */
const LEAST_SHARED = 2.2;
/** The share of the best sentence's words that a further one has at least. */
const LEAST_SHARE = 0.6;

/** What the French summary of a spoke says to the question: its sentences that share more than two words with it, at most three; undefined where none does. */
export function frenchSummary(
  id: string,
  words: readonly string[],
  library: SkillLibrary,
  engines: ReadonlySet<Dialect>,
): AnswerPart | undefined {
  const own = enginesOfSkill(id);
  if (own.length > 0 && engines.size > 0 && !own.some((engine) => engines.has(engine))) return undefined;
  const section = library.skill(id)?.sections.find((one) => /^En bref \(français\)/.test(one.heading));
  if (!section) return undefined;
  const terms = questionTerms(words);
  const scored = section.text
    .split('\n')
    .filter((line) => line.startsWith('- ') && !/^- À rendre/.test(line))
    .map((line, index) => ({ line, index, score: overlap(line, terms) }));
  const best = [...scored].sort((a, b) => b.score - a.score || a.index - b.index).slice(0, MOST);
  const chosen = best
    .filter(({ score }) => score >= Math.max(LEAST_SHARED, LEAST_SHARE * (best[0]?.score ?? 0)))
    .sort((a, b) => a.index - b.index);
  if (chosen.length === 0) return undefined;
  return {
    kind: 'summary',
    title: PHRASES.fr.titles.summary,
    markdown: chosen.map(({ line }) => line.replace(/\[([^\]]+)\]\((?!https?:)[^)]*\)/g, '$1')).join('\n'),
    section: linkTo(section),
  };
}
