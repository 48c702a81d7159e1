interface TableName {
  readonly schema?: { readonly name: string };
  readonly object: { readonly name: string };
}

const SYSTEM_SCHEMAS: ReadonlySet<string> = new Set([
  'pg_catalog',
  'information_schema',
  'sys',
  'system',
  'mysql',
  'performance_schema',
]);

/** True for the catalogues that engines keep themselves; nobody creates indexes on them. */
export function isSystemTable({ schema, object }: TableName): boolean {
  if (SYSTEM_SCHEMAS.has(schema?.name.toLowerCase() ?? '')) return true;
  return /^(?:pg_|sqlite_|dbstat$)/.test(object.name.toLowerCase());
}

/** True for SQL Server's temporary tables and table variables, and for MySQL's `dual`. */
export function isTransientTable({ schema, object }: TableName): boolean {
  return /^[#@]/.test(object.name) || schema?.name === 'pg_temp' || object.name.toLowerCase() === 'dual';
}
