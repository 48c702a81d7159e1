import type { PrismaSchema } from '../../../model/database.ts';
import type { Column, Provenance, SchemaView, Table } from '../../../model/schema.ts';
import type { KnownDialect } from '../../../text/dialect.ts';

/** One difference between a Prisma schema and what its migrations make. */
export interface Drift {
  /** Where the Prisma schema says otherwise. */
  readonly at: Provenance;
  /** What differs and what comes of it, as a sentence without its full stop. */
  readonly what: string;
  /** The name for the migration that would settle it: `add_users_age`. */
  readonly migration: string;
  /** Where the migrations say what they say. */
  readonly related?: { readonly at: Provenance; readonly message: string };
}

/** What is compared: both schemas, and how names compare. */
export interface Comparison {
  readonly prisma: PrismaSchema;
  /** The schema that the migrations make. */
  readonly sql: SchemaView;
  readonly dialect: KnownDialect;
  /** The model of each table that the migrations make, by the table's key. */
  readonly models: ReadonlyMap<string, Table>;
}

/** A name as the engine compares it: only PostgreSQL tells capitals apart in the names that Prisma quotes. */
export function nameKey({ dialect }: Pick<Comparison, 'dialect'>, name: string): string {
  return dialect === 'postgresql' ? name : name.toLowerCase();
}

/** A field's name, with which its definition begins. */
export function fieldNameAt({ name, origin: { statement, span } }: Column): Provenance {
  return { statement, span: { start: span.start, end: span.start + name.length } };
}

/** The table of a model as the migrations make it. */
export function tableOfModel(sql: SchemaView, { schema, databaseName }: Table): Table | undefined {
  return sql.table({ ...(schema === '' ? {} : { schema: { name: schema } }), object: { name: databaseName } });
}
