import type { Identifier } from '../../model/identifier.ts';
import type { InsertQuery, Query, SelectQuery } from '../../model/query.ts';
import { coverSpans } from '../../text/span.ts';
import { lowerAssignments } from './assignments.ts';
import { type Clause, type ClauseName, readClauses } from './clauses.ts';
import { lowerItems } from './items.ts';
import { lowerTop } from './limits.ts';
import type { Lowering } from './lowering.ts';
import { check } from './misplaced.ts';
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
  const located = lowerTable(lowering, head.next, last);
  // `INTO t AS x (a, b)`: columns of the table, not of its alias.
  const aliased = located.value.columnAliases;
  const span = tokens.span(head.next, tokens.nameEnd(head.next));
  const { alias } = located.value;
  const target = { ...located.value, columnAliases: [], span: alias ? coverSpans(span, alias.span) : span };
  let at = located.last + 1;
  let columns = aliased.length > 0 ? aliased : undefined;
  if (!columns && tokens.is(at, '(') && !startsQuery(tokens, at)) {
    columns = columnList(tokens, at);
    at = tokens.partner(at) + 1;
  }
  if (tokens.is(at, 'overriding')) at += 3;
  const output = outputItems(lowering, at, last);
  at = output.next;
  const tail = readClauses(tokens, TAIL, at, last);
  const end = Math.min(last + 1, ...Object.values(tail).map((clause) => clause.word)) - 1;
  const source = lowerSource(lowering, at, beforeRowAlias(tokens, at, end));
  columns ??= source.columns;
  const { conflict, returning } = tail;
  const onConflict = conflict ? lowerConflict(lowering, conflict) : head.onConflict;
  return {
    kind: 'insert',
    span: tokens.span(first, last),
    with: ctes,
    recursive,
    target,
    ...(head.onDuplicate ? { onDuplicate: head.onDuplicate } : {}),
    ...(columns ? { columns } : {}),
    ...(source.query ? { source: source.query } : {}),
    ...(onConflict ? { onConflict } : {}),
    returning: returning ? lowerItems(lowering, returning.first, returning.last) : output.items,
  };
}

/** The columns between parentheses; they may be qualified. */
function columnList(tokens: QuerySource, open: number): Identifier[] {
  return tokens.segmentsInside(open).map(([first, last]) => {
    check(tokens.isName(last) && tokens.nameEnd(first) === last, 'a column list with something else than names');
    return tokens.identifier(last);
  });
}

interface Head {
  readonly next: number;
  readonly onDuplicate?: NonNullable<InsertQuery['onDuplicate']>;
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
  if (replaces) return { next, onDuplicate: 'replace', onConflict: { action: 'update', set: [] } };
  return ignores ? { next, onDuplicate: 'ignore', onConflict: { action: 'nothing', set: [] } } : { next };
}

/** MySQL's `VALUES (1) AS new (a)`: the last token before AS. */
function beforeRowAlias(tokens: QuerySource, first: number, last: number): number {
  if (!tokens.is(first, 'values')) return last;
  const as = tokens.find('as', first, last);
  return as < 0 ? last : as - 1;
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
    check(action + 1 === last, 'ON CONFLICT with tokens left over');
    return { action: 'nothing', set: [], ...targetWhere };
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
