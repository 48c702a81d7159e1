import type { OtherStatement } from '../../model/object-facts.ts';
import { findColumn } from './columns.ts';
import { changeTable, type FoldContext } from './context.ts';

/** COMMENT ON COLUMN and SECURITY LABEL ON COLUMN. */
export function foldColumnComment(
  { state }: FoldContext,
  { table: name, column, text }: NonNullable<OtherStatement['columnComment']>,
): void {
  const table = state.tableOrOutside(name);
  const known = table && findColumn(state, table, column.name);
  if (!known) return;
  changeTable(state, table.key, (current) => ({
    ...current,
    columns: current.columns.map((one) => {
      if (one !== known) return one;
      const { comment: _, ...rest } = one;
      return text === undefined ? rest : { ...rest, comment: text };
    }),
  }));
}
