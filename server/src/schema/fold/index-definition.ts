import type { IndexDefinition } from '../../model/index-definition.ts';
import type { Index } from '../../model/schema.ts';
import { type FoldContext, placeOf } from './context.ts';

/** An index as the schema keeps it; its name may still be open. */
export function indexFromDefinition(context: FoldContext, definition: IndexDefinition, concurrently: boolean): Index {
  return {
    ...(definition.name ? { name: definition.name.name } : {}),
    unique: definition.unique,
    method: definition.method,
    parts: definition.parts,
    include: definition.include.map((column) => column.name),
    ...(definition.where ? { where: definition.where } : {}),
    nullsNotDistinct: definition.nullsNotDistinct,
    concurrently,
    origin: placeOf(context, definition.span),
  };
}
