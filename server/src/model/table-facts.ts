import type { Span } from '../text/span.ts';
import type { CheckConstraint, ForeignKeyConstraint, KeyConstraint, TableConstraint } from './constraint.ts';
import type { DataType } from './data-type.ts';
import type { Expression } from './expression.ts';
import type { Identifier, QualifiedName } from './identifier.ts';
import type { IndexDefinition } from './index-definition.ts';
import type { PrismaFieldDetails, PrismaModelDetails } from './prisma-facts.ts';
import type { Query } from './query.ts';

/** A column as CREATE TABLE, ADD COLUMN or a Prisma field declares it. */
export interface ColumnDefinition {
  readonly name: Identifier;
  readonly type: DataType;
  /** NOT NULL written out (Prisma: a required field). Primary keys and identity columns are not null without it. */
  readonly notNull: boolean;
  /** The words NOT NULL, where they stand. */
  readonly notNullSpan?: Span;
  /** NULL written out. */
  readonly explicitNull: boolean;
  readonly default?: Expression;
  /** DEFAULT and its expression. */
  readonly defaultSpan?: Span;
  /** T-SQL: the name of the default, which is a constraint there. */
  readonly defaultName?: Identifier;
  /** GENERATED … AS IDENTITY, AUTO_INCREMENT, IDENTITY(1,1), AUTOINCREMENT, Prisma autoincrement(). Serial types say so in `type.serial`. */
  readonly identity?: 'always' | 'byDefault';
  readonly generated?: { readonly expression?: Expression; readonly stored: boolean };
  readonly primaryKey?: KeyConstraint;
  readonly unique?: KeyConstraint;
  readonly references?: ForeignKeyConstraint;
  readonly checks: readonly CheckConstraint[];
  readonly collation?: string;
  /** MySQL's CHARACTER SET, lower case. */
  readonly charset?: string;
  /** Where the character set's name stands. */
  readonly charsetSpan?: Span;
  /** MySQL's COMMENT, without its quotes. */
  readonly comment?: string;
  /** MySQL's ON UPDATE CURRENT_TIMESTAMP, words and value; relative to the statement. */
  readonly onUpdateSpan?: Span;
  /** From the column's name to its last constraint; relative to the statement. */
  readonly span: Span;
  readonly prisma?: PrismaFieldDetails;
}

/** The expressions of one of ClickHouse's clauses; none for `tuple()`. The span is that of the whole value, parentheses included. */
export interface StorageKey {
  readonly parts: readonly Expression[];
  readonly span: Span;
}

/** ClickHouse's ORDER BY, PARTITION BY and PRIMARY KEY behind a table's engine. */
export interface StorageKeys {
  readonly orderBy?: StorageKey;
  readonly partitionBy?: StorageKey;
  readonly primaryKey?: StorageKey;
}

/** CREATE TABLE, CREATE TABLE AS, CREATE FOREIGN TABLE, a Prisma model. */
export interface CreateTable {
  readonly kind: 'createTable';
  readonly name: QualifiedName;
  readonly ifNotExists: boolean;
  readonly temporary: boolean;
  readonly unlogged: boolean;
  readonly foreign: boolean;
  readonly columns: readonly ColumnDefinition[];
  /** Table-level constraints; column-level ones stay on their column. */
  readonly constraints: readonly TableConstraint[];
  /** Inline index definitions (MySQL KEY, T-SQL INDEX, Prisma @@index). */
  readonly indexes: readonly IndexDefinition[];
  readonly partitionOf?: QualifiedName;
  readonly partitionBy?: { readonly strategy: string; readonly parts: readonly Expression[] };
  readonly inherits: readonly QualifiedName[];
  /** LIKE other INCLUDING …: the options in lower case (`all`, `indexes`, `defaults`, `constraints`, `identity`, `generated`, …). */
  readonly like: readonly { readonly table: QualifiedName; readonly including: readonly string[] }[];
  /** CREATE TABLE AS / SELECT INTO. */
  readonly asQuery?: Query;
  /** The names that `CREATE TABLE t (a, b) AS` gives to the query's columns. */
  readonly queryColumns?: readonly Identifier[];
  /** Engine-specific options by lower-case name: MySQL `engine`, `charset`; SQLite `without rowid`, `strict`; ClickHouse `order by`, …. */
  readonly options: Readonly<Record<string, string>>;
  /** MySQL: where the values of the options stand, quotes included. */
  readonly optionSpans?: Readonly<Record<string, Span>>;
  /** ClickHouse: the expressions that sort and split the rows. */
  readonly storageKeys?: StorageKeys;
  /** The parenthesised body, parentheses included; undefined where there is none. */
  readonly bodySpan?: Span;
  readonly prisma?: PrismaModelDetails;
}

export type AlterAction =
  | {
      readonly kind: 'addColumn';
      readonly column: ColumnDefinition;
      readonly ifNotExists: boolean;
      readonly span: Span;
    }
  | {
      readonly kind: 'dropColumn';
      readonly column: Identifier;
      readonly ifExists: boolean;
      readonly cascade: boolean;
      readonly span: Span;
    }
  | { readonly kind: 'renameColumn'; readonly column: Identifier; readonly newName: Identifier; readonly span: Span }
  | { readonly kind: 'renameTable'; readonly newName: QualifiedName; readonly span: Span }
  | {
      readonly kind: 'renameConstraint';
      readonly constraint: Identifier;
      readonly newName: Identifier;
      readonly span: Span;
    }
  | { readonly kind: 'setSchema'; readonly newSchema: Identifier; readonly span: Span }
  | {
      readonly kind: 'setType';
      readonly column: Identifier;
      readonly type: DataType;
      readonly using?: Expression;
      readonly span: Span;
    }
  | {
      readonly kind: 'modifyColumn';
      readonly column: Identifier;
      readonly definition: ColumnDefinition;
      readonly span: Span;
    }
  | { readonly kind: 'setNotNull'; readonly column: Identifier; readonly span: Span }
  | { readonly kind: 'dropNotNull'; readonly column: Identifier; readonly span: Span }
  | {
      readonly kind: 'setDefault';
      readonly column: Identifier;
      readonly value: Expression;
      /** T-SQL: the name of the default, which is a constraint there. */
      readonly name?: Identifier;
      readonly span: Span;
    }
  | { readonly kind: 'dropDefault'; readonly column: Identifier; readonly span: Span }
  | {
      readonly kind: 'addIdentity';
      readonly column: Identifier;
      readonly identity: 'always' | 'byDefault';
      readonly span: Span;
    }
  | { readonly kind: 'dropIdentity'; readonly column: Identifier; readonly span: Span }
  | { readonly kind: 'dropExpression'; readonly column: Identifier; readonly span: Span }
  | { readonly kind: 'addConstraint'; readonly constraint: TableConstraint; readonly span: Span }
  | {
      readonly kind: 'dropConstraint';
      readonly constraint: Identifier;
      readonly ifExists: boolean;
      readonly cascade: boolean;
      readonly span: Span;
    }
  | { readonly kind: 'validateConstraint'; readonly constraint: Identifier; readonly span: Span }
  | { readonly kind: 'dropPrimaryKey'; readonly span: Span }
  | { readonly kind: 'addIndex'; readonly index: IndexDefinition; readonly span: Span }
  | { readonly kind: 'dropIndex'; readonly index: Identifier; readonly span: Span }
  | { readonly kind: 'renameIndex'; readonly index: Identifier; readonly newName: Identifier; readonly span: Span }
  | { readonly kind: 'attachPartition'; readonly partition: QualifiedName; readonly span: Span }
  | {
      readonly kind: 'detachPartition';
      readonly partition: QualifiedName;
      readonly concurrently: boolean;
      readonly finalize: boolean;
      readonly span: Span;
    }
  | { readonly kind: 'inherit' | 'noInherit'; readonly parent: QualifiedName; readonly span: Span }
  | { readonly kind: 'rowSecurity'; readonly setting: 'enable' | 'disable' | 'force' | 'noForce'; readonly span: Span }
  | { readonly kind: 'trigger'; readonly setting: 'enable' | 'disable'; readonly trigger: string; readonly span: Span }
  /** Anything else: `what` is the engine's own wording in lower case (`owner to`, `set logged`, `set tablespace`, `set (`, `cluster on`, …). */
  | {
      readonly kind: 'other';
      readonly what: string;
      /** MySQL's table options, as in {@link CreateTable.options}, `algorithm` and `lock` among them; PostgreSQL's SET (…) and RESET (…). */
      readonly options?: Readonly<Record<string, string>>;
      readonly optionSpans?: Readonly<Record<string, Span>>;
      readonly span: Span;
    };

/** ALTER TABLE (and ALTER INDEX / VIEW … RENAME, which say so in `objectType`). */
export interface AlterTable {
  readonly kind: 'alterTable';
  readonly objectType: 'table' | 'index' | 'view' | 'materializedView' | 'sequence' | 'foreignTable';
  readonly name: QualifiedName;
  readonly ifExists: boolean;
  readonly only: boolean;
  readonly actions: readonly AlterAction[];
  /** What is said of the statement as a whole, by lower-case name: ClickHouse's `on cluster`. */
  readonly options?: Readonly<Record<string, string>>;
}

export interface CreateIndex {
  readonly kind: 'createIndex';
  readonly table: QualifiedName;
  readonly index: IndexDefinition;
  readonly concurrently: boolean;
  readonly ifNotExists: boolean;
  /** ON ONLY parent. */
  readonly only: boolean;
  /** Where the word CONCURRENTLY would go: just after INDEX; relative to the statement. */
  readonly afterIndexKeyword: number;
  /** Engine-specific options by lower-case name: T-SQL's WITH (`online`, `fillfactor`), MySQL's `algorithm` and `lock`, ClickHouse's `granularity`. */
  readonly options?: Readonly<Record<string, string>>;
}
