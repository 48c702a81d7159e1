import { folderOf, joinPath } from '../path.ts';
import type { Layout, MigrationWriter } from './layout.ts';
import { nextPlace } from './next-version.ts';
import { downText, fileText, headComment, terminated } from './sql-text.ts';
import { readUpDownFolder, upDownPaths } from './up-down-folders.ts';

const write: MigrationWriter = (existing, request) => {
  const next = nextPlace(existing, request.now);
  if (!next) return undefined;
  const root = folderOf(next.folder);
  const folder = `${next.version}_${request.slug}`;
  const paths = upDownPaths(root, folder);
  const metadata = [`name: ${request.slug.replaceAll('_', ' ')}`, `parents: [${next.last.version}]`];
  if (!request.transactional) metadata.push('createIndexConcurrently: true');
  return [
    { path: paths.up, text: fileText(headComment(request), terminated(request.up)) },
    { path: paths.down, text: fileText(downText(request)) },
    { path: joinPath(joinPath(root, folder), 'metadata.yaml'), text: `${metadata.join('\n')}\n` },
  ];
};

/**
 * Sourcegraph's migrator: `migrations/<database>/<id>[_<name>]/up.sql`, `down.sql` and `metadata.yaml` with the parents' ids.
 * A migration runs in a transaction unless its metadata says `createIndexConcurrently: true` (Sourcegraph developer
 * documentation, "Working with PostgreSQL": such a migration holds that one statement).
 */
export const sourcegraph: Layout = {
  id: 'sourcegraph',
  title: 'Sourcegraph migrator',
  dialect: 'postgresql',
  match: (file, tree) => {
    const found = readUpDownFolder(file);
    return found && tree.marker(found.folder, 'sourcegraph-metadata')
      ? { ...found.match, evidence: 'marked' }
      : undefined;
  },
  transaction: ({ file, tree }) =>
    tree.marker(file.folder, 'sourcegraph-metadata')?.transaction === false ? 'none' : 'wrapped',
  outside: 'directive',
  directive: '`createIndexConcurrently: true` in its metadata.yaml',
  sendsWhole: true,
  write,
};
