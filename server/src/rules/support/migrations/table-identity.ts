import type { QualifiedName } from '../../../model/identifier.ts';
import type { SchemaView } from '../../../model/schema.ts';

/**
 * What tells tables of PostgreSQL apart, also those that the workspace does not create: the table's key, or the name with its schema,
 * where a name without one stands for `public`.
 */
export function tableIdentity(before: SchemaView, name: QualifiedName): string {
  return before.table(name)?.key ?? `${name.schema?.name ?? 'public'}.${name.object.name}`;
}
