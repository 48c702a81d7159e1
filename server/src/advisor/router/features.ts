import type { Verdict } from './precedence.ts';
import type { Question } from './question.ts';
import type { Signal } from './signals.ts';

/** Letters of a word that carry its meaning across endings: `replication`, `replicated`, `réplique`. */
const STEM = 6;

/** The ranker looks at this many words; more would let a pasted log outvote the question. */
const MOST_WORDS = 150;

/**
 * What the ranker weighs, by name: `signal:<spoke>:<kind>`, `term:<spoke>:<term>`, `word:<stem>`, `pair:<stem> <stem>`, `shape:<shape>`,
 * `rule:<verdict>`. Values grow slower than counts.
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
  const stems = question.words.slice(0, MOST_WORDS).map((word) => word.slice(0, STEM));
  const scale = 1 / Math.sqrt(Math.max(6, Math.min(stems.length, 30)) / 12);
  stems.forEach((stem, index) => {
    features.set(`word:${stem}`, scale);
    const next = stems[index + 1];
    if (next !== undefined) features.set(`pair:${stem} ${next}`, scale);
  });
  for (const shape of question.shapes) features.set(`shape:${shape}`, 1);
  features.set(`rule:${verdict.id}`, 1);
  features.set('always', 1);
  return features;
}
