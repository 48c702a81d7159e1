import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDeployedFiles } from '../../server/src/node/git.ts';
import { commitBelow, git, hasGit, writeBelow } from './support/repository.ts';

let root = '';

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'history-')));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** `path: text` of what is deployed, when these files are asked for. */
async function deployed(paths: readonly string[], folder = root): Promise<readonly string[]> {
  const found = await readDeployedFiles(folder, paths);
  return [...(found ?? [])].map(([path, text]) => `${path}: ${text}`).sort();
}

describe.skipIf(!hasGit)('migrations that were deleted here', () => {
  it('are deployed, whether the deletion is committed or not', async () => {
    commitBelow(root, { 'm/1.sql': 'one', 'm/2.sql': 'two', 'm/3.sql': 'three' });
    rmSync(join(root, 'm/2.sql'));
    expect(await deployed(['m/1.sql'])).toEqual(['m/1.sql: one', 'm/2.sql: two']);
    git(root, 'checkout', '-q', '-b', 'feature');
    commitBelow(root, {});
    expect(await deployed(['m/1.sql', 'm/3.sql'])).toEqual(['m/1.sql: one', 'm/2.sql: two', 'm/3.sql: three']);
  });

  it('are found where each migration is a folder', async () => {
    commitBelow(root, { 'm/1_a/migration.sql': 'one', 'm/2_b/migration.sql': 'two', 'm/2_b/notes.md': 'x' });
    rmSync(join(root, 'm/2_b'), { recursive: true });
    expect(await deployed(['m/1_a/migration.sql'])).toEqual(['m/1_a/migration.sql: one', 'm/2_b/migration.sql: two']);
  });

  it('are named as the others are asked for', async () => {
    commitBelow(root, { 'app/m/1.sql': 'one', 'app/m/2.sql': 'two' });
    rmSync(join(root, 'app/m/2.sql'));
    expect(await deployed(['m/1.sql'], join(root, 'app'))).toEqual(['m/1.sql: one', 'm/2.sql: two']);
    const absolute = join(root, 'app/m/1.sql');
    expect(await deployed([absolute])).toEqual([`${absolute}: one`, `${join(root, 'app/m/2.sql')}: two`]);
  });

  it('are not those that came to the default branch after this branch began', async () => {
    commitBelow(root, { 'm/1.sql': 'one' });
    git(root, 'checkout', '-q', '-b', 'feature');
    commitBelow(root, { 'm/3.sql': 'three' });
    git(root, 'checkout', '-q', 'main');
    commitBelow(root, { 'm/2.sql': 'two' });
    git(root, 'checkout', '-q', 'feature');
    expect(await deployed(['m/1.sql', 'm/3.sql'])).toEqual(['m/1.sql: one']);
    git(root, 'merge', '-q', '-m', 'x', 'main');
    rmSync(join(root, 'm/2.sql'));
    expect(await deployed(['m/1.sql', 'm/3.sql'])).toEqual(['m/1.sql: one', 'm/2.sql: two']);
  });

  it('are not the files that a sparse checkout leaves out', async () => {
    commitBelow(root, { 'm/1.sql': 'one', 'm/2.sql': 'two' });
    git(root, 'sparse-checkout', 'set', '--no-cone', '/m/1.sql');
    expect(await deployed(['m/1.sql'])).toEqual(['m/1.sql: one']);
  });

  it('are not files of another kind, nor those of folders that nobody asks about', async () => {
    commitBelow(root, { 'm/1.sql': 'one', 'm/readme.md': 'x', 'old/1.sql': 'old' });
    rmSync(join(root, 'm/readme.md'));
    rmSync(join(root, 'old'), { recursive: true });
    expect(await deployed(['m/1.sql'])).toEqual(['m/1.sql: one']);
  });

  it('are found on a detached HEAD, in a worktree and in a submodule', async () => {
    const inner = join(root, 'inner');
    commitBelow(join(root, 'source'), { 'm/1.sql': 'one', 'm/2.sql': 'two' });
    git(join(root, 'source'), 'checkout', '-q', '--detach');
    rmSync(join(root, 'source/m/2.sql'));
    expect(await deployed(['m/1.sql'], join(root, 'source'))).toEqual(['m/1.sql: one', 'm/2.sql: two']);
    git(join(root, 'source'), 'worktree', 'add', '-q', '-b', 'side', join(root, 'tree'));
    rmSync(join(root, 'tree/m/1.sql'));
    expect(await deployed(['m/2.sql'], join(root, 'tree'))).toEqual(['m/1.sql: one', 'm/2.sql: two']);
    commitBelow(inner, { 'a.txt': 'x' });
    git(inner, '-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', join(root, 'source'), 'lib');
    git(join(inner, 'lib'), 'update-ref', 'refs/remotes/origin/main', 'HEAD');
    rmSync(join(inner, 'lib/m/2.sql'));
    expect(await deployed(['lib/m/1.sql'], inner)).toEqual(['lib/m/1.sql: one', 'lib/m/2.sql: two']);
  });

  it('are found in a shallow clone as far as its commits reach', async () => {
    commitBelow(root, { 'source/m/1.sql': 'one', 'source/m/2.sql': 'two' });
    commitBelow(root, { 'source/m/2.sql': 'two again' });
    const clone = join(root, 'clone');
    git(root, 'clone', '-q', '--depth=1', `file://${root}`, clone);
    rmSync(join(clone, 'source/m/2.sql'));
    expect(await deployed(['source/m/1.sql'], clone)).toEqual(['source/m/1.sql: one', 'source/m/2.sql: two again']);
  });
});

describe.skipIf(!hasGit)('a file that differs from the default branch', () => {
  it('has the text of the default branch where it was changed here', async () => {
    commitBelow(root, { '1.sql': 'one' });
    git(root, 'checkout', '-q', '-b', 'feature');
    commitBelow(root, { '1.sql': 'changed here' });
    expect(await deployed(['1.sql'])).toEqual(['1.sql: one']);
  });

  it('is as it is deployed where the default branch went on and this one did not', async () => {
    commitBelow(root, { '1.sql': 'one', 'a.txt': '' });
    git(root, 'checkout', '-q', '-b', 'feature');
    for (let round = 0; round < 3; round++) commitBelow(root, { 'a.txt': `${round}` });
    git(root, 'checkout', '-q', 'main');
    commitBelow(root, { '1.sql': 'changed there' });
    git(root, 'checkout', '-q', 'feature');
    expect(await deployed(['1.sql'])).toEqual(['1.sql: one']);
    writeBelow(root, '1.sql', 'changed here');
    expect(await deployed(['1.sql'])).toEqual(['1.sql: changed there']);
  });

  it('has the text of the default branch where the histories have nothing in common', async () => {
    commitBelow(root, { '1.sql': 'one' });
    git(root, 'checkout', '-q', '--orphan', 'other');
    commitBelow(root, { '1.sql': 'another' });
    expect(await deployed(['1.sql'])).toEqual(['1.sql: one']);
  });

  it('counts as deployed in a partial clone that has no text for it', async () => {
    const source = join(root, 'source');
    commitBelow(source, { '1.sql': 'one' });
    git(source, 'config', 'uploadpack.allowFilter', 'true');
    const clone = join(root, 'clone');
    git(root, 'clone', '-q', '--filter=blob:none', '--no-checkout', `file://${source}`, clone);
    writeBelow(clone, '1.sql', 'changed');
    expect(await deployed(['1.sql'], clone)).toEqual(['1.sql: changed']);
  });
});

describe.skipIf(!hasGit)('which branch is the default one', () => {
  it('follows the only remote, whatever its name', async () => {
    commitBelow(root, { '1.sql': 'one' }, 'trunk');
    git(root, 'branch', 'other');
    git(root, 'update-ref', 'refs/remotes/upstream/trunk', 'HEAD');
    git(root, 'symbolic-ref', 'refs/remotes/upstream/HEAD', 'refs/remotes/upstream/trunk');
    git(root, 'pack-refs', '--all');
    expect(await deployed(['1.sql'])).toEqual(['1.sql: one']);
  });

  it('is not known for a repository whose format is not read, and that is said', async () => {
    git(root, 'init', '-q', '-b', 'main', '--object-format=sha256');
    commitBelow(root, { '1.sql': 'one' });
    const reasons: string[] = [];
    expect(await readDeployedFiles(root, ['1.sql'], (reason) => reasons.push(reason))).toBeUndefined();
    expect(reasons).toEqual([expect.stringContaining('"sha256"')]);
  });
});
