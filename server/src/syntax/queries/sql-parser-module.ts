import type { SqlParserBuild } from './query-readers.ts';
import type { SqlAstParser } from './sql-ast.ts';

/** What a build of node-sql-parser exports; its own types describe the whole package only. */
interface SqlParserModule {
  readonly Parser: new () => { parse(sql: string, options: { readonly database: string }): { readonly ast: unknown } };
}

/**
 * The parser in a loaded build of node-sql-parser.
 *
 * @param loaded the build's exports, or a module whose default export they are
 */
export function sqlAstParser(loaded: unknown, build: SqlParserBuild): SqlAstParser {
  const exported = loaded as SqlParserModule | { readonly default: SqlParserModule };
  const { Parser } = 'default' in exported ? exported.default : exported;
  const parser = new Parser();
  return { parse: (sql) => parser.parse(sql, { database: build }).ast };
}
