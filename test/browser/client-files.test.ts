import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ask, ClientFiles } from '../../server/src/browser/client-files.ts';
import { type FolderEntry, READ_FILE, type ReadFileParams } from '../../server/src/protocol.ts';

const ROOT = 'vscode-vfs://github/owner/shop';

/** A client with these folders; files hold their own address. */
function clientWith(folders: Readonly<Record<string, readonly FolderEntry[]>>): {
  files: ClientFiles;
  asked: string[];
} {
  const asked: string[] = [];
  const ask: Ask = async (method, params) => {
    asked.push(params.uri);
    if (method === READ_FILE) return { kind: 'bytes', bytes: new TextEncoder().encode(params.uri) };
    const entries = folders[params.uri];
    return entries ? { kind: 'entries', entries } : { kind: 'unreadable', reason: 'no access' };
  };
  return { files: new ClientFiles(ask), asked };
}

const file = (name: string): FolderEntry => ({ name, kind: 'file' });
const folder = (name: string): FolderEntry => ({ name, kind: 'folder' });

async function walk(files: ClientFiles, shallow = false): Promise<{ found: string[]; unreadable: string[] }> {
  const found: string[] = [];
  const unreadable: string[] = [];
  const onUnreadable = (path: string, reason: string) => unreadable.push(`${path}: ${reason}`);
  for await (const { path } of files.walk(ROOT, { isWanted: (path) => path.endsWith('.sql'), shallow, onUnreadable })) {
    found.push(path.slice(ROOT.length + 1));
  }
  return { found, unreadable };
}

describe('a path of the client', () => {
  const { files } = clientWith({});

  it('leads back to the URI, whatever characters it has', () => {
    for (const uri of [
      'vscode-vfs://github/owner/shop/db/a%20b%23c%3Fd%25.sql',
      'vscode-remote://127.0.0.1%3A8080/home/me/x.sql',
      'vscode-vfs://github%2B7b7d/owner/shop/x.sql',
      'memfs:/shop/x.sql',
      'file:///home/me/x.sql',
    ]) {
      const again = files.uriOf(files.pathOf(uri));
      expect(files.pathOf(again), uri).toBe(files.pathOf(uri));
      expect(decodeURIComponent(again).replace(':///', ':/'), uri).toBe(decodeURIComponent(uri).replace(':///', ':/'));
    }
  });

  it('holds for every name of a file', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: 'grapheme' }).filter((name) => !/[/\\]|^\.+$/u.test(name)),
        (name) => {
          const path = `${ROOT}/${name}`;
          expect(files.pathOf(files.uriOf(path))).toBe(path);
        },
      ),
    );
  });

  it('of the root of a file system has no slash at its end, so that names can be put behind it', () => {
    expect(files.pathOf('vscode-test-web://mount/')).toBe('vscode-test-web://mount');
    expect(files.uriOf('vscode-test-web://mount')).toBe('vscode-test-web://mount/');
    expect(files.uriOf(`${files.pathOf('memfs:/')}/x.sql`)).toBe('memfs:/x.sql');
  });
});

describe('a walk over the files of the client', () => {
  it('finds the wanted files folder by folder in name order', async () => {
    const { files } = clientWith({
      [ROOT]: [folder('db'), file('b.sql'), file('a.sql'), file('readme.md'), folder('api')],
      [`${ROOT}/db`]: [file('2.sql'), file('1.sql')],
      [`${ROOT}/api`]: [file('q.sql')],
    });
    expect(await walk(files)).toEqual({
      found: ['a.sql', 'b.sql', 'api/q.sql', 'db/1.sql', 'db/2.sql'],
      unreadable: [],
    });
  });

  it('finds them all where there are more folders than are asked for at once', async () => {
    const names = Array.from({ length: 50 }, (_, index) => `m${String(index).padStart(2, '0')}`);
    const inner = Object.fromEntries(names.map((name) => [`${ROOT}/${name}`, [file('x.sql'), folder('deep')]]));
    const deep = Object.fromEntries(names.map((name) => [`${ROOT}/${name}/deep`, [file('y.sql')]]));
    const { files } = clientWith({ [ROOT]: names.map(folder), ...inner, ...deep });
    expect((await walk(files)).found).toHaveLength(100);
  });

  it('stays out of folders that hold nothing for us, and of links to folders, which may lead back', async () => {
    const { files, asked } = clientWith({
      [ROOT]: [folder('node_modules'), { name: 'loop', kind: 'link' }, file('a.sql')],
    });
    expect((await walk(files)).found).toEqual(['a.sql']);
    expect(asked).toEqual([ROOT]);
  });

  it('leaves out the scripts of a repository that is not cloned, but for those that tell of a tool', async () => {
    const entries = [file('orders.ts'), file('drizzle.config.ts'), file('a.sql')];
    const { files } = clientWith({ [ROOT]: entries, 'vscode-remote://host/shop': entries });
    const all = async (root: string): Promise<string[]> => {
      const found: string[] = [];
      for await (const { path } of files.walk(root, { isWanted: () => true, onUnreadable: () => {} }))
        found.push(path.slice(root.length + 1));
      return found;
    };
    expect(await all(ROOT)).toEqual(['a.sql', 'drizzle.config.ts']);
    expect(await all('vscode-remote://host/shop')).toEqual(['a.sql', 'drizzle.config.ts', 'orders.ts']);
  });

  it('reads one folder alone where it is asked to', async () => {
    const { files, asked } = clientWith({ [ROOT]: [folder('db'), file('a.sql')] });
    expect((await walk(files, true)).found).toEqual(['a.sql']);
    expect(asked).toEqual([ROOT]);
  });

  it('names what cannot be read and goes on', async () => {
    const { files } = clientWith({ [ROOT]: [folder('secret'), file('a.sql')] });
    expect(await walk(files)).toEqual({ found: ['a.sql'], unreadable: [`${ROOT}/secret: no access`] });
  });
});

describe('a file of the client', () => {
  const answering = (answer: unknown) => new ClientFiles(async () => answer);

  it('is text', async () => {
    const { files } = clientWith({});
    expect(await files.readText(`${ROOT}/a b.sql`, 1000)).toEqual({ kind: 'text', text: `${ROOT}/a%20b.sql` });
  });

  it('is skipped with the reason where it is too large, no text or out of reach', async () => {
    const large = await answering({ kind: 'tooLarge', size: 9_000_000 }).readText('x://y/z.sql', 1_000_000);
    expect(large).toMatchObject({ kind: 'skipped', reason: expect.stringContaining('9.0 MB') });
    const binary = await answering({ kind: 'bytes', bytes: new Uint8Array([0xff, 0x00]) }).readText('x://y/z.sql', 9);
    expect(binary.kind).toBe('skipped');
    const closed = await answering({ kind: 'unreadable', reason: 'no access' }).readText('x://y/z.sql', 9);
    expect(closed).toMatchObject({ kind: 'skipped', reason: expect.stringContaining('no access') });
  });

  it('is missing where there is none', async () => {
    expect(await answering({ kind: 'missing' }).readText('x://y/z.sql', 9)).toEqual({ kind: 'missing' });
  });

  it('is asked for with the length that it may have', async () => {
    const asked: unknown[] = [];
    const files = new ClientFiles(async (_method, params: ReadFileParams) => {
      asked.push(params);
      return { kind: 'missing' };
    });
    await files.readText('x://y/z.sql', 9);
    expect(asked).toEqual([{ uri: 'x://y/z.sql', maxBytes: 9 }]);
  });

  it('costs nothing else where the client fails', async () => {
    const files = new ClientFiles(async () => {
      throw new Error('gone');
    });
    expect(await files.readText('x://y/z.sql', 9)).toMatchObject({
      kind: 'skipped',
      reason: expect.stringContaining('gone'),
    });
    expect(await files.isFolder('x://y')).toBe(false);
  });
});
