import type { CreatePolicy } from '../../model/object-facts.ts';
import type { NamedObject } from '../lookup.ts';
import type { SchemaState } from '../schema-state.ts';
import { changeTable, type FoldContext, placeOf } from './context.ts';

/** CREATE POLICY; a name that the table has already is left alone. */
export function foldCreatePolicy(context: FoldContext, fact: CreatePolicy): void {
  const table = context.state.table(fact.table);
  if (!table || table.policies.some(({ policy }) => policy.name.name === fact.name.name)) return;
  const origin = placeOf(context, fact.name.span);
  context.state.put({ ...table, policies: [...table.policies, { policy: fact, origin }] });
}

/** DROP POLICY. */
export function dropPolicy(state: SchemaState, tableName: NamedObject, name: string): void {
  const table = state.table(tableName);
  if (!table) return;
  changeTable(state, table.key, (current) => ({
    ...current,
    policies: current.policies.filter(({ policy }) => policy.name.name !== name),
  }));
}
