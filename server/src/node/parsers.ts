import { parserLoader } from '../lint/load-parser.ts';

/** Loads the parser of a language from this package's own files. */
export const loadParser = parserLoader({
  loadPgQuery: async () => (await import('./pg-query.ts')).loadPgQuery(),
  loadSqlParser: async () => (await import('./sql-parsers.ts')).loadSqlParser,
});
