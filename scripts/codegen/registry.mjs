import { readdirSync } from 'node:fs';
import { inRoot } from '../lib/paths.mjs';

/** Folders beside the groups that hold no rules. */
const NO_RULES = new Set(['support', 'lexicons']);

/** The rule files as `{group, id}`, in the order of their ids: one rule a file, named after it. */
export function findRuleFiles() {
  const folder = inRoot('server', 'src', 'rules');
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !NO_RULES.has(entry.name))
    .flatMap((group) =>
      readdirSync(`${folder}/${group.name}`)
        .filter((name) => name.endsWith('.ts'))
        .map((name) => ({ group: group.name, id: name.slice(0, -'.ts'.length) })),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The module that lists every rule. */
export function registrySource(rules) {
  const imports = rules.map(({ group, id }) => `import { ${constantOf(id)} } from './${group}/${id}.ts';`);
  return [
    '// Written by scripts/codegen.mjs from the files beside it; do not edit.',
    ...imports,
    "import type { Rule } from './rule.ts';",
    '',
    '/** Every rule, in the order of their ids. */',
    `export const RULES: readonly Rule[] = [${rules.map(({ id }) => `\n  ${constantOf(id)},`).join('')}\n];`,
    '',
  ].join('\n');
}

/** `no-float-money` → `noFloatMoney`. */
function constantOf(id) {
  return id.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}
