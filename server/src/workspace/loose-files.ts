import { detectFileDialect } from './dialect.ts';
import { type DatabaseDraft, looseFile } from './draft.ts';
import { engineOfSegment } from './engines.ts';
import type { SqlSummary } from './file-summary.ts';
import { bareName, createdAmong, createsTables } from './noted-summary.ts';
import { commonFolder, folderOf, isWithin, nameOf } from './path.ts';
import type { WorkspaceTree } from './tree.ts';
import { numericKey } from './version.ts';

/** Folders that divide one schema by kind of object, in the order in which objects can be created. */
const KIND_FOLDERS = [
  'extensions',
  'schemas',
  'domains',
  'enums',
  'types',
  'sequences',
  'tables',
  'constraints',
  'indexes',
  'functions',
  'procedures',
  'views',
  'materialized_views',
  'triggers',
  'policies',
];

/** Names of files that show the whole schema as it is in the end. */
const LATEST_NAME = /^(?:.*[-_.])?(?:schema|structure|latest|full|dump|current|snapshot)(?:[-_.].*)?\.\w+$/i;
/** Names of files that show the schema as it was before the first migration. */
const INITIAL_NAME = /^(?:.*[-_.])?(?:init|initial|base|baseline|bootstrap)(?:[-_.].*)?\.\w+$/i;

/** Names of scripts that clean up: run for themselves, never as a part of the schema. */
const CLEANUP_NAME =
  /(?:^|[-_.])(?:drop|delete|teardown|clean|cleanup|destroy|down|rollback|undo|reset|uninstall)(?:[-_.]|$)/i;

/** How much of a dump's tables the migrations must create to be the whole story without it. */
const COMPLETE_SHARE = 0.5;

/**
 * Places the SQL files that no layout claimed: companions of migrations (dumps), declarative schema files, and last queries, seeds,
 * and folders of views and routines without a table, which join the nearest database. New drafts are appended to `drafts`; what nothing takes is returned.
 */
export function placeLooseFiles(tree: WorkspaceTree, drafts: DatabaseDraft[]): SqlSummary[] {
  const taken = new Set(drafts.flatMap((draft) => draft.files.map((file) => file.summary.path)));
  const loose = tree.sql.filter((file) => !taken.has(file.path));
  const schemas: SqlSummary[] = [];
  const others: SqlSummary[] = [];
  for (const file of loose) {
    if (file.content === 'ddl' && !isCleanup(file)) {
      if (!joinAsSchema(file, drafts)) schemas.push(file);
    } else others.push(file);
  }
  for (const draft of groupSchemaFiles(schemas)) {
    if (draft.files.some(({ summary }) => createsTables(summary) || summary.changesTables)) drafts.push(draft);
    else others.push(...draft.files.map((file) => file.summary));
  }
  return others;
}

/** True for files of views and routines alone: they belong to the database whose tables they use. */
export function isObjectsOnly(file: SqlSummary): boolean {
  return file.content === 'ddl' && !createsTables(file) && !file.changesTables && !isCleanup(file);
}

/** True for a script whose name says that it cleans up, and that creates nothing. */
export function isCleanup(file: SqlSummary): boolean {
  return file.content === 'drop' || (!createsTables(file) && CLEANUP_NAME.test(file.name));
}

/** Keys that sort before those of all versions, in this order. */
const BEFORE_MIGRATIONS = '\u0000';
const FIRST_MIGRATION = '\u0001';

/** A dump beside migrations joins them: it repeats them, or, where they are not the whole story, it stands for the beginning or the end of it. */
function joinAsSchema(file: SqlSummary, drafts: readonly DatabaseDraft[]): boolean {
  const latest = file.dump || LATEST_NAME.test(file.name);
  const initial = !latest && INITIAL_NAME.test(file.name);
  if (!latest && !initial) return false;
  const folder = file.folder;
  const own = detectFileDialect(file)?.engine.dialect;
  const near = drafts.filter(
    (draft) => isBeside(folder, draft) && (sharesTables(file, draft) || onlyChanges(draft)) && fits(own, draft),
  );
  const [draft] = near;
  if (!draft || near.length > 1) return false;
  const migrations = draft.files.filter((one) => one.role === 'migration');
  const tables = new Set(file.creates.map(bareName));
  const created = new Set(migrations.flatMap((one) => createdAmong(one.summary, tables)));
  const share = file.creates.filter((table) => created.has(bareName(table))).length / Math.max(1, file.creates.length);
  const complete = share >= COMPLETE_SHARE;
  if (!complete && latest && !onlyChanges(draft)) for (const one of migrations) one.folded = false;
  // A migration without a version of its own, such as a lone migration.sql, comes after the schema too.
  for (const one of migrations) if (one.sortKey === '') one.sortKey = FIRST_MIGRATION;
  draft.files.push({ ...looseFile(file, 'schema'), sortKey: `${BEFORE_MIGRATIONS}${file.path}`, folded: !complete });
  return true;
}

/** In the database's folder, or one above it, or in the folder above that holds several databases' dumps. */
function isBeside(folder: string, draft: DatabaseDraft): boolean {
  const [first] = draft.files;
  if (!first || !draft.files.some((file) => file.role === 'migration')) return false;
  if (folder === draft.root || folder === folderOf(draft.root)) return true;
  // What all the files have in common is above each of them: most folders are told apart by the first.
  if (!isWithin(folder, first.summary.path)) return false;
  const root = commonFolder(draft.files.map((file) => file.summary.path));
  return folder === root || folder === folderOf(root);
}

/** Migrations that create no table change those that a file beside them declares. */
function onlyChanges({ files }: DatabaseDraft): boolean {
  const migrations = files.filter((one) => one.role === 'migration');
  return (
    migrations.some(({ summary }) => summary.changesTables) &&
    migrations.every(({ summary }) => !createsTables(summary))
  );
}

function sharesTables(file: SqlSummary, draft: DatabaseDraft): boolean {
  const tables = new Set(file.creates.map(bareName));
  return draft.files.some((one) => createdAmong(one.summary, tables).length > 0);
}

function fits(dialect: string | undefined, draft: DatabaseDraft): boolean {
  if (dialect === undefined) return true;
  const own = draft.engine?.engine.dialect ?? detectFileDialect(draft.files[0]?.summary as SqlSummary)?.engine.dialect;
  return own === undefined || own === dialect;
}

/** Declarative files: those of one folder (with its folders by kind of object) make one database, except alternatives. */
function groupSchemaFiles(files: readonly SqlSummary[]): DatabaseDraft[] {
  const groups = new Map<string, SqlSummary[]>();
  for (const file of files) {
    const root = schemaRoot(file.folder);
    const group = groups.get(root);
    if (group) group.push(file);
    else groups.set(root, [file]);
  }
  return [...groups].flatMap(([root, members]) => byEngine(members).flatMap((one) => withoutAlternatives(root, one)));
}

/** Divides files whose names speak of several engines (`mysql.sql`, `postgres.sql`); one engine's name alone divides nothing. */
function byEngine(files: readonly SqlSummary[]): SqlSummary[][] {
  const groups = new Map<string, SqlSummary[]>();
  for (const file of files) {
    const engine = engineOfSegment(file.name)?.dialect ?? '';
    const group = groups.get(engine);
    if (group) group.push(file);
    else groups.set(engine, [file]);
  }
  const named = [...groups.keys()].filter((engine) => engine !== '');
  return named.length > 1 ? [...groups.values()] : [[...files]];
}

/** The folder above one that is named for a kind of object, however deep. */
export function schemaRoot(folder: string): string {
  let root = folder;
  while (kindOf(root) >= 0) root = folderOf(root);
  return root;
}

function kindOf(folder: string): number {
  return KIND_FOLDERS.indexOf(
    nameOf(folder)
      .toLowerCase()
      .replace(/^\d+[-_. ]*/, ''),
  );
}

/** Two files that create the same table cannot both be the schema: each of them is a database of its own, the rest is one. */
function withoutAlternatives(root: string, files: readonly SqlSummary[]): DatabaseDraft[] {
  const creators = new Map<string, number>();
  for (const file of files)
    for (const table of new Set(file.creates)) creators.set(table, (creators.get(table) ?? 0) + 1);
  const isAlternative = (file: SqlSummary): boolean => file.creates.some((table) => (creators.get(table) ?? 0) > 1);
  const rest = files.filter((file) => !isAlternative(file));
  const drafts = files.filter(isAlternative).map((file) => schemaDraft(root, [file]));
  return rest.length > 0 ? [schemaDraft(root, rest), ...drafts] : drafts;
}

function schemaDraft(root: string, files: readonly SqlSummary[]): DatabaseDraft {
  return {
    root,
    layout: 'schema-files',
    files: files.map((file) => {
      const kind = kindOf(file.folder);
      const order = kind < 0 ? generalOrder(file) : orderOf(kind);
      return { ...looseFile(file, 'schema'), sortKey: `${order}/${numericKey(file.path)}` };
    }),
    prisma: [],
  };
}

function orderOf(kind: number): string {
  return (kind + 1).toString().padStart(2, '0');
}

/** A file in no folder of a kind comes first, but `indexes.sql`, which only changes tables, after those that create them. */
function generalOrder(file: SqlSummary): string {
  return !createsTables(file) && file.changesTables ? `${orderOf(KIND_FOLDERS.indexOf('tables'))}z` : '00';
}
