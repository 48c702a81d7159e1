import { type ExcerptOptions, excerptOf } from '../passages/excerpt.ts';
import { frenchLineOf } from '../passages/french/index.ts';
import type { Section } from '../skills/skill.ts';
import { type AnswerPart, type Language, linkTo } from './answer.ts';
import { isAboutChoice } from './choice-part.ts';

/** Characters of the first passage, and of each further one. */
const FIRST_LENGTH = 3_200;
const FURTHER_LENGTH = 800;
/** Lines of all passages together, the change before them included. */
const MOST_LINES = 44;

/** The passages as parts, as long as the answer stays short enough to be read; the first one is always there. */
export function passageParts(
  passages: readonly Section[],
  words: readonly string[],
  options: Omit<ExcerptOptions, 'most'>,
  language: Language,
  before: {
    readonly choice: AnswerPart | undefined;
    readonly change: AnswerPart | undefined;
    /** The first passage is as long as if it stood alone: it holds what the change leaves to it. */
    readonly isWhole?: boolean;
  },
): readonly AnswerPart[] {
  const parts: AnswerPart[] = [];
  let lines = before.change ? linesOf(before.change) : 0;
  for (const found of passages) {
    if (before.choice && isAboutChoice(found)) continue;
    const section = language === 'fr' ? (found.french ?? found) : found;
    const most = parts.length === 0 && (!before.change || before.isWhole) ? FIRST_LENGTH : FURTHER_LENGTH;
    const part: AnswerPart = {
      kind: 'passage',
      title: section.heading,
      markdown: [...introduction(section, language), excerptOf(section, words, { ...options, most })].join('\n\n'),
      section: linkTo(section),
    };
    lines += linesOf(part);
    if (parts.length > 0 && lines > MOST_LINES) break;
    parts.push(part);
  }
  return parts;
}

/** What the section answers, in the reader's language: the spokes are written in English. */
function introduction(section: Section, language: Language): readonly string[] {
  const line = language === 'fr' ? frenchLineOf(section) : undefined;
  return line === undefined ? [] : [`*${line}*`];
}

function linesOf({ markdown }: AnswerPart): number {
  return markdown.split('\n').length + 4;
}
