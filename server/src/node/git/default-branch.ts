import type { References } from './references.ts';

const USUAL_NAMES = ['main', 'master'];

/**
 * The commit at the tip of the default branch, the first that exists: the default branch of the remote `origin` (of the only remote, where
 * that has another name), the usual names there, the usual names among the local branches, the only local branch. Undefined where there
 * is none.
 */
export function defaultBranchCommit(references: References): string | undefined {
  const remotes = references.remotes();
  const remote = remotes.has('origin') ? 'origin' : remotes.size === 1 ? [...remotes][0] : undefined;
  const candidates = [
    ...(remote === undefined ? [] : ['HEAD', ...USUAL_NAMES].map((name) => `refs/remotes/${remote}/${name}`)),
    ...USUAL_NAMES.map((name) => `refs/heads/${name}`),
  ];
  for (const name of candidates) {
    const commit = references.resolve(name);
    if (commit !== undefined) return commit;
  }
  const [only, ...others] = references.branches();
  return only !== undefined && others.length === 0 ? references.resolve(only) : undefined;
}
