import type { DatabaseDraft, DraftFile, EngineEvidence } from './draft.ts';
import type { NamedEngine } from './engines.ts';
import type { SqlSummary } from './file-summary.ts';
import { LAYOUTS } from './layouts/index.ts';
import type { Evidence, Layout, LayoutMatch } from './layouts/layout.ts';
import { compareText, nameOf } from './path.ts';
import type { WorkspaceTree } from './tree.ts';

const RANKS: Readonly<Record<Evidence, number>> = { listed: 5, marked: 4, configured: 3, named: 2, numbered: 1 };

interface Claim {
  readonly summary: SqlSummary;
  readonly match: LayoutMatch;
}

interface Group {
  readonly layout: Layout;
  readonly order: number;
  readonly root: string;
  readonly claims: Claim[];
  rank: number;
}

/**
 * The migrations of the workspace, one draft per database. Every file goes to the layout and folder with the best evidence, of equal
 * ones to the one that claims most files. Files that no layout claims are left to others.
 */
export function groupMigrations(tree: WorkspaceTree): DatabaseDraft[] {
  const taken = new Set<string>();
  const drafts: DatabaseDraft[] = [];
  for (const group of rankedGroups(tree)) {
    const claims = group.claims.filter((claim) => !taken.has(claim.summary.path));
    if (claims.length === 0 || !looksLikeMigrations(group, claims)) continue;
    for (const claim of claims) taken.add(claim.summary.path);
    drafts.push(...toDrafts(group, claims));
  }
  return drafts;
}

function rankedGroups(tree: WorkspaceTree): Group[] {
  const groups = new Map<string, Group>();
  for (const summary of tree.sql) {
    for (const [order, layout] of LAYOUTS.entries()) {
      const match = layout.match(summary, tree);
      if (!match) continue;
      const key = `${layout.id}|${match.root}`;
      let group = groups.get(key);
      if (!group) {
        group = { layout, order, root: match.root, claims: [], rank: 0 };
        groups.set(key, group);
      }
      group.claims.push({ summary, match });
      group.rank = Math.max(group.rank, RANKS[match.evidence]);
    }
  }
  return [...groups.values()].sort(
    (a, b) => b.rank - a.rank || b.claims.length - a.claims.length || a.order - b.order || compareText(a.root, b.root),
  );
}

/** Folders that say what the numbered files in them are. */
const MIGRATION_FOLDER = /(?:^|[-_. ])(?:migrations?|migrate|drizzle)$/i;

/** True for the name of a folder that says that migrations are in it. */
export function isMigrationFolder(name: string): boolean {
  return MIGRATION_FOLDER.test(name);
}

/** Numbers in front of file names are no proof: a folder of numbered queries has no migration in it, unless it is called so. */
function looksLikeMigrations(group: Group, claims: readonly Claim[]): boolean {
  return (
    group.rank > RANKS.numbered ||
    isMigrationFolder(nameOf(group.root)) ||
    claims.some(({ summary }) => summary.content === 'ddl' || summary.content === 'drop')
  );
}

function toDrafts(group: Group, claims: readonly Claim[]): DatabaseDraft[] {
  const variants = new Map<string, NamedEngine>();
  for (const { match } of claims) if (match.variant) variants.set(variantKey(match.variant), match.variant);
  if (variants.size === 0) return [toDraft(group, claims)];
  return [...variants]
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, engine]) => {
      const own = claims.filter((claim) => claim.match.variant && variantKey(claim.match.variant) === key);
      const replaced = new Set(own.map(stepKey));
      const general = claims.filter((claim) => !claim.match.variant && !replaced.has(stepKey(claim)));
      return toDraft(group, [...general, ...own], engine);
    });
}

function variantKey(engine: NamedEngine): string {
  return engine.dialect === 'unknown' ? engine.name : engine.dialect;
}

/** What a file for one engine replaces: the general file of the same version and direction. */
function stepKey({ match }: Claim): string {
  return `${match.role}|${match.version}`;
}

function toDraft(group: Group, claims: readonly Claim[], variant?: NamedEngine): DatabaseDraft {
  const files = claims.map(
    ({ summary, match }): DraftFile => ({
      summary,
      role: match.role,
      ...(match.version === undefined ? {} : { version: match.version }),
      sortKey: match.sortKey,
      evidence: match.evidence,
      folded: true,
      baseline: match.baseline ?? false,
    }),
  );
  leaveOutBaselines(files);
  const engine = variant ? variantEvidence(variant) : layoutEvidence(group.layout, claims);
  return {
    root: group.root,
    layout: group.layout.id,
    files,
    prisma: [],
    ...(engine ? { engine } : {}),
    ...(variant ? { variant: variantKey(variant) } : {}),
  };
}

/** A baseline is folded only where the migrations that it stands for are gone; of several, the last one. */
function leaveOutBaselines(files: readonly DraftFile[]): void {
  const baselines = files.filter((file) => file.baseline).sort((a, b) => compareText(b.sortKey, a.sortKey));
  if (baselines.length === 0) return;
  const [last] = baselines;
  for (const baseline of baselines) {
    const complete = files.some(
      (file) => file.role === 'migration' && !file.baseline && file.sortKey <= baseline.sortKey,
    );
    baseline.folded = baseline === last && !complete;
  }
}

function variantEvidence(variant: NamedEngine): EngineEvidence {
  return { engine: variant, reason: `the files are named for ${variant.name}` };
}

function layoutEvidence(layout: Layout, claims: readonly Claim[]): EngineEvidence | undefined {
  const named = claims.find(({ match }) => match.engine)?.match.engine;
  if (named) return { engine: named, reason: `${layout.title} is set up for ${named.name}` };
  return (
    layout.dialect && {
      engine: { dialect: layout.dialect, name: layout.dialect },
      reason: `${layout.title} works with this engine only`,
    }
  );
}
