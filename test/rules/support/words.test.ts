import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { singular, wordsOf } from '../../../server/src/rules/support/words.ts';

describe('the words of a name', () => {
  it.each([
    ['unitPrice', ['unit', 'price']],
    ['UnitPriceUSD', ['unit', 'price', 'usd']],
    ['HTTPStatus', ['http', 'status']],
    ['unit_price', ['unit', 'price']],
    ['UNIT_PRICE', ['unit', 'price']],
    ['price2', ['price', '2']],
    ['coût-total', ['cout', 'total']],
    ['', []],
  ])('splits %s', (name, words) => {
    expect(wordsOf(name)).toEqual(words);
  });

  it('are lower case, never empty, and stay the same when split again', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const words = wordsOf(name);
        expect(words.every((word) => /^[a-z0-9]+$/.test(word))).toBe(true);
        expect(wordsOf(words.join('_'))).toEqual(words);
      }),
    );
  });
});

describe('the singular of a word', () => {
  it.each([
    ['companies', 'company'],
    ['boxes', 'box'],
    ['addresses', 'address'],
    ['taxes', 'tax'],
    ['prices', 'price'],
    ['calories', 'calorie'],
    ['factures', 'facture'],
    ['status', 'status'],
    ['address', 'address'],
    ['gas', 'gas'],
    ['taux', 'taux'],
    ['people', 'person'],
    ['price', 'price'],
  ])('of %s is %s', (plural, one) => {
    expect(singular(plural)).toBe(one);
  });

  it('ends where a name is a long run of capitals', () => {
    expect(wordsOf(`${'A'.repeat(400_000)}Bc`)).toEqual(['a'.repeat(400_000), 'bc']);
  });
});
