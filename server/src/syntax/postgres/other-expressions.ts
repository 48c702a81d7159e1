import type { Expression } from '../../model/expression.ts';
import { endingBefore, type Located, type Lowering, startingAt } from './lowering.ts';
import { bodyOf, child, children, isTree, numberOf, type Tree, tagOf, textOf, unwrap } from './tree.ts';

/** Nodes that can stand as an expression; a walk into an unknown construct stops and lowers at these. */
const EXPRESSION_TAGS = new Set(
  (
    'ColumnRef A_Const ParamRef A_Expr BoolExpr NullTest BooleanTest FuncCall CoalesceExpr MinMaxExpr GroupingFunc SQLValueFunction TypeCast ' +
    'SubLink CaseExpr A_ArrayExpr RowExpr A_Indirection CollateClause NamedArgExpr XmlExpr XmlSerialize GroupingSet JsonObjectConstructor ' +
    'JsonArrayConstructor JsonArrayQueryConstructor JsonObjectAgg JsonArrayAgg JsonIsPredicate JsonFuncExpr JsonParseExpr JsonScalarExpr ' +
    'JsonSerializeExpr'
  ).split(' '),
);

/** Lowers what the model has no name for; the expressions inside are kept. */
export function lowerOther(lowering: Lowering, wrapped: Tree, hint: number): Located<Expression> {
  const node = bodyOf(wrapped);
  switch (tagOf(wrapped)) {
    case 'CollateClause':
      return lowerCollate(lowering, node);
    case 'A_Indirection':
      return lowerIndirection(lowering, node, hint);
    case 'NamedArgExpr':
      return lowerNamedArgument(lowering, node);
    case 'CurrentOfExpr':
      return other(lowering, hint, hint + 2, []);
    default:
      return lowerUnknown(lowering, wrapped, node, hint);
  }
}

function other({ source }: Lowering, first: number, last: number, parts: readonly Expression[]): Located<Expression> {
  return { value: { kind: 'other', span: source.span(first, last), children: parts }, first, last };
}

/** `x COLLATE "C"`. */
function lowerCollate(lowering: Lowering, node: Tree): Located<Expression> {
  const word = lowering.source.at(node);
  const operand = endingBefore(lowering, child(node, 'arg') ?? {}, word);
  return other(lowering, operand.first, lowering.source.nameEnd(word + 1), [operand.value]);
}

/** `(x).field`, `x[1]`, `x[1:2].field`: it has no location, it follows its operand. */
function lowerIndirection(lowering: Lowering, node: Tree, hint: number): Located<Expression> {
  const { source } = lowering;
  const operand = lowering.expression(child(node, 'arg') ?? {}, hint);
  let { first, last } = operand;
  while (source.is(last + 1, ')')) {
    last++;
    first = Math.min(first, Math.max(source.partner(last), 0));
  }
  const parts = [operand.value];
  for (const step of children(node, 'indirection')) {
    const subscript = unwrap(step, 'A_Indices');
    if (!subscript) {
      last += 2;
      continue;
    }
    for (const bound of ['lidx', 'uidx']) {
      const index = child(subscript, bound);
      if (index) parts.push(lowering.expression(index, last + 2).value);
    }
    last = Math.max(last + 1, source.partner(last + 1));
  }
  return other(lowering, first, last, parts);
}

/** `name => value` and `name := value`. */
function lowerNamedArgument(lowering: Lowering, node: Tree): Located<Expression> {
  const first = lowering.source.at(node);
  const value = startingAt(lowering, child(node, 'arg') ?? {}, first + 2);
  return other(lowering, first, value.last, [value.value]);
}

/**
 * Any other construct: XML and JSON functions, grouping sets. They start at their location with a word (or `(`, for the empty grouping
 * set), and end with the parentheses that follow it; `x IS JSON` and `x IS DOCUMENT` stand around their operand.
 */
function lowerUnknown(lowering: Lowering, wrapped: Tree, node: Tree, hint: number): Located<Expression> {
  const { source } = lowering;
  const parts = expressionsIn(node)
    .filter((part) => !isImplied(part))
    .map((part) => lowering.expression(part, hint));
  const values = parts.map((part) => part.value);
  const test = tagOf(wrapped) === 'JsonIsPredicate' || textOf(node, 'op') === 'IS_DOCUMENT';
  if (test && parts[0]) return lowerContentTest(lowering, parts[0]);
  const place = placeOf(lowering, node, hint);
  let last = place;
  for (let i = place; i <= place + 2; i++) {
    if (!source.is(i, '(')) continue;
    last = Math.max(i, source.partner(i));
    break;
  }
  while (source.is(last + 1, 'filter') || source.is(last + 1, 'over')) {
    last = source.is(last + 2, '(') ? source.partner(last + 2) : last + 2;
  }
  for (const part of parts) last = Math.max(last, part.last);
  return other(lowering, place, last, values);
}

/** A constant that the grammar adds itself (XMLPARSE's whitespace flag, XMLROOT's missing version): it stands nowhere. */
function isImplied(part: Tree): boolean {
  const constant = unwrap(part, 'A_Const');
  return constant !== undefined && numberOf(constant, 'location') < 0;
}

/** Where an unknown construct starts: its own location, or that of the constructor inside it (JSON aggregates). */
function placeOf(lowering: Lowering, node: Tree, hint: number): number {
  const located = 'location' in node ? node : (child(node, 'constructor') ?? node);
  if ('location' in located && numberOf(located, 'location') >= 0) return lowering.source.at(located);
  return Math.max(hint, 0);
}

/** `x IS [NOT] JSON OBJECT WITH UNIQUE KEYS`, `x IS [NOT] DOCUMENT`. */
function lowerContentTest(lowering: Lowering, operand: Located<Expression>): Located<Expression> {
  const { source } = lowering;
  const words = new Set([
    'is',
    'not',
    'json',
    'document',
    'value',
    'array',
    'object',
    'scalar',
    'with',
    'without',
    'unique',
    'keys',
  ]);
  let { first, last } = operand;
  while (source.is(last + 1, ')')) {
    last++;
    first = Math.min(first, Math.max(source.partner(last), 0));
  }
  while (words.has(source.key(last + 1))) last++;
  return other(lowering, first, last, [operand.value]);
}

/** The outermost expression nodes below a node. */
function expressionsIn(node: Tree): Tree[] {
  const found: Tree[] = [];
  const visit = (value: unknown) => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isTree(value)) {
      if (EXPRESSION_TAGS.has(tagOf(value))) found.push(value);
      else Object.values(value).forEach(visit);
    }
  };
  Object.values(node).forEach(visit);
  return found;
}
