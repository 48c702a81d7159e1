import { describe, expect, it } from 'vitest';
import { applyBaseline, readBaseline, writeBaseline } from '../../server/src/cli/baseline.ts';
import { fingerprint } from '../../server/src/cli/fingerprint.ts';
import { UsageError } from '../../server/src/cli/host.ts';

const one = { file: 'a.sql', ruleId: 'no-select-star', fingerprint: '1' };
const other = { file: 'b.sql', ruleId: 'no-select-star', fingerprint: '1' };

describe('a baseline', () => {
  it('covers as many equal findings as were written, and no more', () => {
    const baseline = readBaseline(writeBaseline([one, one], undefined, new Set()), 'x.json');
    expect(applyBaseline(baseline, [one, one, one, other], new Set())).toEqual({
      fresh: [one, other],
      known: 2,
      fixed: 0,
    });
  });

  it('counts entries that are gone, of checked files only', () => {
    const baseline = readBaseline(writeBaseline([one, other], undefined, new Set()), 'x.json');
    expect(applyBaseline(baseline, [], new Set(['a.sql']))).toEqual({ fresh: [], known: 0, fixed: 1 });
  });

  it('keeps entries of files that were not checked when it is written again', () => {
    const first = readBaseline(writeBaseline([one, other], undefined, new Set()), 'x.json');
    const text = writeBaseline([], first, new Set(['a.sql']));
    expect(JSON.parse(text).findings).toEqual([{ ...other, count: 1 }]);
  });

  it('is the same text in whatever order the findings come', () => {
    expect(writeBaseline([one, other], undefined, new Set())).toBe(writeBaseline([other, one], undefined, new Set()));
  });

  it.each(['', '[]', 'null', '{"version": 2, "findings": []}', '{"version": 1, "findings": [{"file": 1}]}'])(
    'is refused with advice where it is %j',
    (text) => {
      expect(() => readBaseline(text, 'x.json')).toThrow(UsageError);
      expect(() => readBaseline(text, 'x.json')).toThrow(/Write it anew with --baseline x\.json --update-baseline/);
    },
  );
});

describe('a fingerprint', () => {
  it('does not depend on white space, and does depend on file, rule and text', () => {
    const finding = { file: 'a.sql', ruleId: 'r' };
    const mark = fingerprint(finding, 'SELECT *   FROM t');
    expect(fingerprint(finding, '  SELECT * FROM t\t')).toBe(mark);
    const others = [
      fingerprint({ ...finding, file: 'b.sql' }, 'SELECT * FROM t'),
      fingerprint({ ...finding, ruleId: 's' }, 'SELECT * FROM t'),
      fingerprint(finding, 'SELECT * FROM u'),
    ];
    expect(new Set([mark, ...others]).size).toBe(4);
  });
});
