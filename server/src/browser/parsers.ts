import { parserLoader } from '../lint/load-parser.ts';
import type { ParserLoader } from '../lint/parser-pool.ts';
import type { PgQuery } from '../syntax/postgres/pg-query.ts';
import { createPgQuery, type PgLoader } from '../syntax/postgres/wasm-pg-query.ts';
import { createPrismaWasm } from '../syntax/prisma/prisma-schema-wasm.ts';
import type { PrismaTools } from '../syntax/prisma/prisma-tools.ts';
import { wasmPrismaTools } from '../syntax/prisma/wasm-prisma-tools.ts';
import { sqlAstParser } from '../syntax/queries/sql-parser-module.ts';
import type { ShippedFiles } from './shipped-files.ts';

/** Loads the parser of a language, with the modules and the WebAssembly of the extension that it needs. */
export function browserParsers(shipped: ShippedFiles): ParserLoader {
  let pgQuery: Promise<PgQuery> | undefined;
  return parserLoader({
    loadPgQuery() {
      pgQuery ??= loadPgQuery(shipped);
      // A network that was away for a moment must not cost the parser for good.
      pgQuery.catch(() => {
        pgQuery = undefined;
      });
      return pgQuery;
    },
    loadSqlParser: async () => async (build) => sqlAstParser(await shipped.load(`dist/web/sql-${build}.js`), build),
  });
}

async function loadPgQuery(shipped: ShippedFiles): Promise<PgQuery> {
  const [loader, wasm] = await Promise.all([
    shipped.load('dist/web/libpg-query.js') as Promise<{ readonly default: PgLoader }>,
    shipped.read('server/dist/libpg-query.wasm'),
  ]);
  return createPgQuery(loader.default, wasm);
}

/** Prisma's formatter and validation, loaded at the first call. */
export function browserPrismaTools(shipped: ShippedFiles): PrismaTools {
  return wasmPrismaTools(async () => createPrismaWasm(await shipped.read('server/dist/prisma_schema_build_bg.wasm')));
}
