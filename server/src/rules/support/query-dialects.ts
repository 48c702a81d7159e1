import type { RuleDialect } from '../rule.ts';

/** The dialects in which rules about plain queries hold, whatever the engine. */
export const QUERY_DIALECTS: readonly RuleDialect[] = [
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
];
