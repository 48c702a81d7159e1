/**
 * The part of JSON Schema (draft 7) that the configuration uses. One object serves three readers: the validation here,
 * the schema file that editors load, and the settings in the extension's manifest.
 */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly default?: unknown;
  readonly type?: JsonType | readonly JsonType[];
  readonly enum?: readonly (string | number | boolean | null)[];
  readonly enumDescriptions?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly required?: readonly string[];
  /** One schema for every element, or one for each place of a tuple. */
  readonly items?: JsonSchema | readonly JsonSchema[];
  readonly additionalItems?: boolean;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  /** Said instead of the pattern; VS Code's JSON support knows the keyword too. */
  readonly patternErrorMessage?: string;
  readonly anyOf?: readonly JsonSchema[];
}

export type JsonType = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null';

/** The types that a schema allows; empty where it does not say. */
export function allowedTypes(schema: JsonSchema): readonly JsonType[] {
  if (schema.type === undefined) return schema.enum ? [...new Set(schema.enum.map(typeOfValue))] : [];
  return typeof schema.type === 'string' ? [schema.type] : schema.type;
}

/** The JSON type of a value; whole numbers are `integer`. */
export function typeOfValue(value: unknown): JsonType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  if (typeof value === 'string' || typeof value === 'boolean') return typeof value as 'string' | 'boolean';
  return 'object';
}

/** True where a value of type `actual` may stand where `allowed` is asked for: every integer is a number. */
export function typeFits(actual: JsonType, allowed: JsonType): boolean {
  return actual === allowed || (actual === 'integer' && allowed === 'number');
}
