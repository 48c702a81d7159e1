import type { SchemaState } from '../schema-state.ts';

/** Remembers that the history knows these roles. They belong to the whole server, so DROP ROLE in one database says little of them. */
export function noteRoles(state: SchemaState, names: readonly string[]): void {
  for (const name of names) {
    if (state.roles.get(name) === undefined) state.roles.set(name, name, state.moment);
  }
}
