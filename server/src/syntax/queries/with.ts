import type { CommonTableExpression } from '../../model/query.ts';
import type { Lowering } from './lowering.ts';
import { check } from './misplaced.ts';

interface LoweredWith {
  readonly with: readonly CommonTableExpression[];
  readonly recursive: boolean;
  /** The token after the WITH clause; `first` where there is none. */
  readonly next: number;
}

/** Lowers the WITH clause of a query that starts at token `first`. */
export function lowerWith(lowering: Lowering, first: number): LoweredWith {
  const { tokens } = lowering;
  if (!tokens.is(first, 'with')) return { with: [], recursive: false, next: first };
  const recursive = tokens.is(first + 1, 'recursive');
  const ctes: CommonTableExpression[] = [];
  let next = first + (recursive ? 2 : 1);
  for (;;) {
    const name = next;
    check(tokens.isWord(name), 'a common table expression without a name');
    const hasColumns = tokens.is(name + 1, '(');
    let open = hasColumns ? tokens.partner(name + 1) + 1 : name + 1;
    check(open > name && tokens.is(open, 'as'), 'a common table expression without AS');
    open = tokens.skipWords(tokens.skipWords(open + 1, 'not'), 'materialized');
    const close = tokens.partner(open);
    check(tokens.is(open, '(') && close > open, 'a common table expression without its query');
    ctes.push({
      name: tokens.identifier(name),
      columns: hasColumns ? tokens.identifiersInside(name + 1) : [],
      query: lowering.query(open + 1, close - 1),
      span: tokens.span(name, close),
    });
    next = close + 1;
    if (!tokens.is(next, ',')) return { with: ctes, recursive, next };
    next++;
  }
}
