import { describe, expect, it } from 'vitest';
import { RULES } from '../../server/src/rules/index.generated.ts';
import type { RuleExample } from '../../server/src/rules/rule.ts';
import { engineOver } from '../support/engine.ts';

for (const rule of RULES) {
  const { id, docs } = rule.meta;
  describe(`the documentation of ${id}`, () => {
    for (const example of docs.bad) {
      it(`shows a finding in the bad example “${example.title}”`, async () => {
        expect(await ruleIdsIn(example)).toContain(id);
      });
    }
    for (const example of docs.good) {
      it(`shows no finding in the good example “${example.title}”`, async () => {
        expect(await ruleIdsIn(example)).not.toContain(id);
      });
    }
    it('has both kinds of example, and says where its facts come from', () => {
      expect(docs.bad.length).toBeGreaterThan(0);
      expect(docs.good.length).toBeGreaterThan(0);
      expect(docs.sources.length).toBeGreaterThan(0);
    });
  });
}

async function ruleIdsIn({ files, deployed = [], deployedAs = [], dialect }: RuleExample): Promise<readonly string[]> {
  const engine = await engineOver({
    files: files.map((file) => ({ ...file, deployed: deployed.includes(file.path) })),
    deployedAs,
    settings: { preset: 'all', ...(dialect ? { dialect } : {}) },
  });
  return files.flatMap(({ path }) => engine.findings(path).map((finding) => finding.ruleId));
}
