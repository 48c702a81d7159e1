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

/** The lowering of the statement that `source` holds. */
export function createLowering(source: Source): Lowering {
  const lowering: Lowering = {
    source,
    expression: (node, hint) => lowerExpression(lowering, node, hint),
    query: (node, first, last) => (QUERIES[tagOf(node)] ?? lowerSelect)(lowering, bodyOf(node), first, last),
  };
  return lowering;
}
