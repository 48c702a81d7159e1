import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decodeText } from '../../server/src/lsp/file-text.ts';
import { nodeFileSystem } from '../../server/src/node/file-system.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'schemawise-walk-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, content: string | Uint8Array = ''): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

async function walk(shallow = false): Promise<{ found: string[]; unreadable: string[] }> {
  const found: string[] = [];
  const unreadable: string[] = [];
  const files = nodeFileSystem.walk(root, {
    isWanted: (path) => path.endsWith('.sql'),
    shallow,
    onUnreadable: (path) => unreadable.push(path.slice(root.length + 1)),
  });
  for await (const { path } of files) found.push(path.slice(root.length + 1));
  return { found, unreadable };
}

describe('walking a folder', () => {
  it('finds the wanted files, folder by folder in name order', async () => {
    for (const path of ['b/2.sql', 'b/1.sql', 'a/x.sql', 'a/deep/y.sql', 'z.sql', 'readme.md']) write(path);
    expect((await walk()).found).toEqual(['z.sql', 'a/x.sql', 'a/deep/y.sql', 'b/1.sql', 'b/2.sql']);
  });

  it('finds only what lies directly in the folder, where that is asked', async () => {
    for (const path of ['a.sql', 'b/c.sql']) write(path);
    expect((await walk(true)).found).toEqual(['a.sql']);
  });

  it('stays out of generated, foreign and hidden folders', async () => {
    for (const folder of ['node_modules/p', '.git', 'dist', 'target', 'vendor', 'src']) write(`${folder}/a.sql`);
    expect((await walk()).found).toEqual(['src/a.sql']);
  });

  it('follows links, and ends where they make a loop', async () => {
    write('real/a.sql');
    symlinkSync(join(root, 'real'), join(root, 'linked'));
    symlinkSync(root, join(root, 'real', 'loop'));
    symlinkSync(join(root, 'nowhere'), join(root, 'broken'));
    expect((await walk()).found).toHaveLength(1);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('names folders that cannot be read', async () => {
    write('secret/a.sql');
    write('open/b.sql');
    chmodSync(join(root, 'secret'), 0o000);
    const { found, unreadable } = await walk();
    chmodSync(join(root, 'secret'), 0o755);
    expect(found).toEqual(['open/b.sql']);
    expect(unreadable).toEqual(['secret']);
  });

  it('names a root that does not exist', async () => {
    rmSync(root, { recursive: true });
    expect((await walk()).unreadable).toHaveLength(1);
  });
});

describe('reading a file', () => {
  it('decodes UTF-8, and drops a byte order mark', async () => {
    write('a.sql', "\uFEFFSELECT 'é💶';");
    expect(await nodeFileSystem.readText(join(root, 'a.sql'), 1000)).toEqual({ kind: 'text', text: "SELECT 'é💶';" });
  });

  it("decodes UTF-16 as SQL Server's tools write it", () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('SELECT 1;', 'utf16le')]);
    expect(decodeText(bytes)).toEqual({ kind: 'text', text: 'SELECT 1;' });
  });

  it('skips what is no text, saying so', () => {
    expect(decodeText(Buffer.from([0x53, 0x00, 0x51]))).toMatchObject({
      kind: 'skipped',
      reason: expect.stringMatching(/null bytes/),
    });
    expect(decodeText(Buffer.from([0x53, 0xe9, 0x51]))).toMatchObject({ kind: 'skipped' });
  });

  it('skips what is too large, saying which setting decides', async () => {
    write('a.sql', 'x'.repeat(2000));
    const read = await nodeFileSystem.readText(join(root, 'a.sql'), 1000);
    expect(read.kind === 'skipped' && read.reason).toMatch(/maxFileBytes/);
  });

  it.skipIf(process.platform === 'win32')('does not wait for a pipe, which is no file', async () => {
    execFileSync('mkfifo', [join(root, 'pipe.sql')]);
    expect(await nodeFileSystem.readText(join(root, 'pipe.sql'), 1000)).toMatchObject({
      kind: 'skipped',
      reason: expect.stringMatching(/no regular file/),
    });
    expect((await walk()).found).toEqual([]);
  });

  it('tells a missing file from an unreadable one', async () => {
    expect(await nodeFileSystem.readText(join(root, 'none.sql'), 10)).toEqual({ kind: 'missing' });
    mkdirSync(join(root, 'folder.sql'));
    expect((await nodeFileSystem.readText(join(root, 'folder.sql'), 10_000_000)).kind).toBe('skipped');
  });
});
