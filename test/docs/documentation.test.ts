import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECK_OPTIONS, COMMANDS } from '../../server/src/cli/arguments.ts';
import { configProperties } from '../../server/src/lint/config-schema.ts';
import { analyze } from '../../server/src/node/index.ts';
import { SQL_ENDINGS } from '../../server/src/workspace/source-files.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const PAGES = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'server/README.md', ...pagesBelow('docs')];

function pagesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}

describe.each(PAGES)('%s', (page) => {
  it('links only to files that exist', () => {
    const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)].map(([, target = '']) => target);
    expect(links.filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([]);
  });

  it('names only files of the repository that exist', () => {
    const named = [
      ...read(page).matchAll(/`((?:server|client|test|scripts|skills|examples|syntaxes|docs)\/[\w./-]+)`/g),
    ];
    const missing = named.map(([, path = '']) => path).filter((path) => !existsSync(join(root, path)));
    // What a build makes, and what a reader is to write.
    expect(missing.filter((path) => !/\/dist(?:\/|$)/.test(path))).toEqual([]);
  });
});

describe('the architecture page', () => {
  const text = read('docs/architecture.md');

  it('has every invariant, each held by tests that exist', () => {
    const rows = [...text.matchAll(/^\| (I\d+) \|.*\| ([^|]+) \|$/gm)];
    expect(rows.map(([, id]) => id)).toEqual(Array.from({ length: 10 }, (_, index) => `I${index + 1}`));
    for (const [, , tests = ''] of rows) expect(tests).toMatch(/`test\//);
  });

  it('describes every folder of the server', () => {
    const folders = readdirSync(join(root, 'server/src'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(folders.map(({ name }) => name).filter((name) => !text.includes(`| \`server/src/${name}\` |`))).toEqual([]);
  });
});

it('the page of dependencies has all of them, and no others', () => {
  const manifests = ['package.json', 'server/package.json', 'client/package.json'].map((path) =>
    JSON.parse(read(path)),
  );
  const declared = manifests.flatMap((one) => [
    ...Object.keys(one.dependencies ?? {}),
    ...Object.keys(one.devDependencies ?? {}),
  ]);
  const rows = [...read('docs/dependencies.md').matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  );
  expect(rows.toSorted()).toEqual([...new Set(declared)].sort());
});

it('the page of the command line has every command, option and ending', () => {
  const text = read('docs/cli.md');
  for (const command of Object.keys(COMMANDS)) expect(text).toContain(`## ${command}\n`);
  for (const option of Object.keys(CHECK_OPTIONS)) if (option !== 'help') expect(text).toContain(`\`--${option}`);
  for (const ending of SQL_ENDINGS) expect(text).toContain(`\`.${ending}\``);
});

it('the page of the configuration has every key', () => {
  const text = read('docs/configuration.md');
  for (const [key, schema] of Object.entries(configProperties([]))) {
    const keys = key === 'migrations' ? Object.keys(schema.properties ?? {}).map((name) => `${key}.${name}`) : [key];
    for (const one of keys) expect(text).toContain(`| \`${one}\``);
  }
});

it('the readme shows what the command line says of the example', async () => {
  const shown = /^(queries\/\S+\.sql):(\d+):(\d+): (\w+): (.*) \[([\w-]+), confidence (\d+)\]$/m.exec(
    read('README.md'),
  );
  const [, file = '', line, column, severity, message, ruleId, confidence] = shown ?? [];
  const shop = join(root, 'examples/shop');
  const files = readdirSync(shop, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:sql|prisma|toml)$/.test(path))
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(shop, path), 'utf8') }));
  const { findings } = await analyze({ files });
  expect(findings.filter((finding) => finding.file === file && finding.ruleId === ruleId)).toMatchObject([
    {
      severity,
      message,
      confidence: Number(confidence),
      range: { start: { line: Number(line), column: Number(column) } },
    },
  ]);
});
