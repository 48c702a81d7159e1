import { folderOf, nameOf } from '../path.ts';
import { numericKey } from '../version.ts';
import type { Layout } from './layout.ts';

/**
 * Graphile Migrate: `migrations/committed/NNNNNN[-name].sql` with `--! Previous:` and `--! Hash:` headers, then the work in progress in
 * `current.sql` or `current/*.sql`. A migration runs in a transaction unless its first line says `--! no-transaction`, which must then hold exactly one statement (its README, "Disable Transaction").
 * A committed file carries the hash of the one before, which its own command computes.
 */
export const graphileMigrate: Layout = {
  id: 'graphile-migrate',
  title: 'Graphile Migrate',
  dialect: 'postgresql',
  trace: /^--! (?:Previous|Hash):/m,
  optOut: /^--! no-transaction\b/m,
  match: (file, tree) => {
    const { folder, name } = file;
    const parent = folderOf(folder);
    const version = /^(\d+)/.exec(name)?.[1];
    if (
      file.traces.includes('graphile-migrate') ||
      (nameOf(folder) === 'committed' && tree.traces(folder).has('graphile-migrate'))
    ) {
      return {
        root: parent,
        role: 'migration',
        ...(version === undefined ? {} : { version }),
        sortKey: `1${numericKey(name)}`,
        evidence: 'marked',
      };
    }
    const root = name === 'current.sql' ? folder : nameOf(folder) === 'current' ? parent : undefined;
    if (root === undefined || !tree.traces(`${root === '' ? '' : `${root}/`}committed`).has('graphile-migrate'))
      return undefined;
    return { root, role: 'migration', sortKey: `2${numericKey(name)}`, evidence: 'marked' };
  },
  transaction: () => 'wrapped',
  outside: 'directive',
  directive: '`--! no-transaction`',
  sendsWhole: true,
  cannotWrite:
    'Graphile Migrate writes committed migrations itself: put the SQL into migrations/current.sql and run `graphile-migrate commit`.',
};
