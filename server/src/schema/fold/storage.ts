import type { Table } from '../../model/schema.ts';
import type { FoldContext } from './context.ts';

/** What MySQL's options of CREATE and ALTER TABLE say of how the table is kept. ClickHouse's engines are another matter. */
export function storageOf(
  { state }: FoldContext,
  { engine, charset }: Readonly<Record<string, string>> = {},
): Pick<Table, 'engine' | 'charset'> {
  if (!state.rules.hasStorageEngines) return {};
  return {
    ...(engine === undefined ? {} : { engine: engine.toLowerCase() }),
    ...(charset === undefined ? {} : { charset: charset.toLowerCase() }),
  };
}

/** A table after ALTER TABLE with these options; the same table where they say nothing of it. */
export function withStorage(context: FoldContext, table: Table, options?: Readonly<Record<string, string>>): Table {
  const storage = storageOf(context, options);
  return Object.keys(storage).length === 0 ? table : { ...table, ...storage };
}
