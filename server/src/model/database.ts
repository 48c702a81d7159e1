import type { Dialect } from '../text/dialect.ts';
import type { Span } from '../text/span.ts';
import type { SchemaView, Table } from './schema.ts';
import type { Statement } from './statement.ts';

/**
 * What a file is to its database.
 * `migration` runs once, in order; `rollback` undoes one and is never folded; `schema` declares (a dump, schema.sql, declarative files);
 * `query` is application SQL; `seed` fills data; `prisma` is a Prisma schema file.
 */
export type FileRole = 'migration' | 'rollback' | 'schema' | 'query' | 'seed' | 'prisma';

/** Whether the runner puts the file (or section) into a transaction. `unknown` where no runner is known. */
export type TransactionMode = 'wrapped' | 'none' | 'unknown';

/** A part of a migration file that runs in one direction (goose, dbmate, Liquibase); whole files have one section. Absolute offsets. */
export interface MigrationSection extends Span {
  readonly direction: 'up' | 'down';
  readonly transaction: TransactionMode;
}

/** A file's place in its database. */
export interface FilePlace {
  readonly path: string;
  readonly role: FileRole;
  /** The version that orders migrations, as written (`20230404095503`, `0007`, `1.2`). */
  readonly version?: string;
  readonly transaction: TransactionMode;
  /** In text order; a section that reaches to the end of the file ends at `Number.MAX_SAFE_INTEGER`. */
  readonly sections: readonly MigrationSection[];
  /** True where the runner sends a file (or section) as one query, of which PostgreSQL makes one transaction if it holds several statements. */
  readonly sentWhole?: boolean;
  /** False for a migration or schema file that repeats what others say (a dump beside complete migrations): it is never folded. */
  readonly folded?: boolean;
}

/** The files that make one schema. */
export interface DatabasePlan {
  /** Stable within a workspace: the root folder, with the dialect where one folder serves several. */
  readonly id: string;
  /** The folder that holds it, `''` for the workspace's root. */
  readonly root: string;
  /** The layout's id: `prisma-migrate`, `flyway`, `golang-migrate`, …, `schema-files`, `prisma-schema`, `loose`. */
  readonly layout: string;
  readonly dialect: Dialect;
  /** Why this dialect, for people: `provider = "postgresql" in prisma/schema.prisma`. */
  readonly dialectReason: string;
  /** True where a package of the workspace depends on a library that hashes passwords. */
  readonly hashesPasswords?: true;
  /** Migrations and schema files in the order they are folded, then rollbacks, seeds and queries. */
  readonly files: readonly FilePlace[];
}

/** The schema of one database through time. */
export interface Timeline {
  /** The schema when every folded statement has run. */
  readonly final: SchemaView;
  /** The schema just before a folded statement; for a statement that is not folded (a query), the final schema. */
  before(statement: Statement): SchemaView;
  /** The schema just after a folded statement; the final schema for any other. */
  after(statement: Statement): SchemaView;
  /** The schema just before the first folded statement of that file; the final schema where it has none. */
  beforeFile(path: string): SchemaView;
}

/** A Prisma schema, folded. `final` holds tables under their Prisma names. */
export interface PrismaSchema {
  readonly final: SchemaView;
  /** As written: `postgresql`, `mysql`, `sqlite`, `sqlserver`, `mongodb`, `cockroachdb`; undefined where no datasource says. */
  readonly provider?: string;
  readonly relationMode: 'foreignKeys' | 'prisma';
  /** The model of a table, for rules that need the fields: by model name. */
  model(name: string): Table | undefined;
  /** The model whose table has that name in the database; with a schema, only one of that schema or of none. */
  modelOfTable(databaseName: string, schema?: string): Table | undefined;
}
