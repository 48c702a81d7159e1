import type { Call, Expression } from '../../model/expression.ts';
import type { Located, Lowering } from './lowering.ts';
import { check } from './misplaced.ts';
import { lowerOrder } from './order.ts';
import type { QuerySource } from './query-source.ts';

/** Functions whose first argument is a part of a date, not a column. */
const DATE_PART_FIRST = new Set(
  'dateadd datediff datediff_big datename datepart datetrunc date_bucket timestampadd timestampdiff'.split(' '),
);
/** BigQuery's functions whose last argument is one. */
const DATE_PART_LAST = /^(?:date|datetime|time|timestamp)_(?:trunc|diff)$/;
const DATE_PARTS = new Set(
  (
    'year quarter month dayofyear day week weekday hour minute second millisecond microsecond nanosecond yy yyyy qq q mm m dy y dd d wk ww ' +
    'dw w hh mi n ss s ms mcs ns iso_week isowk isoww tzoffset tz epoch isodow doy dow decade century millennium isoweek'
  ).split(' '),
);
/** Words that stand between the arguments of standard functions instead of commas: `TRIM(BOTH ' ' FROM a)`, `EXTRACT(YEAR FROM a)`. */
const SEPARATORS = new Set(['from', 'for', 'in', 'using', 'separator', 'placing']);
const WORDED_CALLS = new Set(
  'extract trim substring substr position overlay convert group_concat char listagg'.split(' '),
);
/** What they work on comes last when words stand between the arguments, first when commas do. */
const SUBJECT_LAST = new Set(['trim', 'position']);
const TRIM_SIDES = new Set(['both', 'leading', 'trailing']);

/** Lowers the call whose name stands from `first` to `nameLast`, with the clauses after its arguments. */
export function lowerCall(lowering: Lowering, first: number, nameLast: number): Located<Expression> {
  const { tokens } = lowering;
  const parts = tokens.nameParts(first, nameLast);
  const open = nameLast + 1;
  const called = tokens.is(open, '(');
  const parametric = called && tokens.dialect === 'clickhouse' && tokens.is(tokens.partner(open) + 1, '(');
  // ClickHouse's `quantile(0.9)(x)`: what it works on stands in the second parentheses.
  const list = parametric ? tokens.partner(open) + 1 : open;
  const close = called ? tokens.partner(list) : nameLast;
  check(close >= nameLast, 'a call without its end');
  const name = (parts.at(-1)?.name ?? '').toLowerCase();
  const own = called ? lowerArguments(lowering, name, list + 1, close - 1) : NO_ARGUMENTS;
  const suffix = lowerSuffix(lowering, close);
  const schema = parts.at(-2)?.name;
  const value: Call = {
    kind: 'call',
    span: tokens.span(first, suffix.last),
    name,
    ...(schema === undefined ? {} : { schema }),
    nameSpan: tokens.span(first, nameLast),
    arguments: own.values,
    distinct: own.distinct,
    star: own.star,
    orderBy: suffix.orderBy ?? own.orderBy,
    ...(suffix.filter ? { filter: suffix.filter } : {}),
    window: suffix.window,
    ...(suffix.over ? { over: suffix.over } : {}),
  };
  return { value, first, last: suffix.last };
}

interface Arguments {
  readonly values: readonly Expression[];
  readonly distinct: boolean;
  readonly star: boolean;
  readonly orderBy: Call['orderBy'];
}

const NO_ARGUMENTS: Arguments = { values: [], distinct: false, star: false, orderBy: [] };

function lowerArguments(lowering: Lowering, name: string, from: number, last: number): Arguments {
  const { tokens } = lowering;
  if (from > last) return NO_ARGUMENTS;
  if (from === last && tokens.is(from, '*')) return { ...NO_ARGUMENTS, star: true };
  const distinct = tokens.is(from, 'distinct');
  const first = distinct || (tokens.is(from, 'all') && from < last) ? from + 1 : from;
  let end = last;
  let orderBy: Call['orderBy'] = [];
  const separator = tokens.findAny(new Set(['separator']), first, last);
  const separated = separator > first && name === 'group_concat';
  if (separated) end = separator - 1;
  const order = tokens.findAny(new Set(['order']), first, end);
  if (order > first && tokens.is(order + 1, 'by')) {
    orderBy = lowerOrder(lowering, order + 2, end);
    end = order - 1;
  }
  const ranges = argumentRanges(tokens, name, first, end);
  const part = partPosition(name, ranges.length);
  const values = ranges.map(([start, stop], position): Expression => {
    const isPart = position === part && start === stop && DATE_PARTS.has(tokens.key(start));
    return isPart ? lowerWord(tokens, start) : lowerArgument(lowering, start, stop);
  });
  if (separated) values.push(lowering.expression(separator + 1, last));
  return { values, distinct, star: false, orderBy };
}

/** The arguments between commas or, in functions that have them, between words. */
function argumentRanges(tokens: QuerySource, name: string, first: number, last: number): [number, number][] {
  if (!WORDED_CALLS.has(name)) return tokens.segments(first, last);
  let start = first;
  const word = tokens.findAny(SEPARATORS, start, last);
  if (name === 'convert' && word > start) return [[start, word - 1]];
  if (name === 'trim' && TRIM_SIDES.has(tokens.key(start))) start += tokens.is(start + 1, 'from') ? 2 : 1;
  const ranges: [number, number][] = [];
  for (let next = tokens.findAny(SEPARATORS, start, last); next >= 0; next = tokens.findAny(SEPARATORS, start, last)) {
    ranges.push(...tokens.segments(start, next - 1));
    start = next + 1;
  }
  ranges.push(...tokens.segments(start, last));
  return word > 0 && SUBJECT_LAST.has(name) ? ranges.reverse() : ranges;
}

/** Where a function has the part of a date; -1 for other functions. */
function partPosition(name: string, count: number): number {
  if (name === 'extract' || DATE_PART_FIRST.has(name)) return 0;
  return DATE_PART_LAST.test(name) ? count - 1 : -1;
}

/** A word that is no column, as PostgreSQL reads it too: a string. */
function lowerWord(tokens: QuerySource, at: number): Expression {
  return { kind: 'literal', type: 'string', value: tokens.key(at), span: tokens.span(at, at) };
}

/** An argument, or `name => value`, of which the name is no column. */
function lowerArgument(lowering: Lowering, first: number, last: number): Expression {
  const { tokens } = lowering;
  const named = tokens.isWord(first) && (tokens.is(first + 1, '=>') || tokens.is(first + 1, ':='));
  if (!named) {
    return tokens.is(first, 'select') || tokens.is(first, 'with')
      ? { kind: 'subquery', form: 'scalar', span: tokens.span(first, last), query: lowering.query(first, last) }
      : lowering.expression(first, last);
  }
  const value = lowering.expression(first + 2, last);
  return { kind: 'other', span: tokens.span(first, last), children: [value] };
}

interface Suffix {
  readonly last: number;
  readonly orderBy?: Call['orderBy'];
  readonly filter?: Expression;
  readonly window: boolean;
  readonly over?: NonNullable<Call['over']>;
}

/** WITHIN GROUP (…), FILTER (…), IGNORE NULLS and OVER … after the closing parenthesis of a call. */
function lowerSuffix(lowering: Lowering, close: number): Suffix {
  const { tokens } = lowering;
  let suffix: Suffix = { last: close, window: false };
  for (;;) {
    const { last } = suffix;
    const word = tokens.key(last + 1);
    if (word === 'within' && tokens.is(last + 2, 'group') && tokens.partner(last + 3) > 0) {
      const end = tokens.partner(last + 3);
      check(tokens.is(last + 4, 'order'), 'WITHIN GROUP without ORDER BY');
      suffix = { ...suffix, last: end, orderBy: lowerOrder(lowering, last + 6, end - 1) };
    } else if (word === 'filter' && tokens.is(last + 2, '(') && tokens.is(last + 3, 'where')) {
      const end = tokens.partner(last + 2);
      suffix = { ...suffix, last: end, filter: lowering.expression(last + 4, end - 1) };
    } else if ((word === 'ignore' || word === 'respect') && tokens.is(last + 2, 'nulls')) {
      suffix = { ...suffix, last: last + 2 };
    } else if (word === 'over' && tokens.is(last + 2, '(')) {
      const end = tokens.partner(last + 2);
      return { ...suffix, last: end, window: true, over: lowerWindow(lowering, last + 3, end - 1) };
    } else if (word === 'over' && tokens.isWord(last + 2)) {
      return { ...suffix, last: last + 2, window: true, over: { partitionBy: [], orderBy: [] } };
    } else return suffix;
  }
}

const FRAME_WORDS = new Set(['rows', 'range', 'groups']);

/** What stands between the parentheses of OVER. */
function lowerWindow(lowering: Lowering, from: number, last: number): NonNullable<Call['over']> {
  const { tokens } = lowering;
  const frame = tokens.findAny(FRAME_WORDS, from, last);
  const end = frame >= 0 ? frame - 1 : last;
  const order = tokens.findAny(new Set(['order']), from, end);
  const partition = tokens.findAny(new Set(['partition']), from, end);
  const partitionEnd = order >= 0 ? order - 1 : end;
  return {
    partitionBy:
      partition >= 0
        ? tokens.segments(partition + 2, partitionEnd).map(([first, stop]) => lowering.expression(first, stop))
        : [],
    orderBy: order >= 0 ? lowerOrder(lowering, order + 2, end) : [],
  };
}
