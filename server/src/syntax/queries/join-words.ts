import type { Join } from '../../model/query.ts';
import type { QuerySource } from './query-source.ts';

/** The words of a join, and the token after them. */
export interface JoinWords {
  readonly type: Join['type'];
  readonly natural: boolean;
  /** SQL Server's CROSS APPLY and OUTER APPLY. */
  readonly apply: boolean;
  readonly next: number;
}

const SIDES: ReadonlyMap<string, Join['type']> = new Map([
  ['inner', 'inner'],
  ['left', 'left'],
  ['right', 'right'],
  ['full', 'full'],
  ['cross', 'cross'],
]);
/** SQL Server's join hints, between the type and JOIN. */
const HINTS = new Set(['loop', 'hash', 'merge', 'remote']);

/** ClickHouse's words before the type or JOIN: where rows are joined, and which of several matches count. */
const STRICTNESS = new Set(['global', 'any', 'all', 'asof', 'semi', 'anti']);

/** The join that starts at a token; undefined where none does. */
export function joinAt(tokens: QuerySource, at: number): JoinWords | undefined {
  let next = at;
  if (tokens.is(next, 'straight_join')) return { type: 'inner', natural: false, apply: false, next: next + 1 };
  if (tokens.matches(next, 'outer', 'apply')) return { type: 'left', natural: false, apply: true, next: next + 2 };
  if (tokens.matches(next, 'cross', 'apply')) return { type: 'cross', natural: false, apply: true, next: next + 2 };
  const natural = tokens.is(next, 'natural');
  if (natural) next++;
  next = skipStrictness(tokens, next);
  const side = SIDES.get(tokens.key(next));
  if (side) next++;
  next = skipStrictness(tokens, tokens.skipWords(next, 'outer'));
  if (side && HINTS.has(tokens.key(next))) next++;
  if (!tokens.is(next, 'join')) return undefined;
  return { type: side ?? 'inner', natural, apply: false, next: next + 1 };
}

function skipStrictness(tokens: QuerySource, at: number): number {
  let next = at;
  if (tokens.dialect === 'clickhouse') while (STRICTNESS.has(tokens.key(next))) next++;
  return next;
}

/** The last token of an ON condition that starts at `first`: what stands before the next join, or before the ON of a join around this one. */
export function joinEnd(tokens: QuerySource, first: number, last: number): number {
  for (let i = first; i <= last; i = tokens.skip(i)) {
    if (tokens.kind(i) !== 'word' || tokens.isLabel(i)) continue;
    if (joinAt(tokens, i) || tokens.is(i, 'on')) return i - 1;
  }
  return last;
}
