import type { Dialect } from '../text/dialect.ts';
import { mayHoldQueries } from '../text/script-marks.ts';
import type { NamedEngine } from './engines.ts';
import { isMarkerFile } from './markers.ts';
import { folderOf } from './path.ts';
import { sourceLanguage } from './source-files.ts';

/** What discovery needs to know of a TypeScript or JavaScript file with queries. */
export interface ScriptSummary {
  readonly kind: 'script';
  readonly path: string;
  readonly folder: string;
  /** The engine whose driver it imports; undefined where it imports none, or those of several. */
  readonly driver?: NamedEngine;
}

/**
 * True for a TypeScript or JavaScript file that may hold queries of an application. Migrations in these languages are left to their tools:
 * what they run is not told by their text alone.
 */
export function isQueryScript(path: string, text: string): boolean {
  if (sourceLanguage(path) !== 'typescript' || isMarkerFile(path) || MIGRATION_FOLDER.test(path)) return false;
  return mayHoldQueries(text) && !MIGRATION_TEXT.test(text);
}

const MIGRATION_FOLDER = /(?:^|\/)(?:migrations?|db-migrate|drizzle\/meta)\//i;
const MIGRATION_TEXT =
  /\bimplements\s+MigrationInterface\b|\bexports\.(?:up|down)\s*=|\bexport\s+(?:const\s+(?:up|down)\b|(?:async\s+)?function\s+(?:up|down)\s*\()/;

export function summarizeScript(path: string, text: string): ScriptSummary {
  const driver = importedDriver(text);
  return { kind: 'script', path, folder: folderOf(path), ...(driver ? { driver } : {}) };
}

/** Packages that speak to one engine, by the name that programs import. */
const DRIVERS: Readonly<Record<string, Dialect>> = {
  pg: 'postgresql',
  'pg-promise': 'postgresql',
  'pg-native': 'postgresql',
  postgres: 'postgresql',
  slonik: 'postgresql',
  '@slonik/utilities': 'postgresql',
  '@neondatabase/serverless': 'postgresql',
  '@vercel/postgres': 'postgresql',
  '@electric-sql/pglite': 'postgresql',
  'drizzle-orm/pg-core': 'postgresql',
  'drizzle-orm/node-postgres': 'postgresql',
  'drizzle-orm/postgres-js': 'postgresql',
  'drizzle-orm/neon-http': 'postgresql',
  mysql: 'mysql',
  mysql2: 'mysql',
  'mysql2/promise': 'mysql',
  '@planetscale/database': 'mysql',
  'drizzle-orm/mysql2': 'mysql',
  'drizzle-orm/mysql-core': 'mysql',
  mariadb: 'mariadb',
  'better-sqlite3': 'sqlite',
  sqlite3: 'sqlite',
  sqlite: 'sqlite',
  'sql.js': 'sqlite',
  'bun:sqlite': 'sqlite',
  'node:sqlite': 'sqlite',
  'expo-sqlite': 'sqlite',
  '@libsql/client': 'sqlite',
  'drizzle-orm/sqlite-core': 'sqlite',
  'drizzle-orm/better-sqlite3': 'sqlite',
  'drizzle-orm/libsql': 'sqlite',
  'drizzle-orm/d1': 'sqlite',
  mssql: 'tsql',
  tedious: 'tsql',
  '@clickhouse/client': 'clickhouse',
  '@clickhouse/client-web': 'clickhouse',
  'snowflake-sdk': 'snowflake',
  '@google-cloud/bigquery': 'bigquery',
  oracledb: 'unknown',
  duckdb: 'unknown',
  '@duckdb/node-api': 'unknown',
};

function importedDriver(text: string): NamedEngine | undefined {
  const engines = new Map<Dialect, NamedEngine>();
  for (const match of text.matchAll(/(?:\bfrom|\brequire\(|\bimport\(|\bimport)\s*['"]([^'"\n]+)['"]/g)) {
    const name = match[1] ?? '';
    const dialect = Object.hasOwn(DRIVERS, name) ? DRIVERS[name] : undefined;
    if (dialect) engines.set(dialect, { dialect, name });
  }
  const [only, ...others] = engines.values();
  return others.length === 0 ? only : undefined;
}
