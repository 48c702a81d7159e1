import { folderOf, joinPath, nameOf } from '../path.ts';
import { isUtcStamp, readUtcStamp, stampAfter } from '../version.ts';
import type { Layout, MigrationRequest, MigrationWriter } from './layout.ts';
import { lastMigration, versionAfter } from './next-version.ts';
import { downText, fileText, headComment, terminated } from './sql-text.ts';
import { readUpDownFolder, upDownPaths } from './up-down-folders.ts';

const write: MigrationWriter = (existing, request) => {
  const last = lastMigration(existing);
  if (!last) return undefined;
  const lastFolder = folderOf(last.path);
  const version = nextVersion(nameOf(lastFolder), last.version ?? '', request);
  if (version === undefined) return undefined;
  const root = folderOf(lastFolder);
  const folder = `${version}_${request.slug}`;
  const paths = upDownPaths(root, folder);
  const files = [
    { path: paths.up, text: fileText(headComment(request), terminated(request.up)) },
    { path: paths.down, text: fileText(downText(request)) },
  ];
  if (!request.transactional) {
    files.push({ path: joinPath(joinPath(root, folder), 'metadata.toml'), text: 'run_in_transaction = false\n' });
  }
  return files;
};

/** `2026-01-08-132525-0000` and `2019-02-26-002946` are the CLI's own styles; plain digits continue as they are. */
function nextVersion(lastFolder: string, lastVersion: string, request: MigrationRequest): string | undefined {
  const dated = /^\d{4}-\d\d-\d\d-\d{6}(-\d+)?/.exec(lastFolder);
  if (!dated) return versionAfter(lastVersion, request.now);
  const lastStamp = lastVersion.slice(0, 14);
  const stamp = stampAfter(isUtcStamp(lastStamp) ? lastStamp : undefined, request.now);
  const date = (readUtcStamp(stamp) ?? request.now).toISOString().slice(0, 10);
  return `${date}-${stamp.slice(8)}${dated[1] === undefined ? '' : `-${'0'.repeat(dated[1].length - 1)}`}`;
}

/**
 * Diesel: `migrations/<version>_<name>/up.sql` and `down.sql`. Every migration runs in a transaction of its own unless
 * `metadata.toml` beside it says `run_in_transaction = false` (diesel_migrations documentation, "Transactions"). A file is sent as one query
 * (`batch_execute`; diesel issue 4552).
 */
export const diesel: Layout = {
  id: 'diesel',
  title: 'Diesel',
  match: (file, tree) => {
    const found = readUpDownFolder(file);
    if (!found) return undefined;
    const { root } = found.match;
    const configured = tree.nearest(root, 'diesel-config') !== undefined || tree.usesTool(root, 'diesel');
    return { ...found.match, evidence: configured ? 'configured' : 'named' };
  },
  transaction: ({ file, tree }) =>
    tree.marker(file.folder, 'diesel-metadata')?.transaction === false ? 'none' : 'wrapped',
  outside: 'directive',
  directive: '`run_in_transaction = false` in its metadata.toml',
  sendsWhole: true,
  write,
};
