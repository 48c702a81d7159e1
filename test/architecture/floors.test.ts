import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCycle, readSources, resolveImport } from './import-graph.ts';

const root = join(import.meta.dirname, '../..');
const server = readSources(join(root, 'server/src'));
const client = readSources(join(root, 'client/src'));

/** Lowest first; folders on one line stand side by side and may not import each other, except for their own files. */
const FLOORS: readonly (readonly string[])[] = [
  ['text'],
  ['model'],
  ['syntax'],
  ['schema'],
  ['workspace'],
  ['rules'],
  ['lint'],
  ['fix', 'impact', 'migrate'],
  ['report'],
  ['advisor'],
  ['lsp', 'cli', 'mcp'],
  ['node', 'browser'],
];
const floorOf = new Map(FLOORS.flatMap((folders, level) => folders.map((folder) => [folder, level] as const)));

/** Modules that do input or output, start processes or reach the network. */
const IO =
  /^(node:|fs|path|os|child_process|worker_threads|http|https|net|libpg-query|isomorphic-git|@prisma\/internals)/;
const GLOBAL_IO = /\b(fetch\(|XMLHttpRequest|WebSocket|process\.(env|argv|cwd|exit|stdout|stderr))/;

describe('the floors', () => {
  it('knows the floor of every folder', () => {
    const folders = new Set(
      server
        .map((file) => file.path)
        .filter((path) => path.includes('/'))
        .map((path) => path.split('/')[0]),
    );
    expect([...folders].filter((folder) => folder !== undefined && !floorOf.has(folder))).toEqual([]);
  });

  it('a folder imports only from floors below it', () => {
    const wrong = server.flatMap(({ path, imports }) =>
      imports
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => resolveImport(path, specifier))
        .filter((target) => !mayImport(path, target))
        .map((target) => `${path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has no import cycle', () => {
    expect(findCycle(server)).toBeUndefined();
    expect(findCycle(client)).toBeUndefined();
  });

  it('keeps input and output in node/: browser/ asks its client for every file', () => {
    const wrong = server
      .filter(({ path }) => !path.startsWith('node/'))
      .flatMap(({ path, imports, text }) => [
        ...imports.filter((specifier) => IO.test(specifier)).map((specifier) => `${path} imports ${specifier}`),
        ...(GLOBAL_IO.test(withoutComments(text))
          ? [`${path} uses ${GLOBAL_IO.exec(withoutComments(text))?.[0]}`]
          : []),
      ]);
    expect(wrong).toEqual([]);
  });

  it('lets only lsp/, node/ and browser/ know the language server protocol', () => {
    const wrong = server.filter(
      ({ path, imports }) =>
        !/^(lsp|node|browser)\//.test(path) &&
        path !== 'protocol.ts' &&
        imports.some((one) => one.startsWith('vscode-')),
    );
    expect(wrong.map((file) => file.path)).toEqual([]);
  });

  it('lets the client import nothing of the server but its protocol', () => {
    const wrong = client.flatMap(({ path, imports }) =>
      imports
        .filter((one) => one.includes('server/') && !one.endsWith('server/src/protocol.ts'))
        .map((one) => `${path} → ${one}`),
    );
    expect(wrong).toEqual([]);
  });
});

function mayImport(from: string, target: string): boolean {
  const [fromFolder = '', targetFolder = ''] = [from.split('/')[0], target.split('/')[0]];
  if (fromFolder === targetFolder) return true;
  if (from === 'protocol.ts') return /^(model|text)\//.test(target);
  if (target === 'protocol.ts') return ['lsp', 'node', 'browser'].includes(fromFolder);
  const fromLevel = floorOf.get(fromFolder);
  const targetLevel = floorOf.get(targetFolder);
  return fromLevel !== undefined && targetLevel !== undefined && targetLevel < fromLevel;
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, '');
}
