import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot, root } from './paths.mjs';

/** The builds of node-sql-parser that the server asks for; a test holds the list to the dialects. */
export const SQL_PARSERS = [
  ...['mysql', 'mariadb', 'sqlite', 'transactsql', 'bigquery', 'snowflake'],
  ...['redshift', 'trino', 'db2', 'hive', 'flinksql'],
];

const FOLDER = 'dist/web';

/** Its ending says that it is none of the modules that the manifest's `type` makes of every other script: web extension hosts load none. */
const EXTENSION = `${FOLDER}/extension.cjs`;

export const WEB_OUTPUTS = [
  EXTENSION,
  `${FOLDER}/language-server.js`,
  `${FOLDER}/libpg-query.js`,
  `${FOLDER}/skills.json`,
  ...SQL_PARSERS.map((name) => `${FOLDER}/sql-${name}.js`),
];

/**
 * Builds dist/web: the extension for a browser's extension host, the server for a worker, and, each as a module of its own that the worker
 * runs when it needs it, the parsers of others. Their WebAssembly is that of server/dist.
 *
 * @returns the metafiles of what went in
 */
export async function buildWeb({ bundle, production }) {
  rmSync(inRoot(FOLDER), { recursive: true, force: true });
  const common = {
    absWorkingDir: root,
    bundle: true,
    platform: 'browser',
    target: 'es2022',
    // Identifiers stay: short ones save little, and keeping functions' names beside them costs a call for every closure that is made.
    minifyWhitespace: production,
    minifySyntax: production,
    sourcemap: production ? false : 'linked',
    metafile: true,
    logLevel: 'warning',
    legalComments: 'none',
  };
  const results = await Promise.all([
    bundle({
      ...common,
      entryPoints: ['client/src/browser/extension.ts'],
      outfile: EXTENSION,
      format: 'cjs',
      external: ['vscode'],
    }),
    bundle({
      ...common,
      entryPoints: ['server/src/browser/language-server.ts'],
      outfile: `${FOLDER}/language-server.js`,
      format: 'iife',
    }),
    bundle({
      ...common,
      entryPoints: Object.fromEntries([
        ['libpg-query', 'libpg-query/wasm/libpg-query.js'],
        ...SQL_PARSERS.map((name) => [`sql-${name}`, `node-sql-parser/build/${name}.js`]),
      ]),
      outdir: FOLDER,
      format: 'esm',
      sourcemap: false,
      // Emscripten's loader asks for it behind a check for Node.
      external: ['node:*'],
    }),
  ]);
  writeFileSync(inRoot(FOLDER, 'skills.json'), JSON.stringify(skillFiles()));
  return results.map(({ metafile }) => metafile);
}

/** The spokes' pages and what lies beside them, by their paths below `skills`. */
function skillFiles() {
  const paths = readdirSync(inRoot('skills'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.parentPath !== inRoot('skills'))
    .map((entry) => join(entry.parentPath, entry.name));
  const pages = paths.map((path) => [relativeTo('skills', path), readFileSync(path, 'utf8')]);
  return Object.fromEntries(pages.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function relativeTo(folder, path) {
  return path.slice(inRoot(folder).length + 1).replaceAll('\\', '/');
}
