import { canWriteMigration } from '../../fix/migration.ts';
import { resolveFix } from '../../fix/resolve-fix.ts';
import type { Engine } from '../../lint/engine.ts';
import type { Finding } from '../../model/finding.ts';
import type { ResolvedFix } from '../../model/fix.ts';

/** The fixes of a finding, worked out for the present texts; none for a finding of an earlier state. */
export function fixesOf(engine: Engine, finding: Finding): readonly ResolvedFix[] {
  const ready = engine.readyFixesOf(finding);
  if (ready) return ready;
  const source = engine.sourceOf(finding);
  if (!source?.report.fixes) return [];
  const { database, deployed, place, statement } = source;
  const { plan, dialect } = database;
  const context = { deployed, canWriteMigration: canWriteMigration(plan), dialect, database, file: place };
  const now = new Date();
  return source.report.fixes(context, statement).flatMap((fix) => resolveFix(fix, { plan, now }) ?? []);
}
