import type { Expression } from '../../model/expression.ts';
import { endingBefore, type Located, type Lowering, startingAt, widenUntil } from './lowering.ts';
import { child, children, listItems, numberOf, strings, type Tree, tagOf, textOf, unwrap } from './tree.ts';

/** The operators behind LIKE and its negations (manual, section 9.7.1). */
const LIKE_OPERATORS: ReadonlyMap<string, { readonly operator: 'like' | 'ilike'; readonly negated: boolean }> = new Map(
  [
    ['~~', { operator: 'like', negated: false }],
    ['!~~', { operator: 'like', negated: true }],
    ['~~*', { operator: 'ilike', negated: false }],
    ['!~~*', { operator: 'ilike', negated: true }],
  ],
);

/** Lowers an A_Expr: everything that is written with an operator or a word between or before operands. */
export function lowerOperator(lowering: Lowering, node: Tree): Located<Expression> {
  switch (textOf(node, 'kind')) {
    case 'AEXPR_OP_ANY':
      return lowerQuantified(lowering, node, 'any');
    case 'AEXPR_OP_ALL':
      return lowerQuantified(lowering, node, 'all');
    case 'AEXPR_DISTINCT':
      return lowerDistinct(lowering, node, false);
    case 'AEXPR_NOT_DISTINCT':
      return lowerDistinct(lowering, node, true);
    case 'AEXPR_NULLIF':
      return lowerNullIf(lowering, node);
    case 'AEXPR_IN':
      return lowerInList(lowering, node);
    case 'AEXPR_LIKE':
    case 'AEXPR_ILIKE':
      return lowerLike(lowering, node, LIKE_OPERATORS.get(operatorName(node))?.operator ?? 'like');
    case 'AEXPR_SIMILAR':
      return lowerLike(lowering, node, 'similar');
    case 'AEXPR_BETWEEN':
    case 'AEXPR_NOT_BETWEEN':
    case 'AEXPR_BETWEEN_SYM':
    case 'AEXPR_NOT_BETWEEN_SYM':
      return lowerBetween(lowering, node);
    default:
      return lowerPlainOperator(lowering, node);
  }
}

function operatorName(node: Tree): string {
  return strings(children(node, 'name')).at(-1) ?? '';
}

function operandOf(node: Tree, field: string): Tree {
  return child(node, field) ?? {};
}

/** The operator's own tokens: one, or all of `OPERATOR(schema.+)`. */
function operatorTokens(lowering: Lowering, node: Tree): { first: number; last: number; text: string } {
  const { source } = lowering;
  const first = source.at(node);
  const last = source.is(first, 'operator') && source.is(first + 1, '(') ? source.partner(first + 1) : first;
  return { first, last, text: last > first ? operatorName(node) : source.written(first) };
}

function lowerPlainOperator(lowering: Lowering, node: Tree): Located<Expression> {
  const { source } = lowering;
  const { first, last, text } = operatorTokens(lowering, node);
  const right = startingAt(lowering, operandOf(node, 'rexpr'), last + 1);
  const leftNode = child(node, 'lexpr');
  if (!leftNode) {
    const span = source.span(first, right.last);
    return { value: { kind: 'unary', span, operator: text, operand: right.value }, first, last: right.last };
  }
  const left = endingBefore(lowering, leftNode, first);
  const span = source.span(left.first, right.last);
  const like = LIKE_OPERATORS.get(text);
  const value: Expression = like
    ? { kind: 'like', span, ...like, operand: left.value, pattern: right.value }
    : {
        kind: 'binary',
        span,
        operator: text,
        operatorSpan: source.span(first, last),
        left: left.value,
        right: right.value,
      };
  return { value, first: left.first, last: right.last };
}

/** `x = ANY (array)`, `x LIKE ALL (array)`. */
function lowerQuantified(lowering: Lowering, node: Tree, quantifier: 'any' | 'all'): Located<Expression> {
  const { source } = lowering;
  const { first, last, text } = operatorTokens(lowering, node);
  const left = endingBefore(lowering, operandOf(node, 'lexpr'), first);
  const open = quantifierOpen(lowering, last + 1);
  const close = source.partner(open);
  const array = lowering.expression(operandOf(node, 'rexpr'), open + 1);
  const operator = source.isName(first) && last === first ? source.slice(first, open - 2).toUpperCase() : text;
  const span = source.span(left.first, close);
  const value: Expression = { kind: 'anyArray', span, quantifier, operator, operand: left.value, array: array.value };
  return { value, first: left.first, last: close };
}

/** The parenthesis after ANY, SOME or ALL, which follows the operator (or its last word) from token `from` on. */
function quantifierOpen(lowering: Lowering, from: number): number {
  const { source } = lowering;
  let i = from;
  while (i < from + 3 && !source.is(i, '(')) i++;
  return i;
}

function lowerDistinct(lowering: Lowering, node: Tree, negated: boolean): Located<Expression> {
  const { source } = lowering;
  const is = source.at(node);
  const left = endingBefore(lowering, operandOf(node, 'lexpr'), is);
  const right = startingAt(lowering, operandOf(node, 'rexpr'), is + (negated ? 4 : 3));
  const span = source.span(left.first, right.last);
  return {
    value: { kind: 'distinctFrom', span, negated, left: left.value, right: right.value },
    first: left.first,
    last: right.last,
  };
}

function lowerNullIf(lowering: Lowering, node: Tree): Located<Expression> {
  const { source } = lowering;
  const first = source.at(node);
  const last = source.partner(first + 1);
  const operands = [operandOf(node, 'lexpr'), operandOf(node, 'rexpr')];
  const value: Expression = {
    kind: 'call',
    span: source.span(first, last),
    name: 'nullif',
    nameSpan: source.span(first, first),
    arguments: operands.map((operand) => lowering.expression(operand, first + 2).value),
    distinct: false,
    star: false,
    orderBy: [],
    window: false,
  };
  return { value, first, last };
}

function lowerInList(lowering: Lowering, node: Tree): Located<Expression> {
  const { source } = lowering;
  const word = source.at(node);
  const negated = source.is(word, 'not');
  const open = word + (negated ? 2 : 1);
  const last = source.partner(open);
  const left = endingBefore(lowering, operandOf(node, 'lexpr'), word);
  const list = listItems(child(node, 'rexpr')).map((item) => lowering.expression(item, open + 1).value);
  const value: Expression = { kind: 'in', span: source.span(left.first, last), negated, operand: left.value, list };
  return { value, first: left.first, last };
}

function lowerLike(lowering: Lowering, node: Tree, operator: 'like' | 'ilike' | 'similar'): Located<Expression> {
  const { source } = lowering;
  const word = source.at(node);
  const negated = source.is(word, 'not');
  const left = endingBefore(lowering, operandOf(node, 'lexpr'), word);
  const from = word + (negated ? 1 : 0) + (operator === 'similar' ? 2 : 1);
  const right = operandOf(node, 'rexpr');
  const escaped = escapeArguments(right);
  const patternNode = escaped[0] ?? right;
  const escapeNode = escaped[1];
  let pattern = startingAt(lowering, patternNode, from);
  if (!escapeNode) {
    const span = source.span(left.first, pattern.last);
    const value: Expression = { kind: 'like', span, operator, negated, operand: left.value, pattern: pattern.value };
    return { value, first: left.first, last: pattern.last };
  }
  pattern = widenUntil(source, pattern, 'escape');
  const escaping = startingAt(lowering, escapeNode, pattern.last + 2);
  const span = source.span(left.first, escaping.last);
  const parts = { operand: left.value, pattern: pattern.value, escape: escaping.value };
  return { value: { kind: 'like', span, operator, negated, ...parts }, first: left.first, last: escaping.last };
}

/** The pattern and the escape of `LIKE … ESCAPE …` and `SIMILAR TO …`, which the grammar wraps in a function of its own. */
function escapeArguments(node: Tree): readonly Tree[] {
  const call = unwrap(node, 'FuncCall');
  if (!call) return [];
  const [schema, name] = strings(children(call, 'funcname'));
  const own = schema === 'pg_catalog' && (name === 'like_escape' || name === 'similar_to_escape');
  return own ? children(call, 'args') : [];
}

function lowerBetween(lowering: Lowering, node: Tree): Located<Expression> {
  const { source } = lowering;
  const word = source.at(node);
  const negated = source.is(word, 'not');
  let from = word + (negated ? 2 : 1);
  if (source.is(from, 'symmetric') || source.is(from, 'asymmetric')) from++;
  const operand = endingBefore(lowering, operandOf(node, 'lexpr'), word);
  const [lowNode = {}, highNode = {}] = listItems(child(node, 'rexpr'));
  const low = widenUntil(source, startingAt(lowering, lowNode, from), 'and');
  const high = startingAt(lowering, highNode, low.last + 2);
  const span = source.span(operand.first, high.last);
  const bounds = { operand: operand.value, low: low.value, high: high.value };
  return { value: { kind: 'between', span, negated, ...bounds }, first: operand.first, last: high.last };
}

/** Lowers a BoolExpr. The parser flattens `a AND b AND c`, also where the left part is in parentheses. */
export function lowerLogical(lowering: Lowering, node: Tree): Located<Expression> {
  const operands = children(node, 'args');
  if (textOf(node, 'boolop') === 'NOT_EXPR') return lowerNot(lowering, node, operands[0] ?? {});
  const kind = textOf(node, 'boolop') === 'OR_EXPR' ? 'or' : 'and';
  const { source } = lowering;
  const [firstNode = {}, ...others] = operands;
  let all = lowering.expression(firstNode, -1);
  const values = [all.value];
  for (const other of others) {
    const before = widenUntil(source, all, kind);
    const next = startingAt(lowering, other, before.last + 2);
    values.push(next.value);
    all = { value: all.value, first: before.first, last: next.last };
  }
  const { first, last } = all;
  return { value: { kind, span: source.span(first, last), operands: values }, first, last };
}

function lowerNot(lowering: Lowering, node: Tree, operandNode: Tree): Located<Expression> {
  const { source } = lowering;
  const subquery = unwrap(operandNode, 'SubLink');
  // `x NOT IN (SELECT …)` is NOT over `x IN (SELECT …)`, both at the word NOT.
  if (subquery && child(subquery, 'testexpr') && numberOf(subquery, 'location') === numberOf(node, 'location')) {
    const inner = lowering.expression(operandNode, -1);
    if (inner.value.kind === 'in') return { ...inner, value: { ...inner.value, negated: true } };
    return { ...inner, value: { kind: 'not', span: inner.value.span, operand: inner.value } };
  }
  const first = source.at(node);
  // `x IS NOT DOCUMENT`, `x IS NOT JSON`, `x IS NOT NORMALIZED`: the negation of a test that stands around its operand.
  if (!source.is(first, 'not')) {
    const test = lowering.expression(operandNode, first);
    return { ...test, value: { kind: 'not', span: test.value.span, operand: test.value } };
  }
  const operand = startingAt(lowering, operandNode, first + 1);
  const span = source.span(first, operand.last);
  return { value: { kind: 'not', span, operand: operand.value }, first, last: operand.last };
}

/** Lowers a NullTest or BooleanTest: `IS [NOT] NULL`, `ISNULL`, `NOTNULL`, `IS [NOT] TRUE`, …. */
export function lowerTest(lowering: Lowering, wrapped: Tree, node: Tree): Located<Expression> {
  const { source } = lowering;
  const word = source.at(node);
  const operand = endingBefore(lowering, operandOf(node, 'arg'), word);
  const type = textOf(node, tagOf(wrapped) === 'NullTest' ? 'nulltesttype' : 'booltesttype');
  const negated = type.startsWith('IS_NOT');
  const last = source.is(word, 'is') ? word + (negated ? 2 : 1) : word;
  const tests = { NULL: 'null', TRUE: 'true', FALSE: 'false', UNKNOWN: 'unknown' } as const;
  const test = tests[type.slice(type.lastIndexOf('_') + 1) as keyof typeof tests] ?? 'null';
  const span = source.span(operand.first, last);
  return { value: { kind: 'is', span, test, negated, operand: operand.value }, first: operand.first, last };
}
