import { numericKey } from '../version.ts';
import type { Layout, MigrationWriter } from './layout.ts';
import { nextNumberedPath } from './numbered-names.ts';
import { commentedRollback, fileText, headComment, terminated } from './sql-text.ts';
import { nextUpDownPair } from './up-down-names.ts';

const NAME = /^(\d+)_(.*?)(?:\.(up|down))?\.sql$/;
const DIRECTIVE = '-- no-transaction';

const write: MigrationWriter = (existing, request) => {
  const directive = request.transactional ? '' : DIRECTIVE;
  if (existing.some((one) => one.path.endsWith('.up.sql')))
    return nextUpDownPair(existing, request, undefined, directive);
  const path = nextNumberedPath(existing, request);
  if (path === undefined) return undefined;
  return [
    { path, text: fileText(directive, headComment(request), terminated(request.up), commentedRollback(request)) },
  ];
};

/**
 * sqlx (Rust): `migrations/<version>_<name>.sql`, or reversible `.up.sql` and `.down.sql`, recognised by sqlx in a Cargo.toml above.
 * Every migration runs in a transaction unless the file begins with `-- no-transaction` (sqlx changelog, 0.8; `Migration::no_tx`). A file is sent as one
 * query (`execute_migration` in sqlx-postgres).
 */
export const sqlx: Layout = {
  id: 'sqlx',
  title: 'sqlx',
  optOut: /^-- no-transaction\b/,
  match: (file, tree) => {
    const name = NAME.exec(file.name);
    const root = file.folder;
    if (!name || !(tree.usesTool(root, 'sqlx') && /migrat/i.test(root))) return undefined;
    const [, version = '', label = '', direction] = name;
    return {
      root,
      role: direction === 'down' ? 'rollback' : 'migration',
      version,
      sortKey: `${numericKey(version)}_${label}`,
      evidence: 'configured',
    };
  },
  transaction: () => 'wrapped',
  outside: 'directive',
  directive: '`-- no-transaction` in its first line',
  sendsWhole: true,
  write,
};
