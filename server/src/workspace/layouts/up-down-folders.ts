import type { SqlSummary } from '../file-summary.ts';
import { folderOf, joinPath, nameOf } from '../path.ts';
import { numericKey } from '../version.ts';
import type { LayoutMatch } from './layout.ts';

/** A migration that is a folder with `up.sql` and `down.sql`: what Diesel, Hasura and Sourcegraph share. */
export interface UpDownFolder {
  /** The migration's own folder. */
  readonly folder: string;
  /** Its name without the version. */
  readonly label: string;
  readonly match: Omit<LayoutMatch, 'evidence'>;
}

/** Reads `<root>/<version>[_<name>]/(up|down).sql`; versions are digits, with dashes for Diesel's dates. */
export function readUpDownFolder(file: SqlSummary): UpDownFolder | undefined {
  const { folder, name } = file;
  if (name !== 'up.sql' && name !== 'down.sql') return undefined;
  const parts = /^(\d[\d-]*?)-?(?:_(.*))?$/.exec(nameOf(folder));
  if (!parts) return undefined;
  const version = (parts[1] as string).replaceAll('-', '');
  return {
    folder,
    label: parts[2] ?? '',
    match: {
      root: folderOf(folder),
      role: name === 'up.sql' ? 'migration' : 'rollback',
      version,
      sortKey: numericKey(nameOf(folder)),
    },
  };
}

/** The two files of a new migration folder. */
export function upDownPaths(root: string, folder: string): { up: string; down: string } {
  return { up: joinPath(joinPath(root, folder), 'up.sql'), down: joinPath(joinPath(root, folder), 'down.sql') };
}
