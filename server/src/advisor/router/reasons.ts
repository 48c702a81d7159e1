import type { Verdict } from './precedence.ts';
import type { Question } from './question.ts';
import type { Ranking } from './ranker.ts';
import type { RouteId } from './route-ids.ts';
import type { Signal } from './signals.ts';
import type { SignalKind } from './vocabulary/terms.ts';

/** More terms than this explain nothing further. */
const MOST_TERMS = 6;

const KIND_WORDS: Readonly<Record<SignalKind, string>> = {
  names: 'name',
  errors: 'error text',
  tools: 'tool or setting',
  concerns: 'concern',
  hints: 'hint',
};

interface Grounds {
  readonly question: Question;
  readonly signals: readonly Signal[];
  readonly verdict: Verdict;
  readonly ranking: Ranking;
  readonly chosen: RouteId;
}

/** Says in sentences which signals were found, which rule applied, and which words the ranker went by. */
export function reasons({ question, signals, verdict, ranking, chosen }: Grounds): readonly string[] {
  const lines: string[] = [];
  const own = [
    ...new Map(signals.filter((signal) => signal.spoke === chosen).map((signal) => [signal.term, signal])).values(),
  ];
  if (own.length > 0) lines.push(`Matched for ${chosen}: ${own.slice(0, MOST_TERMS).map(described).join(', ')}.`);
  const others = [...new Set(signals.filter((signal) => signal.spoke !== chosen).map((signal) => signal.term))];
  if (others.length > 0)
    lines.push(
      `Also seen: ${others
        .slice(0, MOST_TERMS)
        .map((term) => `"${term}"`)
        .join(', ')}.`,
    );
  if (verdict.id === chosen) lines.push(`Rule: ${verdict.rule}.`);
  else lines.push(`The words outweigh the rule that ${verdict.rule} (${verdict.id}): ${wordsOf(ranking)}.`);
  if (question.hadInstructions) lines.push('An instruction to the router stood in the text and was not followed.');
  if (question.shortened) lines.push('The text is long: its beginning and its end were read.');
  return lines;
}

function described({ term, kind }: Signal): string {
  return `"${term}" (${KIND_WORDS[kind]})`;
}

function wordsOf(ranking: Ranking): string {
  const words = ranking.contributions
    .filter(({ feature }) => /^(?:word|pair|term|signal):/.test(feature))
    .slice(0, 4)
    .map(({ feature }) => `"${feature.slice(feature.indexOf(':') + 1)}"`);
  return words.length > 0 ? words.join(', ') : 'no single word stands out';
}
