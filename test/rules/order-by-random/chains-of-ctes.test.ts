import { describe, expect, it } from 'vitest';
import { engineOver } from '../../support/engine.ts';

/** Whether the rule speaks about a query on a chain of CTEs, each of which reads the one before. */
async function isReported(levels: number, first: string, next: (before: string) => string): Promise<boolean> {
  const ctes = Array.from({ length: levels }, (_, level) => `c${level + 1} AS (${next(`c${level}`)})`);
  const text = `WITH c0 AS (${first}), ${ctes.join(', ')} SELECT id FROM c${levels} ORDER BY random();`;
  const path = 'queries/chain.sql';
  const engine = await engineOver({
    files: [
      { path, text },
      { path: 'schemawise.config.json', text: '{"dialect": "postgresql"}' },
    ],
  });
  return engine.findings(path).some((finding) => finding.ruleId === 'order-by-random');
}

describe('order-by-random', () => {
  it('looks at every CTE once, however often the others read it', async () => {
    const twice = (before: string): string => `SELECT a.id FROM ${before} a, ${before} b`;
    expect(await isReported(60, 'SELECT id FROM users LIMIT 5', twice)).toBe(false);
    expect(await isReported(60, 'SELECT id FROM users', twice)).toBe(true);
  });

  it('says nothing of chains that are longer than anybody writes', async () => {
    const once = (before: string): string => `SELECT id FROM ${before}`;
    expect(await isReported(150, 'SELECT id FROM users', once)).toBe(true);
    expect(await isReported(3_000, 'SELECT id FROM users', once)).toBe(false);
  });
});
