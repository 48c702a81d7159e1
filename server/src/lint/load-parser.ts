import type { PgQuery } from '../syntax/postgres/pg-query.ts';
import type { SqlParserLoader } from '../syntax/queries/query-readers.ts';
import { isQueryOnly, type ParserLoader } from './parser-pool.ts';

/** The parsers of others, which each kind of machine loads in its own way. */
export interface ForeignParsers {
  loadPgQuery(): Promise<PgQuery>;
  /** Gives one build of node-sql-parser. */
  loadSqlParser(): Promise<SqlParserLoader>;
}

/** Loads the parser of a language, with its WASM where it has one; nothing is loaded before a file of the language is read. */
export function parserLoader(foreign: ForeignParsers): ParserLoader {
  return async (name) => {
    switch (name) {
      case 'postgresql': {
        const [{ PostgresParser }, pgQuery] = await Promise.all([
          import('../syntax/postgres/parser.ts'),
          foreign.loadPgQuery(),
        ]);
        return new PostgresParser(pgQuery);
      }
      case 'prisma': {
        const { PrismaParser } = await import('../syntax/prisma/parser.ts');
        return new PrismaParser();
      }
      default: {
        const [{ TolerantParser }, { QueryReaders }, loadSqlParser] = await Promise.all([
          import('../syntax/tolerant/parser.ts'),
          import('../syntax/queries/query-readers.ts'),
          foreign.loadSqlParser(),
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
}
