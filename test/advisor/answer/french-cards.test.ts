import { describe, expect, it } from 'vitest';
import { FRENCH_SIBLINGS, FRENCH_SPOKES } from '../../../server/src/advisor/answer/french-cards.ts';
import { SIBLING_CARDS, SPOKE_CARDS } from '../../../server/src/advisor/router/cards/index.ts';

describe('a card in French', () => {
  it.each([...SPOKE_CARDS.values()])('has as many gates as the English one: $id', ({ id, gates }) => {
    expect(FRENCH_SPOKES[id].gates).toHaveLength(gates.length);
    expect(FRENCH_SPOKES[id].decision).not.toBe('');
    expect(FRENCH_SPOKES[id].nextAction).not.toBe('');
  });

  it.each([...SIBLING_CARDS.keys()])('exists for the sibling %s', (id) => {
    expect(FRENCH_SIBLINGS[id].nextAction).toContain(id);
  });
});
