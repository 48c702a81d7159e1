import { existsSync, readFileSync, statSync } from 'node:fs';
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
 * The repository whose working tree holds a folder, or undefined. `.git` may be a folder, or a file that points to one, as in
 * worktrees and submodules (gitrepository-layout). Folders above that cannot be read are passed over.
 */
export function findRepository(folder: string): Repository | undefined {
  for (let current = resolve(folder); ; current = dirname(current)) {
    const dotGit = join(current, '.git');
    if (existsSync(dotGit)) return openRepository(current, dotGit);
    if (dirname(current) === current) return undefined;
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
