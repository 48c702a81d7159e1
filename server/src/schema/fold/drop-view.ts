import type { SchemaState } from '../schema-state.ts';

/** Removes a view, the views that read it, and those that read them. */
export function dropView(state: SchemaState, key: string): void {
  const dropped = [key];
  for (const view of dropped) {
    for (const reader of state.linked(`read ${view}`)) dropped.push(reader.key);
    state.remove(view);
  }
}
