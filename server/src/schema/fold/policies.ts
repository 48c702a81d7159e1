import type { AlterPolicy, CreatePolicy } from '../../model/object-facts.ts';
import type { TablePolicy } from '../../model/schema.ts';
import type { NamedObject } from '../lookup.ts';
import type { SchemaState } from '../schema-state.ts';
import { changeTable, type FoldContext, placeOf } from './context.ts';
import { outsideTable } from './outside-tables.ts';

/** CREATE POLICY; a name that the table has already is left alone. A table that nothing creates is known by its policies from then on. */
export function foldCreatePolicy(context: FoldContext, fact: CreatePolicy): void {
  const table = context.state.tableOrOutside(fact.table) ?? outsideTable(context, fact.table);
  if (table.policies.some(({ policy }) => policy.name.name === fact.name.name)) return;
  const origin = placeOf(context, fact.name.span);
  context.state.put({ ...table, policies: [...table.policies, { policy: fact, origin }] });
}

/** ALTER POLICY. */
export function foldAlterPolicy(context: FoldContext, fact: AlterPolicy): void {
  const table = context.state.tableOrOutside(fact.table);
  if (!table) return;
  const place = placeOf(context, fact.name.span);
  changeTable(context.state, table.key, (current) => ({
    ...current,
    policies: current.policies.map((one) =>
      one.policy.name.name === fact.name.name ? altered(one, fact, place) : one,
    ),
  }));
}

function altered(one: TablePolicy, fact: AlterPolicy, place: TablePolicy['origin']): TablePolicy {
  const { renameTo, roles, using, withCheck } = fact;
  return {
    ...one,
    policy: {
      ...one.policy,
      ...(renameTo ? { name: { ...one.policy.name, name: renameTo.name } } : {}),
      ...(roles ? { roles } : {}),
      ...(using ? { using } : {}),
      ...(withCheck ? { withCheck } : {}),
    },
    ...(using ? { usingOrigin: place } : {}),
    ...(withCheck ? { withCheckOrigin: place } : {}),
  };
}

/** DROP POLICY. */
export function dropPolicy(state: SchemaState, tableName: NamedObject, name: string): void {
  const table = state.tableOrOutside(tableName);
  if (!table) return;
  changeTable(state, table.key, (current) => ({
    ...current,
    policies: current.policies.filter(({ policy }) => policy.name.name !== name),
  }));
}
