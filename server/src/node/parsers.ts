import type { ParserLoader } from '../lint/parser-pool.ts';

/** Loads the parser of a language, with its WASM where it has one; nothing is loaded before a file of the language is read. */
export const loadParser: ParserLoader = async (name) => {
  switch (name) {
    case 'postgresql': {
      const [{ PostgresParser }, { loadPgQuery }] = await Promise.all([
        import('../syntax/postgres/parser.ts'),
        import('./pg-query.ts'),
      ]);
      return new PostgresParser(await loadPgQuery());
    }
    case 'prisma': {
      const { PrismaParser } = await import('../syntax/prisma/parser.ts');
      return new PrismaParser();
    }
    default: {
      const { TolerantParser } = await import('../syntax/tolerant/parser.ts');
      return new TolerantParser(name);
    }
  }
};
