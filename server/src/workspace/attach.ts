import type { Dialect } from '../text/dialect.ts';
import { detectFileDialect } from './dialect.ts';
import { type DatabaseDraft, looseFile } from './draft.ts';
import type { SqlSummary } from './file-summary.ts';
import { isCleanup, isObjectsOnly, schemaRoot } from './loose-files.ts';
import { isMigrationFolder } from './migration-groups.ts';
import { ancestorsOf, nameOf } from './path.ts';

/** A draft whose dialect is decided. */
export interface DecidedDraft {
  readonly draft: DatabaseDraft;
  readonly dialect: Dialect;
}

/**
 * Gives queries, seeds, clean-up scripts, and views and routines that stand apart, to the nearest database of their dialect: in the same folder, then folder by folder
 * upwards the only one below. What finds none makes `loose` databases by folder and dialect, whose schema is unknown.
 */
export function attachOthers(files: readonly SqlSummary[], decided: readonly DecidedDraft[]): DatabaseDraft[] {
  const neighbourhood = new Neighbourhood(decided);
  const loose = new Map<string, DatabaseDraft>();
  for (const file of files) {
    const objects = isObjectsOnly(file);
    const role = objects ? 'schema' : isCleanup(file) ? 'rollback' : isSeed(file) ? 'seed' : 'query';
    const placed = objects
      ? { ...looseFile(file, role), sortKey: `${AFTER_TABLES}${file.path}` }
      : looseFile(file, role);
    const dialect = detectFileDialect(file)?.engine.dialect;
    const nearest = neighbourhood.nearest(file.folder, dialect);
    const others = nearest?.draft.files.filter((one) => one.role === 'migration') ?? [];
    if (!objects && isLoneMigration(file) && others.every((one) => one.sortKey.startsWith(AFTER_TABLES))) {
      placed.role = 'migration';
      placed.sortKey = `${AFTER_TABLES}${file.path}`;
    }
    if (nearest) {
      nearest.draft.files.push(placed);
      continue;
    }
    const root = objects ? schemaRoot(file.folder) : file.folder;
    const key = `${root}|${objects ? 'objects' : (dialect ?? '')}`;
    let draft = loose.get(key);
    if (!draft) {
      draft = { root, layout: objects ? 'schema-files' : 'loose', files: [], prisma: [] };
      loose.set(key, draft);
    }
    draft.files.push(placed);
  }
  return [...loose.values()];
}

/** Names of scripts that take back what others have done. */
const UNDOING_NAME = /(?:^|[-_.])(?:down|rollback|undo|revert|teardown|uninstall|reset|destroy)(?:[-_.]|$)/i;

/** True where the folder or the file is called a migration: where no other migrations are near, only its name tells what it is. */
function isLoneMigration({ folder, name, content }: SqlSummary): boolean {
  const isNamed = isMigrationFolder(nameOf(folder)) || /(?:^|[-_.])migration\.sql$/i.test(name);
  return isNamed && (content === 'query' || content === 'drop') && !UNDOING_NAME.test(name);
}

/** Sorts behind every migration and schema file. */
const AFTER_TABLES = '\uffff';

/** Folders and files that say that they fill a database: `seeds/`, `db/seed.sql`. */
const SEED_PATH = /(?:^|[-_./])(?:seeds?|seeders?)(?:[-_./]|$)/i;

function isSeed(file: SqlSummary): boolean {
  return file.content === 'seed' || (file.content === 'query' && SEED_PATH.test(file.path));
}

/** The decided databases by the folders that hold them, so that a workspace of many files and databases stays quick. */
class Neighbourhood {
  readonly #below = new Map<string, Map<Dialect, DecidedDraft[]>>();
  readonly #here = new Map<string, DecidedDraft[]>();

  constructor(decided: readonly DecidedDraft[]) {
    for (const one of decided) {
      const { root } = one.draft;
      this.#here.set(root, [...(this.#here.get(root) ?? []), one]);
      for (const above of ancestorsOf(root)) {
        const byDialect = this.#below.get(above) ?? new Map<Dialect, DecidedDraft[]>();
        this.#below.set(above, byDialect);
        const same = byDialect.get(one.dialect);
        if (same) same.push(one);
        else byDialect.set(one.dialect, [one]);
      }
    }
  }

  nearest(folder: string, dialect: Dialect | undefined): DecidedDraft | undefined {
    for (const above of ancestorsOf(folder)) {
      const fitting = [...(this.#below.get(above) ?? [])].filter(([one]) => fits(dialect, one));
      const [only] = fitting.flatMap(([, drafts]) => drafts.slice(0, 2));
      const count = fitting.reduce((sum, [, drafts]) => sum + drafts.length, 0);
      if (count === 0) continue;
      if (count === 1) return only;
      const here = (this.#here.get(above) ?? []).filter((one) => fits(dialect, one.dialect));
      if (here.length === 1) return here[0];
      const exact = dialect === undefined ? [] : (this.#below.get(above)?.get(dialect) ?? []);
      return exact.length === 1 ? exact[0] : undefined;
    }
    return undefined;
  }
}

/** True where a file of the wanted dialect may belong to a database of that one; MySQL and MariaDB read each other's files. */
export function fits(wanted: Dialect | undefined, dialect: Dialect): boolean {
  if (wanted === undefined || dialect === 'unknown' || wanted === dialect) return true;
  return (wanted === 'mysql' && dialect === 'mariadb') || (wanted === 'mariadb' && dialect === 'mysql');
}
