/** Queries as every dialect lowers to them. */
export type {
  Assignment,
  CommonTableExpression,
  DeleteQuery,
  DerivedTable,
  FromItem,
  FunctionTable,
  InsertQuery,
  Join,
  MergeQuery,
  OrderItem,
  PartialQuery,
  Query,
  SelectItem,
  SelectQuery,
  TableReference,
  UpdateQuery,
} from './query-tree.ts';
