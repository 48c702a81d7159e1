import type { DialectRules } from './dialect-rules.ts';

/** A name to look up: any qualified name of the model fits. */
export interface NamedObject {
  readonly schema?: { readonly name: string };
  readonly object: { readonly name: string };
}

/** The key of an object: `schema.name` as the engine compares it, the bare name where there is no schema. */
export function objectKey(rules: DialectRules, schema: string, name: string): string {
  const object = rules.tableKey(name);
  return schema === '' ? object : `${rules.tableKey(schema)}.${object}`;
}
