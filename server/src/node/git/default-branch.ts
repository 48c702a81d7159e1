import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Repository } from './repository.ts';

const COMMIT_ID = /^[0-9a-f]{40}$/;

/** How many times a reference may point to another one. */
const MAX_DEPTH = 5;

/** What counts as deployed, the first that exists: the remote's default branch, else the usual names, the remote's before one's own. */
const CANDIDATES = [
  'refs/remotes/origin/HEAD',
  'refs/remotes/origin/main',
  'refs/remotes/origin/master',
  'refs/heads/main',
  'refs/heads/master',
];

/** The commit at the tip of the default branch; in a repository with one branch only that branch is it. Undefined where there is none. */
export function defaultBranchCommit(repository: Repository): string | undefined {
  const packed = readPackedRefs(repository);
  for (const name of CANDIDATES) {
    const commit = resolveRef(name, repository, packed, 0);
    if (commit !== undefined) return commit;
  }
  const branches = new Set([
    ...looseBranches(repository),
    ...[...packed.keys()].filter((name) => name.startsWith('refs/heads/')),
  ]);
  const [only, ...others] = branches;
  return only !== undefined && others.length === 0 ? resolveRef(only, repository, packed, 0) : undefined;
}

function resolveRef(
  name: string,
  repository: Repository,
  packed: ReadonlyMap<string, string>,
  depth: number,
): string | undefined {
  const path = join(repository.commonDir, name);
  const text = existsSync(path) ? readFileSync(path, 'utf8').trim() : packed.get(name);
  if (text === undefined) return undefined;
  const symbolic = /^ref: (refs\/\S+)$/.exec(text)?.[1];
  if (symbolic !== undefined)
    return depth < MAX_DEPTH ? resolveRef(symbolic, repository, packed, depth + 1) : undefined;
  return COMMIT_ID.test(text) ? text : undefined;
}

/** `packed-refs`: a line `<id> <name>` for each reference; lines with `#` and `^` are about other things (git-pack-refs). */
function readPackedRefs({ commonDir }: Repository): Map<string, string> {
  const refs = new Map<string, string>();
  const path = join(commonDir, 'packed-refs');
  if (!existsSync(path)) return refs;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const match = /^([0-9a-f]{40}) (refs\/\S+)$/.exec(line.trimEnd());
    if (match) refs.set(match[2] as string, match[1] as string);
  }
  return refs;
}

function looseBranches({ commonDir }: Repository): string[] {
  const heads = join(commonDir, 'refs', 'heads');
  if (!existsSync(heads)) return [];
  return readdirSync(heads, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(heads, name)).isFile())
    .map((name) => `refs/heads/${name.replaceAll('\\', '/')}`);
}
