import { mergeBase } from './history.ts';
import type { ObjectStore } from './objects.ts';
import { TreeFiles } from './tree-files.ts';

/** A deployed revision, seen from what is checked out. */
export interface RevisionView {
  /** What the revision holds. */
  readonly deployed: TreeFiles;
  /** What the checked-out branch had when it left the revision's history; undefined where they share none, as in a shallow clone. */
  base(): TreeFiles | undefined;
  /** What is checked out; undefined before the first commit. */
  head(): TreeFiles | undefined;
}

/**
 * @param commit the deployed revision
 * @param head the commit that is checked out
 * @returns undefined where `commit` is no commit that is here
 */
export function revisionView(commit: string, head: string | undefined, objects: ObjectStore): RevisionView | undefined {
  const tree = objects.treeOf(commit);
  if (tree === undefined) return undefined;
  const treesOf = (id: string | undefined): TreeFiles | undefined => {
    const own = id === undefined ? undefined : objects.treeOf(id);
    return own === undefined ? undefined : new TreeFiles(objects, own);
  };
  return {
    deployed: new TreeFiles(objects, tree),
    base: once(() => treesOf(head === undefined ? undefined : mergeBase(head, commit, objects))),
    head: once(() => treesOf(head)),
  };
}

/** Most checkouts never ask, and the answer may take a walk through the history. */
function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}
