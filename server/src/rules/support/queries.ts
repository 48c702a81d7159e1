/** The walks over queries, which name resolution shares with the rules. */
export { type Clause, ownExpressions } from '../../schema/names/clauses.ts';
export { type CteScope, cteOf, withCtes } from '../../schema/names/ctes.ts';
export { fromItems, joins, leaves } from '../../schema/names/from-items.ts';
export {
  eachQuery,
  type PlacedQuery,
  QUERY_KINDS,
  type QueryPlace,
  queryOfFact,
} from '../../schema/names/placed-queries.ts';
