import type { Engine } from '../../lint/engine.ts';
import { BULK_FIX_CONFIDENCE, type Finding } from '../../model/finding.ts';
import type { TextEdit } from '../../model/fix.ts';
import type { Span } from '../../text/span.ts';
import type { Project } from '../project.ts';
import { fixesOf } from './fixes.ts';

/** A fix may make room for another one; more rounds than this would be two rules undoing each other. */
const MAX_ROUNDS = 5;

/** The edits of the fix that may be applied to this finding without asking, if there is one and it stays in the file. */
export function bulkFixOf(engine: Engine, finding: Finding): readonly TextEdit[] | undefined {
  if (finding.confidence < BULK_FIX_CONFIDENCE) return undefined;
  for (const fix of fixesOf(engine, finding)) {
    if (fix.kind === 'edit' && fix.bulk && fix.edits.every((edit) => edit.file === finding.file)) return fix.edits;
  }
  return undefined;
}

/**
 * What fixing everything in a file comes to: the bulk fixes of all findings (of one rule where `ruleId` is given), those
 * that overlap an earlier one in a later round, until nothing is left. The engine has the original text again afterwards.
 *
 * @returns edits of the present text, in text order, none overlapping
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
  return replacement(key, original, fixed);
}

/** The bulk fixes that fit together, earlier findings first; `complete` is false where one had to wait. */
function selectEdits(
  engine: Engine,
  key: string,
  ruleId: string | undefined,
): { edits: readonly TextEdit[]; complete: boolean } {
  const edits: TextEdit[] = [];
  let complete = true;
  for (const finding of engine.findings(key)) {
    if (ruleId !== undefined && finding.ruleId !== ruleId) continue;
    const own = bulkFixOf(engine, finding);
    if (!own) continue;
    if (own.some((edit) => edits.some((taken) => overlaps(edit.span, taken.span)))) complete = false;
    else edits.push(...own);
  }
  return { edits: edits.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end), complete };
}

/** Touching counts: the order of two insertions at one place would be a guess. */
function overlaps(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** The one edit that turns `before` into `after`, as short as their common ends allow; none where they are equal. */
export function replacement(file: string, before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  const span = { start, end: before.length - tail };
  return [{ file, span, newText: after.slice(start, after.length - tail) }];
}
