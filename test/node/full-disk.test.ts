import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import type * as promises from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openCheckCache } from '../../server/src/node/check-cache/check-cache.ts';
import { createFileAtomically, writeFileAtomically } from '../../server/src/node/write-file.ts';
import { temporaryFolder } from '../support/cli.ts';

const disk = vi.hoisted(() => ({ isFullFor: (_path: string): boolean => true }));

/** Half of the content gets to the disk before it is full. */
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof promises>();
  const writeFile: typeof real.writeFile = async (path, content, options) => {
    if (typeof content !== 'string' || !disk.isFullFor(String(path))) return real.writeFile(path, content, options);
    await real.writeFile(path, content.slice(0, content.length / 2), options);
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  };
  return { ...real, writeFile };
});

let folder: { path: string; dispose(): void };
beforeEach(() => {
  disk.isFullFor = () => true;
  folder = temporaryFolder({ 'a.sql': 'SELECT 1;' });
});
afterEach(() => folder.dispose());

describe('a disk that is full while a fix is written', () => {
  it('keeps the file as it was, without a half file beside it', async () => {
    const path = join(folder.path, 'a.sql');
    await expect(writeFileAtomically(path, 'SELECT 2; SELECT 3;')).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(readFileSync(path, 'utf8')).toBe('SELECT 1;');
    expect(readdirSync(folder.path)).toEqual(['a.sql']);
  });

  it('gets no half of a new migration', async () => {
    const path = join(folder.path, 'b.sql');
    await expect(createFileAtomically(path, 'SELECT 2; SELECT 3;')).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(readdirSync(folder.path)).toEqual(['a.sql']);
  });
});

describe('a disk that is full while a check is kept', () => {
  const args = {
    paths: ['a.sql'],
    format: 'text',
    failOn: 'warning',
    updateBaseline: false,
    fix: false,
    cache: true,
    flags: {},
  } as const;
  const said = { exitCode: 1, stdout: 'what was said', stderr: '' };
  const kept = () => readdirSync(join(folder.path, '.schemawise/cache')).sort();

  it.each([
    ['the first file', '.gitignore', []],
    ['the output', '.out', ['.gitignore']],
    ['the entry', '.json', ['.gitignore']],
  ])('says so and leaves nothing half where %s does not fit', async (_, part, expected) => {
    disk.isFullFor = (path) => path.includes(part);
    const problems: string[] = [];
    const onProblem = (problem: string) => problems.push(problem);
    const cache = await openCheckCache({ cwd: folder.path, args, surroundings: [], onProblem });
    await cache?.keep(said);
    expect(problems).toEqual([expect.stringMatching(/^Nothing was kept in .* \(ENOSPC\)/)]);
    expect(kept()).toEqual(expected);
    disk.isFullFor = () => false;
    await cache?.keep(said);
    expect(kept()).toEqual(['.gitignore', expect.stringMatching(/\.out$/), expect.stringMatching(/\.json$/)]);
  });
});

describe('a file that a folder has taken the place of', () => {
  it('is not written, and nothing is left beside the folder', async () => {
    disk.isFullFor = () => false;
    const path = join(folder.path, 'c.sql');
    mkdirSync(path);
    await expect(writeFileAtomically(path, 'SELECT 2;')).rejects.toThrow();
    await expect(createFileAtomically(path, 'SELECT 2;')).rejects.toThrow();
    expect(readdirSync(folder.path).sort()).toEqual(['a.sql', 'c.sql']);
    expect(readdirSync(path)).toEqual([]);
  });
});
