import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/fix/apply-edits.ts';

const edit = (start: number, end: number, newText: string) => ({ span: { start, end }, newText });

describe('applying edits', () => {
  it('replaces, inserts and deletes by the places in the old text, in any order', () => {
    expect(applyEdits('abcdef', [edit(4, 5, 'E'), edit(0, 1, ''), edit(2, 2, '-')])).toBe('b-cdEf');
  });

  it('keeps the order of insertions at one place', () => {
    expect(applyEdits('ab', [edit(1, 1, 'x'), edit(1, 1, 'y')])).toBe('axyb');
  });

  it('changes the length by what was put in and taken out', () => {
    const edits = fc
      .uniqueArray(fc.nat({ max: 40 }), { maxLength: 12 })
      .map((cuts) => cuts.toSorted((a, b) => a - b))
      .map((cuts) =>
        cuts.flatMap((start, index) => (index % 2 === 0 ? [edit(start, cuts[index + 1] ?? start, 'new')] : [])),
      );
    const text = 'x'.repeat(41);
    fc.assert(
      fc.property(edits, (all) => {
        const removed = all.reduce((sum, one) => sum + one.span.end - one.span.start, 0);
        expect(applyEdits(text, all).length).toBe(text.length - removed + all.length * 3);
      }),
    );
  });
});
