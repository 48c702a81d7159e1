import { describe, expect, it } from 'vitest';
import { withoutAsides } from '../../../server/src/advisor/router/asides.ts';
import { readQuestion } from '../../../server/src/advisor/router/question.ts';
import { route } from '../../../server/src/advisor/router/route.ts';
import { findSignals } from '../../../server/src/advisor/router/signals.ts';

const spokesNamed = (text: string) => {
  const read = readQuestion(text);
  return new Set(withoutAsides(read, findSignals(read.words)).map(({ spoke }) => spoke));
};

describe('a store that is named in passing', () => {
  it.each([
    ['we do not run Redis here, postgres keeps idle sessions open', 'redis-patterns'],
    ['not mysql but postgres: autovacuum never finishes', 'mysql-patterns'],
    ['pas de mongodb chez nous, la réplication mysql décroche', 'nosql-patterns'],
    ['my manager wants mongodb but we stay with postgres: partial index or not', 'nosql-patterns'],
    ['nothing to do with backups: our mysql import needs a day', 'disaster-recovery'],
  ])('is left aside: %j', (text, spoke) => {
    expect(spokesNamed(text).has(spoke as never)).toBe(false);
    expect(route(text).primary).not.toBe(spoke);
  });

  it.each([
    ['we do not use redis', 'redis-patterns'],
    ['why not redis for the sessions', 'redis-patterns'],
    ['my boss wants mongodb for the catalogue', 'nosql-patterns'],
    ['works on mysql but not on postgres', 'postgres-patterns'],
  ])('stays where it is the subject or nothing contradicts it: %j', (text, spoke) => {
    expect(spokesNamed(text).has(spoke as never)).toBe(true);
  });
});
