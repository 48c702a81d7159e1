import type { Expression } from '../../model/expression.ts';
import type { Query } from '../../model/query.ts';
import { RecentLists } from './recent-lists.ts';

const NONE: readonly Expression[] = [];

/** The expressions directly inside one, in source order; queries inside it are left to {@link queryOf}. */
export function childExpressions(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'column':
    case 'star':
    case 'literal':
    case 'parameter':
    case 'default':
      return NONE;
    case 'call':
      if (expression.orderBy.length === 0 && !expression.filter && !expression.over) return expression.arguments;
      return [
        ...expression.arguments,
        ...expression.orderBy.map((item) => item.expression),
        ...(expression.filter ? [expression.filter] : []),
        ...(expression.over?.partitionBy ?? []),
        ...(expression.over?.orderBy ?? []).map((item) => item.expression),
      ];
    case 'binary':
    case 'distinctFrom':
      return [expression.left, expression.right];
    case 'unary':
    case 'not':
    case 'is':
    case 'cast':
      return [expression.operand];
    case 'and':
    case 'or':
      return expression.operands;
    case 'in':
      return [expression.operand, ...(expression.list ?? [])];
    case 'between':
      return [expression.operand, expression.low, expression.high];
    case 'like':
      return [expression.operand, expression.pattern, ...(expression.escape ? [expression.escape] : [])];
    case 'case':
      return [
        ...(expression.operand ? [expression.operand] : []),
        ...expression.branches.flatMap(({ when, result }) => [when, result]),
        ...(expression.otherwise ? [expression.otherwise] : []),
      ];
    case 'subquery':
      return expression.operand ? [expression.operand] : NONE;
    case 'row':
    case 'array':
      return expression.items;
    case 'anyArray':
      return [expression.operand, expression.array];
    case 'other':
      return expression.children;
  }
}

/** The query that an expression node holds itself: a subquery, or `IN (SELECT …)`. */
export function queryOf(expression: Expression): Query | undefined {
  if (expression.kind === 'subquery') return expression.query;
  return expression.kind === 'in' ? expression.query : undefined;
}

const walked = new RecentLists<Expression, Expression>();

/** Every expression at and below the roots, in source order, queries inside not entered. */
export function eachExpression(...roots: readonly (Expression | undefined)[]): readonly Expression[] {
  if (roots.length === 1) return roots[0] ? expressionsOf(roots[0]) : [];
  // One by one, as elsewhere here: an argument for each of a list of 200,000 would exhaust the stack.
  const found: Expression[] = [];
  for (const root of roots) if (root) for (const one of expressionsOf(root)) found.push(one);
  return found;
}

function expressionsOf(root: Expression): readonly Expression[] {
  return childExpressions(root).length === 0 ? [root] : walked.of(root, walk);
}

/** It walks with its own stack, since a generated chain of operators may be thousands of levels deep. */
function walk(root: Expression): readonly Expression[] {
  const found: Expression[] = [];
  const stack: Expression[] = [root];
  for (let expression = stack.pop(); expression; expression = stack.pop()) {
    found.push(expression);
    const children = childExpressions(expression);
    for (let index = children.length - 1; index >= 0; index--) stack.push(children[index] as Expression);
  }
  return found;
}

/** The expression inside casts: `'x'::text` is `'x'`. */
export function withoutCasts(expression: Expression): Expression {
  let inner = expression;
  while (inner.kind === 'cast') inner = inner.operand;
  return inner;
}

/** True for the literal NULL, cast or not. */
export function isNullLiteral(expression: Expression): boolean {
  const inner = withoutCasts(expression);
  return inner.kind === 'literal' && inner.type === 'null';
}

/** The parts of a conjunction: `a AND (b AND c)` gives a, b and c; anything else itself. */
export function conjuncts(expression: Expression | undefined): readonly Expression[] {
  if (!expression) return [];
  const parts: Expression[] = [];
  const stack: Expression[] = [expression];
  while (stack.length > 0) {
    const one = stack.pop() as Expression;
    if (one.kind !== 'and') parts.push(one);
    else for (const operand of [...one.operands].reverse()) stack.push(operand);
  }
  return parts;
}
