import { folderOf, nameOf } from '../path.ts';
import type { Layout, MigrationWriter } from './layout.ts';
import { nextNumberedPath, numberedMatch } from './numbered-names.ts';
import { commentedRollback, fileText, headComment, terminated } from './sql-text.ts';

const write: MigrationWriter = (existing, request) => {
  const path = nextNumberedPath(existing, request);
  return path === undefined
    ? undefined
    : [{ path, text: fileText(headComment(request), terminated(request.up), commentedRollback(request)) }];
};

/**
 * Supabase CLI: `supabase/migrations/<14 digits>_<name>.sql`, forward only; `supabase/seed.sql` and `supabase/seeds` fill data,
 * `supabase/schemas` declares. A migration is sent as one batch, an implicit transaction. Since version 2.109 statements that refuse
 * to run in one (CREATE INDEX CONCURRENTLY, VACUUM, …) are taken out of the batch (supabase/cli pull requests 5156 and 6276), so
 * for a file with such statements the answer depends on the CLI's version and is unknown.
 */
export const supabase: Layout = {
  id: 'supabase',
  title: 'Supabase CLI',
  dialect: 'postgresql',
  match: (file) => {
    const { folder, name } = file;
    const parent = folderOf(folder);
    if (nameOf(parent) === 'supabase' && nameOf(folder) === 'migrations') {
      const claim = numberedMatch(file);
      return claim && { ...claim, root: parent, evidence: 'marked' };
    }
    if (nameOf(parent) === 'supabase' && /^seeds?$/.test(nameOf(folder))) return seed(parent, file.path);
    return nameOf(folder) === 'supabase' && name === 'seed.sql' ? seed(folder, file.path) : undefined;
  },
  transaction: ({ file }) => (file.nonTransactional === 'none' ? 'wrapped' : 'unknown'),
  outside: 'alone',
  write,
};

function seed(root: string, path: string) {
  return { root, role: 'seed', sortKey: path, evidence: 'marked' } as const;
}
