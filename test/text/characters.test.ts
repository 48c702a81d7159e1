import { describe, expect, it } from 'vitest';
import { lineEnd, nextLine } from '../../server/src/text/characters.ts';

describe('the next line', () => {
  it('starts after a line break of either kind', () => {
    expect(nextLine('ab\ncd', 0)).toBe(3);
    expect(nextLine('ab\r\ncd', 0)).toBe(4);
    expect(nextLine('ab', 0)).toBe(2);
  });

  it('is not looked for beyond the limit', () => {
    expect(nextLine('abcd\nef', 0, 2)).toBe(2);
    expect(lineEnd('abcd\nef', 0, 2)).toBe(2);
    expect(nextLine('abcd\nef', 0, 5)).toBe(5);
  });
});
