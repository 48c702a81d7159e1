import type { Dialect } from '../text/dialect.ts';

/** An engine that a name speaks of. `unknown` where Schemawise does not read the engine's dialect (Oracle, CockroachDB, …). */
export interface NamedEngine {
  readonly dialect: Dialect;
  /** As it was written. */
  readonly name: string;
}

/** Spellings that are recognised as a whole word. */
const WORDS: Readonly<Record<string, Dialect>> = {
  postgres: 'postgresql',
  postgresql: 'postgresql',
  pg: 'postgresql',
  pgsql: 'postgresql',
  psql: 'postgresql',
  pgx: 'postgresql',
  plpgsql: 'postgresql',
  timescaledb: 'postgresql',
  mysql: 'mysql',
  mysql2: 'mysql',
  mysql8: 'mysql',
  mariadb: 'mariadb',
  sqlite: 'sqlite',
  sqlite3: 'sqlite',
  libsql: 'sqlite',
  turso: 'sqlite',
  d1: 'sqlite',
  mssql: 'tsql',
  sqlserver: 'tsql',
  tsql: 'tsql',
  clickhouse: 'clickhouse',
  chdb: 'clickhouse',
  bigquery: 'bigquery',
  snowflake: 'snowflake',
  redshift: 'redshift',
  trino: 'trino',
  db2: 'db2',
  hive: 'hive',
  flinksql: 'flinksql',
  oracle: 'unknown',
  cockroach: 'unknown',
  cockroachdb: 'unknown',
  crdb: 'unknown',
  duckdb: 'unknown',
  cratedb: 'unknown',
  googlesql: 'unknown',
  spanner: 'unknown',
  h2: 'unknown',
  hsqldb: 'unknown',
  derby: 'unknown',
  firebird: 'unknown',
  mongodb: 'unknown',
  singlestore: 'unknown',
  yugabyte: 'unknown',
  oceanbase: 'unknown',
};

/** Spellings that are recognised inside a longer word, such as `MySqlMigrations`. The longest comes first. */
const PARTS: readonly (readonly [string, Dialect])[] = [
  ['cockroach', 'unknown'],
  ['clickhouse', 'clickhouse'],
  ['sql-server', 'tsql'],
  ['sql_server', 'tsql'],
  ['sqlserver', 'tsql'],
  ['postgres', 'postgresql'],
  ['bigquery', 'bigquery'],
  ['snowflake', 'snowflake'],
  ['redshift', 'redshift'],
  ['mariadb', 'mariadb'],
  ['sqlite', 'sqlite'],
  ['mssql', 'tsql'],
  ['mysql', 'mysql'],
];

/** The engine that configuration names: a driver, provider or `engine` value such as `postgres`, `pgx/v5`, `better-sqlite3`, `sqlserver`. */
export function engineOfName(written: string): NamedEngine | undefined {
  return soleEngine(written);
}

/** The engine in a connection string's scheme (`jdbc:postgresql:`, `mysql+pymysql://`); undefined where it names none. */
export function engineOfUrl(url: string): NamedEngine | undefined {
  const scheme = /^(?:jdbc:)?([a-z][\w+.-]*):/i.exec(url.trim())?.[1];
  return scheme === undefined ? undefined : soleEngine(scheme);
}

/**
 * The engine that one path segment names, if exactly one: `postgres`, `mysql_engine_7.1.sql`, `20240101_x.sqlite3.up.sql`,
 * `MySqlMigrations`. A segment that names two engines (`mysql-to-postgres`) tells nothing.
 */
export function engineOfSegment(segment: string): NamedEngine | undefined {
  const known = SEGMENTS.get(segment);
  if (known !== undefined) return known ?? undefined;
  const engine = soleEngine(segment);
  if (SEGMENTS.size >= MAX_SEGMENTS) SEGMENTS.clear();
  SEGMENTS.set(segment, engine ?? null);
  return engine;
}

/** Segments that were looked at: a workspace has few folders for its many files. */
const SEGMENTS = new Map<string, NamedEngine | null>();
const MAX_SEGMENTS = 20_000;

function soleEngine(text: string): NamedEngine | undefined {
  const found = new Map<Dialect, string>();
  const lower = text.toLowerCase();
  for (const word of lower.split(/[^a-z0-9]+/)) {
    const dialect = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
    if (dialect) found.set(dialect, found.get(dialect) ?? word);
  }
  for (const [part, dialect] of PARTS) if (lower.includes(part)) found.set(dialect, found.get(dialect) ?? part);
  const [only, ...others] = found;
  return only !== undefined && others.length === 0 ? { dialect: only[0], name: only[1] } : undefined;
}
