import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dottedKey,
  isUtcStamp,
  nextNumber,
  numericKey,
  readUtcStamp,
  stampAfter,
  utcStamp,
} from '../../server/src/workspace/version.ts';

const sortedBy = (key: (text: string) => string, ...versions: string[]) =>
  versions.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));

describe('order of versions', () => {
  it('compares runs of digits as numbers', () => {
    expect(sortedBy(numericKey, '10_a', '9_b', '0001_c', '2_d')).toEqual(['0001_c', '2_d', '9_b', '10_a']);
  });

  it('compares dotted versions part by part, as Flyway does', () => {
    expect(sortedBy(dottedKey, '1.10', '1.9', '1.2.10', '1.2.9.4', '2')).toEqual([
      '1.2.9.4',
      '1.2.10',
      '1.9',
      '1.10',
      '2',
    ]);
    expect(dottedKey('1.0')).toBe(dottedKey('1'));
    expect(dottedKey('1_2')).toBe(dottedKey('1.02'));
  });

  it('agrees with the numbers for all numbers', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 25n }), fc.bigInt({ min: 0n, max: 10n ** 25n }), (a, b) => {
        expect(numericKey(a.toString()) < numericKey(b.toString())).toBe(a < b);
      }),
    );
  });
});

describe('next versions', () => {
  it('keeps the width of a number', () => {
    expect([nextNumber('0007'), nextNumber('99'), nextNumber('000009')]).toEqual(['0008', '100', '000010']);
  });

  it('stamps with the time, but always after the last one', () => {
    const now = new Date(Date.UTC(2026, 1, 3, 4, 5, 6));
    expect(stampAfter(undefined, now)).toBe('20260203040506');
    expect(stampAfter('20250101000000', now)).toBe('20260203040506');
    expect(stampAfter('20301231235959', now)).toBe('20310101000000');
  });

  it('knows stamps from other numbers of 14 digits', () => {
    expect(isUtcStamp('20240229120000')).toBe(true);
    expect(isUtcStamp('20230229120000')).toBe(false);
    expect(isUtcStamp('99999999999999')).toBe(false);
  });

  it('reads back every stamp that it writes', () => {
    const seconds = fc.integer({ min: 0, max: 4_000_000_000 }).map((value) => new Date(value * 1000));
    fc.assert(
      fc.property(seconds, (date) => {
        expect(readUtcStamp(utcStamp(date))).toEqual(date);
      }),
    );
  });
});
