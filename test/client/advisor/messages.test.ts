import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../client/src/features/advisor/messages.ts';

describe('a message of the advisor page', () => {
  it('is taken where it has the shape of one', () => {
    for (const message of [
      { type: 'ready' },
      { type: 'ask', question: 'why', withContext: true },
      { type: 'action', exchange: 1, action: 0 },
      { type: 'section', exchange: 1, part: 2 },
      { type: 'copy', text: 'SELECT 1' },
    ]) {
      expect(readMessage(message)).toEqual(message);
    }
  });

  it('is passed over otherwise, whatever it is', () => {
    for (const message of [
      null,
      'ask',
      { type: 'ask' },
      { type: 'ask', question: 1, withContext: true },
      { type: 'ask', question: 'x'.repeat(100_001), withContext: true },
      { type: 'action', exchange: -1, action: 0.5 },
      { type: 'eval', text: 'x' },
    ]) {
      expect(readMessage(message)).toBeUndefined();
    }
    fc.assert(fc.property(fc.anything(), (value) => void readMessage(value)));
  });
});
