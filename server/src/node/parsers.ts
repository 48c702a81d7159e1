import { isQueryOnly, type ParserLoader } from '../lint/parser-pool.ts';

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
      const [{ TolerantParser }, { QueryReaders }, { loadSqlParser }] = await Promise.all([
        import('../syntax/tolerant/parser.ts'),
        import('../syntax/queries/query-readers.ts'),
        import('./sql-parsers.ts'),
      ]);
      const queries = new QueryReaders(loadSqlParser);
      // Without its query parser a dialect is still read, with clause-level facts for its queries.
      await queries.load(name).catch(() => undefined);
      const parser = new TolerantParser(name, queries);
      if (!isQueryOnly(name)) return parser;
      const { QueryOnlyParser } = await import('../syntax/tolerant/query-only-parser.ts');
      return new QueryOnlyParser(parser);
    }
  }
};
