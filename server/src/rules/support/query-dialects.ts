import type { RuleDialect } from '../rule.ts';

/** The dialects whose statements are all read: those of which the rules about definitions speak. */
export const READ_DIALECTS: readonly RuleDialect[] = ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql', 'clickhouse'];

/** The dialects in which rules about plain queries hold, whatever the engine; beyond {@link READ_DIALECTS} only queries are read. */
export const QUERY_DIALECTS: readonly RuleDialect[] = [
  ...READ_DIALECTS,
  'bigquery',
  'snowflake',
  'redshift',
  'trino',
  'db2',
  'hive',
  'flinksql',
];
