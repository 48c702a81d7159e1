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
  /** The features that spoke most for the first route, strongest first; worked out when asked for. */
  readonly contributions: readonly Contribution[];
}

/** The weights of one feature: the index of a route, then its weight, and so on. */
type Row = readonly number[];

const NO_ROW: Row = [];

/** Rows that were asked for before: the same words stand in most questions. */
const rows = new Map<string, Row>();

/**
 * A linear model over named features: each route's score is the sum of weight × value, and the scores become shares by softmax.
 * Unknown features count for nothing.
 */
export function rank(features: ReadonlyMap<string, number>): Ranking {
  const scores = RANKED.map(() => 0);
  for (const [feature, value] of features) {
    const row = rowOf(feature);
    for (let at = 0; at < row.length; at += 2) {
      const route = row[at] ?? 0;
      scores[route] = (scores[route] ?? 0) + (row[at + 1] ?? 0) * value;
    }
  }
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  const routes = RANKED.map((id, index) => ({ id, share: (powers[index] ?? 0) / sum })).sort(
    (a, b) => b.share - a.share || (a.id < b.id ? -1 : 1),
  );
  const first = routes[0]?.id;
  return {
    routes,
    get contributions() {
      return first === undefined ? [] : contributionsTo(first, features);
    },
  };
}

function contributionsTo(id: RouteId, features: ReadonlyMap<string, number>): Contribution[] {
  const route = RANKED.indexOf(id);
  return [...features]
    .map(([feature, value]) => ({ feature, weight: weightIn(rowOf(feature), route) * value }))
    .filter((contribution) => contribution.weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.feature < b.feature ? -1 : 1));
}

function weightIn(row: Row, route: number): number {
  for (let at = 0; at < row.length; at += 2) if (row[at] === route) return row[at + 1] ?? 0;
  return 0;
}

/** The row of the feature, looked up in the sorted lines when it is first asked for, so that nothing has to be prepared. */
function rowOf(feature: string): Row {
  const known = rows.get(feature);
  if (known !== undefined) return known;
  const line = lineOf(`${feature}\t`);
  if (line === undefined) return NO_ROW;
  const row = readRow(line.slice(feature.length + 1));
  rows.set(feature, row);
  return row;
}

/** The line that begins so; a tab sorts before every character of a feature, which keeps the lines in the order of their features. */
function lineOf(start: string): string | undefined {
  let from = 0;
  let to = WEIGHTS.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((WEIGHTS[middle] ?? '') < start) from = middle + 1;
    else to = middle;
  }
  const line = WEIGHTS[from];
  return line?.startsWith(start) ? line : undefined;
}

/** For each route that the feature speaks for or against: the letter of the route and the weight in hundredths. */
function readRow(entries: string): Row {
  const row: number[] = [];
  for (const entry of entries.match(/[a-z]-?\d+/g) ?? []) {
    row.push(entry.charCodeAt(0) - 97, Number(entry.slice(1)) / 100);
  }
  return row;
}
