import type { Column } from '../../model/schema.ts';
import type { CreateTable } from '../../model/table-facts.ts';
import type { SchemaState } from '../schema-state.ts';
import { placeCheck } from './constraints.ts';
import { placeIndex } from './indexes.ts';
import { keysOf, placeKey } from './keys.ts';

type Like = CreateTable['like'][number];

function includes(like: Like, option: string): boolean {
  return like.including.includes('all') || like.including.includes(option);
}

/** The columns that LIKE copies: names, types and NOT NULL, the rest as its INCLUDING options say. */
export function columnsFromLike(state: SchemaState, like: Like): readonly Column[] {
  const source = state.table(like.table);
  if (!source) return [];
  return source.columns.map((column) => {
    const { default: expression, defaultOrigin, identity, generated, ...described } = column;
    const { inherited: _, ownedSequence: __, ...plain } = described;
    const copiesDefault = includes(like, 'defaults') && (expression !== undefined || column.type.serial);
    const copiesIdentity = includes(like, 'identity') && identity !== undefined;
    const copiesGenerated = includes(like, 'generated') && generated !== undefined;
    return {
      ...plain,
      type: copiesDefault || !column.type.serial ? column.type : { ...column.type, serial: false },
      ...(copiesDefault && expression ? { default: expression } : {}),
      ...(copiesDefault && expression ? { defaultOrigin: defaultOrigin ?? column.origin } : {}),
      ...(copiesIdentity ? { identity } : {}),
      ...(copiesGenerated ? { generated } : {}),
      hasDefault: copiesDefault || copiesIdentity || copiesGenerated,
    };
  });
}

/** Copies checks (under their names) and keys and indexes (under new names) as INCLUDING says. */
export function copyFromLike(state: SchemaState, tableKey: string, like: Like): void {
  const source = state.table(like.table);
  if (!source) return;
  const current = () => state.tables.get(tableKey);
  if (includes(like, 'constraints')) {
    for (const { inheritedFrom: _, ...check } of source.checks) {
      const table = current();
      if (table) placeCheck(state, table, check);
    }
  }
  if (!includes(like, 'indexes')) return;
  for (const { kind, key } of keysOf(source)) {
    const { name: _, inheritedFrom: __, ...unnamed } = key;
    const table = current();
    if (table) placeKey(state, table, kind, unnamed);
  }
  for (const { name: _, inheritedFrom: __, ...unnamed } of source.indexes) {
    const table = current();
    if (table) placeIndex(state, table, unnamed);
  }
}
