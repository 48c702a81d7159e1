import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Utf8Map } from '../../server/src/text/utf8.ts';

describe('a map from UTF-8', () => {
  it('is the identity for ASCII', () => {
    const map = new Utf8Map('SELECT 1');
    expect(map.isIdentity).toBe(true);
    expect([map.toUtf16(3), map.toUtf16(99), map.toUtf16(-1), map.codePointToUtf16(8)]).toEqual([3, 8, 0, 8]);
  });

  it('translates every offset of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const map = new Utf8Map(text);
        let bytes = 0;
        let units = 0;
        [...text].forEach((character, point) => {
          const size = new TextEncoder().encode(character).length;
          for (let inside = 0; inside < size; inside++) {
            expect(map.toUtf16(bytes + inside)).toBe(units);
          }
          expect(map.codePointToUtf16(point)).toBe(units);
          bytes += size;
          units += character.length;
        });
        expect(map.toUtf16(bytes)).toBe(text.length);
        expect(map.toUtf16(bytes + 5)).toBe(text.length);
        expect(map.codePointToUtf16([...text].length + 5)).toBe(text.length);
      }),
      { examples: [['é'], ['a😀b'], ['\ufeffx€'], ['日本語 SELECT']] },
    );
  });

  it('takes a lone surrogate for its replacement character', () => {
    const map = new Utf8Map('a\ud800b');
    expect([1, 2, 3, 4, 5].map((offset) => map.toUtf16(offset))).toEqual([1, 1, 1, 2, 3]);
  });
});
