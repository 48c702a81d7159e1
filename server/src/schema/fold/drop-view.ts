import type { SchemaState } from '../schema-state.ts';

/** Removes a view and the views that read it. */
export function dropView(state: SchemaState, key: string): void {
  const readers = state.linked(`read ${key}`);
  state.remove(key);
  for (const reader of readers) dropView(state, reader.key);
}
