import type { Between, Binary, Expression, Literal, Logical } from '../../../model/expression.ts';
import type { Dialect } from '../../../text/dialect.ts';
import { constantTruth } from '../constant-condition.ts';
import { eachExpression, withoutCasts } from '../expressions.ts';
import { sameExpression } from '../same-expression.ts';

/** What is odd about a predicate. */
export type Oddity = 'sameOperands' | 'alwaysTrue' | 'alwaysFalse' | 'emptyRange' | 'chained' | 'bareValue';

export interface OddPredicate {
  readonly expression: Expression;
  readonly oddity: Oddity;
  /** The AND of which the predicate is an operand. */
  readonly conjunction?: Logical;
}

const COMPARISONS: ReadonlySet<string> = new Set(['=', '==', '<>', '!=', '<', '>', '<=', '>=']);

/** Around what a predicate stands: it decides alone, or beside others. */
type Place = 'alone' | 'and' | 'or';

/**
 * The predicates of a condition that depend on no row, or compare a thing with itself. `1 = 1` and `true` beside AND, `1 = 0` and `false`
 * beside OR, and `1 = 1` and `1 = 0` alone are left out: generated conditions start with them.
 * @param text the statement's text, to tell parentheses
 */
export function oddPredicates(text: string, condition: Expression, dialect: Dialect): readonly OddPredicate[] {
  const ignoresCase = IGNORES_CASE.has(dialect);
  const found: OddPredicate[] = [];
  const stack: { expression: Expression; place: Place; conjunction?: Logical }[] = [
    { expression: condition, place: 'alone' },
  ];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { expression, place, conjunction } = next;
    if (expression.kind === 'and' || expression.kind === 'or') {
      const inner = expression.kind === 'and' ? { conjunction: expression } : {};
      for (const operand of expression.operands) stack.push({ expression: operand, place: expression.kind, ...inner });
    } else if (expression.kind === 'not') {
      stack.push({ expression: expression.operand, place: 'alone' });
    } else {
      const oddity = oddityOf(text, expression, place, ignoresCase);
      if (oddity) found.push({ expression, oddity, ...(conjunction ? { conjunction } : {}) });
    }
  }
  return found;
}

/** Engines whose columns are the same in any case. */
const IGNORES_CASE: ReadonlySet<Dialect> = new Set<Dialect>(['mysql', 'mariadb', 'sqlite', 'tsql']);

function oddityOf(text: string, expression: Expression, place: Place, ignoresCase: boolean): Oddity | undefined {
  switch (expression.kind) {
    case 'literal':
      return bareValue(expression, place);
    case 'between':
      return isEmptyRange(text, expression) ? 'emptyRange' : undefined;
    case 'binary':
      return COMPARISONS.has(expression.operator) ? comparison(text, expression, place, ignoresCase) : undefined;
    default:
      return undefined;
  }
}

/** True for a comparison of a thing with itself. */
export function comparesWithItself(expression: Expression, dialect: Dialect): boolean {
  if (expression.kind !== 'binary' || !COMPARISONS.has(expression.operator)) return false;
  const { left, right } = expression;
  return sameExpression(left, right, IGNORES_CASE.has(dialect)) && isStable(left);
}

/** A value where a condition should be. True beside AND and false beside OR change nothing, as scaffolding does. */
function bareValue(literal: Literal, place: Place): Oddity | undefined {
  if (literal.type === 'null' || literal.type === 'bits') return undefined;
  const isFlag = literal.type === 'boolean' || literal.value === '0' || literal.value === '1';
  if (!isFlag) return 'bareValue';
  const truth = literal.value === 'true' || literal.value === '1';
  if ((place === 'and' && truth) || (place === 'or' && !truth)) return undefined;
  return truth ? 'alwaysTrue' : 'alwaysFalse';
}

function comparison(text: string, expression: Binary, place: Place, ignoresCase: boolean): Oddity | undefined {
  if (isChained(text, expression)) return 'chained';
  const truth = constantTruth(expression);
  if (truth !== undefined) {
    const decides = place === 'or' && truth;
    if (isScaffolding(expression) && !decides) return undefined;
    return truth ? 'alwaysTrue' : 'alwaysFalse';
  }
  const isSame = sameExpression(expression.left, expression.right, ignoresCase) && isStable(expression.left);
  return isSame ? 'sameOperands' : undefined;
}

/** `1 = 1`, `1 = 0`, `0 = 1`. */
function isScaffolding({ operator, left, right }: Binary): boolean {
  if (operator !== '=' && operator !== '==') return false;
  const values = [left, right].map((one) => (one.kind === 'literal' && one.type === 'number' ? one.value : ''));
  return ['1=1', '1=0', '0=1'].includes(values.join('='));
}

/** Functions of which the same arguments give the same result. */
const PURE: ReadonlySet<string> = new Set(
  'lower upper trim ltrim rtrim btrim abs round floor ceil ceiling coalesce length len date year month day cast concat left right'.split(
    ' ',
  ),
);

/** True for an expression that holds a column and has the same value wherever it stands in the row's condition. */
function isStable(expression: Expression): boolean {
  let hasColumn = false;
  for (const one of eachExpression(expression)) {
    if (one.kind === 'column') hasColumn = true;
    else if (one.kind === 'call' && !(PURE.has(one.name) && !one.window)) return false;
    else if (!['call', 'cast', 'literal', 'binary', 'unary'].includes(one.kind)) return false;
  }
  return hasColumn;
}

/** `a = b = c` and `1 < x < 10`: the first comparison's truth is compared. In parentheses it may be meant. */
function isChained(text: string, { left, right, operatorSpan }: Binary): boolean {
  const isComparison = (one: Expression): boolean => one.kind === 'binary' && COMPARISONS.has(one.operator);
  if (isComparison(left) && !text.slice(left.span.end, operatorSpan.start).includes(')')) return true;
  return isComparison(right) && !text.slice(operatorSpan.end, right.span.start).includes('(');
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:$|[ T]\d{2}:)/;

function isEmptyRange(text: string, { operand, low, high }: Between): boolean {
  if (/\bsymmetric\b/i.test(text.slice(operand.span.end, low.span.start))) return false;
  const from = boundOf(low);
  const to = boundOf(high);
  if (typeof from === 'number' && typeof to === 'number') return from > to;
  return typeof from === 'string' && typeof to === 'string' && from > to;
}

/** A number, or a date as text; undefined for all else. */
function boundOf(expression: Expression): number | string | undefined {
  const inner = withoutCasts(expression);
  if (inner.kind === 'unary' && inner.operator === '-') {
    const value = boundOf(inner.operand);
    return typeof value === 'number' ? -value : undefined;
  }
  if (inner.kind !== 'literal') return undefined;
  if (inner.type === 'number') return Number(inner.value);
  return inner.type === 'string' && ISO_DATE.test(inner.value) ? inner.value.replace('T', ' ') : undefined;
}
