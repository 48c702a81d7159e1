import type { TextEdit } from '../model/fix.ts';

/**
 * The text after edits of one file. Edits count in the text as it is before any of them, must not overlap, and may come in any
 * order; several insertions at one place keep their order.
 */
export function applyEdits(text: string, edits: readonly Omit<TextEdit, 'file'>[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let at = 0;
  for (const { span, newText } of ordered) {
    result += text.slice(at, span.start) + newText;
    at = Math.max(at, span.end);
  }
  return result + text.slice(at);
}
