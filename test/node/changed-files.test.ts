import fs, { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import git from 'isomorphic-git';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changedSince } from '../../server/src/node/changed-files.ts';
import { temporaryFolder } from '../support/cli.ts';

const author = { name: 'Test', email: 'test@example.com', timestamp: 1_700_000_000, timezoneOffset: 0 };
let folder: { path: string; dispose(): void };
let dir: string;

async function commit(files: Readonly<Record<string, string>>): Promise<string> {
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(dir, name), text);
    await git.add({ fs, dir, filepath: name });
  }
  return git.commit({ fs, dir, message: 'change', author });
}

beforeEach(async () => {
  folder = temporaryFolder({ db: null });
  dir = folder.path;
  await git.init({ fs, dir, defaultBranch: 'main' });
  await commit({ 'db/a.sql': 'SELECT 1;\n', 'db/b.sql': 'SELECT 2;\n' });
});
afterEach(() => folder.dispose());

describe('the files that changed since a revision', () => {
  it('are those that differ on disk, and new ones', async () => {
    writeFileSync(join(dir, 'db/b.sql'), 'SELECT 3;\n');
    writeFileSync(join(dir, 'db/c.sql'), 'SELECT 4;\n');
    const paths = ['db/a.sql', 'db/b.sql', 'db/c.sql'];
    expect([...(await changedSince('HEAD', dir, paths))]).toEqual(['db/b.sql', 'db/c.sql']);
  });

  it('may be asked for from a folder of the repository, and by branch, tag, commit, short commit or ancestor', async () => {
    const first = await git.resolveRef({ fs, dir, ref: 'HEAD' });
    await git.annotatedTag({ fs, dir, ref: 'v1', message: 'one', tagger: author });
    await commit({ 'db/b.sql': 'SELECT 3;\n' });
    await git.branch({ fs, dir, ref: 'topic' });
    const ask = async (revision: string) => [...(await changedSince(revision, join(dir, 'db'), ['a.sql', 'b.sql']))];
    expect(await ask('topic')).toEqual([]);
    for (const revision of ['v1', first, first.slice(0, 8), 'HEAD~1', 'main^']) {
      expect(await ask(revision)).toEqual(['b.sql']);
    }
  });

  it('are counted from where the branch left the other one', async () => {
    await git.branch({ fs, dir, ref: 'topic', checkout: true });
    await commit({ 'db/b.sql': 'SELECT 3;\n' });
    await git.checkout({ fs, dir, ref: 'main' });
    await commit({ 'db/a.sql': 'SELECT 9;\n' });
    await git.checkout({ fs, dir, ref: 'topic' });
    expect([...(await changedSince('main', dir, ['db/a.sql', 'db/b.sql']))]).toEqual(['db/b.sql']);
  });

  it('do not include files whose line ends alone differ, as git converts them at checkout', async () => {
    writeFileSync(join(dir, 'db/a.sql'), 'SELECT 1;\r\n');
    expect((await changedSince('HEAD', dir, ['db/a.sql'])).size).toBe(0);
  });

  it('include files that vanished meanwhile', async () => {
    rmSync(join(dir, 'db/a.sql'));
    expect([...(await changedSince('HEAD', dir, ['db/a.sql']))]).toEqual(['db/a.sql']);
  });

  it('cannot be told of an unknown revision, beyond the first commit, or outside a repository', async () => {
    await expect(changedSince('nope', dir, [])).rejects.toThrow('there is no revision "nope"');
    await expect(changedSince('HEAD~5', dir, [])).rejects.toThrow('does not reach back to "HEAD~5"');
    const plain = temporaryFolder({});
    await expect(changedSince('HEAD', plain.path, [])).rejects.toThrow('--since needs a git repository');
    plain.dispose();
  });
});
