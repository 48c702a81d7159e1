import type { Dialect } from '../text/dialect.ts';

/** What differs between engines when statements are folded into a schema. */
export interface DialectRules {
  /** The schema of unqualified names; empty where the engine has none or its name is not in the files. */
  readonly defaultSchema: string;
  /** The schema that temporary tables live in, searched before all others. */
  readonly temporarySchema: string;
  /** The form under which two table or index names are the same. */
  readonly tableKey: (name: string) => string;
  /** The form under which two column or constraint names are the same. */
  readonly columnKey: (name: string) => string;
  /** Primary key columns are NOT NULL. SQLite alone allows NULL there, for historical reasons. */
  readonly primaryKeyIsNotNull: boolean;
  /** `INTEGER PRIMARY KEY` is the row's own number: never NULL and filled in when left out (SQLite). */
  readonly integerPrimaryKeyIsRowId: boolean;
  /** A foreign key brings its own index where no other serves (MySQL's InnoDB). */
  readonly foreignKeyCreatesIndex: boolean;
  /** References are kept by name: dropping a table leaves the foreign keys that point at it. */
  readonly referencesByName: boolean;
  /** Names that the engine gives to what the statement leaves unnamed. */
  readonly naming: 'postgresql' | 'mysql' | 'none';
  /** The actions of one ALTER TABLE run in passes (drops, types, columns, constraints), not as written. */
  readonly alterRunsInPasses: boolean;
  /** Every NOT NULL is a named constraint (PostgreSQL 18). */
  readonly namesNotNull: boolean;
  /** Index names are unique within a schema; elsewhere within their table. */
  readonly indexNamesPerSchema: boolean;
  /** REFERENCES on a column makes a foreign key. MySQL before 9.0 reads it and does nothing. */
  readonly inlineReferences: boolean;
  /** A column may hold NULL unless it says NOT NULL; in ClickHouse only a Nullable type may. */
  readonly columnsAreNullable: boolean;
  /** A new definition of a column (MODIFY, ALTER COLUMN) leaves its default, identity and computation alone. */
  readonly modifyKeepsDefault: boolean;
  /** DROP COLUMN takes the column out of indexes and keys of several columns, which stay. */
  readonly dropColumnShrinksKeys: boolean;
  /** A key that says the same as another of its statement makes nothing new; MySQL makes another index. */
  readonly mergesRepeatedKeys: boolean;
  /** A renaming may name any object of a schema and not say what it is: sp_rename renames constraints as it does tables (SQL Server). */
  readonly renamesObjects: boolean;
  /** A second constraint of a name is an error; SQLite does not look at the names. */
  readonly constraintNamesAreUnique: boolean;
  /** Tables say in which storage engine and character set they are kept (MySQL). */
  readonly hasStorageEngines: boolean;
  /** ROLLBACK undoes DDL; elsewhere DDL commits by itself. */
  readonly transactionalDdl: boolean;
}

const exact = (name: string): string => name;
const folded = (name: string): string => name.toLowerCase();

const POSTGRESQL: DialectRules = {
  defaultSchema: 'public',
  temporarySchema: 'pg_temp',
  tableKey: exact,
  columnKey: exact,
  primaryKeyIsNotNull: true,
  integerPrimaryKeyIsRowId: false,
  foreignKeyCreatesIndex: false,
  referencesByName: false,
  naming: 'postgresql',
  alterRunsInPasses: true,
  namesNotNull: true,
  indexNamesPerSchema: true,
  inlineReferences: true,
  columnsAreNullable: true,
  modifyKeepsDefault: false,
  dropColumnShrinksKeys: false,
  mergesRepeatedKeys: true,
  renamesObjects: false,
  constraintNamesAreUnique: true,
  hasStorageEngines: false,
  transactionalDdl: true,
};

const OTHER: DialectRules = {
  defaultSchema: '',
  temporarySchema: '#temporary',
  tableKey: exact,
  columnKey: folded,
  primaryKeyIsNotNull: true,
  integerPrimaryKeyIsRowId: false,
  foreignKeyCreatesIndex: false,
  referencesByName: true,
  naming: 'none',
  alterRunsInPasses: false,
  namesNotNull: false,
  indexNamesPerSchema: false,
  inlineReferences: true,
  columnsAreNullable: true,
  modifyKeepsDefault: false,
  dropColumnShrinksKeys: false,
  mergesRepeatedKeys: true,
  renamesObjects: false,
  constraintNamesAreUnique: true,
  hasStorageEngines: false,
  transactionalDdl: true,
};

/**
 * MySQL 8.4 manual: 11.2.3 “Identifier Case Sensitivity” (tables as on Linux, columns and indexes in any case), 15.1.20.5 “FOREIGN KEY
 * Constraints” (the index; inline REFERENCES, which the release notes of 9.0 bring to life), 15.1.9 “ALTER TABLE” (DROP COLUMN and
 * indexes), 15.3.3 “Statements That Cause an Implicit Commit”.
 */
const MYSQL: DialectRules = {
  ...OTHER,
  foreignKeyCreatesIndex: true,
  naming: 'mysql',
  inlineReferences: false,
  dropColumnShrinksKeys: true,
  mergesRepeatedKeys: false,
  hasStorageEngines: true,
  transactionalDdl: false,
};

const BY_DIALECT: Partial<Record<Dialect, DialectRules>> = {
  postgresql: POSTGRESQL,
  redshift: POSTGRESQL,
  mysql: MYSQL,
  // MariaDB documentation, “Foreign Keys”: inline REFERENCES make foreign keys since 10.5.
  mariadb: { ...MYSQL, inlineReferences: true },
  // sqlite.org: “Quirks, Caveats, and Gotchas In SQLite” (NULL in primary keys), “ROWIDs and the INTEGER PRIMARY KEY”.
  sqlite: {
    ...OTHER,
    defaultSchema: 'main',
    tableKey: folded,
    primaryKeyIsNotNull: false,
    integerPrimaryKeyIsRowId: true,
    indexNamesPerSchema: true,
    constraintNamesAreUnique: false,
  },
  // Microsoft Learn, “ALTER TABLE (Transact-SQL)”: defaults are constraints of their own. Names compare by the collation, as a rule in any case.
  tsql: { ...OTHER, defaultSchema: 'dbo', tableKey: folded, modifyKeepsDefault: true, renamesObjects: true },
  // ClickHouse documentation, “Syntax: Identifiers” (case-sensitive), “Nullable(T)”, “ALTER TABLE … MODIFY COLUMN”.
  clickhouse: {
    ...OTHER,
    columnKey: exact,
    columnsAreNullable: false,
    modifyKeepsDefault: true,
    transactionalDdl: false,
  },
};

/** The folding rules of a dialect; careful middle ground where the dialect is not known. */
export function dialectRules(dialect: Dialect): DialectRules {
  return BY_DIALECT[dialect] ?? OTHER;
}
