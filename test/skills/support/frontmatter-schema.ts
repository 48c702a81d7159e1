import { allowedTypes, type JsonSchema, typeFits, typeOfValue } from '../../../server/src/lint/json-schema.ts';

const words = (minItems: number): JsonSchema => ({
  type: 'array',
  minItems,
  items: { type: 'string', minLength: 2, maxLength: 120 },
});

const STAGES = ['model', 'query', 'optimize', 'migrate', 'move', 'run'];

/** The frontmatter of a SKILL.md: the Agent Skills fields, and under `metadata` what the advisor routes by. */
export const frontmatterSchema: JsonSchema = {
  type: 'object',
  required: ['name', 'description', 'license', 'metadata'],
  additionalProperties: false,
  properties: {
    name: { type: 'string', pattern: '^[a-z][a-z0-9-]{2,63}$' },
    description: { type: 'string', minLength: 120, maxLength: 1024, pattern: '\\bUse when\\b' },
    license: { enum: ['MIT'] },
    metadata: {
      type: 'object',
      required: [
        'title',
        'title_fr',
        'summary_fr',
        'stage',
        'cell',
        'triggers',
        'triggers_fr',
        'handoffs',
        'gates',
        'verified',
      ],
      additionalProperties: false,
      properties: {
        title: { type: 'string', minLength: 3, maxLength: 80 },
        title_fr: { type: 'string', minLength: 3, maxLength: 80 },
        summary_fr: { type: 'string', minLength: 60, maxLength: 400 },
        stage: { type: 'array', minItems: 1, items: { enum: STAGES } },
        cell: {
          type: 'object',
          required: ['engine', 'concerns'],
          additionalProperties: false,
          properties: {
            engine: { type: 'string', minLength: 2 },
            concerns: { type: 'array', minItems: 1, items: { type: 'string', minLength: 3 } },
          },
        },
        triggers: words(8),
        triggers_fr: words(5),
        handoffs: {
          type: 'array',
          minItems: 1,
          items: {
            type: 'object',
            required: ['to', 'when'],
            additionalProperties: false,
            properties: { to: { type: 'string', minLength: 2 }, when: { type: 'string', minLength: 10 } },
          },
        },
        gates: { type: 'array', minItems: 3, items: { type: 'string', minLength: 8 } },
        verified: { type: 'object', additionalProperties: { type: 'string', minLength: 1 } },
      },
    },
  },
};

/** What is wrong with a value by a schema: one line for each mistake, each with its place. Empty where nothing is. */
export function schemaProblems(schema: JsonSchema, value: unknown, place = ''): string[] {
  const here = place === '' ? 'the frontmatter' : place;
  const actual = typeOfValue(value);
  const allowed = allowedTypes(schema);
  if (allowed.length > 0 && !allowed.some((type) => typeFits(actual, type))) {
    return [`${here} must be ${allowed.join(' or ')}, found ${actual} (${JSON.stringify(value)})`];
  }
  if (schema.enum && !schema.enum.some((one) => one === value)) {
    return [`${here} must be one of ${schema.enum.join(', ')}, found ${JSON.stringify(value)}`];
  }
  if (typeof value === 'string') return stringProblems(schema, value, here);
  if (Array.isArray(value)) return arrayProblems(schema, value, place, here);
  if (actual === 'object') return objectProblems(schema, value as Record<string, unknown>, place, here);
  return [];
}

function stringProblems(schema: JsonSchema, value: string, here: string): string[] {
  const problems: string[] = [];
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern } = schema;
  if (value.length < minLength || value.length > maxLength) {
    problems.push(`${here} has ${value.length} characters, allowed are ${minLength} to ${maxLength}`);
  }
  if (pattern && !new RegExp(pattern, 'u').test(value)) problems.push(`${here} does not match ${pattern}`);
  return problems;
}

function arrayProblems(schema: JsonSchema, value: readonly unknown[], place: string, here: string): string[] {
  const problems: string[] = [];
  const { minItems = 0, items } = schema;
  if (value.length < minItems) problems.push(`${here} has ${value.length} entries, at least ${minItems} are needed`);
  const texts = value.map((one) => JSON.stringify(one));
  const twice = texts.find((one, index) => texts.indexOf(one) !== index);
  if (twice !== undefined) problems.push(`${here} has the entry ${twice} twice`);
  if (!items || 'length' in items) return problems;
  return [
    ...problems,
    ...value.flatMap((one, index) => schemaProblems(items as JsonSchema, one, `${place}[${index}]`)),
  ];
}

function objectProblems(
  schema: JsonSchema,
  value: Readonly<Record<string, unknown>>,
  place: string,
  here: string,
): string[] {
  const problems = (schema.required ?? [])
    .filter((key) => !Object.hasOwn(value, key))
    .map((key) => `${here} lacks ${key}`);
  for (const [key, own] of Object.entries(value)) {
    const inner = place === '' ? key : `${place}.${key}`;
    const known = schema.properties?.[key];
    if (known) problems.push(...schemaProblems(known, own, inner));
    else if (schema.additionalProperties === false) problems.push(`${here} has the unknown key ${key}`);
    else if (typeof schema.additionalProperties === 'object') {
      problems.push(...schemaProblems(schema.additionalProperties, own, inner));
    }
  }
  return problems;
}
