import type { Expression } from '../../model/expression.ts';
import type { QualifiedName } from '../../model/identifier.ts';
import type { SelectQuery } from '../../model/query.ts';
import { coverSpans } from '../../text/span.ts';
import { type Clause, type ClauseName, type Clauses, rangeOf, readClauses } from './clauses.ts';
import { lowerArrayJoin, lowerFrom } from './from.ts';
import { lowerItems } from './items.ts';
import { lowerLimits, lowerTop } from './limits.ts';
import { type Lowering, optionalExpression } from './lowering.ts';
import { check } from './misplaced.ts';
import { lowerOrder } from './order.ts';
import type { QuerySource } from './query-source.ts';
import { lowerRows } from './rows.ts';
import { lowerSetOperation } from './set-operations.ts';
import { lowerWith } from './with.ts';

const CLAUSES: ReadonlySet<ClauseName> = new Set([
  'from',
  'where',
  'group',
  'having',
  'qualify',
  'window',
  'order',
  'limit',
  'offset',
  'fetch',
  'locking',
  'option',
  'into',
  'prewhere',
  'arrayJoin',
  'limitBy',
  'settings',
  'format',
]);
/** Words between SELECT and its items that say nothing about rows (MySQL). */
const MODIFIERS = new Set(
  'all straight_join high_priority sql_small_result sql_big_result sql_buffer_result sql_no_cache sql_cache sql_calc_found_rows'.split(
    ' ',
  ),
);
const GROUPINGS = new Set(['rollup', 'cube', 'totals']);

/** Lowers a SELECT, a VALUES or a set operation that takes up the tokens from `first` to `last`. */
export function lowerSelect(lowering: Lowering, first: number, last: number): SelectQuery {
  const { tokens } = lowering;
  const { with: ctes, recursive, next } = lowerWith(lowering, first);
  const base = { span: tokens.span(first, last), with: ctes, recursive };
  const combined = lowerSetOperation(lowering, next, last);
  if (combined) {
    const { setOperation, tail } = combined;
    const own = lowerTail(lowering, tail);
    return {
      kind: 'select',
      ...base,
      distinct: false,
      items: [],
      from: [],
      groupBy: [],
      values: [],
      ...own,
      setOperation,
    };
  }
  if (tokens.is(next, '(')) return { ...lowerWrapped(lowering, next, last), ...base };
  if (tokens.is(next, 'values')) {
    const clauses = readClauses(tokens, CLAUSES, next + 1, last);
    const values = lowerRows(lowering, next + 1, headEnd(clauses, last));
    return {
      kind: 'select',
      ...base,
      distinct: false,
      items: [],
      from: [],
      groupBy: [],
      ...lowerTail(lowering, clauses),
      values,
    };
  }
  check(tokens.is(next, 'select'), 'a query that starts with another word');
  return { kind: 'select', ...base, ...lowerCore(lowering, next, last) };
}

/** `(SELECT …) ORDER BY a LIMIT 1`: the clauses outside are those of the query inside. */
function lowerWrapped(lowering: Lowering, open: number, last: number): SelectQuery {
  const { tokens } = lowering;
  const close = tokens.partner(open);
  check(close > open, 'a parenthesis without its end');
  const clauses = readClauses(tokens, CLAUSES, close + 1, last);
  check(headEnd(clauses, last) === close, 'a query with tokens left over');
  const query = lowering.query(open + 1, close - 1);
  check(query.kind === 'select', 'a statement in parentheses');
  const { orderBy, locking, ...limits } = lowerTail(lowering, clauses);
  return {
    ...query,
    ...limits,
    ...(orderBy.length > 0 ? { orderBy } : {}),
    ...(locking.length > 0 ? { locking } : {}),
  };
}

type Core = Omit<SelectQuery, 'kind' | 'span' | 'with' | 'recursive'>;

function lowerCore(lowering: Lowering, word: number, last: number): Core {
  const { tokens } = lowering;
  let next = word + 1;
  while (MODIFIERS.has(tokens.key(next)) && next < last) next++;
  const distinct = lowerDistinct(lowering, next);
  while (MODIFIERS.has(tokens.key(distinct.next)) && distinct.next < last) distinct.next++;
  const top = lowerTop(lowering, distinct.next);
  next = top?.next ?? distinct.next;
  const clauses = readClauses(tokens, CLAUSES, next, last);
  const itemsLast = headEnd(clauses, last);
  check(next <= itemsLast, 'a SELECT without items');
  const into = intoOf(tokens, clauses.into);
  const tail = lowerTail(lowering, clauses);
  return {
    distinct: distinct.value,
    keywordSpan: tokens.span(word, word),
    items: lowerItems(lowering, next, itemsLast),
    from: [
      ...(clauses.from ? lowerFrom(lowering, clauses.from.first, clauses.from.last) : []),
      ...(clauses.arrayJoin ? lowerArrayJoin(lowering, clauses.arrayJoin.first, clauses.arrayJoin.last) : []),
    ],
    ...whereOf(lowering, clauses),
    groupBy: clauses.group ? lowerGroups(lowering, clauses.group) : [],
    ...optionalExpression(lowering, 'having', rangeOf(clauses.having)),
    ...(top ? { limit: top.limit } : {}),
    ...(top?.percent ? { limitPercent: true as const } : {}),
    ...tail,
    ...(into ? { into } : {}),
    values: [],
  };
}

/** WHERE, with the conditions of ClickHouse's PREWHERE, which are read first, before it. */
function whereOf(lowering: Lowering, clauses: Clauses): { where?: Expression } {
  const { where } = optionalExpression(lowering, 'where', rangeOf(clauses.where));
  const { prewhere } = optionalExpression(lowering, 'prewhere', rangeOf(clauses.prewhere));
  if (!prewhere || !where) return where || prewhere ? { where: where ?? (prewhere as Expression) } : {};
  return { where: { kind: 'and', span: coverSpans(prewhere.span, where.span), operands: [prewhere, where] } };
}

function lowerDistinct(lowering: Lowering, at: number): { value: boolean | readonly Expression[]; next: number } {
  const { tokens } = lowering;
  if (!tokens.is(at, 'distinct') && !tokens.is(at, 'distinctrow')) return { value: false, next: at };
  if (!tokens.is(at + 1, 'on') || !tokens.is(at + 2, '(')) return { value: true, next: at + 1 };
  const parts = tokens.segmentsInside(at + 2).map(([first, last]) => lowering.expression(first, last));
  return { value: parts, next: tokens.partner(at + 2) + 1 };
}

/** The last token before the first clause. */
function headEnd(clauses: Clauses, last: number): number {
  const words = Object.values(clauses).map((clause: Clause) => clause.word);
  return Math.min(last + 1, ...words) - 1;
}

/** GROUP BY items; ROLLUP and its like are left out, whether they stand around the items or after WITH. */
function lowerGroups(lowering: Lowering, { first, last }: Clause): Expression[] {
  const { tokens } = lowering;
  const end = tokens.is(last - 1, 'with') && GROUPINGS.has(tokens.key(last)) ? last - 2 : last;
  return tokens.segments(first, end).map(([start, stop]) => lowering.expression(start, stop));
}

type Tail = Pick<SelectQuery, 'orderBy' | 'limit' | 'offset' | 'locking'>;

function lowerTail(lowering: Lowering, clauses: Clauses): Tail {
  const { order, locking } = clauses;
  return {
    orderBy: order ? lowerOrder(lowering, order.first, order.last) : [],
    ...lowerLimits(lowering, clauses),
    locking: locking ? lockingOf(lowering.tokens, locking) : [],
  };
}

/** FOR UPDATE, FOR SHARE, LOCK IN SHARE MODE; SQL Server's FOR XML and FOR JSON lock nothing. */
function lockingOf(tokens: QuerySource, { first, last }: Clause): SelectQuery['locking'] {
  if (['xml', 'json', 'browse', 'read'].includes(tokens.key(first))) return [];
  const wait = tokens.is(last, 'nowait') ? 'nowait' : tokens.matches(last - 1, 'skip', 'locked') ? 'skip' : 'block';
  const strength = tokens.is(first, 'update') ? 'update' : 'share';
  return [{ strength, wait }];
}

/** The table of `SELECT … INTO t`; MySQL's variables and files are none. */
function intoOf(tokens: QuerySource, into: Clause | undefined): QualifiedName | undefined {
  if (!into || !tokens.isWord(into.first)) return undefined;
  if (['outfile', 'dumpfile'].includes(tokens.key(into.first))) return undefined;
  check(tokens.nameEnd(into.first) === into.last, 'INTO with more than a name');
  return tokens.qualifiedName(into.first);
}
