import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf } from '../../workspace/path.ts';
import { findRepository, type Repository } from '../git/repository.ts';

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
  const known = new Map<string, Repository | undefined>();
  const repositoryOf = (folder: string): Repository | undefined => {
    if (known.has(folder)) return known.get(folder);
    const above = folderOf(folder);
    const found = existsSync(`${folder}/.git`)
      ? findRepository(folder)
      : above === folder || above === ''
        ? undefined
        : repositoryOf(above);
    known.set(folder, found);
    return found;
  };
  const found = new Set<Repository>();
  for (const path of paths) {
    const repository = repositoryOf(folderOf(path));
    if (repository) found.add(repository);
  }
  return found;
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
