import fs, {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import git from 'isomorphic-git';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BuiltCli, buildCli, type CliResult, temporaryFolder } from '../support/cli.ts';

let cli: BuiltCli;
beforeAll(async () => {
  cli = await buildCli();
});
afterAll(() => cli.dispose());

let cwd: string;
let dispose: () => void;
beforeEach(() => {
  const folder = temporaryFolder({
    'schemawise.config.json': '{ "dialect": "postgresql" }',
    'a.sql': 'SELECT * FROM users WHERE name = NULL;\n',
    'b.sql': 'SELECT 1;\n',
  });
  cwd = folder.path;
  dispose = folder.dispose;
  // Old enough for the times of the files to tell whether they changed.
  for (const name of ['a.sql', 'b.sql', 'schemawise.config.json']) utimesSync(join(cwd, name), 1000, 1000);
  return () => dispose();
});

const check = (...words: string[]): Promise<CliResult> => cli.run(['check', '--cache', ...words], { cwd });
const cacheFiles = (): string[] => readdirSync(join(cwd, '.schemawise/cache')).sort();

/** Changes what is kept, so that a run that prints it gives itself away. */
function mark(): void {
  for (const name of cacheFiles().filter((one) => one.endsWith('.out')))
    writeFileSync(join(cwd, '.schemawise/cache', name), 'kept\n');
}

describe('check --cache', () => {
  it('prints what it printed, with the same exit code, while nothing changes', async () => {
    const first = await check();
    expect(first.stdout).toContain('null-comparison');
    expect(await check()).toEqual(first);
    mark();
    expect(await check()).toEqual({ ...first, stdout: 'kept\n' });
  });

  it.each<[string, () => void]>([
    ['a file changes', () => writeFileSync(join(cwd, 'b.sql'), 'SELECT 2;\n')],
    [
      'a file changes but keeps its size',
      () => {
        writeFileSync(join(cwd, 'b.sql'), 'SELECT 3;\n');
        utimesSync(join(cwd, 'b.sql'), 2000, 2000);
      },
    ],
    ['a file is added', () => writeFileSync(join(cwd, 'c.sql'), 'SELECT 1;\n')],
    ['a file is gone', () => rmSync(join(cwd, 'b.sql'))],
    ['the configuration changes', () => writeFileSync(join(cwd, 'schemawise.config.json'), '{"dialect":"mysql"}')],
    ['what was kept is damaged', () => damage('.json')],
    ['what was kept is gone', () => rmSync(join(cwd, '.schemawise'), { recursive: true })],
  ])('checks again where %s', async (_what, change) => {
    await check();
    mark();
    change();
    const { stdout, code } = await check();
    expect(stdout).toContain('null-comparison');
    expect(code).toBe(1);
  });

  function damage(ending: string): void {
    for (const name of cacheFiles().filter((one) => one.endsWith(ending)))
      writeFileSync(join(cwd, '.schemawise/cache', name), '{"files": [');
  }

  it('knows a file by its content where only its time changed', async () => {
    await check();
    mark();
    utimesSync(join(cwd, 'b.sql'), 3000, 3000);
    expect((await check()).stdout).toBe('kept\n');
  });

  it('keeps runs with other options apart', async () => {
    await check();
    mark();
    expect((await check('--format', 'json')).stdout).toContain('"findings"');
    expect((await check('--min-confidence', '100')).stdout).not.toBe('kept\n');
    expect((await check()).stdout).toBe('kept\n');
  });

  it('checks again where a branch moves, since that tells what is deployed', async () => {
    await git.init({ fs, dir: cwd, defaultBranch: 'main' });
    await check();
    mark();
    await git.add({ fs, dir: cwd, filepath: 'a.sql' });
    await git.commit({ fs, dir: cwd, message: 'one', author: { name: 'a', email: 'a@example.org' } });
    expect((await check()).stdout).toContain('null-comparison');
  });

  it('sees branches of a repository that a link leads into', async () => {
    const project = join(cwd, 'project');
    mkdirSync(project);
    writeFileSync(join(project, 'a.sql'), 'SELECT * FROM users WHERE name = NULL;\n');
    await git.init({ fs, dir: cwd, defaultBranch: 'main' });
    const elsewhere = temporaryFolder({});
    const linked = join(elsewhere.path, 'linked');
    symlinkSync(project, linked);
    const checkLinked = (): Promise<CliResult> => cli.run(['check', '--cache', linked], { cwd: elsewhere.path });
    await checkLinked();
    const kept = join(elsewhere.path, '.schemawise/cache');
    for (const name of readdirSync(kept).filter((one) => one.endsWith('.out')))
      writeFileSync(join(kept, name), 'kept\n');
    expect((await checkLinked()).stdout).toBe('kept\n');
    await git.add({ fs, dir: cwd, filepath: 'a.sql' });
    await git.commit({ fs, dir: cwd, message: 'one', author: { name: 'a', email: 'a@example.org' } });
    expect((await checkLinked()).stdout).toContain('null-comparison');
    elsewhere.dispose();
  });

  it('keeps nothing of a run that fails, and nothing where it is not asked to', async () => {
    expect((await check('missing.sql')).code).toBe(2);
    await cli.run(['check'], { cwd });
    expect(existsSync(join(cwd, '.schemawise'))).toBe(false);
  });

  it('keeps a few runs and no more, in a folder that git leaves alone', async () => {
    for (let confidence = 1; confidence <= 10; confidence++) await check('--min-confidence', String(confidence));
    expect(cacheFiles().filter((name) => name.endsWith('.json'))).toHaveLength(8);
    expect(cacheFiles().filter((name) => name.endsWith('.out'))).toHaveLength(8);
    expect(readFileSync(join(cwd, '.schemawise/cache/.gitignore'), 'utf8')).toBe('*\n');
  });

  it('says so where nothing can be kept, and checks all the same', async () => {
    writeFileSync(join(cwd, '.schemawise'), 'a file, not a folder');
    const { stdout, stderr } = await check();
    expect(stdout).toContain('null-comparison');
    expect(stderr).toMatch(/^schemawise: Nothing was kept in \.schemawise\/cache \(E\w+\), .*\n$/);
  });
});
