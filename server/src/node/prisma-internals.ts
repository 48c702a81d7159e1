import type { PrismaTools } from '../syntax/prisma/prisma-tools.ts';
import { wasmPrismaTools } from '../syntax/prisma/wasm-prisma-tools.ts';

/**
 * Prisma's formatter and validation, loaded at the first call. Of `@prisma/internals` only the module that carries the WebAssembly of its
 * schema parser is loaded: its index would bring in the engine downloader.
 */
export function createPrismaTools(): PrismaTools {
  return wasmPrismaTools(() =>
    import('@prisma/internals/dist/wasm.js').then((module) => module.default.prismaSchemaWasm),
  );
}
