import type { DeleteQuery, FromItem, TableReference } from '../../model/query.ts';
import { type ClauseName, rangeOf, readClauses } from './clauses.ts';
import { lowerFrom } from './from.ts';
import { lowerItems } from './items.ts';
import { lowerLimits, lowerTop } from './limits.ts';
import { type Lowering, optionalExpression } from './lowering.ts';
import { check } from './misplaced.ts';
import { lowerOrder } from './order.ts';
import { outputItems } from './output.ts';
import { lowerTable } from './tables.ts';
import { aliasedTable } from './targets.ts';
import { lowerWith } from './with.ts';

const CLAUSES: ReadonlySet<ClauseName> = new Set([
  'output',
  'from',
  'using',
  'where',
  'order',
  'limit',
  'offset',
  'returning',
  'option',
]);
const MODIFIERS = new Set(['low_priority', 'quick', 'ignore']);

/** Lowers a DELETE that takes up the tokens from `first` to `last`. */
export function lowerDelete(lowering: Lowering, first: number, last: number): DeleteQuery {
  const { tokens } = lowering;
  const { with: ctes, recursive, next } = lowerWith(lowering, first);
  let at = next + 1;
  while (MODIFIERS.has(tokens.key(at))) at++;
  const top = lowerTop(lowering, at);
  at = tokens.skipWords(top?.next ?? at, 'from');
  const clauses = readClauses(tokens, CLAUSES, at, last);
  const headLast = Math.min(last + 1, ...Object.values(clauses).map((clause) => clause.word)) - 1;
  const [target, ...others] = lowerTargets(lowering, at, headLast);
  const { output, from, using, order, returning } = clauses;
  check(!from || !using, 'a DELETE with FROM and USING');
  const read = from ?? using;
  const items = read ? lowerFrom(lowering, read.first, read.last) : [];
  const outputs = output ? outputItems(lowering, output.word, output.last) : undefined;
  check(!output || outputs?.next === output.last + 1, 'OUTPUT with tokens left over');
  const { limit } = lowerLimits(lowering, clauses);
  const count = limit ?? top?.limit;
  return {
    kind: 'delete',
    span: tokens.span(first, last),
    with: ctes,
    recursive,
    target: resolveTarget(target, items),
    ...(others.length > 0 ? { moreTargets: others.map((other) => resolveTarget(other, items)) } : {}),
    using: items,
    ...optionalExpression(lowering, 'where', rangeOf(clauses.where)),
    orderBy: order ? lowerOrder(lowering, order.first, order.last) : [],
    ...(count ? { limit: count } : {}),
    returning: returning ? lowerItems(lowering, returning.first, returning.last) : (outputs?.items ?? []),
  };
}

/** The table before the first clause; of `DELETE a, b FROM …` all of them. */
function lowerTargets(lowering: Lowering, first: number, last: number): readonly [TableReference, ...TableReference[]] {
  const { tokens } = lowering;
  const [[start, stop] = [first, last], ...more] = tokens.segments(first, last);
  return [lowerTarget(lowering, start, stop), ...more.map(([from, to]) => lowerTarget(lowering, from, to))];
}

function lowerTarget(lowering: Lowering, start: number, stop: number): TableReference {
  const { tokens } = lowering;
  // MySQL's `DELETE t.* FROM t`
  const end = tokens.is(stop, '*') && tokens.is(stop - 1, '.') ? stop - 2 : stop;
  const target = lowerTable(lowering, start, end);
  check(target.last === end, 'a DELETE with tokens left over');
  return target.value;
}

function resolveTarget(target: TableReference, items: readonly FromItem[]): TableReference {
  return aliasedTable(target, items);
}
