import type { Dialect } from '../text/dialect.ts';
import { detectFileDialect } from './dialect.ts';
import { type DatabaseDraft, looseFile } from './draft.ts';
import type { SqlSummary } from './file-summary.ts';
import { ancestorsOf, folderOf, isWithin } from './path.ts';

/** A draft whose dialect is decided. */
export interface DecidedDraft {
  readonly draft: DatabaseDraft;
  readonly dialect: Dialect;
}

/**
 * Gives queries, seeds and clean-up scripts to the nearest database of their dialect: in the same folder, then folder by folder
 * upwards the only one below. What finds none makes `loose` databases by folder and dialect, whose schema is unknown.
 */
export function attachOthers(files: readonly SqlSummary[], decided: readonly DecidedDraft[]): DatabaseDraft[] {
  const loose = new Map<string, DatabaseDraft>();
  for (const file of files) {
    const role = file.content === 'seed' ? 'seed' : file.content === 'drop' ? 'rollback' : 'query';
    const dialect = detectFileDialect(file)?.engine.dialect;
    const nearest = nearestDatabase(folderOf(file.path), dialect, decided);
    if (nearest) {
      nearest.draft.files.push(looseFile(file, role));
      continue;
    }
    const root = folderOf(file.path);
    const key = `${root}|${dialect ?? ''}`;
    let draft = loose.get(key);
    if (!draft) {
      draft = { root, layout: 'loose', files: [], prisma: [] };
      loose.set(key, draft);
    }
    draft.files.push(looseFile(file, role));
  }
  return [...loose.values()];
}

function nearestDatabase(
  folder: string,
  dialect: Dialect | undefined,
  decided: readonly DecidedDraft[],
): DecidedDraft | undefined {
  const fitting = decided.filter((one) => fits(dialect, one.dialect));
  for (const above of ancestorsOf(folder)) {
    const below = fitting.filter(({ draft }) => isWithin(above, draft.root));
    if (below.length === 0) continue;
    if (below.length === 1) return below[0];
    const here = below.filter(({ draft }) => draft.root === above);
    if (here.length === 1) return here[0];
    const exact = dialect === undefined ? [] : below.filter((one) => one.dialect === dialect);
    if (exact.length === 1) return exact[0];
    return undefined;
  }
  return undefined;
}

function fits(wanted: Dialect | undefined, dialect: Dialect): boolean {
  if (wanted === undefined || dialect === 'unknown' || wanted === dialect) return true;
  return (wanted === 'mysql' && dialect === 'mariadb') || (wanted === 'mariadb' && dialect === 'mysql');
}
