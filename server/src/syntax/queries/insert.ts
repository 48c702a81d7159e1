import type { Identifier } from '../../model/identifier.ts';
import type { InsertQuery, Query, SelectQuery } from '../../model/query.ts';
import { lowerAssignments } from './assignments.ts';
import { type Clause, type ClauseName, readClauses } from './clauses.ts';
import { lowerItems } from './items.ts';
import { lowerTop } from './limits.ts';
import { check, type Lowering } from './lowering.ts';
import { outputItems } from './output.ts';
import type { QuerySource } from './query-source.ts';
import { lowerTable } from './tables.ts';
import { lowerWith } from './with.ts';

const MODIFIERS = new Set(['low_priority', 'delayed', 'high_priority', 'ignore', 'into', 'overwrite', 'table']);
const QUERY_STARTS = new Set(['select', 'values', 'with', 'value']);
const TAIL: ReadonlySet<ClauseName> = new Set(['conflict', 'returning']);

/** Lowers an INSERT or REPLACE that takes up the tokens from `first` to `last`. */
export function lowerInsert(lowering: Lowering, first: number, last: number): InsertQuery {
  const { tokens } = lowering;
  const { with: ctes, recursive, next } = lowerWith(lowering, first);
  const head = readHead(lowering, next);
  const target = lowerTable(lowering, head.next, last);
  let at = target.last + 1;
  let columns: Identifier[] | undefined;
  if (tokens.is(at, '(') && !startsQuery(tokens, at)) {
    columns = tokens.segmentsInside(at).map(([start, stop]) => {
      check(tokens.nameEnd(start) === stop && tokens.isName(stop), 'a column list with something else than names');
      return tokens.identifier(stop);
    });
    at = tokens.partner(at) + 1;
  }
  if (tokens.is(at, 'overriding')) at += 3;
  const output = outputItems(lowering, at, last);
  at = output.next;
  const tail = readClauses(tokens, TAIL, at, last);
  const end = Math.min(last + 1, ...Object.values(tail).map((clause) => clause.word)) - 1;
  const source = lowerSource(lowering, at, end);
  columns ??= source.columns;
  const { conflict, returning } = tail;
  const onConflict = conflict ? lowerConflict(lowering, conflict) : head.onConflict;
  return {
    kind: 'insert',
    span: tokens.span(first, last),
    with: ctes,
    recursive,
    target: target.value,
    ...(columns ? { columns } : {}),
    ...(source.query ? { source: source.query } : {}),
    ...(onConflict ? { onConflict } : {}),
    returning: returning ? lowerItems(lowering, returning.first, returning.last) : output.items,
  };
}

interface Head {
  readonly next: number;
  readonly onConflict?: NonNullable<InsertQuery['onConflict']>;
}

/** From the verb to the target: `INSERT OR REPLACE INTO`, `INSERT IGNORE`, `REPLACE INTO`, `INSERT TOP (1) INTO`. */
function readHead(lowering: Lowering, verb: number): Head {
  const { tokens } = lowering;
  let next = verb + 1;
  let replaces = tokens.is(verb, 'replace');
  let ignores = false;
  if (tokens.is(next, 'or')) {
    replaces = tokens.is(next + 1, 'replace');
    ignores = tokens.is(next + 1, 'ignore');
    next += 2;
  }
  next = lowerTop(lowering, next)?.next ?? next;
  while (MODIFIERS.has(tokens.key(next)) && !tokens.is(next + 1, '.')) {
    ignores ||= tokens.is(next, 'ignore');
    next++;
  }
  if (replaces) return { next, onConflict: { action: 'update', set: [] } };
  return ignores ? { next, onConflict: { action: 'nothing', set: [] } } : { next };
}

function startsQuery(tokens: QuerySource, open: number): boolean {
  let at = open;
  while (tokens.is(at, '(')) at++;
  return QUERY_STARTS.has(tokens.key(at));
}

interface Source {
  readonly query?: Query;
  /** The columns of MySQL's `INSERT … SET a = 1`. */
  readonly columns?: Identifier[];
}

function lowerSource(lowering: Lowering, first: number, last: number): Source {
  const { tokens } = lowering;
  check(first <= last, 'an INSERT without values');
  if (tokens.matches(first, 'default', 'values')) {
    check(last === first + 1, 'DEFAULT VALUES with tokens left over');
    return {};
  }
  if (tokens.is(first, 'set')) {
    const assignments = lowerAssignments(lowering, first + 1, last);
    const values = [assignments.map((assignment) => assignment.value)];
    return { query: valuesQuery(tokens, first, last, values), columns: assignments.map(({ column }) => column) };
  }
  if (tokens.is(first, 'value')) {
    const rows = lowering.query(first + 1, last);
    check(rows.kind === 'select', 'VALUE without rows');
    return { query: rows };
  }
  check(startsQuery(tokens, first), 'an INSERT from something else than a query');
  return { query: lowering.query(first, last) };
}

function valuesQuery(tokens: QuerySource, first: number, last: number, values: SelectQuery['values']): SelectQuery {
  return {
    kind: 'select',
    span: tokens.span(first, last),
    with: [],
    recursive: false,
    distinct: false,
    items: [],
    from: [],
    groupBy: [],
    orderBy: [],
    locking: [],
    values,
  };
}

const DO: ReadonlySet<string> = new Set(['do']);
const WHERE: ReadonlySet<string> = new Set(['where']);

/** `ON CONFLICT (a) WHERE x DO UPDATE SET … WHERE y`, `ON DUPLICATE KEY UPDATE …`. */
function lowerConflict(lowering: Lowering, { word, first, last }: Clause): NonNullable<InsertQuery['onConflict']> {
  const { tokens } = lowering;
  if (tokens.is(word + 1, 'duplicate')) {
    check(tokens.matches(word + 2, 'key', 'update'), 'ON DUPLICATE without KEY UPDATE');
    return { action: 'update', set: lowerAssignments(lowering, first, last) };
  }
  const action = tokens.findAny(DO, first, last);
  check(action >= 0, 'ON CONFLICT without DO');
  const targetWord = tokens.findAny(WHERE, first, action - 1);
  const targetWhere = targetWord < 0 ? {} : { targetWhere: lowering.expression(targetWord + 1, action - 1) };
  if (tokens.is(action + 1, 'nothing')) {
    return { action: 'nothing', set: [], ...targetWhere, ...nextConflict(lowering, action + 2, last) };
  }
  check(tokens.matches(action + 1, 'update', 'set'), 'ON CONFLICT with another action');
  const where = tokens.findAny(WHERE, action + 3, last);
  return {
    action: 'update',
    set: lowerAssignments(lowering, action + 3, where < 0 ? last : where - 1),
    ...(where < 0 ? {} : { where: lowering.expression(where + 1, last) }),
    ...targetWhere,
  };
}

/** Nothing may follow; SQLite's further ON CONFLICT clauses are found as a clause of their own, and refused there. */
function nextConflict(_lowering: Lowering, next: number, last: number): Record<never, never> {
  check(next > last, 'ON CONFLICT with tokens left over');
  return {};
}
