import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Sha256 } from '../../server/src/text/sha256.ts';

it('gives the digests of the standard’s examples', () => {
  expect(Sha256.empty().digest()).toBe('47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=');
  expect(Sha256.empty().write('abc').digest()).toBe('ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=');
});

it('is that of Node, however the text is cut', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 200, unit: 'grapheme' }), { maxLength: 6 }), (parts) => {
      const whole = createHash('sha256').update(parts.join('')).digest('base64');
      expect(parts.reduce((state, part) => state.write(part), Sha256.empty()).digest()).toBe(whole);
    }),
  );
});
