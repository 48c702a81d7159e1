#!/usr/bin/env node
/**
 * Builds everything that runs: the extension's client (dist/extension.cjs, and dist/make-client.cjs, which it loads when it needs the
 * server), the page of its advisor, the same for editors in a browser (dist/web), and the server package (server/dist), which serves as
 * the extension's language server, the command line and the Node API.
 *
 *   node scripts/build.mjs [--production] [--no-types]
 */
import { chmodSync, copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildWeb, WEB_OUTPUTS } from './lib/build-web.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { main, run } from './lib/run.mjs';
import { thirdPartyLicences } from './lib/third-party.mjs';

export const BUILD_OUTPUTS = [
  'dist/extension.cjs',
  'dist/make-client.cjs',
  'dist/advisor-panel.js',
  ...WEB_OUTPUTS,
  'server/dist/index.js',
  'server/dist/cli.js',
  'server/dist/check-worker.js',
  'server/dist/language-server.js',
];

/** CommonJS packages inside an ES module bundle still expect these names; libpg-query finds its .wasm by them. */
const COMMONJS_NAMES = [
  "import { createRequire as __createRequire } from 'node:module';",
  "import { dirname as __pathDirname } from 'node:path';",
  "import { fileURLToPath as __urlToPath } from 'node:url';",
  'const require = __createRequire(import.meta.url);',
  'const __filename = __urlToPath(import.meta.url);',
  'const __dirname = __pathDirname(__filename);',
].join('');

/** Keeps what the extension loads when it is needed in a file of its own. */
const LOADED_LATER = {
  name: 'loaded-later',
  setup({ onResolve }) {
    onResolve({ filter: /\/make-client\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './make-client.cjs', external: true } : undefined,
    );
  },
};

/**
 * @param {{production?: boolean, types?: boolean}} [options] `production` minifies; `types` also writes server/dist/types
 */
export async function build({ production = false, types = true } = {}) {
  const { build: bundle } = await import('esbuild');
  const common = {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node20',
    // Identifiers stay: short ones save little, and keeping functions' names beside them costs a call for every closure that is made.
    minifyWhitespace: production,
    minifySyntax: production,
    sourcemap: production ? false : 'linked',
    metafile: true,
    logLevel: 'warning',
    legalComments: 'none',
  };
  for (const name of ['extension.cjs', 'make-client.cjs', 'advisor-panel.js']) {
    rmSync(inRoot('dist', name), { force: true });
    rmSync(inRoot('dist', `${name}.map`), { force: true });
  }
  rmSync(inRoot('server', 'dist'), { recursive: true, force: true });
  const client = await bundle({
    ...common,
    entryPoints: ['client/src/extension.ts', 'client/src/make-client.ts'],
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    external: ['vscode'],
    // languageclient's package exports name only "node"; its ES sources would pull in the browser build.
    mainFields: ['main'],
    // The editor gives its API to what is required, not to what is imported.
    supported: { 'dynamic-import': false },
    plugins: [LOADED_LATER],
  });
  const panel = await bundle({
    ...common,
    platform: 'browser',
    target: 'es2022',
    entryPoints: ['client/webview/main.ts'],
    outfile: 'dist/advisor-panel.js',
    format: 'iife',
    sourcemap: false,
  });
  const server = await bundle({
    ...common,
    entryPoints: {
      index: 'server/src/node/index.ts',
      cli: 'server/src/node/cli.ts',
      'check-worker': 'server/src/node/check-worker.ts',
      'language-server': 'server/src/node/language-server.ts',
    },
    outdir: 'server/dist',
    format: 'esm',
    splitting: true,
    // Some packages' CommonJS files are UMD wrappers, whose inner requires no bundler can follow.
    mainFields: ['module', 'main'],
    chunkNames: '[name]-[hash]',
    banner: { js: COMMONJS_NAMES },
  });
  const web = await buildWeb({ bundle, production });
  copyPostgresParser();
  copyPrismaParser();
  for (const name of ['cli.js', 'language-server.js']) chmodSync(inRoot('server', 'dist', name), 0o755);
  if (types) {
    await run(process.execPath, [inRoot('node_modules/typescript/bin/tsc'), '-p', 'server/tsconfig.types.json'], {
      whenItFails: 'The declaration files could not be written; `npm run typecheck` shows the errors.',
    });
  }
  const licences = thirdPartyLicences(
    [client.metafile, panel.metafile, server.metafile, ...web],
    ['libpg-query', '@prisma/prisma-schema-wasm'],
  );
  writeFileSync(inRoot('server', 'dist', 'THIRD-PARTY-LICENCES.txt'), licences);
  printSizes(client.metafile);
  printSizes(panel.metafile);
  printSizes(server.metafile);
  for (const metafile of web) printSizes(metafile);
}

/** The PostgreSQL parser is loaded from two files beside the bundle; its loader is CommonJS, which the ending must say there. */
function copyPostgresParser() {
  const require = createRequire(inRoot('server', 'package.json'));
  const folder = dirname(require.resolve('libpg-query'));
  copyFileSync(join(folder, 'libpg-query.wasm'), inRoot('server', 'dist', 'libpg-query.wasm'));
  copyFileSync(join(folder, 'libpg-query.js'), inRoot('server', 'dist', 'libpg-query.cjs'));
}

/** Prisma's validation and formatter read their WebAssembly from beside the bundle. */
function copyPrismaParser() {
  const requireFromServer = createRequire(inRoot('server', 'package.json'));
  const requireFromPrisma = createRequire(requireFromServer.resolve('@prisma/internals/package.json'));
  const folder = dirname(requireFromPrisma.resolve('@prisma/prisma-schema-wasm'));
  const name = 'prisma_schema_build_bg.wasm';
  copyFileSync(join(folder, name), inRoot('server', 'dist', name));
}

function printSizes(metafile) {
  for (const [path, output] of Object.entries(metafile.outputs)) {
    if (!path.endsWith('.map')) console.log(`${String(Math.ceil(output.bytes / 1024)).padStart(7)} KB  ${path}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(() =>
    build({ production: process.argv.includes('--production'), types: !process.argv.includes('--no-types') }),
  );
}
