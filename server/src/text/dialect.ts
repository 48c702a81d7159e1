/** The dialects that Schemawise reads. `unknown` is an honest answer: dialect-dependent rules stay silent there. */
export const DIALECTS = [
  'postgresql',
  'mysql',
  'mariadb',
  'sqlite',
  'tsql',
  'clickhouse',
  'bigquery',
  'snowflake',
  'redshift',
  'trino',
  'db2',
  'hive',
  'flinksql',
] as const;

export type KnownDialect = (typeof DIALECTS)[number];
export type Dialect = KnownDialect | 'unknown';
