import { joinPath, nameOf } from '../path.ts';
import type { ExistingMigration, MigrationRequest } from './layout.ts';
import { nextPlace } from './next-version.ts';
import { downText, fileText, headComment, terminated } from './sql-text.ts';

/**
 * The next pair of `<version>_<slug>.up.sql` and `.down.sql`. Between slug and direction stands what `infix` makes of the last
 * file's name; the separator after the version is the last file's own.
 */
export function nextUpDownPair(
  existing: readonly ExistingMigration[],
  request: MigrationRequest,
  infix: (lastName: string) => string = () => '',
  head = '',
) {
  const next = nextPlace(existing, request.now);
  if (!next) return undefined;
  const lastName = nameOf(next.last.path);
  const separator = /^\D*\d+([_.-]*)/.exec(lastName)?.[1] || '_';
  const stem = `${/^\D*/.exec(lastName)?.[0] ?? ''}${next.version}${separator}${request.slug}${infix(lastName)}`;
  return [
    {
      path: joinPath(next.folder, `${stem}.up.sql`),
      text: fileText(head, headComment(request), terminated(request.up)),
    },
    { path: joinPath(next.folder, `${stem}.down.sql`), text: fileText(head, downText(request)) },
  ];
}
