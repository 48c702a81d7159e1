import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf, stemOf } from '../../../server/src/advisor/router/stems.ts';

describe('the stem of a word', () => {
  it.each([
    [['lock', 'locked', 'locking', 'locker']],
    [['slow', 'slowly', 'slowest']],
    [['sauvegarder', 'sauvegarde', 'sauvegardes']],
    [['replication', 'replicated', 'replicating']],
  ])('is the same for its forms: %j', (words) => {
    expect(new Set(words.map(stemOf)).size).toBe(1);
  });

  it('leaves the names of code alone', () => {
    expect(stemOf('p2024')).toBe('p2024');
    expect(stemOf('wal_level')).toBe('wal_le');
  });

  it('is never empty and never longer than the word', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9_]{1,20}$/), (word) => {
        expect(stemOf(word).length).toBeGreaterThan(0);
        expect(stemOf(word).length).toBeLessThanOrEqual(word.length);
      }),
    );
  });
});

describe('the pieces of a word', () => {
  it('mark its beginning and end', () => {
    expect(piecesOf('index')).toEqual(['^ind', 'inde', 'ndex', 'dex$']);
    expect(piecesOf('lock')).toEqual([]);
  });
});
