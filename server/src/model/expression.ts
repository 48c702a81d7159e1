import type { Span } from '../text/span.ts';
import type { DataType } from './data-type.ts';
import type { Identifier } from './identifier.ts';
import type { OrderItem, Query } from './query.ts';

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
