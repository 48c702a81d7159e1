import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDeployedFiles } from '../../server/src/node/git.ts';
import { commitBelow, git, hasGit, writeBelow } from './support/repository.ts';

let root = '';

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'deployed-')));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(path: string, text: string): void {
  writeBelow(root, path, text);
}

/** A repository on `branch` with these files committed. */
function commit(files: Readonly<Record<string, string>>, branch?: string): void {
  commitBelow(root, files, branch);
}

describe('without a repository', () => {
  it('nothing is known', async () => {
    write('a.sql', 'SELECT 1');
    expect(await readDeployedFiles(root, ['a.sql'])).toBeUndefined();
  });

  it('a .git that is no repository counts as none', async () => {
    write('.git', 'gitdir: /nowhere');
    write('a.sql', 'SELECT 1');
    expect(await readDeployedFiles(root, ['a.sql'])).toBeUndefined();
  });

  it('a damaged repository says why, and fails nobody', async () => {
    write('.git/HEAD', 'ref: refs/heads/main');
    write('.git/refs/heads/main', '0123456789012345678901234567890123456789');
    write('.git/objects/01/23456789012345678901234567890123456789', 'no deflated data');
    write('a.sql', 'SELECT 1');
    const reasons: string[] = [];
    expect(await readDeployedFiles(root, ['a.sql'], (reason) => reasons.push(reason))).toBeUndefined();
    expect(reasons).toEqual([expect.stringContaining('cannot be read')]);
  });
});

describe.skipIf(!hasGit)('in a repository', () => {
  it('files of the default branch are deployed with the text they have there', async () => {
    commit({ 'm/1_a.sql': 'CREATE TABLE a ();', 'm/2_b.sql': 'CREATE TABLE é ();' });
    write('m/2_b.sql', 'changed');
    write('m/3_c.sql', 'new');
    expect(await readDeployedFiles(root, ['m/1_a.sql', 'm/2_b.sql', 'm/3_c.sql', 'gone/x.sql'])).toEqual(
      new Map([
        ['m/1_a.sql', 'CREATE TABLE a ();'],
        ['m/2_b.sql', 'CREATE TABLE é ();'],
      ]),
    );
  });

  describe('where a revision is named', () => {
    const deployedAt = (revision: string, paths: readonly string[] = ['1.sql', '2.sql', '3.sql']) =>
      readDeployedFiles(root, paths, undefined, () => revision).then((files) => [...(files?.keys() ?? [])]);

    /** `1.sql` is released, `2.sql` is merged, `3.sql` is on a branch of its own. */
    function releases(): { first: string; merged: string; branch: string } {
      commit({ '1.sql': 'SELECT 1' });
      const first = git(root, 'rev-parse', 'HEAD').trim();
      git(root, 'tag', 'light');
      git(root, 'tag', '-a', '-m', 'x', 'release/1.0');
      commit({ '2.sql': 'SELECT 2' });
      const merged = git(root, 'rev-parse', 'HEAD').trim();
      git(root, 'checkout', '-q', '-b', 'feature/x');
      commit({ '3.sql': 'SELECT 3' });
      git(root, 'update-ref', 'refs/remotes/origin/production', first);
      return { first, merged, branch: git(root, 'rev-parse', 'HEAD').trim() };
    }

    it.each([false, true])('its files are deployed and no others (packed: %s)', async (packed) => {
      const { first, merged, branch } = releases();
      if (packed) git(root, 'gc', '-q');
      for (const revision of ['light', 'release/1.0', 'refs/tags/light', 'origin/production', first, first.slice(0, 9)])
        expect(await deployedAt(revision)).toEqual(['1.sql']);
      for (const revision of ['main', merged]) expect(await deployedAt(revision)).toEqual(['1.sql', '2.sql']);
      for (const revision of ['feature/x', 'HEAD', branch])
        expect(await deployedAt(revision)).toEqual(['1.sql', '2.sql', '3.sql']);
    });

    it('each file has the text of its own revision', async () => {
      commit({ 'a.sql': 'first', 'b.sql': 'first' });
      git(root, 'tag', 'v1');
      commit({ 'a.sql': 'second', 'b.sql': 'second' });
      const revisionOf = (path: string) => (path === 'a.sql' ? 'v1' : undefined);
      expect(await readDeployedFiles(root, ['a.sql', 'b.sql'], undefined, revisionOf)).toEqual(
        new Map([
          ['a.sql', 'first'],
          ['b.sql', 'second'],
        ]),
      );
    });

    it.each(['v9', 'feature', '../../HEAD', '-x', 'a b', 'main~1', '', 'abcdef0', '0'.repeat(40)])(
      'the default branch counts where there is no "%s", and that is said once',
      async (revision) => {
        releases();
        const reasons: string[] = [];
        const files = await readDeployedFiles(
          root,
          ['1.sql', '2.sql', '3.sql'],
          (reason) => reasons.push(reason),
          () => revision,
        );
        expect([...(files?.keys() ?? [])]).toEqual(['1.sql', '2.sql']);
        expect(reasons).toEqual([expect.stringContaining(`no commit "${revision}"`)]);
      },
    );

    it('a file or folder is no revision, though it has a name', async () => {
      releases();
      expect(await deployedAt(git(root, 'rev-parse', 'HEAD:1.sql').trim())).toEqual(['1.sql', '2.sql']);
    });
  });

  it('a file that was deleted from the disk is still deployed', async () => {
    commit({ 'a.sql': 'SELECT 1' });
    rmSync(join(root, 'a.sql'));
    expect(await readDeployedFiles(root, ['a.sql'])).toEqual(new Map([['a.sql', 'SELECT 1']]));
  });

  it('a folder of the repository can be the root, and paths may be absolute', async () => {
    commit({ 'apps/shop/m/1.sql': 'SELECT 1' });
    expect(await readDeployedFiles(join(root, 'apps/shop'), ['m/1.sql'])).toEqual(new Map([['m/1.sql', 'SELECT 1']]));
    const absolute = join(root, 'apps/shop/m/1.sql');
    expect(await readDeployedFiles(root, [absolute])).toEqual(new Map([[absolute, 'SELECT 1']]));
  });

  it('a link to the folder works like the folder', async () => {
    commit({ 'a.sql': 'SELECT 1' });
    const link = join(root, '..', `link-${process.pid}`);
    symlinkSync(root, link);
    try {
      expect(await readDeployedFiles(link, ['a.sql'])).toEqual(new Map([['a.sql', 'SELECT 1']]));
    } finally {
      rmSync(link);
    }
  });

  it('what the remote’s default branch has counts, not what a local branch has', async () => {
    commit({ 'a.sql': 'deployed' }, 'trunk');
    const deployed = git(root, 'rev-parse', 'HEAD').trim();
    commit({ 'a.sql': 'local', 'b.sql': 'local' });
    git(root, 'update-ref', 'refs/remotes/origin/trunk', deployed);
    git(root, 'symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk');
    expect(await readDeployedFiles(root, ['a.sql', 'b.sql'])).toEqual(new Map([['a.sql', 'deployed']]));
  });

  it('a branch of any name is the default where it is the only one', async () => {
    commit({ 'a.sql': 'SELECT 1' }, 'feature/only');
    expect(await readDeployedFiles(root, ['a.sql'])).toEqual(new Map([['a.sql', 'SELECT 1']]));
    git(root, 'branch', 'another');
    const reasons: string[] = [];
    expect(await readDeployedFiles(root, ['a.sql'], (reason) => reasons.push(reason))).toBeUndefined();
    expect(reasons).toEqual([expect.stringContaining('no commit on a default branch')]);
  });

  it('a repository without a commit has nothing deployed', async () => {
    git(root, 'init', '-q', '-b', 'main');
    write('a.sql', 'SELECT 1');
    expect(await readDeployedFiles(root, ['a.sql'])).toBeUndefined();
  });

  it('reads packed branches and packed objects, deltas included', async () => {
    const paths = Array.from({ length: 60 }, (_, index) => `m/${index}/migration.sql`);
    const long = (index: number, round: number) =>
      Array.from({ length: 80 }, (_, line) => `CREATE TABLE t_${line} (id bigint); -- ${index}`).join('\n') +
      `\n-- ${round}`;
    for (let round = 0; round < 4; round++) {
      commit(Object.fromEntries(paths.map((path, index) => [path, long(index, round)])));
    }
    git(root, 'gc', '-q', '--aggressive');
    expect(existsSync(join(root, '.git/refs/heads/main'))).toBe(false);
    const packs = readdirSync(join(root, '.git/objects/pack')).filter((name) => name.endsWith('.idx'));
    expect(git(root, 'verify-pack', '-v', join('.git/objects/pack', packs[0] as string))).toContain('chain length = 2');
    for (const path of paths) write(path, 'changed');
    const deployed = await readDeployedFiles(root, paths);
    expect([...(deployed ?? [])]).toEqual(paths.map((path, index) => [path, long(index, 3)]));
  });

  it('reads deltas that name their base by its id', async () => {
    commit({ 'a.sql': `${'CREATE TABLE a (id int);\n'.repeat(200)}-- one` });
    commit({ 'a.sql': `${'CREATE TABLE a (id int);\n'.repeat(200)}-- two` });
    const text = `${'CREATE TABLE a (id int);\n'.repeat(200)}-- two`;
    git(root, '-c', 'repack.useDeltaBaseOffset=false', 'repack', '-a', '-d', '-f', '-q');
    write('a.sql', 'changed');
    expect(await readDeployedFiles(root, ['a.sql'])).toEqual(new Map([['a.sql', text]]));
  });

  it('reads worktrees and clones that borrow objects', async () => {
    commit({ 'a.sql': 'SELECT 1' });
    const worktree = join(root, 'trees/one');
    git(root, 'worktree', 'add', '-q', '-b', 'one', worktree);
    expect(await readDeployedFiles(worktree, ['a.sql'])).toEqual(new Map([['a.sql', 'SELECT 1']]));
    const clone = join(root, 'trees/clone');
    git(root, 'clone', '-q', '--shared', root, clone);
    writeFileSync(join(clone, 'a.sql'), 'changed');
    expect(await readDeployedFiles(clone, ['a.sql'])).toEqual(new Map([['a.sql', 'SELECT 1']]));
  });

  it('asks each of several repositories below the root for its own files', async () => {
    commit({ 'own.sql': 'own' });
    mkdirSync(join(root, 'inner'));
    git(join(root, 'inner'), 'init', '-q', '-b', 'master');
    write('inner/a.sql', 'inner');
    git(join(root, 'inner'), 'add', '-A');
    git(join(root, 'inner'), 'commit', '-q', '-m', 'x');
    expect(await readDeployedFiles(root, ['own.sql', 'inner/a.sql'])).toEqual(
      new Map([
        ['own.sql', 'own'],
        ['inner/a.sql', 'inner'],
      ]),
    );
  });

  it('leaves out what is no text', async () => {
    commit({ 'a.sql': 'SELECT 1' });
    writeFileSync(join(root, 'b.sql'), Buffer.from([0xff, 0x00, 0xfe, 0x80]));
    git(root, 'add', '-A');
    git(root, 'commit', '-q', '-m', 'x');
    expect([...((await readDeployedFiles(root, ['a.sql', 'b.sql'])) ?? [])]).toEqual([['a.sql', 'SELECT 1']]);
  });
});
