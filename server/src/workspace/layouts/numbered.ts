import { engineOfSegment } from '../engines.ts';
import type { SqlSummary } from '../file-summary.ts';
import { folderOf, joinPath, nameOf } from '../path.ts';
import type { WorkspaceTree } from '../tree.ts';
import { dottedKey, numericKey } from '../version.ts';
import type { Layout, LayoutMatch, MigrationWriter } from './layout.ts';
import { nextPlace } from './next-version.ts';
import { nextNumberedPath, numberedMatch, readNumbered } from './numbered-names.ts';
import { commentedRollback, fileText, headComment, terminated } from './sql-text.ts';
import { nextUpDownPair } from './up-down-names.ts';

const VERSION_FOLDER = /^v?\d+\.\d+(?:\.\d+)*$/;
const DIRECTED = /^(V?)(\d+)[._](.+)[._](up|down)\.sql$/;
const UPGRADE = /^(.*?)v?(\d+(?:\.\d+)+)(?:[-_]to[-_]|__to__)v?(\d+(?:\.\d+)+).*\.sql$/i;
const PREFIXED = /^V(\d+(?:[._]\d+)*)[-_ ]+(.*)\.sql$/;

function match(file: SqlSummary, tree: WorkspaceTree): LayoutMatch | undefined {
  const { folder, name } = file;
  const release = VERSION_FOLDER.exec(nameOf(folder))?.[0];
  if (release !== undefined) return inReleaseFolder(file.path, release, tree);
  const directed = DIRECTED.exec(name);
  if (directed) {
    const [, , version = '', label = '', direction] = directed;
    const role = direction === 'up' ? 'migration' : 'rollback';
    return withVariant(name, {
      root: folder,
      role,
      version,
      sortKey: `${numericKey(version)}_${label}`,
      evidence: 'numbered',
    });
  }
  const upgrade = UPGRADE.exec(name);
  if (upgrade) {
    const version = upgrade[3] ?? '';
    return withVariant(name, {
      root: folder,
      role: 'migration',
      version,
      sortKey: `${dottedKey(version)}/${name}`,
      evidence: 'named',
    });
  }
  const prefixed = PREFIXED.exec(name);
  if (prefixed) {
    const version = prefixed[1] ?? '';
    return { root: folder, role: 'migration', version, sortKey: `${dottedKey(version)}/${name}`, evidence: 'numbered' };
  }
  const numbered = numberedMatch(file);
  if (!numbered) return undefined;
  const down = /(?:^|[-_.])(?:down|undo|rollback)(?:[-_.]|$)/i.test(readNumbered(file.name)?.label ?? '');
  return { ...numbered, role: down ? 'rollback' : 'migration', evidence: 'numbered' };
}

/** `1.4/02__name.sql`: releases in order, then the files of each; a Temporal-style `manifest.json` in the folder says that order. */
function inReleaseFolder(path: string, release: string, tree: WorkspaceTree): LayoutMatch {
  const folder = folderOf(path);
  const name = nameOf(path);
  const listed = tree.marker(folder, 'temporal-manifest')?.list?.indexOf(name) ?? -1;
  const order = listed >= 0 ? numericKey(listed.toString()) : numericKey(name);
  const parent = folderOf(folder);
  return {
    root: nameOf(parent) === 'versioned' ? folderOf(parent) : parent,
    role: /[-_.]down\.sql$/.test(name) ? 'rollback' : 'migration',
    version: `${release.replace(/^v/, '')}/${/^\d+/.exec(name)?.[0] ?? name}`,
    sortKey: `${dottedKey(release.replace(/^v/, ''))}/${order}`,
    evidence: listed >= 0 ? 'listed' : 'named',
  };
}

function withVariant(name: string, found: LayoutMatch): LayoutMatch {
  const variant = engineOfSegment(name);
  return variant ? { ...found, variant } : found;
}

const write: MigrationWriter = (existing, request) => {
  const last = existing.findLast((one) => one.role === 'migration');
  if (!last) return undefined;
  const inRelease = nextInRelease(last.path, request.slug);
  const text = fileText(headComment(request), terminated(request.up), commentedRollback(request));
  if (inRelease !== undefined) return [{ path: inRelease, text }];
  if (UPGRADE.test(nameOf(last.path)) || PREFIXED.test(nameOf(last.path))) return undefined;
  if (existing.some((one) => /\.down\.sql$/.test(one.path)) && nextPlace(existing, request.now))
    return nextUpDownPair(existing, request);
  const path = nextNumberedPath(existing, request);
  return path === undefined ? undefined : [{ path, text }];
};

/** The next file of the newest release's folder: `0.26/03__x.sql` → `0.26/04__<slug>.sql`. */
function nextInRelease(last: string, slug: string): string | undefined {
  const folder = folderOf(last);
  const name = /^(\d+)(\D+?)[^\W_].*\.sql$/.exec(nameOf(last));
  if (!VERSION_FOLDER.test(nameOf(folder)) || !name) return undefined;
  const number = (Number(name[1]) + 1).toString().padStart((name[1] as string).length, '0');
  return joinPath(folder, `${number}${name[2]}${slug}.sql`);
}

/**
 * Numbered files of a tool that leaves no mark, and the in-house runners that many products have: `001_name.sql`, `2024051200.sql`,
 * release folders (`0.26/03__name.sql`, `1.4/0001##name.sql`, `versioned/v1.2/…` with a manifest), `V0001.Name.up.sql`,
 * `postgres_engine_7.1_to_7.2.sql`. Whether the runner opens a transaction is unknown.
 */
export const numbered: Layout = {
  id: 'numbered',
  title: 'numbered SQL files',
  match,
  transaction: () => 'unknown',
  outside: 'alone',
  write,
};
