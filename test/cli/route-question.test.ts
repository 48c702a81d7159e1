import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltCli, buildCli, temporaryFolder } from '../support/cli.ts';

let cli: BuiltCli;
const empty = temporaryFolder({});
beforeAll(async () => {
  cli = await buildCli();
});
afterAll(() => {
  cli.dispose();
  empty.dispose();
});

async function routed(words: readonly string[], cwd = empty.path): Promise<string> {
  const { stdout, stderr, code } = await cli.run(['route', ...words], { cwd });
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  return stdout;
}

describe('schemawise route', () => {
  it('prints a card with spokes, decision, gates, next action and reasons', async () => {
    const lines = (await routed(['add a NOT NULL column to a big postgres table in production'])).split('\n');
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

  it('names the sibling of a hand-off', async () => {
    expect(await routed(['eloquent', 'withCount', 'is', 'slow'])).toMatch(/^Hand-off {4}php-laravel$/m);
  });

  it('asks back where too little was said', async () => {
    expect(await routed(['help'])).toMatch(/^Question {4}Say which database/m);
  });

  it('prints the route of the Node API as JSON', async () => {
    expect(JSON.parse(await routed(['redis eviction policy', '--format', 'json']))).toMatchObject({
      primary: 'redis-patterns',
      handoff: null,
      confidence: expect.any(Number),
    });
  });

  it('counts the engine of the project where the question names none', async () => {
    const words = ['how do I tune a slow query', '--format', 'json'];
    const project = temporaryFolder({ 'db/migrations/001_a.sql': 'CREATE TABLE a (id int) ENGINE=InnoDB;\n' });
    try {
      expect(JSON.parse(await routed(words)).spokes).not.toContain('mysql-patterns');
      expect(JSON.parse(await routed(words, project.path)).spokes).toContain('mysql-patterns');
    } finally {
      project.dispose();
    }
  });

  it('says what is missing where there is no question', async () => {
    const { stderr, code } = await cli.run(['route'], { cwd: empty.path });
    expect(stderr).toContain('Say what it is about, in quotes');
    expect(code).toBe(2);
  });
});
