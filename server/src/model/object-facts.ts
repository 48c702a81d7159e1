import type { Span } from '../text/span.ts';
import type { DataType } from './data-type.ts';
import type { Expression } from './expression.ts';
import type { Identifier, QualifiedName } from './identifier.ts';
import type { Query } from './query.ts';
import type { StorageKeys } from './table-facts.ts';

export interface DropObjects {
  readonly kind: 'drop';
  /** Lower case: `table`, `index`, `view`, `materialized view`, `type`, `schema`, `database`, `function`, `trigger`, `policy`, `sequence`, …. */
  readonly objectType: string;
  readonly names: readonly QualifiedName[];
  /** The table of a DROP TRIGGER / POLICY / RULE, or of MySQL's DROP INDEX … ON. */
  readonly table?: QualifiedName;
  /** PostgreSQL's DROP FUNCTION, PROCEDURE and ROUTINE: the argument types of each of `names`, undefined where they are left out. */
  readonly signatures?: readonly (readonly string[] | undefined)[];
  readonly ifExists: boolean;
  readonly cascade: boolean;
  readonly concurrently: boolean;
}

export interface CreateView {
  readonly kind: 'createView';
  readonly name: QualifiedName;
  readonly columns: readonly Identifier[];
  readonly materialized: boolean;
  readonly temporary: boolean;
  readonly orReplace: boolean;
  readonly ifNotExists: boolean;
  readonly query?: Query;
  readonly options: Readonly<Record<string, string>>;
  /** ClickHouse: a materialised view's own engine sorts and splits its rows by them. */
  readonly storageKeys?: StorageKeys;
}

export interface CreateType {
  readonly kind: 'createType';
  readonly name: QualifiedName;
  readonly form: 'enum' | 'composite' | 'domain' | 'range' | 'base';
  readonly values: readonly string[];
  /** A domain's base type. */
  readonly baseType?: DataType;
  /** A domain's NOT NULL. */
  readonly notNull: boolean;
  /** A domain's CHECKs. */
  readonly checks?: readonly Expression[];
}

export interface AlterType {
  readonly kind: 'alterType';
  readonly name: QualifiedName;
  readonly addValue?: {
    readonly value: string;
    readonly before?: string;
    readonly after?: string;
    readonly ifNotExists: boolean;
  };
  readonly renameValue?: { readonly from: string; readonly to: string };
  readonly renameTo?: Identifier;
  readonly setSchema?: Identifier;
}

/** A parameter of a routine. */
export interface RoutineParameter {
  /** As the engine compares it; undefined for a parameter without a name. */
  readonly name?: string;
  /** The canonical name of its type, as {@link DataType.name} has it, with `[]` for arrays. */
  readonly type: string;
  readonly mode: 'in' | 'out' | 'inout' | 'variadic' | 'table';
}

export interface CreateFunction {
  readonly kind: 'createFunction';
  readonly name: QualifiedName;
  /** PostgreSQL: the parameters in order, those that only give something back included. */
  readonly parameters?: readonly RoutineParameter[];
  readonly procedure: boolean;
  /** Lower case: `sql`, `plpgsql`, …. */
  readonly language: string;
  readonly securityDefiner: boolean;
  readonly volatility?: 'immutable' | 'stable' | 'volatile';
  /** SET clauses by lower-case name (`search_path` → `''`); those without a value (`TO DEFAULT`, `FROM CURRENT`) are left out. */
  readonly settings: Readonly<Record<string, string>>;
  /** The body's text between its quotes; relative to the statement. */
  readonly bodySpan?: Span;
  readonly returnsTrigger: boolean;
}

/** PostgreSQL's ALTER FUNCTION, PROCEDURE and ROUTINE. What it does not speak of stays as it was. */
export interface AlterFunction {
  readonly kind: 'alterFunction';
  readonly name: QualifiedName;
  /** The types of the arguments that are passed in, as in {@link RoutineParameter.type}; undefined where the statement names none. */
  readonly signature?: readonly string[];
  readonly securityDefiner?: boolean;
  /** SET clauses by lower-case name. */
  readonly settings: Readonly<Record<string, string>>;
  /** Settings that lose their value: RESET name, SET name TO DEFAULT or FROM CURRENT; `all` for RESET ALL. */
  readonly resets: readonly string[];
  readonly renameTo?: Identifier;
  readonly setSchema?: Identifier;
}

export interface CreateTrigger {
  readonly kind: 'createTrigger';
  readonly name: Identifier;
  readonly table: QualifiedName;
  /** WHEN (condition). */
  readonly when?: Expression;
  /** The function that PostgreSQL's triggers run; those of other engines have a body of their own. */
  readonly function?: QualifiedName;
}

export interface CreatePolicy {
  readonly kind: 'createPolicy';
  readonly name: Identifier;
  readonly table: QualifiedName;
  readonly command: 'all' | 'select' | 'insert' | 'update' | 'delete';
  readonly permissive: boolean;
  readonly roles: readonly string[];
  readonly using?: Expression;
  readonly withCheck?: Expression;
}

/** ALTER POLICY. What it does not speak of stays as it was. */
export interface AlterPolicy {
  readonly kind: 'alterPolicy';
  readonly name: Identifier;
  readonly table: QualifiedName;
  readonly renameTo?: Identifier;
  readonly roles?: readonly string[];
  readonly using?: Expression;
  readonly withCheck?: Expression;
}

export interface CreateSchema {
  readonly kind: 'createSchema';
  readonly name: Identifier;
  readonly ifNotExists: boolean;
}

export interface CreateSequence {
  readonly kind: 'createSequence';
  readonly name: QualifiedName;
  readonly ifNotExists: boolean;
}

/** BEGIN, COMMIT, ROLLBACK, SAVEPOINT, …. */
export interface TransactionControl {
  readonly kind: 'transaction';
  readonly action: 'begin' | 'commit' | 'rollback' | 'savepoint' | 'release' | 'rollbackTo' | 'other';
  /** True for COMMIT AND CHAIN and ROLLBACK AND CHAIN, which begin the next transaction at once. */
  readonly chain?: boolean;
}

/** SET, SET LOCAL, RESET, set_config() as a statement. */
export interface SetVariable {
  readonly kind: 'set';
  readonly name: string;
  /** Undefined for RESET and SET … TO DEFAULT. */
  readonly value?: string;
  readonly local: boolean;
}

export interface Truncate {
  readonly kind: 'truncate';
  readonly tables: readonly QualifiedName[];
  readonly cascade: boolean;
}

export interface Grant {
  readonly kind: 'grant';
  readonly revoke: boolean;
  readonly privileges: readonly string[];
  readonly objectType: string;
  readonly objects: readonly QualifiedName[];
  readonly grantees: readonly string[];
  readonly withGrantOption: boolean;
}

/** A query that stands as a statement. */
export interface QueryStatement {
  readonly kind: 'query';
  readonly query: Query;
}

/** DO $$ … $$, a procedure body, a batch: the statements inside are in `ParsedStatement.nested`. */
export interface CodeBlock {
  readonly kind: 'codeBlock';
  readonly language: string;
  readonly bodySpan: Span;
}

/** Read and understood as valid, but nothing that rules ask about; `what` is the first words in lower case (`vacuum`, `comment on table`, `create extension`). */
export interface OtherStatement {
  readonly kind: 'other';
  readonly what: string;
  readonly tables: readonly QualifiedName[];
  /** What CREATE or ALTER DATABASE (MySQL: SCHEMA), PostgreSQL's CREATE or ALTER ROLE and COMMENT ON TABLE, and T-SQL's ALTER INDEX name. */
  readonly names?: readonly QualifiedName[];
  /** PostgreSQL's COMMENT ON COLUMN and SECURITY LABEL ON COLUMN; `text` is undefined where they take it away. */
  readonly columnComment?: { readonly table: QualifiedName; readonly column: Identifier; readonly text?: string };
  readonly options: Readonly<Record<string, string>>;
  /** MySQL's CREATE and ALTER DATABASE: where the values of the options stand, quotes included. */
  readonly optionSpans?: Readonly<Record<string, Span>>;
}

/** Text that could not be read as a statement of its dialect, or is half typed. */
export interface Unparsed {
  readonly kind: 'unparsed';
}
