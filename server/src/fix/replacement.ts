import type { TextEdit } from '../model/fix.ts';

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
