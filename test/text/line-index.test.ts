import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../server/src/text/line-index.ts';
import { looseEdits, settle } from './arbitraries.ts';

const lines: fc.Arbitrary<string> = fc
  .array(fc.constantFrom('a', 'bc', '\n', '\r', '\r\n', '😀', ''))
  .map((parts) => parts.join(''));

/** What LSP says, the slow way. */
function naivePosition(text: string, offset: number): { line: number; character: number } {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  // A cut between CR and LF: both belong to the line that they end.
  if (text[offset - 1] === '\r' && text[offset] === '\n') {
    before.pop();
    const last = before.at(-1) ?? '';
    return { line: before.length - 1, character: last.length + 1 };
  }
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

describe('a line index', () => {
  it('tells the place of an offset', () => {
    const index = new LineIndex('ab\r\nc\rd\n');
    expect([0, 2, 4, 5, 6, 8].map((offset) => index.positionAt(offset))).toEqual([
      { line: 0, character: 0 },
      { line: 0, character: 2 },
      { line: 1, character: 0 },
      { line: 1, character: 1 },
      { line: 2, character: 0 },
      { line: 3, character: 0 },
    ]);
    expect(index.lineCount).toBe(4);
  });

  it('clamps what lies outside', () => {
    const index = new LineIndex('ab\ncd');
    expect(index.positionAt(-1)).toEqual({ line: 0, character: 0 });
    expect(index.positionAt(99)).toEqual({ line: 1, character: 2 });
    expect(index.offsetAt({ line: -1, character: 5 })).toBe(0);
    expect(index.offsetAt({ line: 0, character: 9 })).toBe(2);
    expect(index.offsetAt({ line: 0, character: -9 })).toBe(0);
    expect(index.offsetAt({ line: 9, character: 0 })).toBe(5);
  });

  it('knows every place of any text, both ways', () => {
    fc.assert(
      fc.property(lines, (text) => {
        const index = new LineIndex(text);
        expect(index.lineCount).toBe(text.split(/\r\n|\n|\r/).length);
        for (let offset = 0; offset <= text.length; offset++) {
          const position = index.positionAt(offset);
          expect(position).toEqual(naivePosition(text, offset));
          const isBetween = text[offset - 1] === '\r' && text[offset] === '\n';
          expect(index.offsetAt(position)).toBe(isBetween ? offset - 1 : offset);
        }
      }),
    );
  });

  it('follows edits as if it were made anew', () => {
    fc.assert(
      fc.property(lines, looseEdits, (start, edits) => {
        let text = start;
        let index = new LineIndex(text);
        for (const edit of edits) {
          const change = settle(edit, text);
          text = text.slice(0, change.span.start) + change.newText + text.slice(change.span.end);
          index = index.edited(change, text);
          const fresh = new LineIndex(text);
          expect(index.lineCount).toBe(fresh.lineCount);
          for (let line = 0; line < fresh.lineCount; line++) {
            expect(index.offsetAt({ line, character: 0 })).toBe(fresh.offsetAt({ line, character: 0 }));
            expect(index.offsetAt({ line, character: 999 })).toBe(fresh.offsetAt({ line, character: 999 }));
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
