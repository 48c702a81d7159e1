import { movedSpans } from '../moved-spans.ts';

/** A copy with every span in it moved by `delta`. */
export function shifted<T>(value: T, delta: number): T {
  return delta === 0 ? value : movedSpans(value, (offset) => offset + delta);
}
