import { describe, expect, it } from 'vitest';
import { routeQuestion } from '../../server/src/cli/route-question.ts';

describe('schemawise route', () => {
  it('prints a card with spokes, decision, gates, next action and reasons', () => {
    const lines = routeQuestion(['add a NOT NULL column to a big postgres table in production'], 'text').split('\n');
    expect(lines[0]).toBe('Opens       database-migrations (Safe schema migrations), postgres-patterns (PostgreSQL)');
    expect(lines.map((line) => line.slice(0, 12).trim()).filter((label) => label !== '')).toEqual([
      'Opens',
      'Decision',
      'Gates',
      'Next',
      'Confidence',
      'Why',
    ]);
  });

  it('names the sibling of a hand-off', () => {
    expect(routeQuestion(['eloquent', 'withCount', 'is', 'slow'], 'text')).toMatch(/^Hand-off {4}php-laravel$/m);
  });

  it('asks back where too little was said', () => {
    expect(routeQuestion(['help'], 'text')).toMatch(/^Question {4}Say which database/m);
  });

  it('prints the route of the Node API as JSON', () => {
    expect(JSON.parse(routeQuestion(['redis eviction policy'], 'json'))).toMatchObject({
      primary: 'redis-patterns',
      handoff: null,
      confidence: expect.any(Number),
    });
  });
});
