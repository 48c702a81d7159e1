import type { Query } from '../../model/query.ts';
import type { FoldContext } from './context.ts';
import { foldCreateTable } from './create-table.ts';

/** SELECT … INTO t creates a table, as CREATE TABLE AS does; inside a code block it fills a variable instead. */
export function foldSelectInto(context: FoldContext, query: Query): void {
  if (query.kind !== 'select' || !query.into || context.nested) return;
  foldCreateTable(context, {
    kind: 'createTable',
    name: query.into,
    ifNotExists: false,
    temporary: false,
    unlogged: false,
    foreign: false,
    columns: [],
    constraints: [],
    indexes: [],
    inherits: [],
    like: [],
    asQuery: query,
    options: {},
  });
}
