import type { Expression, Literal } from '../../model/expression.ts';
import { withoutCasts } from './expressions.ts';

/**
 * The value of a condition that does not depend on any row: `true`, `1 = 1`, `NOT false`, `1 = 1 OR x`. Undefined where it depends on
 * something, and for NULL.
 */
export function constantTruth(expression: Expression): boolean | undefined {
  const one = withoutCasts(expression);
  switch (one.kind) {
    case 'literal':
      return literalTruth(one);
    case 'not': {
      const truth = constantTruth(one.operand);
      return truth === undefined ? undefined : !truth;
    }
    case 'and': {
      const truths = one.operands.map(constantTruth);
      if (truths.includes(false)) return false;
      return truths.every((truth) => truth === true) ? true : undefined;
    }
    case 'or': {
      const truths = one.operands.map(constantTruth);
      if (truths.includes(true)) return true;
      return truths.every((truth) => truth === false) ? false : undefined;
    }
    case 'is':
      return testTruth(one);
    case 'binary':
      return comparisonTruth(one.operator, withoutCasts(one.left), withoutCasts(one.right));
    default:
      return undefined;
  }
}

/** `NULL IS NULL`, `true IS NOT false`: tests of what is no column. */
function testTruth({ test, negated, operand }: Extract<Expression, { kind: 'is' }>): boolean | undefined {
  const inner = withoutCasts(operand);
  if (inner.kind !== 'literal') return undefined;
  const isNull = inner.type === 'null';
  const value = isNull ? undefined : literalTruth(inner);
  if (test === 'null') return isNull !== negated;
  if (test !== 'true' && test !== 'false') return undefined;
  if (!isNull && value === undefined) return undefined;
  return (value === (test === 'true')) !== negated;
}

function literalTruth(literal: Literal): boolean | undefined {
  if (literal.type === 'boolean') return literal.value === 'true';
  return literal.type === 'number' ? Number(literal.value) !== 0 : undefined;
}

function comparisonTruth(operator: string, left: Expression, right: Expression): boolean | undefined {
  if (left.kind !== 'literal' || right.kind !== 'literal' || left.type !== right.type) return undefined;
  if (left.type === 'null' || left.type === 'bits') return undefined;
  const [a, b] = left.type === 'number' ? [Number(left.value), Number(right.value)] : [left.value, right.value];
  switch (operator) {
    case '=':
    case '==':
      return a === b;
    case '<>':
    case '!=':
      return a !== b;
    case '<':
      return left.type === 'number' ? a < b : undefined;
    case '>':
      return left.type === 'number' ? a > b : undefined;
    case '<=':
      return left.type === 'number' ? a <= b : undefined;
    case '>=':
      return left.type === 'number' ? a >= b : undefined;
    default:
      return undefined;
  }
}
