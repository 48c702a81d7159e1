import type { Span } from '../text/span.ts';

/** A copy of a plain tree with every span in it moved: `move` gives an offset's new place. */
export function movedSpans<T>(value: T, move: (offset: number) => number): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => movedSpans(item as unknown, move)) as T;
  if (isSpan(value)) return { start: move(value.start), end: move(value.end) } as T;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, movedSpans(item as unknown, move)])) as T;
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number';
}
