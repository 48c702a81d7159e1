import { fixesOf } from '../../fix/fixes-of.ts';
import { inTextOrder } from '../../fix/overlap.ts';
import { replacement } from '../../fix/replacement.ts';
import { selectBulk } from '../../fix/select-bulk.ts';
import type { Engine } from '../../lint/engine.ts';
import { BULK_FIX_CONFIDENCE, type Finding } from '../../model/finding.ts';
import type { ResolvedFix, TextEdit } from '../../model/fix.ts';
import type { Project } from '../project.ts';

/** A fix may make room for another one; more rounds than this would be two rules undoing each other. */
const MAX_ROUNDS = 5;

type Edit = ResolvedFix & { readonly kind: 'edit' };

/** The fix that may be applied to this finding without asking, if there is one and it stays in the file. */
export function bulkFixOf(engine: Engine, finding: Finding): Edit | undefined {
  if (finding.confidence < BULK_FIX_CONFIDENCE) return undefined;
  return fixesOf(engine, finding, new Date()).find(
    (fix): fix is Edit => fix.kind === 'edit' && fix.bulk && fix.edits.every((edit) => edit.file === finding.file),
  );
}

/**
 * What fixing everything in a file comes to: the bulk fixes of all findings (of one rule where `ruleId` is given), those
 * that overlap an earlier one in a later round, until nothing is left. The engine has the original text again afterwards.
 *
 * @returns edits of the present text, in text order, none overlapping; none where the text has changed meanwhile
 */
export async function fixAll(project: Project, key: string, ruleId?: string): Promise<readonly TextEdit[]> {
  const original = project.engine.document(key)?.text;
  if (original === undefined) return [];
  const first = selectEdits(project.engine, key, ruleId);
  if (first.complete) return first.edits;
  const fixed = await project.tryOut(key, async (apply) => {
    let round = first;
    for (let rounds = 1; rounds <= MAX_ROUNDS && round.edits.length > 0; rounds++) {
      await apply(round.edits);
      round = selectEdits(project.engine, key, ruleId);
    }
  });
  // Who types meanwhile gets nothing: the edits would go to other places.
  return project.engine.document(key)?.text === original ? replacement(key, original, fixed) : [];
}

/** The bulk fixes that leave each other alone, earlier findings first; `complete` is false where one had to wait. */
function selectEdits(
  engine: Engine,
  key: string,
  ruleId: string | undefined,
): { edits: readonly TextEdit[]; complete: boolean } {
  const fixes = engine
    .findings(key)
    .filter((finding) => ruleId === undefined || finding.ruleId === ruleId)
    .flatMap((finding) => bulkFixOf(engine, finding) ?? []);
  const selected = selectBulk(fixes);
  const edits = inTextOrder(selected.flatMap((fix) => (fix.kind === 'edit' ? fix.edits : [])));
  return { edits, complete: selected.length === fixes.length };
}
