import type { DatabasePlan } from '../model/database.ts';

/** Which part of a workspace an engine works on, where several share one: its databases are dealt out to `of` engines. */
export interface Shard {
  /** From 0. */
  readonly index: number;
  readonly of: number;
}

/**
 * Deals databases out to shards, the heaviest first, each to the shard that has least so far; databases do not depend on each other.
 * The result (the shard's index by the plan's id) depends on the plans and the weights of their files alone, so that every engine that
 * knows the workspace comes to the same one.
 */
export function shardsOf(
  plans: Iterable<DatabasePlan>,
  weightOf: (path: string) => number,
  of: number,
): ReadonlyMap<string, number> {
  const weighed = [...plans].map(({ id, files }) => ({
    id,
    weight: files.reduce((sum, file) => sum + weightOf(file.path), 0),
  }));
  weighed.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const loads = new Array<number>(of).fill(0);
  const shards = new Map<string, number>();
  for (const { id, weight } of weighed) {
    const lightest = loads.indexOf(Math.min(...loads));
    shards.set(id, lightest);
    loads[lightest] = (loads[lightest] ?? 0) + weight;
  }
  return shards;
}
