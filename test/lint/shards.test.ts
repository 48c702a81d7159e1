import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Engine } from '../../server/src/lint/engine.ts';
import { shardsOf } from '../../server/src/lint/shards.ts';
import type { DatabasePlan } from '../../server/src/model/database.ts';
import { loadParser } from '../../server/src/node/parsers.ts';
import { RULES } from '../../server/src/rules/index.generated.ts';

function plan(id: string, files: readonly string[]): DatabasePlan {
  return { id, files: files.map((path) => ({ path })) } as unknown as DatabasePlan;
}

describe('dealing databases out', () => {
  it('gives each to one shard, whatever their order, and keeps the loads even', () => {
    const weights = fc.array(fc.nat(1000), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(weights, fc.integer({ min: 1, max: 5 }), (sizes, of) => {
        const plans = sizes.map((_, index) => plan(`p${index}`, [`${index}`]));
        const weightOf = (path: string): number => sizes[Number(path)] ?? 0;
        const shards = shardsOf(plans, weightOf, of);
        expect([...shards.keys()].sort()).toEqual(plans.map(({ id }) => id).sort());
        expect(shardsOf([...plans].reverse(), weightOf, of)).toEqual(shards);
        const loads = Array.from({ length: of }, (_, shard) =>
          sizes.reduce((sum, size, index) => sum + (shards.get(`p${index}`) === shard ? size : 0), 0),
        );
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(Math.max(...sizes));
      }),
    );
  });
});

const FILES = [1, 2, 3, 4, 5].flatMap((number) => [
  {
    path: `service${number}/migrations/V1__create.sql`,
    text: `CREATE TABLE t${number} (id bigint PRIMARY KEY, price real);\n`,
  },
  { path: `service${number}/queries/one.sql`, text: `SELECT * FROM t${number} WHERE price = NULL;\n` },
]);

function engine(): Engine {
  const made = new Engine({
    rules: RULES,
    loadParser,
    log: (message) => {
      throw new Error(message);
    },
  });
  for (const { path, text } of FILES) made.setFile(path, text);
  return made;
}

const findingsOf = (of: Engine): string[] =>
  FILES.flatMap(({ path }) => of.findings(path).map(({ ruleId, span }) => `${path} ${ruleId} ${span.start}`));

describe('an engine with a shard', () => {
  it('has the findings of its own files alone, and all shards together have those of one engine', async () => {
    const whole = engine();
    await whole.update();
    const all = findingsOf(whole);
    expect(all.length).toBeGreaterThan(10);
    const parts: string[] = [];
    for (const index of [0, 1, 2]) {
      const part = engine();
      await part.update({ shard: { index, of: 3 } });
      const found = findingsOf(part);
      expect(found.length).toBeGreaterThan(0);
      expect(found.length).toBeLessThan(all.length);
      expect(found.every((line) => part.shardOf(line.split(' ')[0] ?? '') === index)).toBe(true);
      parts.push(...found);
    }
    expect(parts.sort()).toEqual([...all].sort());
  });

  it('can take on another shard, and all of them', async () => {
    const one = engine();
    await one.update({ shard: { index: 0, of: 2 } });
    const first = findingsOf(one);
    await one.update({ shard: { index: 1, of: 2 } });
    const second = findingsOf(one);
    await one.update();
    expect([...first, ...second].sort()).toEqual(findingsOf(one).sort());
  });
});
