import type { DatabasePlan, FilePlace, FileRole } from '../model/database.ts';
import type { Dialect } from '../text/dialect.ts';
import { attachOthers, type DecidedDraft } from './attach.ts';
import { attachScripts, scriptRole } from './attach-scripts.ts';
import { type DialectAnswer, detectDialect } from './dialect.ts';
import type { DatabaseDraft, DraftFile } from './draft.ts';
import type { FileSummary } from './file-summary.ts';
import { placeLooseFiles } from './loose-files.ts';
import { groupMigrations } from './migration-groups.ts';
import { compareText } from './path.ts';
import { placeOf, type TransactionSetting } from './places.ts';
import { placePrismaSchemas } from './prisma-groups.ts';
import { placeSqlcPackages } from './sqlc-databases.ts';
import { WorkspaceTree } from './tree.ts';

export type { FileSummary } from './file-summary.ts';
export { refreshPlace, type TransactionSetting } from './places.ts';
export { sameSummary, summarize, type WorkspaceFile } from './summary.ts';

/** What configuration says; it beats everything that is found. */
export interface DiscoveryOptions {
  readonly dialectFor?: (path: string) => Dialect | 'auto';
  readonly transactionFor?: (path: string) => TransactionSetting;
}

const ROLE_ORDER: Readonly<Record<FileRole, number>> = {
  prisma: 0,
  schema: 1,
  migration: 1,
  rollback: 2,
  seed: 3,
  query: 4,
};

/**
 * Finds the databases of a workspace: which files make each one, in which role and order, and which dialect it speaks.
 * The result depends on the summaries and options alone, not on their order. Every SQL and Prisma file is in one plan; only a
 * general file beside files for single engines (Pop) is in the plan of each engine that it serves.
 */
export function discoverDatabases(summaries: Iterable<FileSummary>, options: DiscoveryOptions = {}): DatabasePlan[] {
  const tree = new WorkspaceTree(summaries);
  const drafts = groupMigrations(tree);
  placePrismaSchemas(tree, drafts);
  placeSqlcPackages(tree, drafts);
  const others = placeLooseFiles(tree, drafts);
  const decided = drafts.map((draft) => ({ draft, answer: decide(draft, tree, options) }));
  const known: DecidedDraft[] = decided.map(({ draft, answer }) => ({ draft, dialect: answer.dialect }));
  for (const draft of attachOthers(others, known)) decided.push({ draft, answer: decide(draft, tree, options) });
  for (const draft of attachScripts(tree.scripts, known, tree))
    decided.push({ draft, answer: decide(draft, tree, options) });
  return toPlans(decided, tree, options);
}

interface Decided {
  readonly draft: DatabaseDraft;
  readonly answer: DialectAnswer;
}

function decide(draft: DatabaseDraft, tree: WorkspaceTree, options: DiscoveryOptions): DialectAnswer {
  for (const path of pathsOf(draft)) {
    const dialect = options.dialectFor?.(path) ?? 'auto';
    if (dialect !== 'auto') return { dialect, reason: 'the configuration says so' };
  }
  return detectDialect(draft, tree);
}

function pathsOf(draft: DatabaseDraft): string[] {
  const own = [...draft.prisma.map((file) => file.path), ...draft.files.map((file) => file.summary.path)];
  return own.length > 0 ? own : (draft.scripts ?? []).map((script) => script.path);
}

function toPlans(decided: readonly Decided[], tree: WorkspaceTree, options: DiscoveryOptions): DatabasePlan[] {
  const plans = decided.map(({ draft, answer }) => ({ draft, plan: toPlan(draft, answer, tree, options) }));
  plans.sort((a, b) => compareText(a.plan.root, b.plan.root) || compareText(firstPath(a.plan), firstPath(b.plan)));
  const perRoot = new Map<string, number>();
  for (const { plan } of plans) perRoot.set(plan.root, (perRoot.get(plan.root) ?? 0) + 1);
  const used = new Set<string>();
  return plans.map(({ draft, plan }) => {
    const id = uniqueId(plan, draft, perRoot.get(plan.root) === 1, used);
    used.add(id);
    return { ...plan, id };
  });
}

/** The root alone where it holds one database; else with the engine or the layout, and at last with the first file's path. */
function uniqueId(plan: DatabasePlan, draft: DatabaseDraft, alone: boolean, used: ReadonlySet<string>): string {
  const names = [
    ...(alone ? [plan.root] : []),
    ...(draft.variant === undefined ? [] : [`${plan.root}#${draft.variant}`]),
    ...(draft.layout === 'schema-files' || draft.layout === 'loose' ? [] : [`${plan.root}#${plan.layout}`]),
    firstPath(plan),
  ];
  return names.find((name) => !used.has(name)) ?? `${firstPath(plan)}#${plan.layout}`;
}

function firstPath(plan: DatabasePlan): string {
  return plan.files[0]?.path ?? '';
}

function toPlan(
  draft: DatabaseDraft,
  answer: DialectAnswer,
  tree: WorkspaceTree,
  options: DiscoveryOptions,
): DatabasePlan {
  const prisma: FilePlace[] = draft.prisma.map((file) => ({
    path: file.path,
    role: 'prisma',
    transaction: 'unknown',
    sections: [],
  }));
  const scripts = (draft.scripts ?? []).map(
    ({ path }): FilePlace => ({ path, role: scriptRole(path), transaction: 'unknown', sections: [] }),
  );
  const files = [...draft.files].sort(inPlanOrder).map((file) => {
    const setting = options.transactionFor?.(file.summary.path) ?? 'auto';
    return placeOf(file, draft.layout, answer.dialect, setting, tree);
  });
  return {
    id: '',
    root: draft.root,
    layout: draft.layout,
    dialect: answer.dialect,
    dialectReason: answer.reason,
    ...(tree.markers.some((marker) => marker.hashesPasswords) ? { hashesPasswords: true } : {}),
    files: [...prisma, ...files, ...scripts],
  };
}

function inPlanOrder(a: DraftFile, b: DraftFile): number {
  return (
    ROLE_ORDER[a.role] - ROLE_ORDER[b.role] ||
    compareText(a.sortKey, b.sortKey) ||
    compareText(a.summary.path, b.summary.path)
  );
}
