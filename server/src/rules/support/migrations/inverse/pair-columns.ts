import type { Column, Table } from '../../../../model/schema.ts';
import { sameOrigin } from './table-changes.ts';

/** The columns of one table at two moments, paired by their names and then by where they are declared. */
export interface ColumnPairs {
  readonly added: readonly Column[];
  readonly dropped: readonly Column[];
  readonly kept: readonly { readonly from: Column; readonly to: Column }[];
}

export function pairColumns(from: Table, to: Table): ColumnPairs {
  const kept: { from: Column; to: Column }[] = [];
  const named = new Map(to.columns.map((column) => [column.name, column]));
  const left = new Set(to.columns);
  const rest: Column[] = [];
  for (const column of from.columns) {
    const same = named.get(column.name);
    if (same) {
      kept.push({ from: column, to: same });
      left.delete(same);
    } else rest.push(column);
  }
  const dropped: Column[] = [];
  for (const column of rest) {
    // The columns of a query share their place: only one that is alone there is known to be the same.
    const candidates = [...left].filter((one) => sameOrigin(one, column));
    const [only] = candidates;
    if (only && candidates.length === 1 && from.columns.filter((one) => sameOrigin(one, column)).length === 1) {
      kept.push({ from: column, to: only });
      left.delete(only);
    } else dropped.push(column);
  }
  return { added: [...left], dropped, kept };
}
