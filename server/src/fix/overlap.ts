import type { TextEdit } from '../model/fix.ts';
import { compareText } from '../workspace/path.ts';

/** Orders edits by file and place; equal places keep their order. */
export function inTextOrder(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort(
    (a, b) => compareText(a.file, b.file) || a.span.start - b.span.start || a.span.end - b.span.end,
  );
}

/** True where both change the same text. Two insertions at one place, or one at the edge of a replacement, do not. */
export function overlap(a: TextEdit, b: TextEdit): boolean {
  return a.file === b.file && a.span.start < b.span.end && b.span.start < a.span.end;
}

/** True where it is not clear that both can be made in either order: they overlap, or they meet at a place where one of them inserts. */
export function interfere(a: TextEdit, b: TextEdit): boolean {
  if (overlap(a, b)) return true;
  const inserts = a.span.start === a.span.end || b.span.start === b.span.end;
  return inserts && a.file === b.file && a.span.start <= b.span.end && b.span.start <= a.span.end;
}
