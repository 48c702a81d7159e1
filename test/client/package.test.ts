import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { zipEntries } from '../support/zip.ts';

const root = join(import.meta.dirname, '../..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const vsix = join(root, 'dist', `schemawise-${version}.vsix`);

/** `npm test` packs before it runs the tests; a run of a single test file may come before any package exists. */
describe.skipIf(!existsSync(vsix))('the package', () => {
  const paths = () => [...zipEntries(vsix).keys()].filter((path) => path.startsWith('extension/'));

  it('is small', () => {
    expect(statSync(vsix).size).toBeLessThanOrEqual(12_000_000);
  });

  it('holds what runs', () => {
    expect(paths()).toEqual(
      expect.arrayContaining(
        [
          'package.json',
          'package.nls.json',
          'package.nls.fr.json',
          'dist/extension.cjs',
          'dist/make-client.cjs',
          'dist/web/extension.cjs',
          'dist/web/language-server.js',
          'dist/web/libpg-query.js',
          'dist/web/skills.json',
          'dist/web/sql-mysql.js',
          'server/package.json',
          'server/dist/language-server.js',
          'server/dist/cli.js',
          'server/dist/libpg-query.cjs',
          'server/dist/libpg-query.wasm',
          'server/dist/prisma_schema_build_bg.wasm',
          'server/schemawise.config.schema.json',
          'client/media/icon.png',
          'client/l10n/bundle.l10n.fr.json',
          'syntaxes/embedded-sql.tmLanguage.json',
          'syntaxes/prisma.tmLanguage.json',
          'syntaxes/prisma.language-configuration.json',
        ].map((path) => `extension/${path}`),
      ),
    );
  });

  it('holds nothing that only developers need', () => {
    const unwanted = /\.(ts|map|tsx|vsix)$|node_modules|(^|\/)test\/|\.host|biome|tsconfig/;
    expect(paths().filter((path) => unwanted.test(path))).toEqual([]);
  });

  it('names only documents, programs and data that belong to it', () => {
    const folders = new Set(paths().map((path) => path.split('/').slice(1, -1).join('/')));
    const known = /^(|dist|dist\/web|client\/(media|l10n)|server|server\/dist|syntaxes|skills(\/.*)?)$/;
    expect([...folders].filter((folder) => !known.test(folder))).toEqual([]);
  });

  it('reaches no network at start: nothing in it is downloaded later', () => {
    const bundles = readdirSync(join(root, 'server', 'dist')).filter((name) => name.endsWith('.js'));
    const texts = bundles.map((name) => readFileSync(join(root, 'server', 'dist', name), 'utf8'));
    expect(texts.some((text) => /\bfetch\(\s*["'`]https?:/.test(text))).toBe(false);
  });
});
