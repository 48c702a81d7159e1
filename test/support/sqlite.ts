import { createRequire } from 'node:module';

/** The part of sql.js that tests use; the package has no declarations of its own. */
export interface SqliteDatabase {
  /** A result for each statement that gives rows. */
  exec(
    sql: string,
  ): readonly { readonly columns: readonly string[]; readonly values: readonly (readonly unknown[])[] }[];
  prepare(sql: string): SqliteStatement;
  /** The whole database as a file. */
  export(): Uint8Array;
  close(): void;
}

export interface SqliteStatement {
  step(): boolean;
  get(): readonly unknown[];
  getColumnNames(): readonly string[];
  free(): void;
}

export interface SqliteModule {
  readonly Database: new (file?: Uint8Array) => SqliteDatabase;
}

/** SQLite, compiled to WebAssembly. */
export const loadSqlite = createRequire(import.meta.url)('sql.js') as () => Promise<SqliteModule>;
