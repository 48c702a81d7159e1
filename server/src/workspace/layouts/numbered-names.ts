import { folderOf, joinPath, nameOf } from '../path.ts';
import { numericKey } from '../version.ts';
import type { ExistingMigration, LayoutMatch, MigrationRequest } from './layout.ts';
import { nextPlace } from './next-version.ts';

/** `<digits>` or `<digits><separator><label>` before `.sql`. */
const NAME = /^(\d+)(?:([-_. ]+)(.*))?\.sql$/;

/** Reads `0007_name.sql` and its like: one file per migration, ordered by the number. */
export function readNumbered(
  path: string,
): (Omit<LayoutMatch, 'evidence'> & { readonly separator: string; readonly label: string }) | undefined {
  const name = NAME.exec(nameOf(path));
  if (!name) return undefined;
  const [, version = '', separator = '', label = ''] = name;
  return {
    root: folderOf(path),
    role: 'migration',
    version,
    sortKey: `${numericKey(version)}${separator}${label}`,
    separator,
    label,
  };
}

/** The claim of a layout with {@link readNumbered} names, without what only the name's parts need. */
export function numberedMatch(path: string): Omit<LayoutMatch, 'evidence'> | undefined {
  const found = readNumbered(path);
  return (
    found && {
      root: found.root,
      role: found.role,
      ...(found.version === undefined ? {} : { version: found.version }),
      sortKey: found.sortKey,
    }
  );
}

/** `<next version><separator of the last file><slug>.sql` beside the last migration. */
export function nextNumberedPath(
  existing: readonly ExistingMigration[],
  request: MigrationRequest,
): string | undefined {
  const next = nextPlace(existing, request.now);
  if (!next) return undefined;
  const separator = readNumbered(next.last.path)?.separator || '_';
  const slug = separator.startsWith('-') ? request.slug.replaceAll('_', '-') : request.slug;
  return joinPath(next.folder, `${next.version}${separator}${slug}.sql`);
}
