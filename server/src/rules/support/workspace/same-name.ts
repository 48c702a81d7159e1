import type { QualifiedName } from '../../../model/identifier.ts';

/** True where two names may mean one object: letters of either case are the same, and a schema that one of them leaves out may be the other's. */
export function mayBeSameName(a: QualifiedName, b: QualifiedName): boolean {
  return (
    a.object.name.toLowerCase() === b.object.name.toLowerCase() &&
    (!a.schema || !b.schema || a.schema.name.toLowerCase() === b.schema.name.toLowerCase())
  );
}
