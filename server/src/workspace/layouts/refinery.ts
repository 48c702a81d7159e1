import { folderOf, joinPath, nameOf } from '../path.ts';
import { numericKey } from '../version.ts';
import type { Layout, MigrationWriter } from './layout.ts';
import { lastMigration, versionAfter } from './next-version.ts';
import { commentedRollback, fileText, headComment, terminated } from './sql-text.ts';

/** `U` marks a version that may come out of order, not a way back as in Flyway. */
const NAME = /^([VU])(\d+)__(.*)\.sql$/;

const write: MigrationWriter = (existing, request) => {
  const last = lastMigration(existing);
  const version = last?.version === undefined ? undefined : versionAfter(last.version, request.now);
  if (!last || version === undefined || !request.transactional) return undefined;
  const prefix = NAME.exec(nameOf(last.path))?.[1] ?? 'V';
  return [
    {
      path: joinPath(folderOf(last.path), `${prefix}${version}__${request.slug}.sql`),
      text: fileText(headComment(request), terminated(request.up), commentedRollback(request)),
    },
  ];
};

/**
 * refinery (Rust): `V<version>__<name>.sql` and `U<version>__<name>.sql`, forward only, recognised by refinery in a Cargo.toml above. Every
 * migration runs in a transaction, and there is no way out of it (rust-db/refinery README, and issue 277).
 */
export const refinery: Layout = {
  id: 'refinery',
  title: 'refinery',
  match: (file, tree) => {
    const name = NAME.exec(file.name);
    if (!name || !tree.usesTool(file.folder, 'refinery')) return undefined;
    const [, , version = '', label = ''] = name;
    return {
      root: file.folder,
      role: 'migration',
      version,
      sortKey: `${numericKey(version)}_${label}`,
      evidence: 'configured',
    };
  },
  transaction: () => 'wrapped',
  outside: 'never',
  write,
};
