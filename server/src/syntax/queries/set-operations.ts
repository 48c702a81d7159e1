import type { SelectQuery } from '../../model/query.ts';
import { type ClauseName, type Clauses, readClauses } from './clauses.ts';
import type { Lowering } from './lowering.ts';
import { check } from './misplaced.ts';
import type { QuerySource } from './query-source.ts';

type SetOperation = NonNullable<SelectQuery['setOperation']>;

const OPERATORS: ReadonlyMap<string, SetOperation['operator']> = new Map([
  ['union', 'union'],
  ['intersect', 'intersect'],
  ['except', 'except'],
  ['minus', 'except'],
]);
const QUERY_WORDS = new Set(['select', 'values', 'with']);
/** Longer chains are refused: the tree of a chain is as deep as it is long. */
const MAX_OPERATORS = 500;
/** The clauses after the last arm, which belong to the whole. */
const TAIL: ReadonlySet<ClauseName> = new Set(['order', 'limit', 'offset', 'fetch', 'locking', 'option']);

interface Arm {
  readonly query: SelectQuery;
  readonly first: number;
  readonly last: number;
}

interface Link {
  readonly operator: SetOperation['operator'];
  readonly all: boolean;
}

/** Lowers a set operation from token `first` to `last`; undefined where there is none. */
export function lowerSetOperation(
  lowering: Lowering,
  first: number,
  last: number,
): { readonly setOperation: SetOperation; readonly tail: Clauses } | undefined {
  const { tokens } = lowering;
  const words = operatorsIn(tokens, first, last);
  const lastWord = words.at(-1);
  if (lastWord === undefined) return undefined;
  check(words.length <= MAX_OPERATORS, 'a set operation with too many arms');
  const tail = readClauses(tokens, TAIL, afterOperator(tokens, lastWord), last);
  const end = Math.min(last + 1, ...Object.values(tail).map((clause) => clause.word)) - 1;
  const links = words.map((word) => linkAt(tokens, word));
  const arms = armRanges(tokens, words, first, end).map(([start, stop]): Arm => {
    const query = lowering.query(start, stop);
    check(query.kind === 'select', 'a set operation over statements that are no queries');
    return { query, first: start, last: stop };
  });
  // SQLite groups all of them to the left (lang_select.html, "Compound Select Statements"); elsewhere INTERSECT binds tighter.
  if (tokens.dialect !== 'sqlite') combine(tokens, arms, links, (link) => link.operator === 'intersect');
  combineUntil(tokens, arms, links);
  const [left, right] = arms;
  const [link] = links;
  check(left !== undefined && right !== undefined && link !== undefined, 'a set operation without arms');
  return { setOperation: { ...link, left: left.query, right: right.query }, tail };
}

function operatorsIn(tokens: QuerySource, first: number, last: number): number[] {
  const words: number[] = [];
  for (let i = first; i <= last; i = tokens.skip(i)) {
    if (!OPERATORS.has(tokens.key(i)) || tokens.isLabel(i)) continue;
    const next = afterOperator(tokens, i);
    if (QUERY_WORDS.has(tokens.key(afterOpening(tokens, next)))) words.push(i);
  }
  return words;
}

function afterOpening(tokens: QuerySource, at: number): number {
  let i = at;
  while (tokens.is(i, '(')) i++;
  return i;
}

function afterOperator(tokens: QuerySource, word: number): number {
  return tokens.is(word + 1, 'all') || tokens.is(word + 1, 'distinct') ? word + 2 : word + 1;
}

function linkAt(tokens: QuerySource, word: number): Link {
  return { operator: OPERATORS.get(tokens.key(word)) ?? 'union', all: tokens.is(word + 1, 'all') };
}

function armRanges(tokens: QuerySource, words: readonly number[], first: number, end: number): [number, number][] {
  const starts = [first, ...words.map((word) => afterOperator(tokens, word))];
  const ends = [...words.map((word) => word - 1), end];
  return starts.map((start, index) => [start, ends[index] as number]);
}

/** Joins neighbours, from the left, whose link is wanted. Both lists are changed. */
function combine(tokens: QuerySource, arms: Arm[], links: Link[], wanted: (link: Link) => boolean): void {
  for (let i = 0; i < links.length && arms.length > 2; ) {
    if (wanted(links[i] as Link)) joinAt(tokens, arms, links, i);
    else i++;
  }
}

/** Joins from the left until two are left. Both lists are changed. */
function combineUntil(tokens: QuerySource, arms: Arm[], links: Link[]): void {
  while (arms.length > 2) joinAt(tokens, arms, links, 0);
}

function joinAt(tokens: QuerySource, arms: Arm[], links: Link[], index: number): void {
  const left = arms[index] as Arm;
  const right = arms[index + 1] as Arm;
  const link = links[index] as Link;
  const query: SelectQuery = {
    kind: 'select',
    span: tokens.span(left.first, right.last),
    with: [],
    recursive: false,
    distinct: false,
    items: [],
    from: [],
    groupBy: [],
    orderBy: [],
    locking: [],
    values: [],
    setOperation: { ...link, left: left.query, right: right.query },
  };
  arms.splice(index, 2, { query, first: left.first, last: right.last });
  links.splice(index, 1);
}
