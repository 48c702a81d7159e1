import type { Span } from '../text/span.ts';
import type { ReferentialAction } from './constraint.ts';
import type { DataType } from './data-type.ts';
import type { Expression } from './expression.ts';
import { fileSpan } from './file-span.ts';
import type { IndexPart } from './index-definition.ts';
import type { CreatePolicy } from './object-facts.ts';
import type { Statement } from './statement.ts';

/** Where something was declared. `span` is relative to the statement, whose `start` places it in its file. */
export interface Provenance {
  readonly statement: Statement;
  readonly span: Span;
}

/** Offsets in the file. */
export function absoluteSpan(origin: Provenance): Span {
  return fileSpan(origin.statement, origin.span);
}

export interface Column {
  /** As the source names it: the column's name in SQL, the field's name in a Prisma schema. */
  readonly name: string;
  /** As the database names it; differs from `name` only under Prisma's @map. */
  readonly databaseName: string;
  readonly type: DataType;
  readonly nullable: boolean;
  readonly default?: Expression;
  /** The statement that gave the default where it is not the column's own definition; spans in `default` count from it. */
  readonly defaultOrigin?: Provenance;
  /** What MySQL's COMMENT, PostgreSQL's COMMENT ON or its SECURITY LABEL says of the column. */
  readonly comment?: string;
  /** A default of any kind: DEFAULT, serial, identity, generated. Prisma's client-side defaults not included. */
  readonly hasDefault: boolean;
  /** T-SQL: the name of the default, which is a constraint there, by which it can be dropped. */
  readonly defaultName?: string;
  readonly identity?: 'always' | 'byDefault';
  readonly generated?: { readonly stored: boolean; readonly expression?: Expression };
  /** The column's definition, from its name on. */
  readonly origin: Provenance;
  /** The type's last declaration (CREATE, ADD COLUMN or ALTER TYPE). */
  readonly typeOrigin: Provenance;
  /** The name of the column's NOT NULL constraint (PostgreSQL 18 names them), by which it can be dropped. */
  readonly notNullName?: string;
  /** The key of the sequence that belongs to a serial or identity column. */
  readonly ownedSequence?: string;
  /** True where only a parent (inheritance, partitioning) declares the column. */
  readonly inherited?: boolean;
}

/** A primary key or a unique constraint. */
export interface Key {
  readonly name?: string;
  readonly columns: readonly string[];
  /** INCLUDE columns. */
  readonly include?: readonly string[];
  readonly deferrable: boolean;
  readonly nullsNotDistinct: boolean;
  readonly origin: Provenance;
  /** The `origin` of the parent table's object that this one follows (partitioning, inheritance). */
  readonly inheritedFrom?: Provenance;
}

export interface ForeignKey {
  readonly name?: string;
  readonly columns: readonly string[];
  /** The key of the referenced table, see {@link Table.key}; it may be unknown to the schema. */
  readonly referencedTable: string;
  /** Resolved: the referenced primary key where the statement leaves the columns out; empty where that is unknown. */
  readonly referencedColumns: readonly string[];
  readonly onDelete?: ReferentialAction;
  readonly onUpdate?: ReferentialAction;
  readonly deferrable: boolean;
  readonly initiallyDeferred: boolean;
  /** False between NOT VALID and VALIDATE CONSTRAINT. */
  readonly validated: boolean;
  readonly origin: Provenance;
  /** The `origin` of the parent table's object that this one follows (partitioning, inheritance). */
  readonly inheritedFrom?: Provenance;
}

export interface Index {
  readonly name?: string;
  readonly unique: boolean;
  readonly method: string;
  readonly parts: readonly IndexPart[];
  readonly include: readonly string[];
  readonly where?: Expression;
  readonly nullsNotDistinct: boolean;
  readonly concurrently: boolean;
  /** True for an index ON ONLY a partitioned table: it is not valid before indexes of the partitions are attached to it. */
  readonly unattached?: true;
  readonly origin: Provenance;
  /** The `origin` of the parent table's object that this one follows (partitioning, inheritance). */
  readonly inheritedFrom?: Provenance;
}

export interface Check {
  readonly name?: string;
  readonly expression?: Expression;
  /** True where children do not get it. */
  readonly noInherit?: boolean;
  readonly validated: boolean;
  readonly origin: Provenance;
  /** The `origin` of the parent table's object that this one follows (partitioning, inheritance). */
  readonly inheritedFrom?: Provenance;
}

/** EXCLUDE: a constraint behind which the engine keeps an index. */
export interface Exclusion {
  readonly name?: string;
  readonly method?: string;
  readonly parts?: readonly IndexPart[];
  readonly where?: Expression;
  readonly origin: Provenance;
  /** The `origin` of the parent table's object that this one follows (partitioning, inheritance). */
  readonly inheritedFrom?: Provenance;
}

/** A row security policy as it stands, ALTER POLICY included. */
export interface TablePolicy {
  /** Its name, roles and conditions as they are now; `command` and `permissive` never change. */
  readonly policy: CreatePolicy;
  /** The policy's name in CREATE POLICY. */
  readonly origin: Provenance;
  /** The statement that gave the conditions where ALTER POLICY changed them; spans in `using` and `withCheck` count from it. */
  readonly usingOrigin?: Provenance;
  readonly withCheckOrigin?: Provenance;
}

/** A function or procedure. */
export interface Routine {
  /** `schema.name(int4, text)`, by the types of what is passed in; `schema.name` in dialects where a name stands for one routine. */
  readonly key: string;
  readonly schema: string;
  readonly name: string;
  readonly procedure: boolean;
  /** Lower case: `sql`, `plpgsql`, …. */
  readonly language: string;
  readonly returnsTrigger: boolean;
  readonly securityDefiner: boolean;
  /** SET clauses by lower-case name. */
  readonly settings: Readonly<Record<string, string>>;
  /** The routine's name in the statement that created it. */
  readonly origin: Provenance;
  /** The name in the last statement (CREATE or ALTER) that said with whose rights it runs or what its search path is. */
  readonly securityOrigin: Provenance;
}

/** An immutable table: a change yields a new object, so identity says whether anything changed. */
export interface Table {
  /** `schema.name` as the engine compares it; the default schema (PostgreSQL `public`) written out. */
  readonly key: string;
  readonly schema: string;
  readonly name: string;
  /** As the database names it; differs from `name` only under Prisma's @@map. */
  readonly databaseName: string;
  readonly kind: 'table' | 'view' | 'materializedView' | 'foreignTable';
  readonly temporary: boolean;
  readonly columns: readonly Column[];
  readonly primaryKey?: Key;
  /** What took the primary key away (DROP CONSTRAINT, DROP PRIMARY KEY, DROP COLUMN), where the table had one and has none now. */
  readonly primaryKeyDropped?: Provenance;
  /** Unique constraints. Unique indexes are in `indexes`. */
  readonly uniques: readonly Key[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly indexes: readonly Index[];
  readonly checks: readonly Check[];
  readonly exclusions: readonly Exclusion[];
  /** MySQL's storage engine and character set of the table in lower case, where the history says them. */
  readonly engine?: string;
  readonly charset?: string;
  readonly partitionOf?: string;
  readonly partitioned: boolean;
  readonly inherits: readonly string[];
  readonly rowSecurity: {
    readonly enabled: boolean;
    readonly forced: boolean;
    /** The action that enabled it last, while it is enabled. */
    readonly enabledAt?: Provenance;
    /** The action that disabled it, where it was not left alone. */
    readonly disabledAt?: Provenance;
  };
  readonly policies: readonly TablePolicy[];
  /** WITH (…) of a view by lower-case name (`security_invoker`). */
  readonly options?: Readonly<Record<string, string>>;
  /** False where the columns are not all known (CREATE TABLE AS over an unknown table, LIKE an unknown table, …). */
  readonly complete: boolean;
  /**
   * True for a table of which the history holds no CREATE, only changes (ALTER TABLE, CREATE INDEX): it has what they say of it, columns
   * of unknown type included, and the rest is unknown. See {@link SchemaView.outsideTables}.
   */
  readonly outside?: true;
  /** The table's name in the statement that created it, or in the first one that changes a table that nothing creates. */
  readonly origin: Provenance;
}

export interface EnumType {
  readonly key: string;
  readonly name: string;
  readonly values: readonly string[];
  readonly origin: Provenance;
}

/** A schema at one moment. Lookups take names as written (folded by the dialect), optionally qualified. */
export interface SchemaView {
  /** The table, view or materialised view of that name on the search path, or undefined. */
  table(name: {
    readonly schema?: { readonly name: string };
    readonly object: { readonly name: string };
  }): Table | undefined;
  tableByKey(key: string): Table | undefined;
  tables(): Iterable<Table>;
  /** Tables that nothing creates, with what changes tell of them. For all other questions they do not exist. */
  outsideTables(): Iterable<Table>;
  /** The one of them that has that name; undefined where the table itself is known. */
  outsideTable(name: {
    readonly schema?: { readonly name: string };
    readonly object: { readonly name: string };
  }): Table | undefined;
  enums(): Iterable<EnumType>;
  /** The table that carries an index of that name, with the index. */
  index(name: {
    readonly schema?: { readonly name: string };
    readonly object: { readonly name: string };
  }): { readonly table: Table; readonly index: Index } | undefined;
  /** Functions and procedures, in the order of their keys. */
  routines(): Iterable<Routine>;
  /** The routine of that name and those argument types; without types the only one of that name. */
  routine(
    name: {
      readonly schema?: { readonly name: string };
      readonly object: { readonly name: string };
    },
    signature?: readonly string[],
  ): Routine | undefined;
  /** The roles that the history creates, grants something to, or names in policies. */
  roles(): Iterable<string>;
}
