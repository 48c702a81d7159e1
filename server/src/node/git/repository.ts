import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';

/** Where a repository keeps its data. */
export interface Repository {
  /** The top folder of the working tree. */
  readonly workTree: string;
  /** HEAD and the index: a worktree's own folder, else the same as `commonDir`. */
  readonly gitDir: string;
  /** Objects and branches. */
  readonly commonDir: string;
}

/**
 * Finds the repository whose working tree holds a folder, or undefined; every folder is looked at once. `.git` may be a folder, or a file
 * that points to one, as in worktrees and submodules (gitrepository-layout). One that cannot be read counts as none.
 */
export function repositoryFinder(): (folder: string) => Repository | undefined {
  const known = new Map<string, Repository | undefined>();
  const find = (folder: string): Repository | undefined => {
    if (known.has(folder)) return known.get(folder);
    const above = dirname(folder);
    const dotGit = join(folder, '.git');
    const found = existsSync(dotGit) ? tryOpen(folder, dotGit) : above === folder ? undefined : find(above);
    known.set(folder, found);
    return found;
  };
  return find;
}

function tryOpen(workTree: string, dotGit: string): Repository | undefined {
  try {
    return openRepository(workTree, dotGit);
  } catch {
    return undefined;
  }
}

/** The path without symbolic links: a project may be reached by a link into a repository. */
export function realOrSame(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function openRepository(workTree: string, dotGit: string): Repository | undefined {
  const gitDir = statSync(dotGit).isDirectory() ? dotGit : pointedTo(workTree, readFileSync(dotGit, 'utf8'));
  if (gitDir === undefined || !existsSync(join(gitDir, 'HEAD'))) return undefined;
  const commonFile = join(gitDir, 'commondir');
  const commonDir = existsSync(commonFile) ? resolve(gitDir, readFileSync(commonFile, 'utf8').trim()) : gitDir;
  return { workTree, gitDir, commonDir };
}

function pointedTo(workTree: string, text: string): string | undefined {
  const target = /^gitdir: (.+)$/m.exec(text)?.[1]?.trim();
  return target === undefined ? undefined : isAbsolute(target) ? target : resolve(workTree, target);
}
