import type { Call, Expression } from '../../model/expression.ts';
import type { OrderItem } from '../../model/query.ts';
import { endingBefore, type Located, type Lowering, startingAt, widenUntil } from './lowering.ts';
import { child, children, flag, strings, type Tree, tagOf, textOf, unwrap } from './tree.ts';

/** Lowers a FuncCall. */
export function lowerCall(lowering: Lowering, node: Tree): Located<Expression> {
  const { source } = lowering;
  const first = source.at(node);
  const special = textOf(node, 'funcformat') === 'COERCE_SQL_SYNTAX';
  if (first < 0) return lowerAtLocal(lowering, node);
  if (special && ['at', 'overlaps', 'is'].includes(source.key(first))) return lowerInfixCall(lowering, node, first);
  const names = strings(children(node, 'funcname'));
  // COLLATION FOR (x) is the one name of two words.
  const nameLast = special ? (source.is(first + 1, 'for') ? first + 1 : first) : source.nameEnd(first);
  const last = callEnd(lowering, node, nameLast);
  const over = child(node, 'over');
  const value: Call = {
    kind: 'call',
    span: source.span(first, last),
    name: special ? source.key(first) : (names.at(-1) ?? '').toLowerCase(),
    ...(names.length > 1 && !special ? { schema: names[names.length - 2] } : {}),
    nameSpan: source.span(first, nameLast),
    arguments: children(node, 'args').map((argument) => lowering.expression(argument, nameLast + 2).value),
    distinct: flag(node, 'agg_distinct'),
    star: flag(node, 'agg_star'),
    orderBy: lowerOrder(lowering, children(node, 'agg_order')),
    ...optionalExpression(lowering, 'filter', child(node, 'agg_filter')),
    window: over !== undefined,
    ...(over ? { over: lowerWindow(lowering, over) } : {}),
  };
  return { value, first, last };
}

/** Where a call ends: after its arguments and its WITHIN GROUP, FILTER and OVER clauses. */
function callEnd(lowering: Lowering, node: Tree, nameLast: number): number {
  const { source } = lowering;
  let last = nameLast;
  const takeParentheses = (words: number) => {
    const open = last + 1 + words;
    if (source.is(open, '(')) last = Math.max(last, source.partner(open));
  };
  takeParentheses(0);
  if (flag(node, 'agg_within_group')) takeParentheses(2);
  if (child(node, 'agg_filter')) takeParentheses(1);
  if (child(node, 'over') && source.is(last + 1, 'over')) {
    if (source.is(last + 2, '(')) takeParentheses(1);
    else last += 2;
  }
  return last;
}

/** `x AT TIME ZONE y`, `(a, b) OVERLAPS (c, d)`, `x IS NORMALIZED`: functions that are written between or after their operands. */
function lowerInfixCall(lowering: Lowering, node: Tree, word: number): Located<Expression> {
  const { source } = lowering;
  const nodes = children(node, 'args');
  const key = source.key(word);
  let first = word - 1;
  let last = word + 1;
  let values: Expression[];
  if (key === 'at') {
    const [zone = {}, operand = {}] = nodes;
    const left = endingBefore(lowering, operand, word);
    const right = startingAt(lowering, zone, word + 3);
    first = left.first;
    last = right.last;
    values = [right.value, left.value];
  } else if (key === 'overlaps') {
    first = source.partner(word - 1);
    if (source.is(first - 1, 'row')) first--;
    last = source.partner(source.is(word + 1, 'row') ? word + 2 : word + 1);
    values = nodes.map((argument) => lowering.expression(argument, word).value);
  } else {
    const operand = endingBefore(lowering, nodes[0] ?? {}, word);
    first = operand.first;
    while (last < word + 3 && !source.is(last, 'normalized')) last++;
    values = [operand.value];
  }
  return {
    value: plainCall(lowering, strings(children(node, 'funcname')).at(-1) ?? '', first, last, word, values),
    first,
    last,
  };
}

/** `x AT LOCAL`, the one call without a location. */
function lowerAtLocal(lowering: Lowering, node: Tree): Located<Expression> {
  const operand = widenUntil(lowering.source, lowering.expression(children(node, 'args')[0] ?? {}, 0), 'at');
  const word = operand.last + 1;
  const { first } = operand;
  return { value: plainCall(lowering, 'timezone', first, word + 1, word, [operand.value]), first, last: word + 1 };
}

/** A call that has no other parts than its arguments. */
function plainCall(
  { source }: Lowering,
  name: string,
  first: number,
  last: number,
  word: number,
  values: readonly Expression[],
): Call {
  return {
    kind: 'call',
    span: source.span(first, last),
    name,
    nameSpan: source.span(word, word),
    arguments: values,
    distinct: false,
    star: false,
    orderBy: [],
    window: false,
  };
}

/** COALESCE, GREATEST, LEAST and GROUPING, which the grammar knows by name. */
export function lowerKeywordCall(lowering: Lowering, node: Tree): Located<Expression> {
  const { source } = lowering;
  const first = source.at(node);
  const last = source.partner(first + 1);
  const values = children(node, 'args').map((argument) => lowering.expression(argument, first + 2).value);
  return { value: plainCall(lowering, source.key(first), first, last, first, values), first, last };
}

/** CURRENT_DATE, CURRENT_TIMESTAMP(3), CURRENT_USER, …. */
export function lowerValueFunction(lowering: Lowering, node: Tree): Located<Expression> {
  const { source } = lowering;
  const first = source.at(node);
  const last = source.is(first + 1, '(') ? source.partner(first + 1) : first;
  return { value: plainCall(lowering, source.key(first), first, last, first, []), first, last };
}

/** ORDER BY items. */
export function lowerOrder(lowering: Lowering, nodes: readonly Tree[]): OrderItem[] {
  return nodes.map((wrapped) => {
    const sort = unwrap(wrapped, 'SortBy') ?? {};
    const nulls = textOf(sort, 'sortby_nulls');
    return {
      expression: lowering.expression(child(sort, 'node') ?? {}, -1).value,
      descending: textOf(sort, 'sortby_dir') === 'SORTBY_DESC',
      ...(nulls === 'SORTBY_NULLS_FIRST' ? { nulls: 'first' as const } : {}),
      ...(nulls === 'SORTBY_NULLS_LAST' ? { nulls: 'last' as const } : {}),
    };
  });
}

function lowerWindow(lowering: Lowering, over: Tree): { partitionBy: Expression[]; orderBy: OrderItem[] } {
  return {
    partitionBy: children(over, 'partitionClause').map((part) => lowering.expression(part, -1).value),
    orderBy: lowerOrder(lowering, children(over, 'orderClause')),
  };
}

/** `{[field]: expression}`, or nothing where the node is missing. */
export function optionalExpression<Field extends string>(
  lowering: Lowering,
  field: Field,
  node: Tree | undefined,
): { [Key in Field]?: Expression } {
  if (!node || tagOf(node) === '') return {};
  return { [field]: lowering.expression(node, -1).value } as { [Key in Field]?: Expression };
}
