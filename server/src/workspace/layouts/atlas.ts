import { nameOf } from '../path.ts';
import { numericKey } from '../version.ts';
import type { Layout, MigrationWriter } from './layout.ts';
import { nextNumberedPath } from './numbered-names.ts';
import { commentedRollback, commentLines, fileText, headComment, terminated } from './sql-text.ts';

const write: MigrationWriter = (existing, request) => {
  const path = nextNumberedPath(existing, request);
  if (path === undefined) return undefined;
  return [
    {
      path,
      text: fileText(
        request.transactional ? '' : '-- atlas:txmode none',
        headComment(request),
        commentLines(['Run `atlas migrate hash` after adding this file.']),
        terminated(request.up),
        commentedRollback(request),
      ),
    },
  ];
};

/**
 * Atlas: `<version>_<name>.sql` with `atlas.sum`, which lists the files in order with their hashes. `-- atlas:txmode none` at the
 * head of a file keeps it out of the transaction that every file gets by default (Atlas documentation, "Transaction Configuration").
 * A file with `-- atlas:checkpoint` stands for everything before it.
 */
export const atlas: Layout = {
  id: 'atlas',
  title: 'Atlas',
  trace: /^-- atlas:/m,
  optOut: /^-- atlas:txmode none\b/m,
  match: (file, tree) => {
    const { folder, name } = file;
    if (/\.(?:up|down)\.sql$/.test(name)) return undefined;
    const sum = tree.marker(folder, 'atlas-sum');
    const listed = sum?.list?.includes(name) ?? false;
    const version = /^\d+/.exec(name)?.[0];
    // A file that was just written is not in the list yet.
    const marked = (sum !== undefined || tree.traces(folder).has('atlas')) && version !== undefined;
    const configured =
      version !== undefined && tree.usesTool(folder, 'atlas') && nameOf(folder).startsWith('migration');
    if (!listed && !marked && !configured) return undefined;
    return {
      root: folder,
      role: 'migration',
      ...(version === undefined ? {} : { version }),
      sortKey: numericKey(name),
      evidence: listed ? 'listed' : marked ? 'marked' : 'configured',
      ...(file.checkpoint ? { baseline: true } : {}),
    };
  },
  transaction: () => 'wrapped',
  outside: 'directive',
  directive: '`-- atlas:txmode none`',
  write,
};
