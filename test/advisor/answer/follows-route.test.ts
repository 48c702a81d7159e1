import { describe, expect, it } from 'vitest';
import { compose } from '../../../server/src/advisor/answer/compose.ts';
import { route } from '../../../server/src/advisor/router/route.ts';
import { readQuestions } from '../router/support.ts';
import { shippedLibrary } from '../support.ts';

const library = await shippedLibrary();

describe('the route of an answer', () => {
  it('is the one that the router gives alone', () => {
    const astray = readQuestions('held-out').filter(({ text }) => {
      const { primary, handoff, spokes } = compose(text, library).route;
      const alone = route(text);
      return primary !== alone.primary || handoff !== alone.handoff || spokes.join() !== alone.spokes.join();
    });
    expect(astray).toEqual([]);
  });
});
