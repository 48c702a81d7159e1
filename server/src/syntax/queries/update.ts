import type { FromItem, TableReference, UpdateQuery } from '../../model/query.ts';
import { lowerAssignments } from './assignments.ts';
import { type ClauseName, rangeOf, readClauses } from './clauses.ts';
import { lowerFrom } from './from.ts';
import { lowerItems } from './items.ts';
import { lowerLimits, lowerTop } from './limits.ts';
import { type Lowering, optionalExpression } from './lowering.ts';
import { check } from './misplaced.ts';
import { lowerOrder } from './order.ts';
import { outputItems } from './output.ts';
import { aliasedTable, firstTable } from './targets.ts';
import { lowerWith } from './with.ts';

const CLAUSES: ReadonlySet<ClauseName> = new Set([
  'set',
  'output',
  'from',
  'where',
  'order',
  'limit',
  'offset',
  'returning',
  'option',
]);

/** Lowers an UPDATE that takes up the tokens from `first` to `last`. */
export function lowerUpdate(lowering: Lowering, first: number, last: number): UpdateQuery {
  const { tokens } = lowering;
  const { with: ctes, recursive, next } = lowerWith(lowering, first);
  let at = next + 1;
  if (tokens.is(at, 'or')) at += 2;
  at = tokens.skipWords(tokens.skipWords(at, 'low_priority'), 'ignore');
  const top = lowerTop(lowering, at);
  at = top?.next ?? at;
  const clauses = readClauses(tokens, CLAUSES, at, last);
  const { set, output, from, order, returning } = clauses;
  check(set !== undefined && set.word > at, 'an UPDATE without SET');
  const updated = lowerFrom(lowering, at, set.word - 1);
  const fromItems = from ? lowerFrom(lowering, from.first, from.last) : [];
  const assignments = lowerAssignments(lowering, set.first, set.last);
  const outputs = output ? outputItems(lowering, output.word, output.last) : undefined;
  check(!output || outputs?.next === output.last + 1, 'OUTPUT with tokens left over');
  return {
    kind: 'update',
    span: tokens.span(first, last),
    with: ctes,
    recursive,
    ...targetOf(updated, fromItems, tokens.identifier(tokens.nameEnd(set.first) - 2).name),
    set: assignments,
    ...optionalExpression(lowering, 'where', rangeOf(clauses.where)),
    orderBy: order ? lowerOrder(lowering, order.first, order.last) : [],
    ...(top ? { limit: top.limit } : {}),
    ...limitOf(lowering, clauses),
    returning: returning ? lowerItems(lowering, returning.first, returning.last) : (outputs?.items ?? []),
  };
}

function limitOf(lowering: Lowering, clauses: Parameters<typeof lowerLimits>[1]): Pick<UpdateQuery, 'limit'> {
  const { limit } = lowerLimits(lowering, clauses);
  return limit ? { limit } : {};
}

/**
 * The table that is written, and the tables that are read beside it. MySQL joins them after UPDATE: then the first assignment's
 * qualifier says which is written. SQL Server may name the table by its alias in FROM.
 */
function targetOf(
  updated: readonly FromItem[],
  from: readonly FromItem[],
  qualifier: string,
): { target: TableReference; from: readonly FromItem[] } {
  const [only] = updated;
  if (updated.length === 1 && only?.kind === 'table') return { target: aliasedTable(only, from), from };
  check(from.length === 0, 'an UPDATE of joined tables with FROM');
  const target = firstTable(updated, qualifier) ?? firstTable(updated, undefined);
  check(target !== undefined, 'an UPDATE without a table');
  return { target, from: updated };
}
