import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..', '..');

/** CommonJS packages inside an ES module bundle still expect these names. */
const COMMONJS_NAMES = [
  "import { createRequire as __createRequire } from 'node:module';",
  "import { dirname as __pathDirname } from 'node:path';",
  "import { fileURLToPath as __urlToPath } from 'node:url';",
  'const require = __createRequire(import.meta.url);',
  'const __filename = __urlToPath(import.meta.url);',
  'const __dirname = __pathDirname(__filename);',
].join('');

/** The command line, bundled into a folder of its own. */
export interface BuiltCli {
  /** Gives the input as a whole and waits for the end. */
  run(words: readonly string[], options?: RunOptions): Promise<CliResult>;
  /** Gives the input, keeps standard input open, and ends the process when its output holds every one of `answers`. */
  converse(words: readonly string[], input: string, ...answers: readonly string[]): Promise<string>;
  dispose(): void;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** A file descriptor to write to; the result's `stdout` is empty then. */
  readonly stdout?: number;
}

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Bundles the command line as the build script does, so that tests run it as a process of its own. */
export async function buildCli(): Promise<BuiltCli> {
  const folder = mkdtempSync(join(tmpdir(), 'schemawise-cli-'));
  await build({
    absWorkingDir: root,
    entryPoints: { cli: 'server/src/node/cli.ts', 'check-worker': 'server/src/node/check-worker.ts' },
    outdir: folder,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    splitting: true,
    // jsonc-parser's CommonJS file is a UMD wrapper, whose inner requires no bundler can follow.
    mainFields: ['module', 'main'],
    banner: { js: COMMONJS_NAMES },
    logLevel: 'error',
  });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const require = createRequire(join(root, 'server', 'package.json'));
  const parser = dirname(require.resolve('libpg-query'));
  copyFileSync(join(parser, 'libpg-query.wasm'), join(folder, 'libpg-query.wasm'));
  copyFileSync(join(parser, 'libpg-query.js'), join(folder, 'libpg-query.cjs'));
  return {
    run: (words, options) => run(join(folder, 'cli.js'), words, options),
    converse: (words, input, ...answers) => converse(join(folder, 'cli.js'), words, input, answers),
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function run(
  script: string,
  words: readonly string[],
  { cwd, input, env, stdout: target }: RunOptions = {},
): Promise<CliResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...words], {
      cwd: cwd ?? root,
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['pipe', target ?? 'pipe', 'pipe'],
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    );
    // The program may end before it has read everything.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}

function converse(
  script: string,
  words: readonly string[],
  input: string,
  answers: readonly string[],
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...words], { cwd: root });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (answers.every((answer) => output.includes(answer))) child.kill();
    });
    child.on('error', reject);
    child.on('close', () => resolve(output));
    child.stdin.on('error', () => {});
    child.stdin.write(input);
  });
}

/** A temporary folder with the given files; `null` makes an empty folder. */
export function temporaryFolder(files: Readonly<Record<string, string | Uint8Array | null>>): {
  path: string;
  dispose(): void;
} {
  const path = mkdtempSync(join(tmpdir(), 'schemawise-files-'));
  for (const [name, content] of Object.entries(files)) {
    const target = join(path, name);
    mkdirSync(content === null ? target : dirname(target), { recursive: true });
    if (content !== null) writeFileSync(target, content);
  }
  return { path, dispose: () => rmSync(path, { recursive: true, force: true }) };
}
