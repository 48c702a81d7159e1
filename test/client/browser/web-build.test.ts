import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SQL_PARSER_BUILDS } from '../../../server/src/syntax/queries/query-readers.ts';

const root = join(import.meta.dirname, '../../..');
const web = join(root, 'dist/web');

describe('the build for browsers', () => {
  it('is named by the manifest as a script that is no module: web extension hosts load none', () => {
    const { browser, type } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect([type, browser]).toEqual(['module', './dist/web/extension.cjs']);
  });
});

/** `npm test` builds before it runs the tests; a run of a single test file may come before any build. */
describe.skipIf(!existsSync(join(web, 'libpg-query.js')))('what was built for browsers', () => {
  it('needs nothing but itself: no other script, no module of Node outside of checks for Node', () => {
    const extension = readFileSync(join(web, 'extension.cjs'), 'utf8');
    const required = [...extension.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name);
    expect([...new Set(required)]).toEqual(['vscode']);
    for (const name of readdirSync(web).filter((one) => one.endsWith('.js')))
      expect(readFileSync(join(web, name), 'utf8'), name).not.toMatch(/^import\b|\bfrom\s*"[^"]+";?$/m);
  });

  it('has the parser of every dialect that the server may ask for', () => {
    const parsers = readdirSync(web).flatMap((name) => /^sql-(.*)\.js$/.exec(name)?.[1] ?? []);
    expect(parsers.sort()).toEqual([...SQL_PARSER_BUILDS].sort());
  });

  it('names no address to fetch anything from', () => {
    for (const name of readdirSync(web).filter((one) => /\.c?js$/.test(one)))
      expect(/\bfetch\(\s*["'`]https?:/.test(readFileSync(join(web, name), 'utf8')), name).toBe(false);
  });
});
