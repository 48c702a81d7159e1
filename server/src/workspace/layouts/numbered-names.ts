import type { SqlSummary } from '../file-summary.ts';
import { joinPath, nameOf } from '../path.ts';
import { numericKey } from '../version.ts';
import type { ExistingMigration, LayoutMatch, MigrationRequest } from './layout.ts';
import { nextPlace } from './next-version.ts';

/** `<digits>` or `<digits><separator><label>` before `.sql`. */
const NAME = /^(\d+)(?:([-_. ]+)(.*))?\.sql$/;

/** The parts of a numbered name. */
export interface NumberedName {
  readonly version: string;
  readonly separator: string;
  readonly label: string;
}

/** Reads `0007_name.sql` and its like; undefined for other names. */
export function readNumbered(name: string): NumberedName | undefined {
  const parts = NAME.exec(name);
  return parts ? { version: parts[1] as string, separator: parts[2] ?? '', label: parts[3] ?? '' } : undefined;
}

/** The claim of a layout with one numbered file per migration, ordered by the number. */
export function numberedMatch({ folder, name }: SqlSummary): Omit<LayoutMatch, 'evidence'> | undefined {
  const parts = readNumbered(name);
  if (!parts) return undefined;
  const { version, separator, label } = parts;
  return { root: folder, role: 'migration', version, sortKey: `${numericKey(version)}${separator}${label}` };
}

/** `<next version><separator of the last file><slug>.sql` beside the last migration. */
export function nextNumberedPath(
  existing: readonly ExistingMigration[],
  request: MigrationRequest,
): string | undefined {
  const next = nextPlace(existing, request.now);
  if (!next) return undefined;
  const separator = readNumbered(nameOf(next.last.path))?.separator || '_';
  const slug = separator.startsWith('-') ? request.slug.replaceAll('_', '-') : request.slug;
  return joinPath(next.folder, `${next.version}${separator}${slug}.sql`);
}
