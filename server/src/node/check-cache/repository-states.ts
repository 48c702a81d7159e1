import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commonFolder, folderOf } from '../../workspace/path.ts';
import { type Repository, realOrSame, repositoryFinder } from '../git/repository.ts';

/** What tells which commits a repository has and how it is read, beside its branches and tags. */
const FILES_OF_ITS_OWN = ['config', 'packed-refs', 'shallow', 'info/sparse-checkout'];

/**
 * A line for each repository that holds one of the files, which changes whenever a branch, a tag or a remote branch does: from these
 * follows what is deployed. Undefined where a repository cannot be read.
 *
 * @param paths absolute, '/'-separated
 */
export function stateOfRepositories(paths: readonly string[]): readonly string[] | undefined {
  try {
    return [...repositoriesOf(paths)].map(stateOf).sort();
  } catch {
    return undefined;
  }
}

function repositoriesOf(paths: readonly string[]): Set<Repository> {
  const repositoryOf = repositoryFinder();
  const root = commonFolder(paths);
  const realRoot = root === '' ? '' : realOrSame(root);
  const folders = new Set(paths.map((path) => realRoot + folderOf(path).slice(root.length)));
  return new Set([...folders].flatMap((folder) => repositoryOf(folder) ?? []));
}

function stateOf({ workTree, gitDir, commonDir }: Repository): string {
  const hash = createHash('sha1');
  const add = (folder: string, name: string): void => {
    const path = join(folder, name);
    if (existsSync(path)) hash.update(`${name}\n`).update(readFileSync(path));
  };
  add(gitDir, 'HEAD');
  for (const name of FILES_OF_ITS_OWN) add(commonDir, name);
  const entries = readdirSync(join(commonDir, 'refs'), { recursive: true, withFileTypes: true });
  const references = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const path of references.sort()) hash.update(`${path}\n`).update(readFileSync(path));
  return `${workTree} ${hash.digest('base64')}`;
}
