#!/usr/bin/env node
/**
 * Writes what follows from the rules and the configuration's keys: the rule registry, a page for each rule, the table in
 * README.md, the JSON schema of schemawise.config.json, and the settings, tools and skills for language models in package.json.
 *
 *   node scripts/codegen.mjs           writes what differs
 *   node scripts/codegen.mjs --check   writes nothing; exit code 1 and a list where something is stale
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { findRuleFiles, registrySource } from './codegen/registry.mjs';
import { ruleIndex, rulePage, ruleTable } from './codegen/rule-pages.mjs';
import { formatJson, schemaSource, withSettings } from './codegen/schema.mjs';
import { withSkills } from './codegen/skills.mjs';
import { loadSources } from './codegen/sources.mjs';
import { withTools } from './codegen/tools.mjs';
import { inRoot } from './lib/paths.mjs';
import { main, ScriptFailure } from './lib/run.mjs';

const REGISTRY = 'server/src/rules/index.generated.ts';
const PAGES = 'docs/rules';
const SCHEMA = 'server/schemawise.config.schema.json';

/** Every generated file by its path, with the text that it should have. */
async function generate() {
  const registry = registrySource(findRuleFiles());
  const sources = await loadSources(registry);
  const rules = [...sources.RULES.map((rule) => rule.meta), ...sources.SUPPRESSION_RULES].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  const files = new Map([[REGISTRY, registry]]);
  for (const rule of rules) files.set(`${PAGES}/${rule.id}.md`, rulePage(rule));
  files.set(`${PAGES}/README.md`, ruleIndex(rules));
  if (existsSync(inRoot('README.md'))) files.set('README.md', withTable(read('README.md'), ruleTable(rules, PAGES)));
  files.set(SCHEMA, formatJson(SCHEMA, schemaSource(sources.configSchema(rules))));
  files.set(
    'package.json',
    formatJson(
      'package.json',
      withSkills(
        withTools(
          withSettings(read('package.json'), sources.configProperties(rules)),
          sources.TOOLS,
          sources.inputSchemaOf,
        ),
      ),
    ),
  );
  return files;
}

/** README.md with the table between its two marks replaced. */
function withTable(readme, table) {
  const [start, end] = ['<!-- rules:start -->', '<!-- rules:end -->'];
  const [from, to] = [readme.indexOf(start), readme.indexOf(end)];
  if (from < 0 || to < from) throw new ScriptFailure(`README.md must hold ${start} and, after it, ${end}.`);
  return `${readme.slice(0, from + start.length)}\n${table}${readme.slice(to)}`;
}

function read(path) {
  return existsSync(inRoot(path)) ? readFileSync(inRoot(path), 'utf8') : undefined;
}

/** Pages of rules that are gone. */
function leftovers(files) {
  if (!existsSync(inRoot(PAGES))) return [];
  return readdirSync(inRoot(PAGES))
    .map((name) => `${PAGES}/${name}`)
    .filter((path) => path.endsWith('.md') && !files.has(path));
}

await main(async () => {
  const files = await generate();
  const stale = [...files].filter(([path, text]) => read(path) !== text);
  const gone = leftovers(files);
  if (process.argv.includes('--check')) {
    const names = [...stale.map(([path]) => path), ...gone];
    if (names.length === 0) return;
    throw new ScriptFailure(
      `These generated files are stale; run \`npm run codegen\` and commit them:\n  ${names.join('\n  ')}`,
    );
  }
  for (const [path, text] of stale) {
    mkdirSync(dirname(inRoot(path)), { recursive: true });
    writeFileSync(inRoot(path), text);
    console.log(`wrote ${path}`);
  }
  for (const path of gone) {
    rmSync(inRoot(path));
    console.log(`deleted ${path}`);
  }
});
