import type { CommonTableExpression } from '../../model/query.ts';
import type { Lowering } from './lowering.ts';
import type { Source } from './source.ts';
import { child, children, flag, type Tree, textOf, unwrap } from './tree.ts';

const QUERY_WORDS = new Set(['select', 'values', 'table', 'insert', 'update', 'delete', 'merge', '(']);

/** The tokens from `first` to `last` without parentheses around all of them. */
export function withoutParentheses(source: Source, first: number, last: number): { first: number; last: number } {
  let from = first;
  let to = last;
  while (source.is(from, '(') && source.partner(from) === to) {
    from++;
    to--;
  }
  return { first: from, last: to };
}

interface LoweredWith {
  readonly with: readonly CommonTableExpression[];
  readonly recursive: boolean;
  /** The token after the WITH clause; `first` where there is none. */
  readonly next: number;
}

/** Lowers the WITH clause of a query that starts at token `first`. */
export function lowerWith(lowering: Lowering, node: Tree, first: number): LoweredWith {
  const clause = child(node, 'withClause');
  if (!clause) return { with: [], recursive: false, next: first };
  const { source } = lowering;
  let next = first;
  const ctes = children(clause, 'ctes').map((wrapped) => {
    const cte = unwrap(wrapped, 'CommonTableExpr') ?? {};
    const nameIndex = source.at(cte);
    const hasColumns = children(cte, 'aliascolnames').length > 0;
    let open = hasColumns ? source.partner(nameIndex + 1) + 1 : nameIndex + 1;
    while (!source.is(open, '(') && open < nameIndex + source.count) open++;
    const close = source.partner(open);
    const last = cteEnd(source, close);
    next = last + 1;
    return {
      name: source.identifier(nameIndex, textOf(cte, 'ctename')),
      columns: hasColumns ? source.identifiersInside(nameIndex + 1) : [],
      ...(last > close ? { addsColumns: true as const } : {}),
      query: lowering.query(child(cte, 'ctequery') ?? {}, open + 1, close - 1),
      span: source.span(nameIndex, last),
    };
  });
  return { with: ctes, recursive: flag(clause, 'recursive'), next };
}

/** The last token of the SEARCH and CYCLE clauses that may follow the query's closing parenthesis. */
function cteEnd(source: Source, close: number): number {
  let last = close;
  if (!source.is(last + 1, 'search') && !source.is(last + 1, 'cycle')) return last;
  while (last + 1 < source.count && !QUERY_WORDS.has(source.key(last + 1)) && !startsNextCte(source, last + 1)) last++;
  return last;
}

/** SEARCH … BY a, b and CYCLE a, b list columns; only a comma with `name AS` or `name (` after it leads to the next table expression. */
function startsNextCte(source: Source, index: number): boolean {
  return source.is(index, ',') && (source.is(index + 2, 'as') || source.is(index + 2, '('));
}
