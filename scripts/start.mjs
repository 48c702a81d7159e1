#!/usr/bin/env node
/**
 * Shows Schemawise at work: checks a workspace on the command line, then opens it in a real VS Code in the browser.
 *
 *   npm start [-- [PATH] [--no-editor]]
 *
 * PATH is examples/shop unless given. Needs Node 20 or newer and npm; everything else is installed here when it is missing.
 */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { installDependencies } from './lib/dependencies.mjs';
import { editorAddress, installEditor, startEditor } from './lib/editor.mjs';
import { hostDirectory, inRoot, root } from './lib/paths.mjs';
import { main, run, ScriptFailure } from './lib/run.mjs';
import { buildIsStale } from './lib/staleness.mjs';

await main(async () => {
  const { folder, withEditor } = readOptions(process.argv.slice(2));
  await installDependencies();
  await buildIfStale();
  await check(folder);
  if (withEditor) await openEditor(folder);
});

function readOptions(words) {
  const unknown = words.find((word) => word.startsWith('-') && word !== '--no-editor');
  if (unknown) throw new ScriptFailure(`Unknown option ${unknown}. Usage: npm start -- [PATH] [--no-editor]`);
  const [written = inRoot('examples', 'shop')] = words.filter((word) => !word.startsWith('-'));
  const folder = resolve(written);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new ScriptFailure(`There is no folder ${folder}. Give the folder of a project with SQL or Prisma files.`);
  }
  return { folder, withEditor: !words.includes('--no-editor') };
}

async function buildIfStale() {
  const { BUILD_OUTPUTS, build } = await import('./build.mjs');
  if (!buildIsStale(BUILD_OUTPUTS)) return;
  console.log('Building …');
  await build({ types: false });
}

/** Prints the findings; finding something is no failure here. */
async function check(folder) {
  console.log(`\n$ cd ${folder} && schemawise check\n`);
  const { code } = await run(process.execPath, [inRoot('server', 'dist', 'cli.js'), 'check'], { cwd: folder });
  if (code > 1) throw new ScriptFailure(`The check ended with code ${code}; the lines above say why.`);
}

async function openEditor(folder) {
  await installEditor();
  const dataFolder = join(hostDirectory, 'playground');
  mkdirSync(dataFolder, { recursive: true });
  // Without the test driver a built VS Code ignores extensions under development.
  const editor = await startEditor({ dataFolder, testDriver: true });
  const address = editorAddress({ port: editor.port, folder, extension: root });
  console.log(
    `\nVS Code with Schemawise is running. Open this address in a browser, then a .sql or .prisma file:\n\n  ${address}\n`,
  );
  console.log('Press Ctrl-C to stop.');
  await new Promise((stop) => {
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
  editor.stop();
}
