import type { Span } from './span.ts';

/** One edit: the text in `span` gives way to `newText`. */
export interface TextChange {
  /** Offsets in the text just before this change. */
  readonly span: Span;
  readonly newText: string;
}

/** The text after the change; offsets beyond the text are taken as its end. */
export function changedText(text: string, change: TextChange): string {
  return text.slice(0, change.span.start) + change.newText + text.slice(change.span.end);
}
