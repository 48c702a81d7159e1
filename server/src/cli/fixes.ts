import type { Engine } from '../lint/engine.ts';
import type { Finding } from '../model/finding.ts';
import type { ResolvedFix } from '../model/fix.ts';
import { shiftSpan } from '../text/span.ts';

/** The fixes of a finding of the engine's present state, at offsets of their files. */
export function fixesOf(engine: Engine, finding: Finding): readonly ResolvedFix[] {
  const ready = engine.readyFixesOf(finding);
  if (ready) return ready;
  const source = engine.sourceOf(finding);
  if (!source) return [];
  const { statement, database, place, deployed } = source;
  const context = { deployed, canWriteMigration: false, dialect: database.dialect, database, file: place };
  return (source.report.fixes?.(context, statement) ?? []).flatMap((fix): ResolvedFix[] => {
    if (fix.kind !== 'edit') return [];
    const edits = fix.edits.map(({ statement: edited, span, newText }) => ({
      file: edited.file,
      span: shiftSpan(span, edited.start),
      newText,
    }));
    return [{ kind: 'edit', title: fix.title, bulk: fix.bulk, edits }];
  });
}
