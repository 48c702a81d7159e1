#!/usr/bin/env node
/**
 * Everything that must hold, in order: types, style, generated files, unit tests, build and package, and the extension inside a
 * real VS Code. Installs what it needs. The last line is the sum.
 *
 *   npm test [-- --no-host]
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installDependencies } from './lib/dependencies.mjs';
import { hostDirectory, inRoot } from './lib/paths.mjs';
import { main, run, ScriptFailure } from './lib/run.mjs';

const results = join(hostDirectory, 'results');
const totals = { passed: 0, failed: 0 };

await main(async () => {
  const words = process.argv.slice(2);
  const unknown = words.find((word) => word !== '--no-host');
  if (unknown) throw new ScriptFailure(`Unknown option ${unknown}. Usage: npm test [-- --no-host]`);
  const host = !words.includes('--no-host');

  await installDependencies();
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });

  const node = (...args) => run(process.execPath, args);
  const tsc = inRoot('node_modules', 'typescript', 'bin', 'tsc');
  for (const project of ['server', 'client', 'test'])
    await step(`types of ${project}/`, () => node(tsc, '-p', project));
  await step('style', () => node(inRoot('node_modules', '@biomejs', 'biome', 'bin', 'biome'), 'check', '.'));
  await step('generated files', () => node(inRoot('scripts', 'codegen.mjs'), '--check'));
  await step('build and package', () => node(inRoot('scripts', 'package.mjs')));
  await vitest();
  if (host) await hostSuite();
  else console.log('\nThe suite in a real VS Code was left out (--no-host).');

  console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
  if (totals.failed > 0) process.exitCode = 1;
});

function phase(name) {
  console.log(`\n── ${name} ──`);
}

/** A step that passes or fails as a whole. */
async function step(name, body) {
  phase(name);
  const { code } = await body();
  if (code === 0) totals.passed++;
  else totals.failed++;
}

async function vitest() {
  phase('unit tests');
  const report = join(results, 'vitest.json');
  const program = inRoot('node_modules', 'vitest', 'vitest.mjs');
  const { code } = await run(process.execPath, [
    program,
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const { numPassedTests, numFailedTests, success } = readJson(report) ?? {
    numPassedTests: 0,
    numFailedTests: 0,
    success: false,
  };
  totals.passed += numPassedTests;
  totals.failed += numFailedTests;
  // A test file that could not be loaded fails the run without failing a test.
  if (numFailedTests === 0 && (!success || code !== 0)) totals.failed++;
}

async function hostSuite() {
  phase('in a real VS Code');
  const { code, output } = await run(process.execPath, [inRoot('test', 'host', 'launch.mjs')], { capture: true });
  console.log(output.trim());
  const sum = /^host: (\d+) passed, (\d+) failed$/m.exec(output);
  totals.passed += Number(sum?.[1] ?? 0);
  totals.failed += sum ? Number(sum[2]) : Number(code !== 0);
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
