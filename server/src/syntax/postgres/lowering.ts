import type { Expression } from '../../model/expression.ts';
import type { Query } from '../../model/query.ts';
import type { Source } from './source.ts';
import type { Tree } from './tree.ts';

/** Something lowered, with its first and last token. */
export interface Located<Value> {
  readonly value: Value;
  readonly first: number;
  readonly last: number;
}

/**
 * What the lowering of one statement shares. Expressions hold queries and queries hold expressions; both go through here, so that their
 * files need not import each other.
 */
export interface Lowering {
  readonly source: Source;
  /**
   * Lowers a wrapped expression node. The tokens are the expression's own, without parentheses around it.
   * `hint` is the token where it is expected to start, for the few nodes of which the tree does not know the place.
   */
  expression(node: Tree, hint: number): Located<Expression>;
  /** Lowers a wrapped query node that stands from `first` to `last`, parentheses around it allowed. */
  query(node: Tree, first: number, last: number): Query;
}

/** The expression that starts at token `first` where parentheses around it are counted: widened by them. */
export function startingAt(lowering: Lowering, node: Tree, first: number): Located<Expression> {
  const { source } = lowering;
  const located = lowering.expression(node, first);
  let outerFirst = located.first;
  let outerLast = located.last;
  while (outerFirst > first && source.is(outerFirst - 1, '(')) {
    outerFirst--;
    outerLast = Math.max(outerLast, source.partner(outerFirst));
  }
  return { value: located.value, first, last: outerLast };
}

/** The expression that ends just before token `next` where parentheses around it are counted: widened by them. */
export function endingBefore(lowering: Lowering, node: Tree, next: number): Located<Expression> {
  const { source } = lowering;
  const located = lowering.expression(node, next - 1);
  let outerFirst = located.first;
  let outerLast = located.last;
  while (outerLast + 1 < next && source.is(outerLast + 1, ')')) {
    outerLast++;
    const opener = source.partner(outerLast);
    if (opener >= 0) outerFirst = Math.min(outerFirst, opener);
  }
  return { value: located.value, first: outerFirst, last: next - 1 };
}

/** The tokens of something lowered, widened by closing parentheses until the word `key` follows (or no parenthesis does). */
export function widenUntil<Value>(source: Source, located: Located<Value>, key: string): Located<Value> {
  let { first, last } = located;
  while (!source.is(last + 1, key) && source.is(last + 1, ')')) {
    last++;
    const opener = source.partner(last);
    if (opener >= 0) first = Math.min(first, opener);
  }
  return { value: located.value, first, last };
}
