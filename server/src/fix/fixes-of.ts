import type { Engine } from '../lint/engine.ts';
import type { DatabasePlan } from '../model/database.ts';
import { withSources } from '../model/file-span.ts';
import type { Finding } from '../model/finding.ts';
import type { Fix, ResolvedFix } from '../model/fix.ts';
import type { Statement } from '../model/statement.ts';
import type { Dialect } from '../text/dialect.ts';
import { withHoles } from '../text/templates.ts';
import { canWriteMigration } from './migration.ts';
import { resolveFix } from './resolve-fix.ts';

/**
 * A clock for descriptions of fixes: it stands still, so that equal input gives equal output. A layout that stamps its migrations with the
 * time takes the first stamp after the last migration instead.
 */
export const STILL_CLOCK = new Date(0);

/** Whether a migration can be written is a matter of the plan alone, and many findings ask. */
const writable = new WeakMap<DatabasePlan, boolean>();

/** The fixes of a finding of the engine's present state, at offsets of their files. `now` stamps new migrations. */
export function fixesOf(engine: Engine, finding: Finding, now: Date): readonly ResolvedFix[] {
  const ready = engine.readyFixesOf(finding);
  if (ready) return ready;
  const source = engine.sourceOf(finding);
  if (!source) return [];
  const { statement, database, place, deployed } = source;
  const { plan, dialect } = database;
  const context = { deployed, canWriteMigration: mayWrite(plan), dialect, database, file: place };
  const fixes = source.report.fixes?.(context, statement) ?? [];
  return fixes
    .filter((fix) => !deployed || !edits(fix, finding.file))
    .filter((fix) => !writesStandIn(fix, statement, dialect) && !migratesStandIn(fix, statement))
    .map((fix) => ({ ...fix, title: withHoles(fix.title, statement.text, dialect) }))
    .flatMap((fix) => resolveFix(fix, { plan, now }) ?? []);
}

/** True for a fix that would write the name that stands for a template's hole, which is none of the database's. */
function writesStandIn(fix: Fix, { text }: Statement, dialect: Dialect): boolean {
  const written = [
    ...(fix.edits ?? []).map((edit) => edit.newText),
    ...(fix.kind === 'migration' ? fix.steps.flatMap((step) => [...step.up, ...step.down]) : []),
  ].join('\n');
  return withHoles(written, text, dialect) !== written;
}

/** True for a migration that would hold what stands for an interpolation of a program. */
function migratesStandIn(fix: Fix, statement: Statement): boolean {
  if (fix.kind !== 'migration' || !statement.embedding) return false;
  const written = fix.steps.flatMap((step) => [...step.up, ...step.down]).join('\n');
  return withSources(written, statement) !== written;
}

/** Whatever a rule offers, a deployed file is not edited. */
function edits(fix: Fix, file: string): boolean {
  return (fix.edits ?? []).some((edit) => edit.statement.file === file);
}

/**
 * A next migration can be written, and would settle something: where a dump is the schema, because the migrations beside it do not reach back to
 * the beginning, none of them is folded.
 */
function mayWrite(plan: DatabasePlan): boolean {
  const known = writable.get(plan) ?? (canWriteMigration(plan) && foldsMigrations(plan));
  writable.set(plan, known);
  return known;
}

function foldsMigrations({ files }: DatabasePlan): boolean {
  return files.some(({ role, folded }) => role === 'migration' && folded !== false);
}
