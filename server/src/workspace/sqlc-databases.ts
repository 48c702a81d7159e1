import { type DatabaseDraft, looseFile } from './draft.ts';
import type { SqlSummary } from './file-summary.ts';
import { folderOf } from './path.ts';
import type { SqlcPackage } from './sqlc-config.ts';
import type { WorkspaceTree } from './tree.ts';

/**
 * Follows sqlc configurations: the schema files of a package, where no migration layout has them, become a database, and its query
 * files join the database of its schema. Packages that share a schema share the database.
 */
export function placeSqlcPackages(tree: WorkspaceTree, drafts: DatabaseDraft[]): void {
  const owner = new Map<string, DatabaseDraft>();
  for (const draft of drafts) for (const file of draft.files) owner.set(file.summary.path, draft);
  for (const marker of tree.markers) {
    for (const one of marker.sqlc ?? []) place(one, marker.path, tree, drafts, owner);
  }
}

function place(
  { engine, schema, queries }: SqlcPackage,
  config: string,
  tree: WorkspaceTree,
  drafts: DatabaseDraft[],
  owner: Map<string, DatabaseDraft>,
): void {
  const declared = filesOf(schema, tree);
  let draft = declared.map((file) => owner.get(file.path)).find((one) => one !== undefined);
  const asked = filesOf(queries, tree).filter((file) => !owner.has(file.path));
  if (!draft) {
    if (declared.length + asked.length === 0) return;
    draft = { root: folderOf(config), layout: 'sqlc', files: [], prisma: [] };
    drafts.push(draft);
  }
  if (engine && !draft.engine) draft.engine = { engine, reason: `engine: ${engine.name} in ${config}` };
  for (const [files, role] of [
    [declared, 'schema'],
    [asked, 'query'],
  ] as const) {
    for (const file of files) {
      if (owner.has(file.path)) continue;
      owner.set(file.path, draft);
      draft.files.push(looseFile(file, role));
    }
  }
}

/** The files that paths of a configuration mean: a file, the files of a folder, or a glob. */
function filesOf(written: readonly string[], tree: WorkspaceTree): SqlSummary[] {
  const found = new Map<string, SqlSummary>();
  for (const path of written) {
    if (path.includes('*') || path.includes('?')) {
      const pattern = globPattern(path);
      for (const file of tree.sql) if (pattern.test(file.path)) found.set(file.path, file);
    } else {
      for (const file of tree.sqlIn(path)) found.set(file.path, file);
      for (const file of tree.sqlIn(folderOf(path))) if (file.path === path) found.set(path, file);
    }
  }
  return [...found.values()];
}

function globPattern(glob: string): RegExp {
  const source = glob
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/?|\*|\?/g, (wildcard) => (wildcard === '?' ? '[^/]' : wildcard === '*' ? '[^/]*' : '.*'));
  return new RegExp(`^${source}$`);
}
