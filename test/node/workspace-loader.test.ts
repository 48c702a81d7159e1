import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { UsageError, type WorkspaceRequest } from '../../server/src/cli/host.ts';
import { loadWorkspace } from '../../server/src/node/workspace-loader.ts';
import { temporaryFolder } from '../support/cli.ts';

const folders: { dispose(): void }[] = [];
afterEach(() => {
  vi.unstubAllEnvs();
  for (const folder of folders.splice(0)) folder.dispose();
});

function folder(files: Parameters<typeof temporaryFolder>[0]): string {
  const made = temporaryFolder(files);
  folders.push(made);
  return made.path;
}

function load(cwd: string, request: Partial<WorkspaceRequest>, stdin = '') {
  return loadWorkspace(cwd, { paths: [], flags: {}, ...request }, async () => stdin);
}

async function shown(cwd: string, request: Partial<WorkspaceRequest>) {
  const workspace = await load(cwd, request);
  return {
    read: workspace.files.map((file) => workspace.display(file.path)),
    selected: workspace.selected.map((path) => workspace.display(path)),
    skipped: workspace.skipped,
  };
}

describe('the files of a project', () => {
  it('are SQL, Prisma, configuration and marker files, without dependencies and hidden folders', async () => {
    const cwd = folder({
      'a.sql': '',
      'prisma/schema.prisma': '',
      'prisma/migrations/migration_lock.toml': '',
      'schemawise.config.json': '{}',
      'package.json': '{}',
      'readme.md': '',
      'node_modules/x/a.sql': '',
      '.cache/a.sql': '',
    });
    expect(await shown(cwd, {})).toEqual({
      read: [
        'a.sql',
        'package.json',
        'prisma/migrations/migration_lock.toml',
        'prisma/schema.prisma',
        'schemawise.config.json',
      ],
      selected: ['a.sql', 'prisma/schema.prisma', 'schemawise.config.json'],
      skipped: [],
    });
  });

  it.each(['HOME', 'TMPDIR'])('are not all that lies in %s, though a marker lies there', async (variable) => {
    const shared = folder({
      'package.json': '{}',
      'schemawise.config.json': '{}',
      'others/a.sql': '',
      'mine/queries/b.sql': '',
      'marked/go.mod': 'module x\n',
      'marked/c.sql': '',
      'marked/d.sql': '',
    });
    vi.stubEnv(variable, shared);
    const cwd = folder({});
    const read = async (path: string) => {
      const { files, root } = await load(cwd, { paths: [join(shared, path)] });
      return files
        .map((file) => join(root, file.path).slice(shared.length + 1))
        .filter((name) => name.endsWith('.sql'));
    };
    expect(await read('mine/queries/b.sql')).toEqual(['mine/queries/b.sql']);
    expect(await read('mine')).toEqual(['mine/queries/b.sql']);
    expect(await read('marked/c.sql')).toEqual(['marked/c.sql', 'marked/d.sql']);
  });

  it('are, of scripts, those that may hold a query, and what the user names', async () => {
    const cwd = folder({
      '.git/HEAD': '',
      'src/query.ts': "await pool.query('SELECT 1');\n",
      'src/plain.ts': 'export const a = 1;\n',
      'src/types.d.ts': "declare const q: 'SELECT 1';\n",
      'node_modules/pg/index.js': "query('SELECT 1');\n",
      'db/migrations/1_a.ts': "await pool.query('SELECT 1');\n",
    });
    expect(await shown(cwd, {})).toMatchObject({ read: ['src/query.ts'], selected: ['src/query.ts'] });
    expect(await shown(cwd, { paths: ['src/plain.ts'] })).toMatchObject({ selected: ['src/plain.ts'] });
  });

  it('are read around a named file, up to the repository or configuration', async () => {
    const cwd = folder({
      '.git/HEAD': 'ref: refs/heads/main\n',
      'go.mod': 'module x\n',
      'outside.sql': '',
      'api/schemawise.config.json': '{}',
      'api/migrations/1.sql': '',
      'api/migrations/2.sql': '',
    });
    const read = ['api/migrations/1.sql', 'api/migrations/2.sql', 'api/schemawise.config.json', 'go.mod'];
    const selected = ['api/migrations/2.sql', 'api/schemawise.config.json'];
    expect(await shown(cwd, { paths: ['api/migrations/2.sql'] })).toEqual({ read, selected, skipped: [] });
  });

  it('are those below the current folder where the repository is larger', async () => {
    const cwd = folder({ '.git/HEAD': '', 'web/a.sql': '', 'api/b.sql': '', 'api/c/d.sql': '' });
    expect(await shown(join(cwd, 'api'), { paths: ['c'] })).toMatchObject({
      read: ['b.sql', 'c/d.sql'],
      selected: ['c/d.sql'],
    });
  });

  it('are the named ones alone where nothing tells of a project', async () => {
    const cwd = folder({ 'a.sql': '', 'b.sql': '', 'sub/c.sql': '' });
    expect((await shown(cwd, { paths: ['a.sql'] })).read).toEqual(['a.sql']);
    expect((await shown(cwd, { paths: ['sub', 'a.sql'] })).read).toEqual(['a.sql', 'sub/c.sql']);
  });

  it('may lie outside the current folder, and in a folder that is left out otherwise', async () => {
    const cwd = folder({ 'here/x.sql': '', 'vendor/a.sql': '' });
    const here = join(cwd, 'here');
    expect((await shown(here, { paths: ['../vendor'] })).selected).toEqual(['../vendor/a.sql']);
    expect((await shown(here, { paths: [join(cwd, 'vendor')] })).selected).toEqual([`${cwd}/vendor/a.sql`]);
  });

  it('are read once each, links included', async () => {
    const cwd = folder({ 'a/b.sql': '' });
    symlinkSync(cwd, join(cwd, 'a', 'loop'));
    expect((await shown(cwd, { paths: ['a', 'a/b.sql', '.'] })).read).toEqual(['a/b.sql']);
  });
});

describe('what cannot be read', () => {
  it('ends the command where the user named it', async () => {
    const cwd = folder({ 'notes.txt': '', 'binary.sql': new Uint8Array([0, 1]), 'large.sql': 'x'.repeat(50) });
    await expect(load(cwd, { paths: ['nowhere'] })).rejects.toThrow('There is no file or folder "nowhere".');
    await expect(load(cwd, { paths: ['notes.txt/x'] })).rejects.toThrow(UsageError);
    await expect(load(cwd, { paths: ['notes.txt'] })).rejects.toThrow('neither SQL');
    await expect(load(cwd, { paths: ['binary.sql'] })).rejects.toThrow('"binary.sql" was not checked');
    await expect(load(cwd, { paths: ['large.sql'], flags: { maxFileBytes: 10 } })).rejects.toThrow('maxFileBytes');
  });

  it('is listed once where it lies in a named folder, and passed over elsewhere', async () => {
    const cwd = folder({ '.git/HEAD': '', 'db/a.sql': '', 'db/binary.sql': new Uint8Array([0, 1]), 'web/b.sql': '' });
    expect((await shown(cwd, { paths: ['db'] })).skipped).toMatchObject([{ path: 'db/binary.sql' }]);
    expect((await shown(cwd, { paths: ['web'] })).skipped).toEqual([]);
  });

  it('may be a folder that has a name like a file', async () => {
    const cwd = folder({ 'a.sql': '' });
    mkdirSync(join(cwd, 'folder.sql'));
    expect((await shown(cwd, {})).read).toEqual(['a.sql']);
  });
});

describe('standard input', () => {
  it('stands in for the file on disk, or for one that does not exist', async () => {
    const cwd = folder({ '.git/HEAD': '', 'a.sql': 'old', 'b.sql': '' });
    const workspace = await load(cwd, { stdinFile: 'a.sql' }, '\uFEFFnew');
    expect(workspace.files.find((file) => file.path === 'a.sql')?.text).toBe('new');
    expect(workspace.selected).toEqual(['a.sql']);
    expect((await load(cwd, { stdinFile: 'c.sql' }, 'x')).selected).toEqual(['c.sql']);
  });
});
