import type { ObjectStore } from './objects.ts';

/** Branches that are further apart are taken to share no history: a longer walk would hold up the first findings. */
const MOST_COMMITS = 10_000;

interface Commit {
  readonly id: string;
  readonly time: number;
  readonly parents: readonly string[];
}

/**
 * The newest commit that both histories have; undefined where they share none, where the walk would take too long, or where a shallow
 * clone ends before it. Parents that are not in the repository count as none.
 */
export function mergeBase(one: string, other: string, objects: ObjectStore): string | undefined {
  if (one === other) return one;
  const sides = new Map<string, number>();
  const waiting: Commit[] = [];
  const visit = (id: string, side: number): void => {
    const before = sides.get(id) ?? 0;
    if ((before | side) === before) return;
    sides.set(id, before | side);
    // A commit that was passed from one side already is looked at once more, now that the other side has come to it too.
    const commit = waiting.some((queued) => queued.id === id) ? undefined : readCommit(id, objects);
    if (commit) insertByTime(waiting, commit);
  };
  visit(one, 1);
  visit(other, 2);
  for (let steps = 0; steps < MOST_COMMITS; steps++) {
    const newest = waiting.pop();
    if (!newest) return undefined;
    const side = sides.get(newest.id) ?? 0;
    if (side === 3) return newest.id;
    for (const parent of newest.parents) visit(parent, side);
  }
  return undefined;
}

function readCommit(id: string, objects: ObjectStore): Commit | undefined {
  const object = objects.read(id);
  if (object?.type !== 'commit') return undefined;
  const [head = ''] = object.data.toString('latin1').split('\n\n', 1);
  const parents = [...head.matchAll(/^parent ([0-9a-f]{40})$/gm)].map((match) => match[1] as string);
  return { id, time: Number(/^committer .* (\d+) [+-]\d{4}$/m.exec(head)?.[1] ?? 0), parents };
}

/** Keeps the newest at the end. */
function insertByTime(waiting: Commit[], commit: Commit): void {
  let low = 0;
  let high = waiting.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((waiting[middle] as Commit).time <= commit.time) low = middle + 1;
    else high = middle;
  }
  waiting.splice(low, 0, commit);
}
