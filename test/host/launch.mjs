#!/usr/bin/env node
/**
 * Runs the suite of test/host/suite inside a real VS Code, and clicks through the same editor as a user would; then the same extension where
 * an editor has only a browser, and its server in a browser's worker without any editor.
 *
 *   node test/host/launch.mjs [--runner=code-server|electron] [--show-log]
 *
 * `code-server` (the default on Linux) takes VS Code from the npm registry and shows it in a Chromium without a window;
 * `electron` (the default elsewhere) downloads the desktop VS Code. Writes one line for each test, and exits with 1 if one failed.
 * Screenshots are left in .host/screenshots.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostDirectory, inRoot, root } from '../../scripts/lib/paths.mjs';
import { main, ScriptFailure } from '../../scripts/lib/run.mjs';

const SUITE = inRoot('.host', 'suite', 'index.cjs');
const SUITE_TIMEOUT_MS = 600_000;

const options = process.argv.slice(2);
const runner =
  options.find((option) => option.startsWith('--runner='))?.slice('--runner='.length) ??
  (process.platform === 'linux' ? 'code-server' : 'electron');
const log = options.includes('--show-log') ? (text) => process.stderr.write(text) : () => {};

await main(async () => {
  if (!existsSync(inRoot('dist', 'extension.cjs')) || !existsSync(inRoot('server', 'dist', 'language-server.js'))) {
    throw new ScriptFailure('The extension is not built, so there is nothing to test. Run `npm run build` first.');
  }
  await bundleSuite();
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'schemawise-host-')));
  try {
    const results = runner === 'electron' ? await inElectron(scratch) : await inBrowser(scratch);
    report(results);
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
});

async function bundleSuite() {
  const { build } = await import('esbuild');
  await build({
    entryPoints: [inRoot('test', 'host', 'suite', 'index.ts')],
    outfile: SUITE,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

/** A fresh copy of the fixture workspace, which the tests may change. */
function freshWorkspace(scratch, name) {
  const folder = join(scratch, name);
  cpSync(inRoot('test', 'host', 'workspace'), folder, { recursive: true });
  return folder;
}

async function inElectron(scratch) {
  const { runTests } = await import('@vscode/test-electron');
  const resultFile = join(scratch, 'result.json');
  try {
    await runTests({
      extensionDevelopmentPath: root,
      extensionTestsPath: SUITE,
      extensionTestsEnv: { SCHEMAWISE_RESULT_FILE: resultFile },
      launchArgs: [freshWorkspace(scratch, 'workspace'), '--disable-extensions', '--disable-workspace-trust'],
    });
  } catch (error) {
    if (!existsSync(resultFile)) {
      throw new ScriptFailure(
        `VS Code could not run the suite: ${error.message}\nWhere its download is not reachable, run: node test/host/launch.mjs --runner=code-server`,
      );
    }
  }
  return [readResult(resultFile)];
}

async function inBrowser(scratch) {
  const [
    { installEditor, startEditor },
    { findOrInstallChromium },
    { openBrowser, runSuite },
    { clickServed },
    { clickThrough },
    { clickWeb, copyWithoutNode },
    { testWorker },
  ] = await Promise.all([
    import('../../scripts/lib/editor.mjs'),
    import('../../scripts/lib/chromium.mjs'),
    import('./browser.mjs'),
    import('./click-served.mjs'),
    import('./click-through.mjs'),
    import('./click-web.mjs'),
    import('./web-worker.mjs'),
  ]);
  await installEditor();
  const executablePath = await findOrInstallChromium();
  const resultFile = join(scratch, 'result.json');
  process.env.SCHEMAWISE_RESULT_FILE = resultFile;
  const screenshots = join(hostDirectory, 'screenshots');
  mkdirSync(screenshots, { recursive: true });
  const editor = await startEditor({ dataFolder: join(scratch, 'data'), testDriver: true, log });
  const browser = await openBrowser(executablePath);
  try {
    const { port } = editor;
    await runSuite(browser, {
      ...{ port, folder: freshWorkspace(scratch, 'suite-workspace'), extension: root, tests: SUITE },
      ...{ resultFile, timeout: SUITE_TIMEOUT_MS, screenshot: join(screenshots, 'suite-failure.png'), log },
    });
    const suite = readResult(resultFile);
    const folder = freshWorkspace(scratch, 'click-workspace');
    const clicks = await clickThrough(browser, { port, folder, extension: root, screenshots, log });
    const worker = await testWorker(browser, { log });
    const webFolder = freshWorkspace(scratch, 'web-workspace');
    const web = await clickWeb(browser, {
      ...{ port, folder: webFolder, extension: copyWithoutNode(join(scratch, 'web-extension')), screenshots, log },
    });
    const served = await clickServed(browser, {
      ...{ port, folder: freshWorkspace(scratch, 'served-workspace'), screenshots, log },
    });
    return [suite, clicks, worker, web, served];
  } finally {
    await browser.close();
    editor.stop();
  }
}

function readResult(file) {
  if (!existsSync(file)) throw new ScriptFailure('The suite wrote no result. Run with --show-log to see why.');
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** One line for each test, then the sum that scripts/test.mjs reads. */
function report(results) {
  const passed = results.flatMap((result) => result.passed);
  const failed = results.flatMap((result) => result.failed);
  for (const name of passed) console.log(`  ✓ ${name}`);
  for (const { name, error } of failed) console.log(`  ✗ ${name}\n${error.replace(/^/gm, '      ')}`);
  console.log(`host: ${passed.length} passed, ${failed.length} failed`);
  if (failed.length > 0) process.exitCode = 1;
}
