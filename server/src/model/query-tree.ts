import type { Span } from '../text/span.ts';
import type { DataType } from './data-type.ts';
import type { Identifier, QualifiedName } from './identifier.ts';

// Queries contain expressions and expressions contain queries, so the two grammars share this file;
// `expression.ts` and `query.ts` name their halves.

interface Node {
  /** Relative to the statement; from the first to the last character of the expression, outer parentheses not included. */
  readonly span: Span;
}

/** `c`, `t.c`, `s.t.c`: the last part is the column. */
export interface ColumnReference extends Node {
  readonly kind: 'column';
  readonly parts: readonly Identifier[];
}
/** `*` or `t.*`. */
export interface Star extends Node {
  readonly kind: 'star';
  readonly qualifier: readonly Identifier[];
}
export interface Literal extends Node {
  readonly kind: 'literal';
  readonly type: 'string' | 'number' | 'boolean' | 'null' | 'bits';
  /** Strings: the decoded value. Numbers and bits: as written. Booleans: `true` or `false`. Null: empty. */
  readonly value: string;
}
export interface Parameter extends Node {
  readonly kind: 'parameter';
  readonly name: string;
}
export interface Call extends Node {
  readonly kind: 'call';
  /** Lower-cased, without the schema: `count`, `coalesce`, `lower`. */
  readonly name: string;
  readonly schema?: string;
  readonly nameSpan: Span;
  readonly arguments: readonly Expression[];
  readonly distinct: boolean;
  /** True for `count(*)`. */
  readonly star: boolean;
  readonly orderBy: readonly OrderItem[];
  readonly filter?: Expression;
  /** True where an OVER clause makes it a window function. */
  readonly window: boolean;
  /** What the OVER clause spells out itself; a named window's parts are not repeated here. */
  readonly over?: { readonly partitionBy: readonly Expression[]; readonly orderBy: readonly OrderItem[] };
}
/** Any operator with two operands, comparison operators included. `operator` is as written, upper case for words. */
export interface Binary extends Node {
  readonly kind: 'binary';
  readonly operator: string;
  readonly operatorSpan: Span;
  readonly left: Expression;
  readonly right: Expression;
}
export interface Unary extends Node {
  readonly kind: 'unary';
  readonly operator: string;
  readonly operand: Expression;
}
export interface Logical extends Node {
  readonly kind: 'and' | 'or';
  readonly operands: readonly Expression[];
}
export interface Not extends Node {
  readonly kind: 'not';
  readonly operand: Expression;
}
/** `x IS [NOT] NULL`, `x IS [NOT] TRUE|FALSE|UNKNOWN`. */
export interface IsTest extends Node {
  readonly kind: 'is';
  readonly test: 'null' | 'true' | 'false' | 'unknown';
  readonly negated: boolean;
  readonly operand: Expression;
}
/** `x IS [NOT] DISTINCT FROM y`, MySQL's `<=>`. */
export interface DistinctFrom extends Node {
  readonly kind: 'distinctFrom';
  readonly negated: boolean;
  readonly left: Expression;
  readonly right: Expression;
}
/** `x [NOT] IN (a, b)` (`list`) or `x [NOT] IN (SELECT …)` (`query`). */
export interface InTest extends Node {
  readonly kind: 'in';
  readonly negated: boolean;
  readonly operand: Expression;
  readonly list?: readonly Expression[];
  readonly query?: Query;
}
export interface Between extends Node {
  readonly kind: 'between';
  readonly negated: boolean;
  readonly operand: Expression;
  readonly low: Expression;
  readonly high: Expression;
}
/** `LIKE`, `ILIKE`, `SIMILAR TO`, `REGEXP`, and PostgreSQL's `~~` family, which are LIKE by another spelling. */
export interface LikeTest extends Node {
  readonly kind: 'like';
  readonly operator: 'like' | 'ilike' | 'similar' | 'regexp';
  readonly negated: boolean;
  readonly operand: Expression;
  readonly pattern: Expression;
  readonly escape?: Expression;
}
export interface Case extends Node {
  readonly kind: 'case';
  readonly operand?: Expression;
  readonly branches: readonly { readonly when: Expression; readonly result: Expression }[];
  readonly otherwise?: Expression;
}
export interface Cast extends Node {
  readonly kind: 'cast';
  readonly operand: Expression;
  readonly type: DataType;
}
/** A query in an expression. `any` and `all` carry the left operand and the operator. */
export interface Subquery extends Node {
  readonly kind: 'subquery';
  readonly form: 'scalar' | 'exists' | 'any' | 'all' | 'array';
  readonly query: Query;
  readonly operand?: Expression;
  readonly operator?: string;
}
/** `(a, b)`, `ROW(a, b)`, `ARRAY[a, b]`. */
export interface ListExpression extends Node {
  readonly kind: 'row' | 'array';
  readonly items: readonly Expression[];
}
/** `x = ANY(expr)` over an array, not a subquery. */
export interface AnyArray extends Node {
  readonly kind: 'anyArray';
  readonly quantifier: 'any' | 'all';
  readonly operator: string;
  readonly operand: Expression;
  readonly array: Expression;
}
/** DEFAULT as a value in INSERT or UPDATE. */
export interface DefaultValue extends Node {
  readonly kind: 'default';
}
/** Anything else; its parts are kept so that walks reach the names inside. */
export interface OtherExpression extends Node {
  readonly kind: 'other';
  readonly children: readonly Expression[];
}

export type Expression =
  | ColumnReference
  | Star
  | Literal
  | Parameter
  | Call
  | Binary
  | Unary
  | Logical
  | Not
  | IsTest
  | DistinctFrom
  | InTest
  | Between
  | LikeTest
  | Case
  | Cast
  | Subquery
  | ListExpression
  | AnyArray
  | DefaultValue
  | OtherExpression;

interface QueryBase {
  /** From its first keyword (WITH included) to its last character; relative to the statement. */
  readonly span: Span;
  readonly with: readonly CommonTableExpression[];
  readonly recursive: boolean;
}

export interface CommonTableExpression {
  readonly name: Identifier;
  readonly columns: readonly Identifier[];
  /** True where SEARCH or CYCLE adds columns to those of the query. */
  readonly addsColumns?: true;
  readonly query: Query;
  readonly span: Span;
}

export interface SelectItem {
  readonly expression: Expression;
  readonly alias?: Identifier;
  readonly span: Span;
}

export interface OrderItem {
  readonly expression: Expression;
  readonly descending: boolean;
  readonly nulls?: 'first' | 'last';
}

/** One SELECT; for a set operation the arms are in {@link setOperation} and items and from are empty. */
export interface SelectQuery extends QueryBase {
  readonly kind: 'select';
  readonly distinct: boolean | readonly Expression[];
  /** The keyword SELECT itself, where there is one. */
  readonly keywordSpan?: Span;
  readonly items: readonly SelectItem[];
  readonly from: readonly FromItem[];
  readonly where?: Expression;
  readonly groupBy: readonly Expression[];
  readonly having?: Expression;
  readonly orderBy: readonly OrderItem[];
  readonly limit?: Expression;
  /** True where {@link limit} is a share of the rows: SQL Server's `TOP (10) PERCENT`. */
  readonly limitPercent?: true;
  readonly offset?: Expression;
  /** `FOR UPDATE`, `FOR SHARE`, … with its wait policy. */
  readonly locking: readonly { readonly strength: string; readonly wait: 'block' | 'skip' | 'nowait' }[];
  /** `SELECT … INTO t`. */
  readonly into?: QualifiedName;
  /** A bare `VALUES (…), (…)`. */
  readonly values: readonly (readonly Expression[])[];
  readonly setOperation?: {
    readonly operator: 'union' | 'intersect' | 'except';
    readonly all: boolean;
    readonly left: SelectQuery;
    readonly right: SelectQuery;
  };
}

export interface InsertQuery extends QueryBase {
  readonly kind: 'insert';
  readonly target: TableReference;
  /** What is said before the target of rows that are there already: REPLACE, INSERT OR REPLACE, INSERT IGNORE, INSERT OR IGNORE. */
  readonly onDuplicate?: 'replace' | 'ignore';
  /** Undefined where the statement has no column list. */
  readonly columns?: readonly Identifier[];
  /** SELECT or VALUES; undefined for DEFAULT VALUES. */
  readonly source?: Query;
  readonly onConflict?: {
    readonly action: 'nothing' | 'update';
    readonly set: readonly Assignment[];
    readonly where?: Expression;
    readonly targetWhere?: Expression;
  };
  readonly returning: readonly SelectItem[];
}

export interface Assignment {
  readonly column: Identifier;
  readonly value: Expression;
  readonly span: Span;
}

export interface UpdateQuery extends QueryBase {
  readonly kind: 'update';
  readonly target: TableReference;
  readonly set: readonly Assignment[];
  readonly from: readonly FromItem[];
  readonly where?: Expression;
  readonly orderBy: readonly OrderItem[];
  readonly limit?: Expression;
  readonly returning: readonly SelectItem[];
}

export interface DeleteQuery extends QueryBase {
  readonly kind: 'delete';
  readonly target: TableReference;
  /** MySQL: the other tables of `DELETE a, b FROM …`. */
  readonly moreTargets?: readonly TableReference[];
  /** USING (PostgreSQL) or the joined tables of a multi-table DELETE. */
  readonly using: readonly FromItem[];
  readonly where?: Expression;
  readonly orderBy: readonly OrderItem[];
  readonly limit?: Expression;
  readonly returning: readonly SelectItem[];
}

export interface MergeQuery extends QueryBase {
  readonly kind: 'merge';
  readonly target: TableReference;
  readonly source: FromItem;
  readonly on?: Expression;
  readonly clauses: readonly {
    readonly action: 'insert' | 'update' | 'delete' | 'nothing';
    readonly condition?: Expression;
    readonly set: readonly Assignment[];
    /** The column list of INSERT, where there is one. */
    readonly columns?: readonly Identifier[];
    readonly values: readonly Expression[];
  }[];
  readonly returning: readonly SelectItem[];
}

/** What only the tolerant reader could tell: clause-level facts. Rules that need more stay silent. */
export interface PartialQuery extends QueryBase {
  readonly kind: 'partial';
  readonly verb: 'select' | 'insert' | 'update' | 'delete' | 'merge';
  readonly tables: readonly TableReference[];
  readonly hasWhere: boolean;
  readonly hasLimit: boolean;
  readonly stars: readonly Span[];
}

export type Query = SelectQuery | InsertQuery | UpdateQuery | DeleteQuery | MergeQuery | PartialQuery;

export interface TableReference {
  readonly kind: 'table';
  readonly name: QualifiedName;
  readonly alias?: Identifier;
  readonly columnAliases: readonly Identifier[];
  /** PostgreSQL's ONLY. */
  readonly only: boolean;
  /** SQL Server's table hints in lower case (`nolock`, `holdlock`), where there are any. */
  readonly hints?: readonly string[];
  /** True for TABLESAMPLE and its like: a part of the rows is read. */
  readonly sampled?: true;
  readonly span: Span;
}
export interface DerivedTable {
  readonly kind: 'derived';
  readonly query: Query;
  readonly alias?: Identifier;
  readonly columnAliases: readonly Identifier[];
  readonly lateral: boolean;
  readonly span: Span;
}
export interface FunctionTable {
  readonly kind: 'function';
  readonly calls: readonly Expression[];
  readonly alias?: Identifier;
  readonly columnAliases: readonly Identifier[];
  readonly lateral: boolean;
  readonly span: Span;
}
export interface Join {
  readonly kind: 'join';
  readonly type: 'inner' | 'left' | 'right' | 'full' | 'cross';
  readonly natural: boolean;
  readonly left: FromItem;
  readonly right: FromItem;
  readonly on?: Expression;
  readonly using: readonly Identifier[];
  readonly alias?: Identifier;
  readonly span: Span;
}
export type FromItem = TableReference | DerivedTable | FunctionTable | Join;
