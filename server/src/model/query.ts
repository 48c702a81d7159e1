import type { Span } from '../text/span.ts';
import type { Expression } from './expression.ts';
import type { Identifier, QualifiedName } from './identifier.ts';

interface QueryBase {
  /** From its first keyword (WITH included) to its last character; relative to the statement. */
  readonly span: Span;
  readonly with: readonly CommonTableExpression[];
  readonly recursive: boolean;
}

export interface CommonTableExpression {
  readonly name: Identifier;
  readonly columns: readonly Identifier[];
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
