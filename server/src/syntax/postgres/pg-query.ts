/**
 * The PostgreSQL parser that this folder lowers from: libpg_query's JSON tree. Its implementation loads WebAssembly, which is IO, so it is
 * injected (see `node/pg-query.ts`).
 */
export interface PgQuery {
  /**
   * The parse result, `{version, stmts: [{stmt, stmt_location, stmt_len}]}`, with locations in UTF-8 bytes.
   * @throws {PgSyntaxError} where PostgreSQL rejects the text
   * @throws {PgParserCrash} where the parser itself failed
   */
  parse(sql: string): unknown;
  /**
   * The PL/pgSQL functions in a CREATE FUNCTION or DO statement: `{plpgsql_funcs: [{PLpgSQL_function}]}`.
   * @throws {PgSyntaxError | PgParserCrash} as {@link parse}
   */
  parsePlPgSQL(sql: string): unknown;
}

/** PostgreSQL's own complaint about a text. */
export class PgSyntaxError extends Error {
  /** Where it complains, in Unicode code points from the start; undefined where it does not say. */
  readonly cursor: number | undefined;

  constructor(message: string, cursor: number | undefined) {
    super(message);
    this.name = 'PgSyntaxError';
    this.cursor = cursor;
  }
}

/** The parser trapped or ran out of memory. It has been replaced by a fresh instance; the statement that caused it is lost. */
export class PgParserCrash extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PgParserCrash';
  }
}
