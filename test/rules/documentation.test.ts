import { describe, expect, it } from 'vitest';
import { SUPPRESSION_RULES } from '../../server/src/lint/suppression-rules.ts';
import { RULES } from '../../server/src/rules/index.generated.ts';

const METAS = [...RULES.map((rule) => rule.meta), ...SUPPRESSION_RULES];

describe('I7: the documentation of', () => {
  for (const meta of METAS) {
    it(`${meta.id} says why, shows bad and good, and names its sources`, () => {
      const { docs } = meta;
      expect(meta.title).toMatch(/^[A-Z].*[^.]$/);
      expect(docs.why.length).toBeGreaterThan(100);
      expect(docs.howToFix.length).toBeGreaterThan(20);
      expect(docs.whenNotToUse.length).toBeGreaterThan(20);
      expect(docs.bad.length).toBeGreaterThan(0);
      expect(docs.good.length).toBeGreaterThan(0);
      expect(docs.sources.length).toBeGreaterThan(0);
    });

    it(`${meta.id} lists its confidences, the surest first`, () => {
      const values = meta.confidence.map(({ value }) => value);
      expect(values.length).toBeGreaterThan(0);
      expect(values).toEqual([...values].sort((a, b) => b - a));
      for (const { value, when } of meta.confidence) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(100);
        expect(when).not.toBe('');
      }
    });
  }

  it('no two rules share an id', () => {
    expect(new Set(METAS.map((meta) => meta.id)).size).toBe(METAS.length);
  });
});
