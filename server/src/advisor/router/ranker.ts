import { RANKED, WEIGHTS } from './ranker-weights.generated.ts';
import type { RouteId } from './route-ids.ts';

/** A feature that fired and what it added to the chosen route's score. */
export interface Contribution {
  readonly feature: string;
  readonly weight: number;
}

export interface Ranking {
  /** Every route with its share of belief; the shares add up to 1. Most likely first. */
  readonly routes: readonly { readonly id: RouteId; readonly share: number }[];
  /** The features that spoke most for the first route, strongest first. */
  readonly contributions: readonly Contribution[];
}

/** Feature → weights by the index of the route. */
let weights: ReadonlyMap<string, ReadonlyMap<number, number>> | undefined;

/**
 * A linear model over named features: each route's score is the sum of weight × value, and the scores become shares by softmax.
 * Unknown features count for nothing.
 */
export function rank(features: ReadonlyMap<string, number>): Ranking {
  weights ??= readWeights();
  const scores = RANKED.map(() => 0);
  for (const [feature, value] of features) {
    for (const [route, weight] of weights.get(feature) ?? []) scores[route] = (scores[route] ?? 0) + weight * value;
  }
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  const routes = RANKED.map((id, index) => ({ id, share: (powers[index] ?? 0) / sum })).sort(
    (a, b) => b.share - a.share || (a.id < b.id ? -1 : 1),
  );
  const first = routes[0]?.id;
  return { routes, contributions: first === undefined ? [] : contributionsTo(first, features, weights) };
}

function contributionsTo(
  id: RouteId,
  features: ReadonlyMap<string, number>,
  known: ReadonlyMap<string, ReadonlyMap<number, number>>,
): Contribution[] {
  const route = RANKED.indexOf(id);
  return [...features]
    .map(([feature, value]) => ({ feature, weight: (known.get(feature)?.get(route) ?? 0) * value }))
    .filter((contribution) => contribution.weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.feature < b.feature ? -1 : 1));
}

/** Each line is a feature, a tab, and for each route that it speaks for or against its letter and its weight in hundredths. */
function readWeights(): ReadonlyMap<string, ReadonlyMap<number, number>> {
  return new Map(
    WEIGHTS.map((line) => {
      const [feature = '', entries = ''] = line.split('\t');
      const row = entries.match(/[a-z]-?\d+/g) ?? [];
      return [feature, new Map(row.map((entry) => [entry.charCodeAt(0) - 97, Number(entry.slice(1)) / 100]))];
    }),
  );
}
