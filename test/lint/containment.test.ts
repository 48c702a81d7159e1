import { describe, expect, it } from 'vitest';
import { Engine } from '../../server/src/lint/engine.ts';
import { loadParser } from '../../server/src/node/parsers.ts';
import { RULES } from '../../server/src/rules/index.generated.ts';
import type { Rule } from '../../server/src/rules/rule.ts';

const FILES = [
  { path: 'a.sql', text: 'CREATE TABLE orders (id bigint PRIMARY KEY, price float8);\nDELETE FROM orders;\n' },
  { path: 'b.sql', text: 'CREATE TABLE payments (id bigint PRIMARY KEY, amount_usd float8);\n' },
];

async function engineWith(rules: readonly Rule[], log: (message: string) => void): Promise<Engine> {
  const engine = new Engine({ rules, loadParser, log });
  for (const { path, text } of FILES) engine.setFile(path, text);
  await engine.update();
  return engine;
}

function ruleIds(engine: Engine): string[] {
  return engine.filePaths().flatMap((path) => engine.findings(path).map((finding) => finding.ruleId));
}

describe('containment', () => {
  it('I8: a rule that throws loses its own findings and is logged once', async () => {
    const log: string[] = [];
    const healthy = ruleIds(await engineWith(RULES, () => {}));
    const victim = 'no-float-money';
    expect(healthy).toContain(victim);
    const broken = RULES.map((rule): Rule => {
      if (rule.meta.id !== victim) return rule;
      return {
        ...rule,
        check: () => {
          throw new Error('boom');
        },
      } as Rule;
    });
    const found = ruleIds(await engineWith(broken, (message) => log.push(message)));
    expect(found).toEqual(healthy.filter((id) => id !== victim));
    expect(log.length).toBe(1);
    expect(log[0]).toContain(victim);
    expect(log[0]).toContain('boom');
  });
});
