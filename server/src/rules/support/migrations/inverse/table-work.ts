import type { SchemaView, Table } from '../../../../model/schema.ts';

/** What changes one table, in three parts, since other tables may stand in the way. */
export interface TableWork {
  /** Constraints and indexes that go, before any table is touched. */
  readonly before: readonly string[];
  readonly main: readonly string[];
  /** Foreign keys, which need every table in place. */
  readonly after: readonly string[];
}

export interface Schemas {
  readonly from: SchemaView;
  readonly to: SchemaView;
}

/** How an engine changes a table; undefined where the history does not tell all that it takes. */
export type TableChanger = (from: Table, to: Table, schemas: Schemas) => TableWork | undefined;
