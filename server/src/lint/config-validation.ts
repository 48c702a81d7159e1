import { getNodeValue, type Node } from 'jsonc-parser';
import type { Severity } from '../model/finding.ts';
import type { Span } from '../text/span.ts';
import { allowedTypes, type JsonSchema, type JsonType, typeFits, typeOfValue } from './json-schema.ts';
import { didYouMean } from './nearest-name.ts';

/** Something wrong in a configuration; `span` counts from the start of its text. */
export interface ValidationProblem {
  readonly span: Span;
  readonly message: string;
  readonly severity: Severity;
}

/**
 * Reads a JSON tree by its schema. What does not fit is reported and left out of the result, and everything else still counts.
 * `name` says in messages what is being read (`"rules"`). The result is undefined where nothing of the node can be used.
 * The schema nests a fixed number of levels, which bounds the recursion whatever the text holds.
 */
export function readBySchema(node: Node, schema: JsonSchema, name: string, problems: ValidationProblem[]): unknown {
  const value: unknown = node.type === 'object' || node.type === 'array' ? undefined : getNodeValue(node);
  const actual = node.type === 'object' || node.type === 'array' ? node.type : typeOfValue(value);
  if (schema.anyOf) {
    const branch = schema.anyOf.find((one) => allowedTypes(one).some((type) => typeFits(actual, type)));
    if (branch) return readBySchema(node, branch, name, problems);
    report(problems, node, `${name} must be ${expectation(schema)}.`);
    return undefined;
  }
  const types = allowedTypes(schema);
  if (types.length > 0 && !types.some((type) => typeFits(actual, type))) {
    report(problems, node, `${name} must be ${expectation(schema)}.`);
    return undefined;
  }
  if (node.type === 'object') return readObject(node, schema, name, problems);
  if (node.type === 'array') return readArray(node, schema, name, problems);
  const complaint = scalarComplaint(value, schema);
  if (complaint === undefined) return value;
  report(problems, node, `${name} ${complaint}`);
  return undefined;
}

function readObject(
  node: Node,
  schema: JsonSchema,
  name: string,
  problems: ValidationProblem[],
): Record<string, unknown> | undefined {
  const result: Record<string, unknown> = {};
  const properties = schema.properties ?? {};
  for (const property of node.children ?? []) {
    const [keyNode, valueNode] = property.children ?? [];
    if (!keyNode) continue;
    const key = String(keyNode.value);
    const own = Object.hasOwn(properties, key) ? properties[key] : undefined;
    const inner = own ?? (typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined);
    if (!inner) {
      if (schema.additionalProperties === false) reportUnknownKey(problems, keyNode, key, name, properties);
      continue;
    }
    // A value is missing only in broken JSON, which is reported as such.
    if (!valueNode) continue;
    const value = readBySchema(valueNode, inner, `"${key}"`, problems);
    if (value !== undefined) result[key] = value;
  }
  const missing = (schema.required ?? []).find(
    (key) => !node.children?.some((one) => one.children?.[0]?.value === key),
  );
  if (missing !== undefined) {
    report(problems, { ...node, length: 1 }, `This entry has no "${missing}", so that it applies to nothing. Add it.`);
    return undefined;
  }
  return (schema.required ?? []).every((key) => key in result) ? result : undefined;
}

function readArray(
  node: Node,
  schema: JsonSchema,
  name: string,
  problems: ValidationProblem[],
): readonly unknown[] | undefined {
  const children = node.children ?? [];
  if (children.length < (schema.minItems ?? 0)) {
    report(problems, node, `${name} must not be empty.`);
    return undefined;
  }
  const tuple = Array.isArray(schema.items) ? (schema.items as readonly JsonSchema[]) : undefined;
  const result: unknown[] = [];
  for (const [place, child] of children.entries()) {
    const inner = tuple ? tuple[place] : (schema.items as JsonSchema | undefined);
    if (!inner) {
      report(problems, child, `${name} takes at most ${tuple?.length} elements.`);
      continue;
    }
    const value = readBySchema(child, inner, name, problems);
    if (value !== undefined) result.push(value);
    // In a tuple every place has its own meaning: without the first, the others say nothing.
    else if (tuple && place === 0) return undefined;
  }
  return result;
}

/** What is wrong with a string, number, boolean or null of the right type, or undefined. */
function scalarComplaint(value: unknown, schema: JsonSchema): string | undefined {
  if (schema.enum && !schema.enum.includes(value as string)) {
    const names = schema.enum.map(String);
    const hint = typeof value === 'string' ? didYouMean(value, names) : '';
    return `cannot be ${JSON.stringify(value)}; use ${listOf(schema.enum)}.${hint}`;
  }
  if (typeof value === 'number') {
    const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = schema;
    if (value < minimum || value > maximum) return `must lie between ${minimum} and ${maximum}, not ${value}.`;
  }
  if (typeof value === 'string') {
    if (value.length < (schema.minLength ?? 0)) return 'must not be empty.';
    if (value.length > (schema.maxLength ?? Number.POSITIVE_INFINITY)) {
      return `must not be longer than ${schema.maxLength} characters.`;
    }
    if (schema.pattern && !new RegExp(schema.pattern, 'u').test(value)) {
      return `${schema.patternErrorMessage ?? `must match ${schema.pattern}`}.`;
    }
  }
  return undefined;
}

function reportUnknownKey(
  problems: ValidationProblem[],
  keyNode: Node,
  key: string,
  name: string,
  properties: Readonly<Record<string, JsonSchema>>,
): void {
  const known = Object.keys(properties);
  const noun = name === '"rules"' ? 'rule' : 'key';
  const hint = didYouMean(key, known);
  const all = hint === '' && known.length > 0 && known.length <= 15 ? ` Known here: ${known.join(', ')}.` : '';
  report(problems, keyNode, `Unknown ${noun} "${key}"; it has no effect.${hint}${all}`, 'warning');
}

function report(problems: ValidationProblem[], node: Node, message: string, severity: Severity = 'error'): void {
  problems.push({ span: { start: node.offset, end: node.offset + node.length }, message, severity });
}

const TYPE_NAMES: Readonly<Record<JsonType, string>> = {
  object: 'an object',
  array: 'a list',
  string: 'a string',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'null',
};

function expectation(schema: JsonSchema): string {
  if (schema.anyOf) return schema.anyOf.map(expectation).join(', or ');
  if (schema.enum) return `one of ${listOf(schema.enum)}`;
  return allowedTypes(schema)
    .map((type) => TYPE_NAMES[type])
    .join(' or ');
}

function listOf(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(', ');
}
