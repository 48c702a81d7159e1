import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { PgQuery } from '../syntax/postgres/pg-query.ts';
import { createPgQuery, type PgLoader } from '../syntax/postgres/wasm-pg-query.ts';

let loaded: Promise<PgQuery> | undefined;

/**
 * PostgreSQL's own parser, compiled to WebAssembly; loaded on the first call and shared from then on.
 * A bundle must have two files of the package `libpg-query` beside it: `wasm/libpg-query.wasm`, and `wasm/libpg-query.js` renamed to
 * `libpg-query.cjs`. Without a bundle they are taken from the installed package.
 * @throws where neither place has them
 */
export function loadPgQuery(): Promise<PgQuery> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<PgQuery> {
  const require = createRequire(import.meta.url);
  const besideBundle = fileURLToPath(new URL('./libpg-query.wasm', import.meta.url));
  const bundled = existsSync(besideBundle);
  const wasm = bundled ? besideBundle : require.resolve('libpg-query/wasm/libpg-query.wasm');
  const loader = require(bundled ? './libpg-query.cjs' : 'libpg-query/wasm/libpg-query.js') as PgLoader;
  return createPgQuery(loader, await readFile(wasm));
}
