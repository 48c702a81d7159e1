import type { Expression } from '../../model/expression.ts';
import { lowerCall, lowerKeywordCall, lowerValueFunction } from './calls.ts';
import { lowerColumn, lowerConstant, lowerParameter } from './leaves.ts';
import { endingBefore, type Located, type Lowering, startingAt, widenUntil } from './lowering.ts';
import { lowerLogical, lowerOperator, lowerTest } from './operators.ts';
import { lowerOther } from './other-expressions.ts';
import { lowerSubquery } from './subqueries.ts';
import { bodyOf, child, children, listItems, numberOf, type Tree, tagOf, unwrap } from './tree.ts';
import { intervalFieldsEnd, lowerType } from './types.ts';

/** Lowers any expression node, see {@link Lowering.expression}. */
export function lowerExpression(lowering: Lowering, wrapped: Tree, hint: number): Located<Expression> {
  const node = bodyOf(wrapped);
  switch (tagOf(wrapped)) {
    case 'ColumnRef':
      return lowerColumn(lowering, node, hint);
    case 'A_Const':
      return lowerConstant(lowering, node, hint);
    case 'ParamRef':
      return lowerParameter(lowering, node);
    case 'A_Expr':
      return lowerOperator(lowering, node);
    case 'BoolExpr':
      return lowerLogical(lowering, node);
    case 'NullTest':
    case 'BooleanTest':
      return lowerTest(lowering, wrapped, node);
    case 'FuncCall':
      return lowerCall(lowering, node);
    case 'CoalesceExpr':
    case 'MinMaxExpr':
    case 'GroupingFunc':
      return lowerKeywordCall(lowering, node);
    case 'SQLValueFunction':
      return lowerValueFunction(lowering, node);
    case 'TypeCast':
      return lowerCast(lowering, node);
    case 'SubLink':
      return lowerSubquery(lowering, node);
    case 'CaseExpr':
      return lowerCase(lowering, node);
    case 'A_ArrayExpr':
      return lowerArray(lowering, node);
    case 'RowExpr':
      return lowerRow(lowering, node);
    case 'SetToDefault': {
      const first = lowering.source.at(node);
      return { value: { kind: 'default', span: lowering.source.span(first, first) }, first, last: first };
    }
    case 'MultiAssignRef':
      return lowerAssignedPart(lowering, node, hint);
    default:
      return lowerOther(lowering, wrapped, hint);
  }
}

/** `x::type`, `CAST(x AS type)` and `type 'literal'`; only the last has no location. */
function lowerCast(lowering: Lowering, node: Tree): Located<Expression> {
  const { source } = lowering;
  const operandNode = child(node, 'arg') ?? {};
  const { type, ...typePlace } = lowerType(source, child(node, 'typeName') ?? {});
  const word = source.at(node);
  if (word < 0 || numberOf(node, 'location') < 0) {
    const literal = lowering.expression(operandNode, typePlace.last + 1);
    const first = Math.min(typePlace.first, literal.first);
    const last = type.name === 'interval' ? intervalFieldsEnd(source, literal.last) : literal.last;
    return { value: { kind: 'cast', span: source.span(first, last), operand: literal.value, type }, first, last };
  }
  if (source.is(word, '::')) {
    const operand = endingBefore(lowering, operandNode, word);
    const span = source.span(operand.first, typePlace.last);
    return { value: { kind: 'cast', span, operand: operand.value, type }, first: operand.first, last: typePlace.last };
  }
  const last = Math.max(source.partner(word + 1), typePlace.last);
  const operand = lowering.expression(operandNode, word + 2);
  return { value: { kind: 'cast', span: source.span(word, last), operand: operand.value, type }, first: word, last };
}

function lowerCase(lowering: Lowering, node: Tree): Located<Expression> {
  const { source } = lowering;
  const first = source.at(node);
  const operandNode = child(node, 'arg');
  const operand = operandNode ? startingAt(lowering, operandNode, first + 1) : undefined;
  let lastPart: Located<Expression> = operand ?? {
    value: { kind: 'other', span: source.span(first, first), children: [] },
    first,
    last: first,
  };
  const branches = children(node, 'args').map((wrapped) => {
    const branch = unwrap(wrapped, 'CaseWhen') ?? {};
    const when = lowering.expression(child(branch, 'expr') ?? {}, lastPart.last + 2);
    lastPart = lowering.expression(child(branch, 'result') ?? {}, when.last + 2);
    return { when: when.value, result: lastPart.value };
  });
  const otherwiseNode = child(node, 'defresult');
  const otherwise = otherwiseNode ? lowering.expression(otherwiseNode, lastPart.last + 2) : undefined;
  const last = widenUntil(source, otherwise ?? lastPart, 'end').last + 1;
  const value: Expression = {
    kind: 'case',
    span: source.span(first, last),
    ...(operand ? { operand: operand.value } : {}),
    branches,
    ...(otherwise ? { otherwise: otherwise.value } : {}),
  };
  return { value, first, last };
}

/** `ARRAY[a, b]`; an inner array of a nested one is `[a, b]` alone. */
function lowerArray(lowering: Lowering, node: Tree): Located<Expression> {
  const { source } = lowering;
  const first = source.at(node);
  const last = source.partner(source.is(first, '[') ? first : first + 1);
  const items = children(node, 'elements').map((element) => lowering.expression(element, first + 2).value);
  return { value: { kind: 'array', span: source.span(first, last), items }, first, last };
}

/** `ROW(a, b)` or `(a, b)`, whose parentheses are its own. */
function lowerRow(lowering: Lowering, node: Tree): Located<Expression> {
  const { source } = lowering;
  const first = source.at(node);
  const last = source.partner(source.is(first, '(') ? first : first + 1);
  const items = children(node, 'args').map((item) => lowering.expression(item, first + 1).value);
  return { value: { kind: 'row', span: source.span(first, last), items }, first, last };
}

/** The value of one column in `SET (a, b) = (x, y)`; the whole right side where it is a query. */
function lowerAssignedPart(lowering: Lowering, node: Tree, hint: number): Located<Expression> {
  const whole = child(node, 'source') ?? {};
  const row = unwrap(whole, 'RowExpr');
  const part = row ? children(row, 'args')[numberOf(node, 'colno') - 1] : undefined;
  return lowering.expression(part ?? whole, hint);
}

/** The rows of VALUES: each a List node. */
export function lowerRows(lowering: Lowering, nodes: readonly Tree[]): Expression[][] {
  return nodes.map((row) => listItems(row).map((value) => lowering.expression(value, -1).value));
}
