import type { Query } from '../../model/query.ts';
import type { Dialect } from '../../text/dialect.ts';
import { QueryReader } from './reader.ts';
import type { SqlAstParser } from './sql-ast.ts';

/**
 * The builds of node-sql-parser, by the dialects that they read. They are asked how operators group and nothing else; there is none for
 * ClickHouse, whose operators (SQL reference, "Operators") group as MySQL's do.
 */
const BUILDS = {
  mysql: 'mysql',
  mariadb: 'mariadb',
  clickhouse: 'mysql',
  sqlite: 'sqlite',
  tsql: 'transactsql',
  bigquery: 'bigquery',
  snowflake: 'snowflake',
  redshift: 'redshift',
  trino: 'trino',
  db2: 'db2',
  hive: 'hive',
  flinksql: 'flinksql',
} as const satisfies Partial<Record<Dialect, string>>;

export type SqlParserBuild = (typeof BUILDS)[keyof typeof BUILDS];

/** Every build that may be asked for. */
export const SQL_PARSER_BUILDS: ReadonlySet<SqlParserBuild> = new Set(Object.values(BUILDS));

/** Loads one build of node-sql-parser. It rejects where the package does not have it. */
export type SqlParserLoader = (build: SqlParserBuild) => Promise<SqlAstParser>;

/** Readers of queries, each loaded when its dialect is first asked for. */
export class QueryReaders {
  readonly #load: SqlParserLoader;
  readonly #loading = new Map<Dialect, Promise<void>>();
  readonly #readers = new Map<Dialect, QueryReader>();

  constructor(load: SqlParserLoader) {
    this.#load = load;
  }

  /**
   * Loads what a dialect needs; nothing where it needs nothing or has it.
   * @throws where the parser cannot be loaded; the next call tries again
   */
  async load(dialect: Dialect): Promise<void> {
    const build = dialect in BUILDS ? BUILDS[dialect as keyof typeof BUILDS] : undefined;
    if (!build) return;
    let loading = this.#loading.get(dialect);
    if (!loading) {
      loading = this.#load(build).then((parser) => {
        this.#readers.set(dialect, new QueryReader(parser, dialect));
      });
      this.#loading.set(dialect, loading);
      loading.catch(() => this.#loading.delete(dialect));
    }
    await loading;
  }

  /** Reads one query, see {@link QueryReader.read}; undefined too where its dialect has no parser, or not yet. */
  read(text: string, dialect: Dialect): Query | undefined {
    return this.#readers.get(dialect)?.read(text);
  }
}
