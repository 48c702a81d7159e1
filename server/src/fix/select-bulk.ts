import type { ResolvedFix, TextEdit } from '../model/fix.ts';
import { folderOf } from '../workspace/path.ts';
import { interfere } from './overlap.ts';

/**
 * The fixes of one bulk pass: those that may be applied in bulk and leave each other alone, earlier ones first. What is left out can
 * be taken in a later pass, when its finding is worked out again. Of new migrations only one per folder goes into a pass, since the
 * next one's number depends on it.
 */
export function selectBulk(fixes: readonly ResolvedFix[]): ResolvedFix[] {
  const edits = new ChosenEdits();
  const folders = new Set<string>();
  return fixes.filter((fix) => {
    if (!fix.bulk) return false;
    if (fix.kind === 'edit') return edits.take(fix.edits);
    const touched = fix.files.flatMap((file) => foldersOf(file.path));
    if (touched.some((folder) => folders.has(folder))) return false;
    for (const folder of touched) folders.add(folder);
    return true;
  });
}

/** A migration may be a file of its folder or a folder of it. */
function foldersOf(path: string): string[] {
  const folder = folderOf(path);
  return [folder, folderOf(folder)];
}

/** The edits chosen so far, by file and in text order: they do not interfere, so a new one can only meet its neighbours. */
class ChosenEdits {
  readonly #byFile = new Map<string, TextEdit[]>();

  /** Adds the edits if none of them interferes with a chosen one. */
  take(edits: readonly TextEdit[]): boolean {
    if (edits.some((edit) => this.#interferes(edit))) return false;
    for (const edit of edits) {
      const chosen = this.#byFile.get(edit.file);
      if (chosen) chosen.splice(firstFrom(chosen, edit.span.start), 0, edit);
      else this.#byFile.set(edit.file, [edit]);
    }
    return true;
  }

  #interferes(edit: TextEdit): boolean {
    const chosen = this.#byFile.get(edit.file) ?? [];
    const at = firstFrom(chosen, edit.span.start);
    for (let index = at - 1; index >= 0 && (chosen[index] as TextEdit).span.end >= edit.span.start; index--) {
      if (interfere(edit, chosen[index] as TextEdit)) return true;
    }
    for (let index = at; index < chosen.length && (chosen[index] as TextEdit).span.start <= edit.span.end; index++) {
      if (interfere(edit, chosen[index] as TextEdit)) return true;
    }
    return false;
  }
}

/** The index of the first edit that starts at `start` or later. */
function firstFrom(edits: readonly TextEdit[], start: number): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle] as TextEdit).span.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
