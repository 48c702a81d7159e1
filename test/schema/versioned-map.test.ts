import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VersionedMap } from '../../server/src/schema/versioned-map.ts';

describe('a versioned map', () => {
  it('tells what a key held before each moment', () => {
    const map = new VersionedMap<string>();
    map.set('a', 'first', 1);
    map.set('a', 'second', 5);
    map.set('a', undefined, 7);
    expect([1, 2, 5, 6, 8].map((moment) => map.before(moment, 'a'))).toEqual([
      undefined,
      'first',
      'first',
      'second',
      undefined,
    ]);
    expect(map.get('a')).toBeUndefined();
  });

  it('keeps one value for a key that changes several times at one moment', () => {
    const map = new VersionedMap<string>();
    map.set('a', 'one', 1);
    map.set('a', 'two', 1);
    expect(map.get('a')).toBe('two');
    expect([...map.forget(1)]).toEqual(['a']);
    expect(map.get('a')).toBeUndefined();
  });

  it('gives changed keys their earlier values back as a change of its own', () => {
    const map = new VersionedMap<string>();
    map.set('a', 'kept', 1);
    map.set('a', 'rolled back', 3);
    map.set('b', 'rolled back', 4);
    map.restore(3, 5);
    expect([map.get('a'), map.get('b')]).toEqual(['kept', undefined]);
    expect(map.before(5, 'b')).toBe('rolled back');
  });

  it('is after forgetting as if the forgotten had never happened, in values and in order', () => {
    const change = fc.record({
      key: fc.constantFrom('a', 'b', 'c', 'd'),
      value: fc.option(fc.nat(3), { nil: undefined }),
    });
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 20 }),
        fc.nat(20),
        fc.array(change, { maxLength: 20 }),
        (old, cut, now) => {
          const edited = new VersionedMap<number>();
          for (const [moment, { key, value }] of old.entries()) edited.set(key, value, moment);
          edited.forget(cut);
          const fresh = new VersionedMap<number>();
          const history = [...old.slice(0, cut), ...now];
          for (const [moment, { key, value }] of history.entries()) {
            fresh.set(key, value, moment);
            if (moment >= Math.min(cut, old.length)) edited.set(key, value, moment);
          }
          for (let moment = 0; moment <= history.length; moment++) {
            expect([...edited.valuesBefore(moment)]).toEqual([...fresh.valuesBefore(moment)]);
          }
          expect([...edited.values()]).toEqual([...fresh.values()]);
        },
      ),
    );
  });
});
