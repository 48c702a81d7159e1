import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonEnds } from '../../server/src/text/common-ends.ts';

describe('what two texts have in common', () => {
  it.each([
    ['', '', 0, 0],
    ['a', '', 0, 0],
    ['abc', 'abc', 3, 0],
    ['abc', 'axc', 1, 1],
    ['aaa', 'aaaa', 3, 0],
    ['xab', 'ab', 0, 2],
  ])('%j and %j', (a, b, above, below) => {
    expect(commonEnds(a, b)).toEqual({ above, below });
  });

  it('is all that comes before and after one edit', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'ä') });
    fc.assert(
      fc.property(text, text, text, text, (head, tail, from, to) => {
        const [a, b] = [head + from + tail, head + to + tail];
        const { above, below } = commonEnds(a, b);
        expect(above).toBeGreaterThanOrEqual(Math.min(head.length, a.length, b.length));
        expect(above + below).toBeLessThanOrEqual(Math.min(a.length, b.length));
        expect(above + below).toBeGreaterThanOrEqual(head.length + tail.length);
        expect(a.slice(0, above)).toBe(b.slice(0, above));
        expect(a.slice(a.length - below)).toBe(b.slice(b.length - below));
      }),
    );
  });
});
