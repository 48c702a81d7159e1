import { folderOf } from '../path.ts';
import type { Layout, MigrationWriter } from './layout.ts';
import { nextPlace } from './next-version.ts';
import { downText, fileText, headComment, terminated } from './sql-text.ts';
import { readUpDownFolder, upDownPaths } from './up-down-folders.ts';

const write: MigrationWriter = (existing, request) => {
  const next = nextPlace(existing, request.now);
  if (!next || !request.transactional) return undefined;
  const paths = upDownPaths(folderOf(next.folder), `${next.version}_${request.slug}`);
  return [
    { path: paths.up, text: fileText(headComment(request), terminated(request.up)) },
    { path: paths.down, text: fileText(downText(request)) },
  ];
};

/**
 * Hasura: `migrations/<database>/<milliseconds>_<name>/up.sql` and `down.sql` (Hasura documentation, "Migration File Format
 * Reference"). Files run through the `run_sql` API, which puts them into one transaction; the API's `no_transaction` is not to be
 * had by files (hasura/graphql-engine issues 2939 and 10707).
 */
export const hasura: Layout = {
  id: 'hasura',
  title: 'Hasura',
  match: (file, tree) => {
    const found = readUpDownFolder(file);
    if (found?.match.version?.length !== 13) return undefined;
    const inside = tree.nearest(found.match.root, 'hasura-config') !== undefined || /(?:^|\/)hasura\//.test(file.path);
    return { ...found.match, evidence: inside ? 'configured' : 'named' };
  },
  transaction: () => 'wrapped',
  outside: 'never',
  insteadOfOutside:
    'Hasura runs every migration in a transaction and has no way out of it: run it by hand before the migration, and write the migration so that it finds it done (IF NOT EXISTS, IF EXISTS).',
  write,
};
