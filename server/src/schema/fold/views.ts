import type { CreateView } from '../../model/object-facts.ts';
import type { Column, Table } from '../../model/schema.ts';
import { type FoldContext, placeOf } from './context.ts';
import { isTaken } from './outside-tables.ts';
import { columnsOfQuery, tablesOfQuery } from './query-columns.ts';

/** CREATE VIEW and CREATE MATERIALIZED VIEW: the columns as far as the query tells them. */
export function foldCreateView(context: FoldContext, fact: CreateView): void {
  const { state } = context;
  const schema = fact.temporary ? state.rules.temporarySchema : (fact.name.schema?.name ?? state.creationSchema);
  const name = fact.name.object.name;
  const key = state.key(schema, name);
  if (isTaken(state, key) && (fact.ifNotExists || context.nested)) return;

  const selected = fact.query && columnsOfQuery(state, fact.query);
  const origin = placeOf(context, fact.name.span);
  const columns = selected?.map(({ name: selectedName, type }, position): Column => {
    const columnName = fact.columns[position]?.name ?? selectedName;
    return {
      name: columnName,
      databaseName: columnName,
      type,
      nullable: true,
      hasDefault: false,
      origin,
      typeOrigin: origin,
    };
  });
  const view: Table = {
    key,
    schema,
    name,
    databaseName: name,
    kind: fact.materialized ? 'materializedView' : 'view',
    temporary: fact.temporary,
    columns: columns ?? [],
    uniques: [],
    foreignKeys: [],
    indexes: [],
    checks: [],
    exclusions: [],
    partitioned: false,
    inherits: [],
    rowSecurity: { enabled: false, forced: false },
    policies: [],
    options: fact.options,
    complete: columns !== undefined,
    origin,
  };
  state.put(view);
  state.setReads(key, fact.query ? tablesOfQuery(state, fact.query).filter((source) => source !== key) : []);
}
