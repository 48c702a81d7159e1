import type { Span } from '../../text/span.ts';

/** A copy with every span in it moved by `delta`. */
export function shifted<T>(value: T, delta: number): T {
  if (delta === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => shifted(item as unknown, delta)) as T;
  if (isSpan(value)) return { start: value.start + delta, end: value.end + delta } as T;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shifted(item as unknown, delta)])) as T;
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number';
}
