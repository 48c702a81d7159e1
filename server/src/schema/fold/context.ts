import type { Provenance, Table } from '../../model/schema.ts';
import type { Statement } from '../../model/statement.ts';
import type { Span } from '../../text/span.ts';
import type { SchemaState } from '../schema-state.ts';

/** The statement that is being folded, and the schema that it is folded into. */
export interface FoldContext {
  readonly state: SchemaState;
  readonly statement: Statement;
  /** True inside a DO block or batch, where creating what exists is guarded by a condition or an exception handler. */
  readonly nested: boolean;
}

/** A place in the statement that is being folded. */
export function placeOf(context: FoldContext, span: Span): Provenance {
  return { statement: context.statement, span };
}

/** Replaces a table by a changed one; nothing happens where the table is unknown or the change returns the same table. */
export function changeTable(state: SchemaState, key: string, change: (table: Table) => Table): void {
  const table = state.tables.get(key);
  if (!table) return;
  const changed = change(table);
  if (changed !== table) state.put(changed);
}

/** The tables that inherit from this one or are its partitions, without their own children. */
export function childrenOf(state: SchemaState, key: string): readonly Table[] {
  return state.linked(`child ${key}`);
}

/** The partitions of a table, without their own partitions. */
export function partitionsOf(state: SchemaState, key: string): readonly Table[] {
  return childrenOf(state, key).filter((child) => child.partitionOf === key);
}

/** True where a child's or partition's object follows that one of its parent. */
export function follows(
  own: { readonly inheritedFrom?: Provenance },
  parent: { readonly origin: Provenance },
): boolean {
  const { inheritedFrom } = own;
  const { origin } = parent;
  return (
    inheritedFrom !== undefined &&
    inheritedFrom.statement === origin.statement &&
    inheritedFrom.span.start === origin.span.start &&
    inheritedFrom.span.end === origin.span.end
  );
}

/** Whether two names of indexes, columns or constraints are the same to the engine; an unnamed thing has no name. */
export function sameName(state: SchemaState, a: string | undefined, b: string): boolean {
  return a !== undefined && state.rules.columnKey(a) === state.rules.columnKey(b);
}
