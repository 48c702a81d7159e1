#!/usr/bin/env node
/**
 * Packs the extension into dist/schemawise-<version>.vsix, without a network. What goes in is named by .vscodeignore.
 *
 *   node scripts/package.mjs
 */
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { installDependencies } from './lib/dependencies.mjs';
import { inRoot } from './lib/paths.mjs';
import { main, run } from './lib/run.mjs';

/** Where the package of the present version lies. */
export function packagePath() {
  const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  return inRoot('dist', `schemawise-${version}.vsix`);
}

/** Builds for production and packs. */
export async function pack() {
  await build({ production: true, types: false });
  for (const name of readdirSync(inRoot('dist'))) if (name.endsWith('.vsix')) rmSync(inRoot('dist', name));
  const target = packagePath();
  const vsce = inRoot('node_modules', '@vscode', 'vsce', 'vsce');
  const options = ['--no-dependencies', '--allow-missing-repository', '--skip-license', '--no-rewrite-relative-links'];
  await run(process.execPath, [vsce, 'package', ...options, '--out', target], {
    capture: true,
    whenItFails:
      'The extension could not be packed; the lines above are from vsce. Correct what they name and run `npm run package` again.',
  });
  console.log(`${target} (${(statSync(target).size / 1_000_000).toFixed(1)} MB)`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => {
    await installDependencies();
    await pack();
  });
}
