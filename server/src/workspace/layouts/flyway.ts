import { engineOfSegment } from '../engines.ts';
import { folderOf, joinPath, nameOf } from '../path.ts';
import { dottedKey, numericKey } from '../version.ts';
import type { ExistingMigration, Layout, LayoutMatch, MigrationWriter } from './layout.ts';
import { versionAfter } from './next-version.ts';
import { commentedRollback, downText, fileText, headComment, terminated } from './sql-text.ts';

const VERSIONED = /^([VUB])(\d+(?:[._]\d+)*)__(.*)\.sql$/;
const REPEATABLE = /^R__(.*)\.sql$/;

/** Folders by year or release below a location belong to it; `{vendor}` folders do not. */
function locationOf(folder: string): string {
  const standard = /^(.*\/)?db\/migrations?(?=\/|$)/.exec(folder)?.[0];
  if (standard !== undefined && standard !== folder) {
    const below = folder.slice(standard.length + 1).split('/')[0] as string;
    return engineOfSegment(below) ? joinPath(standard, below) : standard;
  }
  let location = folder;
  while (/^v?\d[\d._-]*$/i.test(nameOf(location))) location = folderOf(location);
  return location;
}

function matchName(path: string): LayoutMatch | undefined {
  const versioned = VERSIONED.exec(nameOf(path));
  const root = locationOf(folderOf(path));
  if (versioned) {
    const [, prefix, version = ''] = versioned;
    return {
      root,
      role: prefix === 'U' ? 'rollback' : 'migration',
      version: version.replaceAll('_', '.'),
      sortKey: `1${dottedKey(version)}`,
      evidence: 'named',
      ...(prefix === 'B' ? { baseline: true } : {}),
    };
  }
  const repeatable = REPEATABLE.exec(nameOf(path));
  return repeatable
    ? { root, role: 'migration', sortKey: `2${numericKey(repeatable[1] ?? '')}`, evidence: 'named' }
    : undefined;
}

const write: MigrationWriter = (existing, request) => {
  const last = lastVersioned(existing);
  const written = last && VERSIONED.exec(nameOf(last.path))?.[2];
  if (!last || written === undefined) return undefined;
  const parts = /^(.*?)(\d+)$/.exec(written);
  const number = versionAfter(parts?.[2] ?? '', request.now);
  if (number === undefined) return undefined;
  const version = `${parts?.[1] ?? ''}${number}`;
  const folder = folderOf(last.path);
  const forward = joinPath(folder, `V${version}__${request.slug}.sql`);
  const undoes = existing.some((one) => one.role === 'rollback');
  const files = [
    {
      path: forward,
      text: fileText(headComment(request), terminated(request.up), undoes ? '' : commentedRollback(request)),
    },
  ];
  const undo = joinPath(folder, `U${version}__${request.slug}.sql`);
  if (undoes) files.push({ path: undo, text: fileText(downText(request)) });
  if (!request.transactional) {
    for (const path of undoes ? [forward, undo] : [forward])
      files.push({ path: `${path}.conf`, text: 'executeInTransaction=false\n' });
  }
  return files;
};

function lastVersioned(existing: readonly ExistingMigration[]): ExistingMigration | undefined {
  let last: ExistingMigration | undefined;
  for (const one of existing) {
    if (one.role !== 'migration' || one.version === undefined || !VERSIONED.test(nameOf(one.path))) continue;
    if (!last || dottedKey(last.version ?? '') <= dottedKey(one.version)) last = one;
  }
  return last;
}

/**
 * Flyway: `V<version>__name.sql` in the order of the versions, `R__name.sql` after them by description, `U<version>__` undoes,
 * `B<version>__` is a baseline that stands for everything up to its version (Flyway documentation, "Migrations"). A migration runs in
 * one transaction (`executeInTransaction`, default true, also in `<file>.conf`). Where Flyway sees a statement that refuses, it runs
 * that file without one, and it rejects a file that mixes the two kinds unless `mixed` is set.
 */
export const flyway: Layout = {
  id: 'flyway',
  title: 'Flyway',
  match: (file, tree) => {
    const found = matchName(file.path);
    if (!found) return undefined;
    const configured = tree.nearest(found.root, 'flyway-config') !== undefined || tree.usesTool(found.root, 'flyway');
    return configured ? { ...found, evidence: 'configured' } : found;
  },
  transaction: ({ file, tree }) => {
    const script = tree.markerAt(file.folder, `${file.name}.conf`);
    return script?.transaction === false || file.nonTransactional === 'all' ? 'none' : 'wrapped';
  },
  outside: 'directive',
  directive: '`executeInTransaction=false` in a `.sql.conf` file beside it',
  write,
};
