import type { Table } from '../../model/schema.ts';
import type { DatabaseContext } from '../rule.ts';

interface Named {
  readonly schema?: { readonly name: string };
  readonly object: { readonly name: string };
}

/** The table of that name in the database: from its SQL, or, where no SQL declares it, from the Prisma schema by its database name. */
export function databaseTable(database: DatabaseContext, name: Named): Table | undefined {
  const table = database.timeline.final.table(name);
  if (table || !database.prisma) return table;
  return database.prisma.modelOfTable(name.object.name, name.schema?.name);
}
