import type { Expression } from '../../model/expression.ts';
import type { FromItem, Join } from '../../model/query.ts';
import type { Span } from '../../text/span.ts';
import { lowerItems } from './items.ts';
import { joinAt, joinEnd } from './join-words.ts';
import type { Located, Lowering } from './lowering.ts';
import { check } from './misplaced.ts';
import { holdsQuery } from './subqueries.ts';
import { lowerAlias, lowerFunctionTable, lowerTable } from './tables.ts';

/** Lowers the items of a FROM, USING or UPDATE, which stand from `first` to `last`. */
export function lowerFrom(lowering: Lowering, first: number, last: number): FromItem[] {
  return lowering.tokens.segments(first, last).map(([start, stop]) => {
    const item = lowerJoined(lowering, start, stop);
    check(item.last === stop, 'a FROM item with tokens left over');
    return item.value;
  });
}

/**
 * Lowers the items of ClickHouse's ARRAY JOIN, which stand from `first` to `last`: each gives a row for every element of its array, as
 * a function of the row before it does.
 */
export function lowerArrayJoin(lowering: Lowering, first: number, last: number): FromItem[] {
  return lowerItems(lowering, first, last).map(({ expression, alias, span }) => ({
    kind: 'function',
    calls: [expression],
    ...(alias ? { alias } : {}),
    columnAliases: [],
    lateral: true,
    span,
  }));
}

/** Lowers one item of the list: a table, or tables that are joined from the left. */
function lowerJoined(lowering: Lowering, first: number, last: number): Located<FromItem> {
  const { tokens } = lowering;
  let left = lowerPrimary(lowering, first, last);
  while (left.last < last) {
    const words = joinAt(tokens, left.last + 1);
    if (!words) return left;
    const right = lowerPrimary(lowering, words.next, last);
    let end = right.last;
    let on: Join['on'];
    let using: Join['using'] = [];
    if (tokens.is(end + 1, 'on') && end < last) {
      const stop = joinEnd(tokens, end + 2, last);
      on = lowering.expression(end + 2, stop);
      end = stop;
    } else if (tokens.is(end + 1, 'using') && tokens.is(end + 2, '(') && end < last) {
      using = tokens.identifiersInside(end + 2);
      end = tokens.partner(end + 2);
    }
    let value: Join = {
      kind: 'join',
      type: words.type,
      natural: words.natural,
      left: left.value,
      right: words.apply ? asLateral(right.value) : right.value,
      ...(on ? { on } : {}),
      using,
      span: tokens.span(left.first, end),
    };
    while (tokens.is(end + 1, 'on') && end < last && value.left.kind === 'join' && awaitsCondition(value.left)) {
      const stop = joinEnd(tokens, end + 2, last);
      value = nested(value, value.left, lowering.expression(end + 2, stop), tokens.span(left.first, stop));
      end = stop;
    }
    left = { value, first: left.first, last: end };
  }
  return left;
}

/** True for a join whose ON may come after that of the joins inside it: `a JOIN b JOIN c ON … ON …`. */
function awaitsCondition({ type, natural, on, using }: Join): boolean {
  return type !== 'cross' && !natural && !on && using.length === 0;
}

/** `(a JOIN b) JOIN c ON x`, followed by `ON y`, was `a JOIN (b JOIN c ON x) ON y`. */
function nested(outer: Join, before: Join, on: Expression, span: Span): Join {
  const right: Join = { ...outer, left: before.right, span: { start: before.right.span.start, end: outer.span.end } };
  return { ...before, right, on, span };
}

/** The right side of APPLY sees the tables on the left. */
function asLateral(item: FromItem): FromItem {
  return item.kind === 'derived' || item.kind === 'function' ? { ...item, lateral: true } : item;
}

function lowerPrimary(lowering: Lowering, first: number, last: number): Located<FromItem> {
  const { tokens } = lowering;
  check(first <= last, 'a FROM item that is missing');
  const lateral = tokens.is(first, 'lateral');
  const start = lateral ? first + 1 : first;
  if (holdsQuery(tokens, start)) return lowerDerived(lowering, first, start);
  if (tokens.is(start, '(')) {
    const close = tokens.partner(start);
    const inner = lowerJoined(lowering, start + 1, close - 1);
    check(!lateral && inner.last === close - 1, 'parentheses around something else than a table');
    return { value: inner.value, first, last: close };
  }
  check(tokens.isName(start) || tokens.kind(start) === 'parameter', 'a FROM item without a name');
  const nameLast = tokens.nameEnd(start);
  const open = nameLast + 1;
  if (tokens.is(open, '(') && nameLast < last) {
    const called = lowerFunctionTable(lowering, first, start);
    if (called) return called;
  }
  check(!lateral, 'LATERAL before a table');
  return lowerTable(lowering, start, last);
}

function lowerDerived(lowering: Lowering, first: number, open: number): Located<FromItem> {
  const { tokens } = lowering;
  const close = tokens.partner(open);
  const query = lowering.query(open + 1, close - 1);
  const alias = lowerAlias(tokens, close);
  const span = tokens.span(first, alias.last);
  return { value: { kind: 'derived', query, ...alias.names, lateral: open > first, span }, first, last: alias.last };
}
