/**
 * A half-open range of UTF-16 code units, as JavaScript strings count.
 *
 * Whether it is relative to a statement or to a file is said where it is used:
 * everything that is lowered from one statement counts from the start of that statement,
 * so that a fact stays true while the text above it grows.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span moved by `delta` code units. */
export function shiftSpan(span: Span, delta: number): Span {
  return delta === 0 ? span : { start: span.start + delta, end: span.end + delta };
}

/** The smallest span that covers both. */
export function coverSpans(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** True where `inner` lies within `outer` (equal spans included). */
export function containsSpan(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
