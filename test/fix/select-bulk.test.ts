import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/fix/apply-edits.ts';
import { selectBulk } from '../../server/src/fix/select-bulk.ts';
import type { ResolvedFix } from '../../server/src/model/fix.ts';

function edit(start: number, end: number, newText: string, file = 'a.sql', bulk = true): ResolvedFix {
  return { kind: 'edit', title: newText, bulk, edits: [{ file, span: { start, end }, newText }] };
}

function newFile(path: string): ResolvedFix {
  return { kind: 'newFile', title: path, bulk: true, files: [{ path, text: '' }] };
}

const titles = (fixes: readonly ResolvedFix[]) => selectBulk(fixes).map((fix) => fix.title);

describe('choosing the fixes of a bulk pass', () => {
  it('leaves out what may not be applied in bulk', () => {
    expect(titles([edit(0, 1, 'no', 'a.sql', false), edit(0, 1, 'yes')])).toEqual(['yes']);
  });

  it('leaves out a later fix that touches what an earlier one changes', () => {
    expect(
      titles([
        edit(5, 9, 'first'),
        edit(8, 12, 'overlaps'),
        edit(9, 11, 'adjoins'),
        edit(9, 9, 'meets'),
        edit(5, 9, 'elsewhere', 'b.sql'),
      ]),
    ).toEqual(['first', 'adjoins', 'elsewhere']);
  });

  it('takes one of two insertions at one place', () => {
    expect(titles([edit(4, 4, 'a'), edit(4, 4, 'b')])).toEqual(['a']);
  });

  it('takes all edits of a fix or none', () => {
    const both: ResolvedFix = {
      kind: 'edit',
      title: 'both',
      bulk: true,
      edits: [
        { file: 'a.sql', span: { start: 20, end: 21 }, newText: 'x' },
        { file: 'a.sql', span: { start: 0, end: 1 }, newText: 'x' },
      ],
    };
    expect(titles([edit(0, 2, 'first'), both, edit(20, 21, 'free')])).toEqual(['first', 'free']);
  });

  it('writes one migration per folder and pass', () => {
    expect(titles([newFile('m/002_a.sql'), newFile('m/002_b.sql'), newFile('other/db/002_c.sql')])).toEqual([
      'm/002_a.sql',
      'other/db/002_c.sql',
    ]);
    expect(titles([newFile('m/1_a/up.sql'), newFile('m/1_b/up.sql')])).toEqual(['m/1_a/up.sql']);
  });

  it('chooses edits that give the same text in any order', () => {
    const one = fc.record({ start: fc.nat({ max: 30 }), length: fc.nat({ max: 5 }) });
    const text = 'abcdefghijklmnopqrstuvwxyzabcdefghij';
    fc.assert(
      fc.property(fc.array(one, { maxLength: 20 }), (wanted) => {
        const fixes = wanted.map(({ start, length }, index) => edit(start, start + length, `<${index}>`));
        const chosen = selectBulk(fixes).flatMap((fix) => (fix.kind === 'edit' ? fix.edits : []));
        let stepwise = text;
        for (const step of [...chosen].sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end))
          stepwise = applyEdits(stepwise, [step]);
        expect(applyEdits(text, chosen)).toBe(stepwise);
      }),
    );
  });
});
