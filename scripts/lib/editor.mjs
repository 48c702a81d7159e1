import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { hostDirectory } from './paths.mjs';
import { run, ScriptFailure } from './run.mjs';

/** code-server carries a whole VS Code: workbench, server and extension host. It runs on the Node that it was built for. */
const CODE_SERVER = 'code-server@4.139.1';
const NODE_MAJOR = 24;

/** The npm package that is Node itself, for this machine. */
const nodePackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

const modules = join(hostDirectory, 'node_modules');
const vscodeFolder = join(modules, 'code-server', 'lib', 'vscode');
const nodeProgram =
  process.platform === 'win32'
    ? join(modules, nodePackage, 'bin', 'node.exe')
    : join(modules, nodePackage, 'bin', 'node');

/**
 * Installs a VS Code for the browser into .host unless it is there.
 * The packages' install scripts stay switched off: they would compile native add-ons, without which VS Code works too.
 */
export async function installEditor() {
  const ready = join(hostDirectory, `${CODE_SERVER.replace('@', '-')}.ready`);
  if (existsSync(ready)) return;
  console.log(`Getting a VS Code for the browser (${CODE_SERVER}, about 200 MB on disk) into .host …`);
  mkdirSync(hostDirectory, { recursive: true });
  const whenItFails =
    'VS Code could not be installed from the npm registry. Check that this machine reaches it (npm ping) and that the disk has 500 MB left, then run the same command again.';
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const packages = [CODE_SERVER, `${nodePackage}@${NODE_MAJOR}`];
  await run('npm', ['install', '--prefix', hostDirectory, '--no-save', ...quiet, ...packages], {
    capture: true,
    whenItFails,
  });
  if (!existsSync(nodeProgram)) {
    throw new ScriptFailure(
      `The package ${nodePackage} holds no Node program for this machine (${process.platform} ${process.arch}). ${whenItFails}`,
    );
  }
  await run('npm', ['install', '--omit=dev', ...quiet], {
    cwd: vscodeFolder,
    env: environment(),
    capture: true,
    whenItFails,
  });
  writeFileSync(ready, '');
}

/**
 * Starts the editor's server and waits until it takes connections.
 *
 * @param {{dataFolder: string, testDriver?: boolean, log?: (text: string) => void}} options
 *   `dataFolder` holds settings and state; `testDriver` lets a page run an extension's tests
 * @returns {Promise<{port: number, stop: () => void}>}
 */
export async function startEditor({ dataFolder, testDriver = false, log = () => {} }) {
  const port = await freePort();
  const child = spawn(
    nodeProgram,
    [
      'out/server-main.js',
      ...['--host', '127.0.0.1', '--port', String(port)],
      '--without-connection-token',
      '--accept-server-license-terms',
      ...['--server-data-dir', dataFolder],
      '--disable-workspace-trust',
      '--disable-telemetry',
      ...(testDriver ? ['--enable-smoke-test-driver'] : []),
    ],
    { cwd: vscodeFolder, env: environment(), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const stop = () => child.kill();
  process.once('exit', stop);
  await new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => reject(failure('did not answer within a minute', output)), 60_000);
    const receive = (data) => {
      output += data;
      log(String(data));
      if (!output.includes('Extension host agent started')) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout.on('data', receive);
    child.stderr.on('data', receive);
    child.on('exit', (code) => {
      clearTimeout(timer);
      reject(failure(`ended with code ${code}`, output));
    });
  });
  return { port, stop };
}

/**
 * The address that opens a folder, with an extension under development where there is one.
 *
 * @param {{port: number, folder: string, extension?: string, tests?: string}} options
 *   absolute paths; `tests` is the module whose `run()` is called in the extension host
 */
export function editorAddress({ port, folder, extension, tests }) {
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${urlPath(path)}`;
  const payload = extension ? [['extensionDevelopmentPath', remote(extension)]] : [];
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  const query = new URLSearchParams({ folder: urlPath(folder), payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${port}/?${query}`;
}

function urlPath(path) {
  const slashes = path.replaceAll('\\', '/');
  return slashes.startsWith('/') ? slashes : `/${slashes}`;
}

/** The editor's own Node goes first, so that whatever it starts by name is that one. */
function environment() {
  return { ...process.env, PATH: `${dirname(nodeProgram)}${delimiter}${process.env.PATH ?? ''}` };
}

function failure(what, output) {
  const tail = output.split('\n').slice(-15).join('\n');
  return new ScriptFailure(
    `The VS Code server ${what}. Its last words:\n${tail}\nDelete the folder .host and run the command again to install it afresh.`,
  );
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
