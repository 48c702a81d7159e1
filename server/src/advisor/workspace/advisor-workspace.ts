import type { Severity } from '../../model/finding.ts';
import type { Table } from '../../model/schema.ts';
import type { Dialect } from '../../text/dialect.ts';
import type { MemoryEntry } from '../memory/memory-entry.ts';
import type { StackItem } from '../stack/stack-items.ts';

/** A database of the workspace, as an answer names it. */
export interface KnownDatabase {
  readonly id: string;
  readonly dialect: Dialect;
  /** Major version, where the configuration or the workspace tells. */
  readonly target?: string;
  /** Why this dialect, for people. */
  readonly reason: string;
  readonly layout: string;
  readonly tables: number;
  readonly canWriteMigration: boolean;
  /** The path of the next migration of that name, `…` for a time stamp; undefined where the history does not tell. */
  readonly nextMigration?: (name: string) => string | undefined;
}

/** A place in a file, lines and columns from 0. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface KnownTable {
  readonly database: KnownDatabase;
  readonly table: Table;
  /** The same table as a Prisma schema beside the migrations declares it. */
  readonly model?: Table;
  readonly at: Place;
}

export interface KnownFinding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly at: Place;
}

/** What stands on a table or a column, by the names that the schema gives it. */
export interface Dependents {
  /** Indexes, keys and checks of the table itself. */
  readonly own: readonly string[];
  /** Foreign keys of other tables, as `table (columns)`. */
  readonly references: readonly string[];
  /** Statements of all files that name it, its own declaration not included. */
  readonly statements: readonly Place[];
}

/** What the advisor may ask of the workspace. Every answer is from what the engine knows now; nothing is parsed for it. */
export interface AdvisorWorkspace {
  readonly databases: readonly KnownDatabase[];
  /** Frameworks found in manifests and by the databases' layouts: `prisma`, `drizzle`, …. */
  readonly orms: readonly string[];
  /** The products in use, engines first, with their versions and where they were read. */
  readonly stack: readonly StackItem[];
  /** What the team chose to remember, newest first. */
  readonly memory: readonly MemoryEntry[];
  /** The tables of any database that a text names, in the text's order: by their exact name in any case, or in the singular or plural, or by their model's. */
  tablesNamedIn(text: string): readonly KnownTable[];
  /** The findings in the files that declare or change a table, the gravest first. */
  findingsOn(table: KnownTable): readonly KnownFinding[];
  /** The findings of all files, the gravest first. */
  findings(): readonly KnownFinding[];
  /** What stands on a table, or on one of its columns, as far as the files tell. */
  dependentsOf(table: KnownTable, column?: string): Dependents;
}
