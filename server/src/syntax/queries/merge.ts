import type { MergeQuery } from '../../model/query.ts';
import { lowerAssignments } from './assignments.ts';
import { lowerFrom } from './from.ts';
import { lowerItems } from './items.ts';
import { lowerTop } from './limits.ts';
import type { Lowering } from './lowering.ts';
import { check } from './misplaced.ts';
import { outputItems } from './output.ts';
import { lowerTable } from './tables.ts';
import { lowerWith } from './with.ts';

const WHEN: ReadonlySet<string> = new Set(['when']);
const ENDS: ReadonlySet<string> = new Set(['when', 'output', 'returning', 'option']);
const ON: ReadonlySet<string> = new Set(['on']);
const THEN: ReadonlySet<string> = new Set(['then']);
const VALUES: ReadonlySet<string> = new Set(['values']);

type MergeClause = MergeQuery['clauses'][number];

/** Lowers a MERGE that takes up the tokens from `first` to `last`. */
export function lowerMerge(lowering: Lowering, first: number, last: number): MergeQuery {
  const { tokens } = lowering;
  const { with: ctes, recursive, next } = lowerWith(lowering, first);
  let at = next + 1;
  at = tokens.skipWords(lowerTop(lowering, at)?.next ?? at, 'into');
  const target = lowerTable(lowering, at, last);
  const using = target.last + 1;
  check(tokens.is(using, 'using'), 'a MERGE without USING');
  const on = tokens.findAny(ON, using + 1, last);
  const when = tokens.findAny(WHEN, on + 1, last);
  check(on > using && when > on, 'a MERGE without ON and WHEN');
  const [source] = lowerFrom(lowering, using + 1, on - 1);
  check(source !== undefined, 'a MERGE without a source');
  const clauses: MergeClause[] = [];
  let word = when;
  while (tokens.is(word, 'when') && word <= last) {
    const next = nextEnd(lowering, word + 1, last);
    clauses.push(lowerClause(lowering, word, next - 1));
    word = next;
  }
  const output = outputItems(lowering, word, last);
  const returning = tokens.is(output.next, 'returning') ? lowerItems(lowering, output.next + 1, last) : undefined;
  const end = returning ? last + 1 : tokens.is(output.next, 'option') ? tokens.skip(output.next + 1) : output.next;
  check(end === last + 1, 'a MERGE with tokens left over');
  return {
    kind: 'merge',
    span: tokens.span(first, last),
    with: ctes,
    recursive,
    target: target.value,
    source,
    on: lowering.expression(on + 1, when - 1),
    clauses,
    returning: returning ?? output.items,
  };
}

/** The next WHEN, OUTPUT or OPTION, those of a CASE left out; the end where there is none. */
function nextEnd({ tokens }: Lowering, from: number, last: number): number {
  let depth = 0;
  for (let i = from; i <= last; i = tokens.skip(i)) {
    if (tokens.isLabel(i)) continue;
    if (tokens.is(i, 'case')) depth++;
    else if (tokens.is(i, 'end') && depth > 0) depth--;
    else if (depth === 0 && ENDS.has(tokens.key(i))) return i;
  }
  return last + 1;
}

/** `WHEN [NOT] MATCHED [BY SOURCE|TARGET] [AND condition] THEN action`. */
function lowerClause(lowering: Lowering, word: number, last: number): MergeClause {
  const { tokens } = lowering;
  const then = tokens.findAny(THEN, word, last);
  check(then > word, 'a MERGE clause without THEN');
  let at = tokens.skipWords(tokens.skipWords(word + 1, 'not'), 'matched');
  if (tokens.is(at, 'by')) at += 2;
  const condition = tokens.is(at, 'and') ? { condition: lowering.expression(at + 1, then - 1) } : {};
  check(at === then || tokens.is(at, 'and'), 'a MERGE clause of another form');
  const action = then + 1;
  if (tokens.is(action, 'delete') && action === last) return { action: 'delete', ...condition, set: [], values: [] };
  if (tokens.matches(action, 'do', 'nothing')) return { action: 'nothing', ...condition, set: [], values: [] };
  if (tokens.matches(action, 'update', 'set')) {
    return { action: 'update', ...condition, set: lowerAssignments(lowering, action + 2, last), values: [] };
  }
  check(tokens.is(action, 'insert'), 'a MERGE clause with another action');
  const listed = tokens.is(action + 1, '(') && !tokens.is(action + 2, ')');
  const columns = listed ? { columns: tokens.identifiersInside(action + 1) } : {};
  const values = tokens.findAny(VALUES, action, last);
  if (values < 0) {
    check(tokens.is(last, 'row') || tokens.matches(last - 1, 'default', 'values'), 'a MERGE that inserts no values');
    return { action: 'insert', ...condition, set: [], values: [] };
  }
  if (tokens.is(values - 1, 'default')) return { action: 'insert', ...condition, set: [], values: [] };
  check(tokens.partner(values + 1) === last, 'a MERGE with more than one row');
  const row = tokens.segmentsInside(values + 1).map(([from, to]) => lowering.expression(from, to));
  return { action: 'insert', ...condition, set: [], ...columns, values: row };
}
