import type { Expression } from '../../model/expression.ts';
import type { Query } from '../../model/query.ts';
import type { QuerySource } from './query-source.ts';
import type { Tree } from './sql-ast.ts';

/** Something lowered, with its first and last token. The tokens take in parentheses around it; its span does not. */
export interface Located<Value> {
  readonly value: Value;
  readonly first: number;
  readonly last: number;
}

/**
 * What the lowering of one statement shares. Expressions hold queries and queries hold expressions; both go through here, so that their
 * files need not import each other. Its functions throw {@link Misplaced} where the tokens are not what the grammar wants.
 */
export interface Lowering {
  readonly tokens: QuerySource;
  /** Lowers the expression that takes up all tokens from `first` to `last`, parentheses around it allowed. */
  expression(first: number, last: number): Expression;
  /** Lowers the operand that starts at token `first` and ends at `limit` at the latest, with what is attached to either end of it. */
  operand(first: number, limit: number): Located<Expression>;
  /** Lowers the query that takes up all tokens from `first` to `last`, parentheses around it allowed. */
  query(first: number, last: number): Query;
  /** The tree of an expression, from the dialect's parser. */
  tree(expression: string): Tree;
}

/** `{[field]: expression}` of the tokens of a clause; nothing where there is no such clause. */
export function optionalExpression<Field extends string>(
  lowering: Lowering,
  field: Field,
  range: readonly [first: number, last: number] | undefined,
): { [Key in Field]?: Expression } {
  if (!range) return {};
  return { [field]: lowering.expression(range[0], range[1]) } as { [Key in Field]?: Expression };
}
