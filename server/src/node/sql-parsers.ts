import type { SqlParserBuild, SqlParserLoader } from '../syntax/queries/query-readers.ts';
import { sqlAstParser } from '../syntax/queries/sql-parser-module.ts';

/** Every build is named by itself, so that a bundler sees them all and only the one asked for is loaded. */
const MODULES: Readonly<Record<SqlParserBuild, () => Promise<unknown>>> = {
  mysql: () => import('node-sql-parser/build/mysql.js'),
  mariadb: () => import('node-sql-parser/build/mariadb.js'),
  sqlite: () => import('node-sql-parser/build/sqlite.js'),
  transactsql: () => import('node-sql-parser/build/transactsql.js'),
  bigquery: () => import('node-sql-parser/build/bigquery.js'),
  snowflake: () => import('node-sql-parser/build/snowflake.js'),
  redshift: () => import('node-sql-parser/build/redshift.js'),
  trino: () => import('node-sql-parser/build/trino.js'),
  db2: () => import('node-sql-parser/build/db2.js'),
  hive: () => import('node-sql-parser/build/hive.js'),
  flinksql: () => import('node-sql-parser/build/flinksql.js'),
};

/** Loads one build of node-sql-parser. */
export const loadSqlParser: SqlParserLoader = async (build) => sqlAstParser(await MODULES[build](), build);
