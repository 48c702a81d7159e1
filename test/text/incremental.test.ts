import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIALECTS, type Dialect } from '../../server/src/text/dialect.ts';
import { applyChanges, type TextChange } from '../../server/src/text/incremental.ts';
import { splitStatements } from '../../server/src/text/splitter.ts';
import { brokenSql, looseEdits, settle } from './arbitraries.ts';

const ALL: readonly Dialect[] = [...DIALECTS, 'unknown'];
const RUNS = Number(process.env.SCHEMAWISE_PROPERTY_RUNS ?? 400);

function apply(text: string, change: TextChange): string {
  return text.slice(0, change.span.start) + change.newText + text.slice(change.span.end);
}

describe.each(ALL)('editing %s text', (dialect) => {
  it('gives the slices of a fresh split after every edit', () => {
    fc.assert(
      fc.property(brokenSql, looseEdits, (start, edits) => {
        let text = start;
        let slices = splitStatements(text, dialect);
        for (const edit of edits) {
          const change = settle(edit, text);
          const result = applyChanges(text, slices, [change], dialect);
          expect(result.text).toBe(apply(text, change));
          expect(result.slices).toEqual(splitStatements(result.text, dialect));
          text = result.text;
          slices = result.slices;
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('gives the same for several changes at once', () => {
    fc.assert(
      fc.property(brokenSql, looseEdits, (start, edits) => {
        const changes: TextChange[] = [];
        let text = start;
        for (const edit of edits) {
          const change = settle(edit, text);
          changes.push(change);
          text = apply(text, change);
        }
        const result = applyChanges(start, splitStatements(start, dialect), changes, dialect);
        expect(result.text).toBe(text);
        expect(result.slices).toEqual(splitStatements(text, dialect));
      }),
      { numRuns: RUNS },
    );
  });

  it('tells which slices changed: the others hold the same text', () => {
    fc.assert(
      fc.property(brokenSql, looseEdits, (start, edits) => {
        const change = settle(edits[0] as (typeof edits)[0], start);
        const before = splitStatements(start, dialect);
        const after = applyChanges(start, before, [change], dialect);
        expect(after.slices.length - before.length).toBe(after.lastChangedNew - after.lastChangedOld);
        before.slice(0, after.firstChanged).forEach((slice, index) => {
          expect(after.slices[index]).toBe(slice);
          expect(after.text.slice(slice.start, slice.end)).toBe(start.slice(slice.start, slice.end));
        });
        before.slice(after.lastChangedOld).forEach((slice, index) => {
          const moved = after.slices[after.lastChangedNew + index];
          expect(after.text.slice(moved?.start, moved?.end)).toBe(start.slice(slice.start, slice.end));
        });
      }),
      { numRuns: RUNS },
    );
  });
});

it('takes a lone delimiter for one wherever splitting starts', () => {
  const text = '\nDELIMITER $$\n$$\nCREATE PROCEDURE p()\nBEGIN\n';
  for (const dialect of ALL) {
    for (let at = 0; at <= text.length; at++) {
      const result = applyChanges(
        text,
        splitStatements(text, dialect),
        [{ span: { start: at, end: at }, newText: ' ' }],
        dialect,
      );
      expect(result.slices).toEqual(splitStatements(result.text, dialect));
    }
  }
});

describe('the work of an edit', () => {
  const text = Array.from({ length: 100 }, (_, i) => `CREATE TABLE t${i} (a int);`).join('\n');
  const slices = splitStatements(text, 'postgresql');

  it('is one statement for a keystroke in the middle', () => {
    const offset = text.indexOf('t50') + 3;
    const edit = applyChanges(text, slices, [{ span: { start: offset, end: offset }, newText: 'x' }], 'postgresql');
    expect([edit.firstChanged, edit.lastChangedOld, edit.lastChangedNew]).toEqual([50, 51, 51]);
    expect(edit.slices[49]).toBe(slices[49]);
  });

  it('is one statement where a quote is opened', () => {
    const offset = text.indexOf('a int', text.indexOf('t50'));
    const edit = applyChanges(text, slices, [{ span: { start: offset, end: offset }, newText: "'" }], 'postgresql');
    expect([edit.firstChanged, edit.lastChangedOld, edit.lastChangedNew]).toEqual([50, 51, 51]);
  });

  it('keeps the objects behind an edit that moves nothing', () => {
    const offset = text.indexOf('t50');
    const edit = applyChanges(text, slices, [{ span: { start: offset, end: offset + 1 }, newText: 'u' }], 'postgresql');
    expect(edit.slices[51]).toBe(slices[51]);
  });

  it('is nothing for no change', () => {
    const edit = applyChanges(text, slices, [], 'postgresql');
    expect(edit.slices).toEqual(slices);
    expect([edit.firstChanged, edit.lastChangedOld, edit.lastChangedNew]).toEqual([0, 0, 0]);
  });
});
