import type { Identifier } from '../../model/identifier.ts';
import type { FromItem, Join, TableReference } from '../../model/query.ts';
import { type Located, type Lowering, startingAt } from './lowering.ts';
import type { Source } from './source.ts';
import { bodyOf, child, children, flag, listItems, type Tree, tagOf, textOf, unwrap } from './tree.ts';

/** What may follow a parenthesised query that is itself a part of a larger query. */
const QUERY_CONTINUES = new Set(['union', 'intersect', 'except', 'order', 'limit', 'offset', 'fetch', 'for', ')']);
const JOIN_TYPES: Readonly<Record<string, Join['type']>> = {
  JOIN_INNER: 'inner',
  JOIN_LEFT: 'left',
  JOIN_RIGHT: 'right',
  JOIN_FULL: 'full',
};

/** Lowers the items of a FROM or USING list that starts at token `first`. */
export function lowerFromList(lowering: Lowering, nodes: readonly Tree[], first: number): FromItem[] {
  const items: FromItem[] = [];
  let next = first;
  for (const node of nodes) {
    const item = widen(lowering.source, lowerFromItem(lowering, node, next), next);
    items.push(item.value);
    next = item.last + 2;
  }
  return items;
}

/** Takes in the parentheses around an item that open at or after token `from`. */
function widen<Value>(source: Source, located: Located<Value>, from: number): Located<Value> {
  let { first, last } = located;
  while (source.is(last + 1, ')') && source.partner(last + 1) >= from) {
    last++;
    first = Math.min(first, source.partner(last));
  }
  return { value: located.value, first, last };
}

/** Lowers one wrapped FROM item that starts at token `from`, parentheses around it counted. */
export function lowerFromItem(lowering: Lowering, wrapped: Tree, from: number): Located<FromItem> {
  const node = bodyOf(wrapped);
  switch (tagOf(wrapped)) {
    case 'RangeVar':
      return lowerTableReference(lowering, node);
    case 'RangeSubselect':
      return lowerDerived(lowering, node, from);
    case 'JoinExpr':
      return lowerJoin(lowering, node, from);
    case 'RangeTableSample':
      return lowerSampled(lowering, node, from);
    default:
      return lowerFunctionTable(lowering, wrapped, node, from);
  }
}

/** A table by name, from ONLY to its alias. `node` is a RangeVar. */
function lowerTableReference(lowering: Lowering, node: Tree): Located<TableReference> {
  const { source } = lowering;
  const nameFirst = source.at(node);
  let last = source.nameEnd(nameFirst);
  let first = nameFirst;
  if (source.is(first - 1, '(') && source.is(first - 2, 'only')) {
    first -= 2;
    last++;
  } else if (source.is(first - 1, 'only') && !flag(node, 'inh')) first--;
  if (source.is(last + 1, '*')) last++;
  const alias = lowerAlias(lowering, node, last);
  const value: TableReference = {
    kind: 'table',
    name: source.qualifiedName(nameFirst),
    ...alias.names,
    only: !flag(node, 'inh'),
    span: source.span(first, alias.last),
  };
  return { value, first, last: alias.last };
}

interface LocatedAlias {
  readonly names: { readonly alias?: Identifier; readonly columnAliases: readonly Identifier[] };
  readonly last: number;
}

/** The alias after token `last`: `[AS] name [(columns)]`, `AS (column definitions)`. */
function lowerAlias({ source }: Lowering, node: Tree, last: number): LocatedAlias {
  const alias = child(node, 'alias');
  const definitions = children(node, 'coldeflist').length > 0;
  let next = last + 1;
  if (!alias && !definitions) return { names: { columnAliases: [] }, last };
  if (source.is(next, 'as')) next++;
  const name = alias ? source.identifier(next++, textOf(alias, 'aliasname')) : undefined;
  const hasColumns = definitions || (alias !== undefined && children(alias, 'colnames').length > 0);
  const columnAliases = hasColumns ? source.identifiersInside(next) : [];
  const names = { ...(name ? { alias: name } : {}), columnAliases };
  return { names, last: hasColumns ? Math.max(next, source.partner(next)) : next - 1 };
}

function lowerDerived(lowering: Lowering, node: Tree, from: number): Located<FromItem> {
  const { source } = lowering;
  let first = from;
  let open = from;
  // Parentheses before the query's own belong to joins around it: something else than a query goes on after what they hold first.
  for (; source.is(open, '(') && holdsJoin(source, open); open++) first = open + 1;
  if (source.is(open, 'lateral')) open++;
  const close = source.partner(open);
  const query = lowering.query(child(node, 'subquery') ?? {}, open + 1, close - 1);
  const alias = lowerAlias(lowering, node, close);
  const span = source.span(first, alias.last);
  const value: FromItem = { kind: 'derived', query, ...alias.names, lateral: flag(node, 'lateral'), span };
  return { value, first, last: alias.last };
}

/** True where the parenthesis at `open` surrounds joined tables, of which the first is a parenthesised or lateral query. */
function holdsJoin(source: Source, open: number): boolean {
  if (source.is(open + 1, 'lateral')) return true;
  if (!source.is(open + 1, '(')) return false;
  return !QUERY_CONTINUES.has(source.key(source.partner(open + 1) + 1));
}

function lowerFunctionTable(lowering: Lowering, wrapped: Tree, node: Tree, from: number): Located<FromItem> {
  const { source } = lowering;
  const functions = tagOf(wrapped) === 'RangeFunction' ? children(node, 'functions') : [];
  const nodes = functions.length > 0 ? functions.map((item) => listItems(item)[0] ?? {}) : [wrapped];
  const calls = nodes.map((call) => lowering.expression(call, from));
  let first = calls[0]?.first ?? from;
  let last = calls.at(-1)?.last ?? from;
  if (flag(node, 'is_rowsfrom')) {
    // ROWS FROM ( f(…) [AS (…)], … )
    first = source.partner(first - 1) === -1 ? first : first - 3;
    last = Math.max(last, source.partner(first + 2));
  }
  if (source.is(first - 1, 'lateral')) first--;
  if (source.is(last + 1, 'with') && source.is(last + 2, 'ordinality')) last += 2;
  const alias = lowerAlias(lowering, node, last);
  const value: FromItem = {
    kind: 'function',
    calls: calls.map((call) => call.value),
    ...alias.names,
    lateral: flag(node, 'lateral'),
    span: source.span(first, alias.last),
  };
  return { value, first, last: alias.last };
}

/** `t TABLESAMPLE method (…) [REPEATABLE (…)]`: the table, reaching to the end of the sampling clause. */
function lowerSampled(lowering: Lowering, node: Tree, from: number): Located<FromItem> {
  const { source } = lowering;
  const table = lowerFromItem(lowering, child(node, 'relation') ?? {}, from);
  let last = table.last;
  if (source.is(last + 1, 'tablesample')) last = source.partner(source.nameEnd(last + 2) + 1);
  if (source.is(last + 1, 'repeatable')) last = source.partner(last + 2);
  const span = source.span(table.first, last);
  const sampled = table.value.kind === 'table' ? { sampled: true as const } : {};
  return { value: { ...table.value, ...sampled, span }, first: table.first, last };
}

function lowerJoin(lowering: Lowering, node: Tree, from: number): Located<FromItem> {
  const { source } = lowering;
  const left = widen(source, lowerFromItem(lowering, child(node, 'larg') ?? {}, from), from);
  let word = left.last + 1;
  const cross = source.is(word, 'cross');
  while (!source.is(word, 'join') && word < left.last + 4) word++;
  const right = widen(source, lowerFromItem(lowering, child(node, 'rarg') ?? {}, word + 1), word + 1);
  let last = right.last;
  const quals = child(node, 'quals');
  const on = quals ? startingAt(lowering, quals, last + 2) : undefined;
  if (on) last = on.last;
  let using: Identifier[] = [];
  let alias: Identifier | undefined;
  if (children(node, 'usingClause').length > 0) {
    using = source.identifiersInside(last + 2);
    last = Math.max(last + 2, source.partner(last + 2));
    const usingAlias = child(node, 'join_using_alias');
    if (usingAlias) {
      last += 2;
      alias = source.identifier(last, textOf(usingAlias, 'aliasname'));
    }
  }
  const inner = { value: undefined, first: left.first, last };
  const outer = child(node, 'alias') ? widen(source, inner, from) : inner;
  const named = lowerAlias(lowering, node, outer.last);
  alias ??= named.names.alias;
  const value: Join = {
    kind: 'join',
    type: cross ? 'cross' : (JOIN_TYPES[textOf(node, 'jointype')] ?? 'inner'),
    natural: flag(node, 'isNatural'),
    left: left.value,
    right: right.value,
    ...(on ? { on: on.value } : {}),
    using,
    ...(alias ? { alias } : {}),
    span: source.span(outer.first, named.last),
  };
  return { value, first: outer.first, last: named.last };
}

/** The RangeVar of a field that holds one without wrapping it. */
export function tableIn(lowering: Lowering, node: Tree, field: string): TableReference {
  return lowerTableReference(lowering, child(node, field) ?? unwrap(node, field) ?? {}).value;
}
