import type { DatabaseDraft } from './draft.ts';
import { engineOfName } from './engines.ts';
import type { PrismaSummary } from './file-summary.ts';
import { ancestorsOf, commonFolder, compareText, folderOf, isWithin, nameOf } from './path.ts';
import type { WorkspaceTree } from './tree.ts';

/** Prisma schema files that make one schema. */
interface PrismaGroup {
  /** The file with the datasource, where there is one. */
  readonly anchor: PrismaSummary | undefined;
  readonly files: PrismaSummary[];
}

/**
 * Puts every Prisma schema, one file or a folder of them, into a draft: that of its migrations where these are found, else one of
 * its own. New drafts are appended to `drafts`.
 */
export function placePrismaSchemas(tree: WorkspaceTree, drafts: DatabaseDraft[]): void {
  const groups = groupSchemas(tree);
  const migrated = drafts.filter((draft) => draft.layout === 'prisma-migrate');
  const joined = new Map<DatabaseDraft, PrismaGroup>();
  for (const draft of migrated) {
    const group = schemaOf(
      draft,
      groups.filter((one) => ![...joined.values()].includes(one)),
      tree,
    );
    if (group) joined.set(draft, group);
  }
  for (const [draft, group] of joined) {
    draft.prisma.push(...group.files);
    draft.root = commonFolder([...group.files.map((file) => file.path), `${draft.root}/`]);
    setEngine(draft, group);
  }
  const placed = new Set(joined.values());
  for (const group of groups) {
    if (placed.has(group)) continue;
    const root = commonFolder(group.files.map((file) => file.path));
    const draft: DatabaseDraft = { root, layout: 'prisma-schema', files: [], prisma: [...group.files] };
    setEngine(draft, group);
    drafts.push(draft);
  }
}

/** The datasource's provider names the engine, unless the migrations' own lock file did. */
function setEngine(draft: DatabaseDraft, { anchor }: PrismaGroup): void {
  const engine = anchor?.provider === undefined ? undefined : engineOfName(anchor.provider);
  if (!engine || !anchor || draft.engine) return;
  draft.engine = { engine, reason: `provider = "${anchor.provider}" in ${anchor.path}` };
}

function groupSchemas(tree: WorkspaceTree): PrismaGroup[] {
  const anchors = tree.prisma.filter((file) => file.hasDatasource);
  const groups = anchors.map((anchor): PrismaGroup => ({ anchor, files: [anchor] }));
  const byAnchor = new Map(groups.map((group) => [group.anchor, group]));
  const anchorsByFolder = new Map<string, PrismaSummary[]>();
  for (const anchor of anchors) {
    const folder = folderOf(anchor.path);
    anchorsByFolder.set(folder, [...(anchorsByFolder.get(folder) ?? []), anchor]);
  }
  const rest = new Map<string, PrismaSummary[]>();
  for (const file of tree.prisma) {
    if (file.hasDatasource) continue;
    const group = byAnchor.get(anchorOf(file, anchors, anchorsByFolder, tree));
    if (group && !redeclares(group, file)) group.files.push(file);
    else if (group) groups.push({ anchor: undefined, files: [file] });
    else {
      const folder = folderOf(file.path);
      rest.set(folder, [...(rest.get(folder) ?? []), file]);
    }
  }
  for (const files of rest.values()) groups.push(...withoutDatasource(files));
  for (const group of groups) group.files.sort((a, b) => compareText(a.path, b.path));
  return groups;
}

/**
 * The datasource that a file without one belongs to: the only one of its folder, else of the nearest folder above, else (a schema
 * folder may keep the datasource in a subfolder) the only one below. A configuration file that points to a folder makes it the limit.
 */
function anchorOf(
  file: PrismaSummary,
  anchors: readonly PrismaSummary[],
  byFolder: ReadonlyMap<string, readonly PrismaSummary[]>,
  tree: WorkspaceTree,
): PrismaSummary | undefined {
  const folder = folderOf(file.path);
  for (const above of ancestorsOf(folder)) {
    const here = byFolder.get(above);
    if (here) return here.length === 1 && sameSchemaFolder(above, folder) ? here[0] : undefined;
    if (tree.markersAbove(above).some((marker) => marker.marker === 'prisma-config' && marker.target === above)) break;
  }
  const below = anchors.filter((anchor) => isWithin(folder, anchor.path));
  if (below.length === 1) return below[0];
  const siblings = anchors.filter((anchor) => isWithin(folderOf(folder), anchor.path));
  return siblings.length === 1 && nameOf(folderOf(folder)) === 'schema' ? siblings[0] : undefined;
}

/** A schema folder is not deep; what lies far below the datasource is another package. */
function sameSchemaFolder(anchorFolder: string, folder: string): boolean {
  const below = folder
    .slice(anchorFolder.length)
    .split('/')
    .filter((segment) => segment !== '');
  return anchorFolder !== '' ? below.length <= 3 : below.length <= 1;
}

function redeclares(group: PrismaGroup, file: PrismaSummary): boolean {
  const declared = new Set(group.files.flatMap((one) => one.declares));
  return file.declares.some((name) => declared.has(name));
}

/** Files of one folder that declare different things are one schema; where two declare the same, each is its own. */
function withoutDatasource(files: readonly PrismaSummary[]): PrismaGroup[] {
  const names = files.flatMap((file) => file.declares);
  if (new Set(names).size === names.length) return [{ anchor: undefined, files: [...files] }];
  return files.map((file) => ({ anchor: undefined, files: [file] }));
}

/**
 * The schema of a migrations folder: what a configuration file says, else the one whose datasource stands beside the folder, else
 * the only one below the folder's parent; the provider decides between several.
 */
function schemaOf(draft: DatabaseDraft, groups: readonly PrismaGroup[], tree: WorkspaceTree): PrismaGroup | undefined {
  const anchored = groups.filter((group) => group.anchor);
  const config = tree
    .markersAbove(draft.root)
    .find((marker) => marker.marker === 'prisma-config' && marker.migrations === draft.root);
  const target = config?.target;
  if (target !== undefined) {
    const named = anchored.filter(
      (group) => group.anchor?.path === target || isWithin(target, group.anchor?.path ?? ''),
    );
    if (named.length === 1) return named[0];
  }
  const parent = folderOf(draft.root);
  for (const above of [parent, ...(nameOf(parent) === 'prisma' || parent === '' ? [] : [folderOf(parent)])]) {
    const beside = sole(
      anchored.filter((group) => folderOf(group.anchor?.path ?? '') === above),
      draft,
    );
    if (beside) return beside;
    const below = sole(
      anchored.filter((group) => isWithin(above, group.anchor?.path ?? '')),
      draft,
    );
    if (below && above === parent) return below;
  }
  return undefined;
}

function sole(groups: readonly PrismaGroup[], draft: DatabaseDraft): PrismaGroup | undefined {
  if (groups.length <= 1) return groups[0];
  const dialect = draft.engine?.engine.dialect;
  const fitting = groups.filter((group) => engineOfName(group.anchor?.provider ?? '')?.dialect === dialect);
  return dialect !== undefined && fitting.length === 1 ? fitting[0] : undefined;
}
