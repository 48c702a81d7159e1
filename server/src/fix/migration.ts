import type { DatabasePlan } from '../model/database.ts';
import type { MigrationFix, MigrationStep, NewFile } from '../model/fix.ts';
import { layoutById } from '../workspace/layouts/index.ts';
import type { ExistingMigration, Layout, MigrationRequest } from '../workspace/layouts/layout.ts';
import { folderOf, nameOf } from '../workspace/path.ts';

/** A migration to try a layout's writer with. */
const PROBE: Omit<MigrationRequest, 'now'> = { slug: 'probe', up: ['SELECT 1'], down: [], transactional: true };

/** True where the next migration of this database can be written: a layout that knows how, and a history that shows the naming. */
export function canWriteMigration(plan: DatabasePlan): boolean {
  const existing = existingMigrations(plan);
  const write = layoutById(plan.layout)?.write;
  return existing.length > 0 && write?.(existing, { ...PROBE, now: new Date(0) }) !== undefined;
}

/** Why no migration can be written for this database and what to do instead, for people; undefined where one can. */
export function whyNoMigration(plan: DatabasePlan): string | undefined {
  if (canWriteMigration(plan)) return undefined;
  const layout = layoutById(plan.layout);
  if (layout?.cannotWrite !== undefined) return layout.cannotWrite;
  if (!layout)
    return `No migration tool was found for ${plan.root || 'this workspace'}: write the change where you keep your migrations.`;
  return `The names of the migrations in ${plan.root || 'this workspace'} do not show how the next one is named: create it with ${layout.title} and put the SQL into it.`;
}

/**
 * The files that carry out a migration fix, in the layout's naming and the order to run; undefined where they cannot be written.
 * Where the runner may wrap files in a transaction every step gets files of its own, since steps are what must not share one; a phase, before
 * which people deploy something, has files of its own everywhere.
 */
export function writeMigration(fix: MigrationFix, plan: DatabasePlan, now: Date): NewFile[] | undefined {
  const layout = layoutById(plan.layout);
  const write = layout?.write;
  let existing: readonly ExistingMigration[] = existingMigrations(plan);
  if (!layout || !write || existing.length === 0) return undefined;
  const files: NewFile[] = [];
  const present = pathsOf(plan);
  const taken = new Set<string>();
  const parts = partsOf(fix, layout);
  for (const [index, part] of parts.entries()) {
    const written = write(existing, { ...part, now });
    if (!written || written.length === 0 || written.some(({ path }) => present.has(path) || taken.has(path)))
      return undefined;
    for (const file of written) taken.add(file.path);
    files.push(...written);
    if (index < parts.length - 1) existing = [...existing, ...written.flatMap((file) => asExisting(file, layout))];
  }
  return files;
}

/** Every finding with a fix asks, and the history of a plan is what it is. */
const existingOf = new WeakMap<DatabasePlan, readonly ExistingMigration[]>();
const presentIn = new WeakMap<DatabasePlan, ReadonlySet<string>>();

function existingMigrations(plan: DatabasePlan): readonly ExistingMigration[] {
  let existing = existingOf.get(plan);
  if (!existing) {
    existing = plan.files.flatMap(({ path, role, version }) =>
      role === 'migration' || role === 'rollback'
        ? [{ path, role, ...(version === undefined ? {} : { version }) }]
        : [],
    );
    existingOf.set(plan, existing);
  }
  return existing;
}

function pathsOf(plan: DatabasePlan): ReadonlySet<string> {
  let paths = presentIn.get(plan);
  if (!paths) {
    paths = new Set(plan.files.map((file) => file.path));
    presentIn.set(plan, paths);
  }
  return paths;
}

type Part = Omit<MigrationRequest, 'now'>;

/** What goes into one migration each. */
function partsOf(fix: MigrationFix, layout: Layout): Part[] {
  const steps =
    layout.outside === 'free'
      ? runsOf(fix.steps).map(joined)
      : fix.steps.flatMap((step) => (layout.outside === 'alone' || layout.sendsWhole ? alone(step) : [step]));
  return steps.map((step, index) => ({
    slug: slugOf(fix.slug, step, index, steps),
    up: step.up,
    down: step.down,
    transactional: step.transactional,
    ...(step.comment === undefined ? {} : { comment: step.comment }),
  }));
}

/** The steps in runs of those that may follow each other at once. */
function runsOf(steps: readonly MigrationStep[]): MigrationStep[][] {
  const runs: MigrationStep[][] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (last && !step.apart) last.push(step);
    else runs.push([step]);
  }
  return runs;
}

/** A runner that never wraps runs everything in one file; what undoes it runs backwards. */
function joined(steps: readonly MigrationStep[]): MigrationStep {
  const comments = steps.flatMap((step) => step.comment ?? []);
  return {
    up: steps.flatMap((step) => step.up),
    down: steps.toReversed().flatMap((step) => step.down),
    transactional: steps.every((step) => step.transactional),
    ...(comments.length > 0 ? { comment: comments.join('\n') } : {}),
    ...(steps[0]?.suffix === undefined ? {} : { suffix: steps[0].suffix }),
  };
}

/** Where files are sent as a whole, or without a directive, a statement that refuses transactions must be the only one of its file, on the way back too. */
function alone(step: MigrationStep): MigrationStep[] {
  if (step.transactional || (step.up.length <= 1 && step.down.length <= 1)) return [step];
  const count = Math.max(step.up.length, step.down.length);
  return Array.from({ length: count }, (_, index) => {
    const down = step.down[step.down.length - 1 - index];
    return { ...step, up: step.up.slice(index, index + 1), down: down === undefined ? [] : [down] };
  });
}

function slugOf(slug: string, step: MigrationStep, index: number, steps: readonly MigrationStep[]): string {
  if (steps.length === 1) return slug;
  const twins = steps.filter((one) => one.suffix === step.suffix);
  const named = step.suffix === undefined ? slug : `${slug}_${step.suffix}`;
  return twins.length === 1 || twins[0] === step ? named : `${named}_${index + 1}`;
}

/** A written file as the next call of the writer sees it: with the version that its name (or its folder's) begins with. */
function asExisting(file: NewFile, layout: Layout): ExistingMigration[] {
  if (!file.path.endsWith('.sql')) return [];
  const name = nameOf(file.path);
  const down = /(?:^|\.)down\.sql$/.test(name) || (layout.id === 'flyway' && name.startsWith('U'));
  const carrier = /^(?:up|down|migration)\.sql$/.test(name) ? nameOf(folderOf(file.path)) : name;
  const dated = /^\d{4}-\d\d-\d\d[-_]\d+(?:-\d+)?/.exec(carrier)?.[0];
  const version = layout.id === 'diesel' ? dated?.replaceAll('-', '') : dated;
  const digits = /^[A-Za-z]*(\d+(?:[._]\d+)*)/.exec(carrier)?.[1];
  const found = version ?? (layout.id === 'flyway' ? digits?.replaceAll('_', '.') : /^\d+/.exec(digits ?? '')?.[0]);
  return [
    { path: file.path, role: down ? 'rollback' : 'migration', ...(found === undefined ? {} : { version: found }) },
  ];
}
