import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const hasGit = spawnSync('git', ['--version']).status === 0;

/** Settings of the machine must not decide what a test sees. */
const ENVIRONMENT = {
  PATH: process.env.PATH ?? '',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.com',
};

/** What git prints. */
export function git(folder: string, ...words: string[]): string {
  return execFileSync('git', words, { cwd: folder, env: ENVIRONMENT, encoding: 'utf8' });
}

export function writeBelow(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Commits everything below `root`, these files included, in a repository that begins on `branch`. */
export function commitBelow(root: string, files: Readonly<Record<string, string>>, branch = 'main'): void {
  mkdirSync(root, { recursive: true });
  if (!existsSync(join(root, '.git'))) git(root, 'init', '-q', '-b', branch);
  for (const [path, text] of Object.entries(files)) writeBelow(root, path, text);
  git(root, 'add', '-A');
  git(root, 'commit', '-q', '-m', 'x');
}
