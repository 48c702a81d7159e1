import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFileAtomically, encodeLike, writeFileAtomically } from '../../server/src/node/write-file.ts';
import { temporaryFolder } from '../support/cli.ts';

let folder: { path: string; dispose(): void };
beforeEach(() => {
  folder = temporaryFolder({ 'a.sql': 'old' });
});
afterEach(() => folder.dispose());

describe('creating a file', () => {
  it('makes the folders above it, and leaves nothing else behind', async () => {
    await createFileAtomically(join(folder.path, 'new/deep/b.sql'), 'text');
    expect(readFileSync(join(folder.path, 'new/deep/b.sql'), 'utf8')).toBe('text');
    expect(readdirSync(join(folder.path, 'new/deep'))).toEqual(['b.sql']);
  });

  it('never replaces a file that is there', async () => {
    await expect(createFileAtomically(join(folder.path, 'a.sql'), 'new')).rejects.toMatchObject({ code: 'EEXIST' });
    expect(readFileSync(join(folder.path, 'a.sql'), 'utf8')).toBe('old');
    expect(readdirSync(folder.path)).toEqual(['a.sql']);
  });
});

describe('writing a file', () => {
  it('replaces it with its permissions, and leaves nothing else behind', async () => {
    const path = join(folder.path, 'a.sql');
    chmodSync(path, 0o640);
    await writeFileAtomically(path, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder.path)).toEqual(['a.sql']);
  });

  it('follows a link and keeps it', async () => {
    const link = join(folder.path, 'link.sql');
    symlinkSync(join(folder.path, 'a.sql'), link);
    await writeFileAtomically(link, 'new');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder.path, 'a.sql'), 'utf8')).toBe('new');
  });

  it('fails without a trace where the folder does not exist', async () => {
    await expect(writeFileAtomically(join(folder.path, 'none', 'a.sql'), 'x')).rejects.toThrow();
    expect(readdirSync(folder.path)).toEqual(['a.sql']);
  });
});

describe('the encoding of a file', () => {
  it.each([
    ['UTF-8', Buffer.from('x')],
    ['UTF-8 with a mark', Buffer.from('\ufeffx')],
    ['UTF-16 little-endian', Buffer.from('\ufeffx', 'utf16le')],
    ['UTF-16 big-endian', Buffer.from('\ufeffx', 'utf16le').swap16()],
  ])('stays %s', async (_name, bytes) => {
    const path = join(folder.path, 'a.sql');
    writeFileSync(path, bytes);
    expect(Buffer.from(await encodeLike(path, 'x'))).toEqual(bytes);
  });
});
