import { describe, expect, it } from 'vitest';
import { commentsIn } from '../../server/src/text/comments.ts';

describe('comments in a region', () => {
  const text = "-- a\nSELECT '-- b' /* c */, 1 # d\n-- e";

  it('are those that start within it', () => {
    const found = commentsIn(text, { start: 0, end: 30 }, 'mysql').map((token) => text.slice(token.start, token.end));
    expect(found).toEqual(['-- a', '/* c */']);
  });

  it('depend on the dialect', () => {
    const all = { start: 0, end: text.length };
    expect(commentsIn(text, all, 'mysql')).toHaveLength(4);
    expect(commentsIn(text, all, 'postgresql')).toHaveLength(3);
  });

  it('may run beyond its end', () => {
    expect(commentsIn('/* a */', { start: 0, end: 2 }, 'sqlite')).toEqual([
      { kind: 'comment', start: 0, end: 7, closed: true },
    ]);
  });
});
