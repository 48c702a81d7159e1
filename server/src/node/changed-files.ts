import fs from 'node:fs';
import { relative } from 'node:path';
import git from 'isomorphic-git';
import { UsageError } from '../cli/host.ts';

/**
 * Of the given files, those that differ from where the present branch left `revision` (their merge base; the revision itself where they
 * share no history), new ones included. Reads the repository's objects only; git is not run.
 *
 * @param root the folder that `paths` are relative to
 * @throws UsageError where there is no repository or no such revision
 */
export async function changedSince(
  revision: string,
  root: string,
  paths: readonly string[],
): Promise<ReadonlySet<string>> {
  const dir = await repositoryOf(root);
  const cache = {};
  const commit = await resolveCommit(dir, revision, cache);
  const base = await mergeBase(dir, commit, cache);
  const prefix = relative(dir, root).replaceAll('\\', '/');
  const known = await blobsOf(dir, base, cache);
  const changed = new Set<string>();
  for (const path of paths) {
    const oid = known.get(prefix === '' ? path : `${prefix}/${path}`);
    if (oid === undefined || !(await hasContent(`${root}/${path}`, oid))) changed.add(path);
  }
  return changed;
}

async function repositoryOf(root: string): Promise<string> {
  try {
    return await git.findRoot({ fs, filepath: root });
  } catch {
    throw new UsageError(
      '--since needs a git repository, and there is none here. Leave out --since, or run it inside a repository.',
    );
  }
}

async function resolveCommit(dir: string, revision: string, cache: object): Promise<string> {
  const candidates = [revision, `refs/remotes/${revision}`, `refs/remotes/origin/${revision}`];
  for (const ref of candidates) {
    const oid = await git.resolveRef({ fs, dir, ref }).catch(() => undefined);
    if (oid !== undefined) return commitOf(dir, oid, revision, cache);
  }
  const ancestor = /^(.+?)(?:~(\d*)|\^)$/.exec(revision);
  if (ancestor) {
    const steps = ancestor[2] === undefined || ancestor[2] === '' ? 1 : Number(ancestor[2]);
    return nthParent(dir, await resolveCommit(dir, ancestor[1] ?? '', cache), steps, revision, cache);
  }
  const full = await git.expandOid({ fs, dir, oid: revision, cache }).catch(() => undefined);
  if (full !== undefined) return commitOf(dir, full, revision, cache);
  throw new UsageError(
    `--since: there is no revision "${revision}" in this repository. Name a branch, a tag or a commit; in CI, fetch it first.`,
  );
}

/** The commit that an object id stands for: an annotated tag leads to one. */
async function commitOf(dir: string, oid: string, revision: string, cache: object): Promise<string> {
  try {
    return (await git.readCommit({ fs, dir, oid, cache })).oid;
  } catch {
    throw new UsageError(
      `--since: "${revision}" is no commit, or its commit is not in this repository. In CI, fetch its history first.`,
    );
  }
}

async function nthParent(dir: string, start: string, steps: number, revision: string, cache: object): Promise<string> {
  let oid = start;
  for (let step = 0; step < steps; step++) {
    const [parent] = (await git.readCommit({ fs, dir, oid, cache })).commit.parent;
    if (parent === undefined) throw new UsageError(`--since: the history does not reach back to "${revision}".`);
    oid = await commitOf(dir, parent, revision, cache);
  }
  return oid;
}

async function mergeBase(dir: string, commit: string, cache: object): Promise<string> {
  const head = await git.resolveRef({ fs, dir, ref: 'HEAD' }).catch(() => undefined);
  if (head === undefined) return commit;
  // A shallow clone may not hold the common ancestor; then the revision itself is compared with.
  const bases: unknown = await git.findMergeBase({ fs, dir, oids: [head, commit], cache }).catch(() => []);
  return Array.isArray(bases) && typeof bases[0] === 'string' ? bases[0] : commit;
}

/** The blob of every file that a commit holds, by path. */
async function blobsOf(dir: string, commit: string, cache: object): Promise<ReadonlyMap<string, string>> {
  const blobs = new Map<string, string>();
  await git.walk({
    fs,
    dir,
    cache,
    trees: [git.TREE({ ref: commit })],
    map: async (path, [entry]) => {
      if (entry && (await entry.type()) === 'blob') blobs.set(path, await entry.oid());
      return true;
    },
  });
  return blobs;
}

/** True where the file has the content of that blob, line ends that git converted at checkout aside. */
async function hasContent(path: string, oid: string): Promise<boolean> {
  const bytes = await fs.promises.readFile(path).catch(() => undefined);
  if (bytes === undefined) return false;
  if ((await git.hashBlob({ object: bytes })).oid === oid) return true;
  if (!bytes.includes('\r\n')) return false;
  const unix = Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
  return (await git.hashBlob({ object: unix })).oid === oid;
}
