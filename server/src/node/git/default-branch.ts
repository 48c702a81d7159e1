import type { References } from './references.ts';

/** What counts as deployed, the first that exists: the remote's default branch, else the usual names, the remote's before one's own. */
const CANDIDATES = [
  'refs/remotes/origin/HEAD',
  'refs/remotes/origin/main',
  'refs/remotes/origin/master',
  'refs/heads/main',
  'refs/heads/master',
];

/** The commit at the tip of the default branch; in a repository with one branch only that branch is it. Undefined where there is none. */
export function defaultBranchCommit(references: References): string | undefined {
  for (const name of CANDIDATES) {
    const commit = references.resolve(name);
    if (commit !== undefined) return commit;
  }
  const [only, ...others] = references.branches();
  return only !== undefined && others.length === 0 ? references.resolve(only) : undefined;
}
