import type { FileRole } from '../model/database.ts';
import type { Dialect } from '../text/dialect.ts';
import { type DecidedDraft, fits } from './attach.ts';
import type { DatabaseDraft } from './draft.ts';
import { ancestorsOf, folderOf } from './path.ts';
import type { ScriptSummary } from './scripts.ts';
import type { WorkspaceTree } from './tree.ts';

/** Folders and files that say that they fill a database: `prisma/seed.ts`. */
const SEED_PATH = /(?:^|[-_./])(?:seeds?|seeders?|seeding)(?:[-_./]|$)/i;

/** What a script is to its database. */
export function scriptRole(path: string): FileRole {
  return SEED_PATH.test(path) ? 'seed' : 'query';
}

/**
 * Gives scripts with queries to the nearest database of their driver's dialect: folder by folder upwards the only one below that has a
 * Prisma schema or migrations, else the only one with schema files. What finds none makes `loose` databases by package and driver, whose
 * schema is unknown.
 */
export function attachScripts(
  scripts: readonly ScriptSummary[],
  decided: readonly DecidedDraft[],
  tree: WorkspaceTree,
): DatabaseDraft[] {
  if (scripts.length === 0) return [];
  const known = decided.filter(({ draft }) => draft.layout !== 'loose');
  const neighbourhoods = [byFolder(known.filter(isAnchored)), byFolder(known)];
  const found = new Map<string, DatabaseDraft | undefined>();
  const loose = new Map<string, DatabaseDraft>();
  for (const script of scripts) {
    const dialect = script.driver?.dialect;
    const key = `${script.folder}|${dialect ?? ''}`;
    if (!found.has(key)) {
      found.set(key, nearest(neighbourhoods, script.folder, dialect) ?? looseDraft(loose, script, tree));
    }
    const draft = found.get(key);
    if (draft) draft.scripts = [...(draft.scripts ?? []), script];
  }
  return [...loose.values()];
}

function isAnchored({ draft }: DecidedDraft): boolean {
  return draft.prisma.length > 0 || draft.files.some((file) => file.role === 'migration');
}

/** The databases below each folder. */
function byFolder(decided: readonly DecidedDraft[]): ReadonlyMap<string, readonly DecidedDraft[]> {
  const below = new Map<string, DecidedDraft[]>();
  for (const one of decided) {
    for (const above of ancestorsOf(one.draft.root)) {
      const members = below.get(above);
      if (members) members.push(one);
      else below.set(above, [one]);
    }
  }
  return below;
}

function nearest(
  neighbourhoods: readonly ReadonlyMap<string, readonly DecidedDraft[]>[],
  folder: string,
  dialect: Dialect | undefined,
): DatabaseDraft | undefined {
  for (const below of neighbourhoods) {
    for (const above of ancestorsOf(folder)) {
      const fitting = (below.get(above) ?? []).filter((one) => fits(dialect, one.dialect));
      if (fitting.length === 0) continue;
      const here = fitting.filter((one) => one.draft.root === above);
      const chosen = fitting.length === 1 ? fitting : here;
      return chosen.length === 1 ? chosen[0]?.draft : undefined;
    }
  }
  return undefined;
}

function looseDraft(loose: Map<string, DatabaseDraft>, script: ScriptSummary, tree: WorkspaceTree): DatabaseDraft {
  const manifest = tree.nearest(script.folder, 'manifest');
  const root = manifest ? folderOf(manifest.path) : '';
  const key = `${root}|${script.driver?.dialect ?? ''}`;
  let draft = loose.get(key);
  if (!draft) {
    const { driver } = script;
    draft = {
      root,
      layout: 'loose',
      files: [],
      prisma: [],
      ...(driver ? { engine: { engine: driver, reason: `${script.path} imports ${driver.name}` } } : {}),
    };
    loose.set(key, draft);
  }
  return draft;
}
