import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { createPrismaWasm } from '../syntax/prisma/prisma-schema-wasm.ts';
import type { PrismaTools } from '../syntax/prisma/prisma-tools.ts';
import { wasmPrismaTools } from '../syntax/prisma/wasm-prisma-tools.ts';

const FILE_NAME = 'prisma_schema_build_bg.wasm';

/**
 * Prisma's formatter and validation, loaded at the first call: the WebAssembly of its schema parser, beside a bundle, else in the installed
 * package, which comes with `@prisma/internals`.
 */
export function createPrismaTools(): PrismaTools {
  return wasmPrismaTools(async () => createPrismaWasm(await readFile(wasmPath())));
}

/** @throws where neither place has it */
function wasmPath(): string {
  const besideBundle = fileURLToPath(new URL(`./${FILE_NAME}`, import.meta.url));
  if (existsSync(besideBundle)) return besideBundle;
  const internals = createRequire(import.meta.url).resolve('@prisma/internals/package.json');
  return createRequire(internals).resolve(`@prisma/prisma-schema-wasm/src/${FILE_NAME}`);
}
