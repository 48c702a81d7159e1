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
};

const MYSQL: DialectRules = { ...OTHER, foreignKeyCreatesIndex: true, naming: 'mysql' };

const BY_DIALECT: Partial<Record<Dialect, DialectRules>> = {
  postgresql: POSTGRESQL,
  redshift: POSTGRESQL,
  mysql: MYSQL,
  mariadb: MYSQL,
  sqlite: {
    ...OTHER,
    defaultSchema: 'main',
    tableKey: folded,
    primaryKeyIsNotNull: false,
    integerPrimaryKeyIsRowId: true,
    indexNamesPerSchema: true,
  },
  tsql: { ...OTHER, defaultSchema: 'dbo', tableKey: folded },
};

/** The folding rules of a dialect; careful middle ground where the dialect is not known. */
export function dialectRules(dialect: Dialect): DialectRules {
  return BY_DIALECT[dialect] ?? OTHER;
}
