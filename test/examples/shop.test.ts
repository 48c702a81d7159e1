import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { analyze } from '../../server/src/node/index.ts';

const shop = join(import.meta.dirname, '../../examples/shop');

/** The rules that the shop's README promises, by its links. */
function promised(): string[] {
  const links = readFileSync(join(shop, 'README.md'), 'utf8').matchAll(/docs\/rules\/([\w-]+)\.md/g);
  return [...new Set([...links].map(([, id]) => id ?? ''))].sort();
}

it('the shop shows every mistake that its README names, and no other that is more than a hint or a note', async () => {
  const files = readdirSync(shop, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(sql|prisma|toml)$/.test(path))
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(shop, path), 'utf8') }));
  const { findings } = await analyze({ files });
  const found = new Set(findings.map((finding) => finding.ruleId));
  const grave = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  expect(promised().filter((id) => !found.has(id))).toEqual([]);
  expect(grave.map((finding) => finding.ruleId).filter((id) => !promised().includes(id))).toEqual([]);
  expect(promised().length).toBeGreaterThan(15);
});
