import { existsSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { run } from './run.mjs';

/** Installs the packages of the lock file where node_modules is missing or incomplete. */
export async function installDependencies() {
  const needed = ['esbuild', 'typescript', 'vitest', 'vscode-languageserver', 'vscode-languageclient'];
  if (needed.every((name) => existsSync(inRoot('node_modules', name)))) return;
  console.log('Installing the packages of package-lock.json with npm (about half a minute) …');
  await run('npm', ['ci', '--no-audit', '--no-fund'], {
    whenItFails:
      'The packages could not be installed. Check that this machine reaches the npm registry (npm ping), then run the same command again.',
  });
}
