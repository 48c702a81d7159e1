import type { Query } from '../../model/query.ts';
import { lowerDelete, lowerInsert, lowerUpdate } from './dml.ts';
import { lowerExpression } from './expressions.ts';
import type { Lowering } from './lowering.ts';
import { lowerMerge } from './merge.ts';
import { lowerSelect } from './select.ts';
import type { Source } from './source.ts';
import { bodyOf, type Tree, tagOf } from './tree.ts';

const QUERIES: Readonly<Record<string, (lowering: Lowering, node: Tree, first: number, last: number) => Query>> = {
  SelectStmt: lowerSelect,
  InsertStmt: lowerInsert,
  UpdateStmt: lowerUpdate,
  DeleteStmt: lowerDelete,
  MergeStmt: lowerMerge,
};

/** True where a wrapped node is a query. */
export function isQuery(wrapped: Tree): boolean {
  return tagOf(wrapped) in QUERIES;
}

/** Well below what the call stack holds, so that the same text has the same result wherever it is read. */
const MAX_DEPTH = 750;

/**
 * The lowering of the statement that `source` holds.
 * Its functions throw a RangeError where expressions and queries are nested more than {@link MAX_DEPTH} deep.
 */
export function createLowering(source: Source): Lowering {
  let depth = 0;
  const nested = <Result>(lower: () => Result): Result => {
    if (depth === MAX_DEPTH) throw new RangeError(`more than ${MAX_DEPTH} levels`);
    depth++;
    const result = lower();
    depth--;
    return result;
  };
  const lowering: Lowering = {
    source,
    expression: (node, hint) => nested(() => lowerExpression(lowering, node, hint)),
    query: (node, first, last) =>
      nested(() => (QUERIES[tagOf(node)] ?? lowerSelect)(lowering, bodyOf(node), first, last)),
  };
  return lowering;
}
