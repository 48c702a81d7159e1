import { SEVERITIES } from '../model/finding.ts';
import { DEFAULT_THRESHOLDS, PLATFORMS } from '../model/settings.ts';
import type { RuleMeta } from '../rules/rule.ts';
import { DIALECTS } from '../text/dialect.ts';
import type { JsonSchema } from './json-schema.ts';

/** The name of the configuration file; the nearest one above a file counts. */
export const CONFIG_FILE_NAME = 'schemawise.config.json';

export const PRESETS = ['recommended', 'all'] as const;
export type Preset = (typeof PRESETS)[number];

export const TRANSACTION_SETTINGS = ['auto', 'wrapped', 'none'] as const;
export type TransactionSetting = (typeof TRANSACTION_SETTINGS)[number];

/** Files above it are named once and not read. */
export const DEFAULT_MAX_FILE_BYTES = 5_000_000;

const GLOB: JsonSchema = {
  type: 'string',
  minLength: 1,
  maxLength: 256,
  pattern: '^(?:[^*]*\\*+){0,8}[^*]*$',
  patternErrorMessage: 'may hold at most 8 wildcards',
};

const LEVELS: JsonSchema = {
  enum: ['off', ...SEVERITIES],
  enumDescriptions: [
    'The rule does not run.',
    'A subtle mark in the editor.',
    'Worth knowing.',
    'Should be changed.',
    'Will hurt.',
  ],
};

/** `"level"` or `["level", { options }]` of one rule. */
function ruleSchema(rule: RuleMeta): JsonSchema {
  const options = Object.entries(rule.options ?? {}).map(([name, option]): [string, JsonSchema] => [
    name,
    { ...(option.schema as JsonSchema), default: option.default, description: option.description },
  ]);
  return {
    description: `${rule.title}.`,
    anyOf: [
      LEVELS,
      {
        type: 'array',
        items: [LEVELS, { type: 'object', properties: Object.fromEntries(options), additionalProperties: false }],
        additionalItems: false,
        minItems: 1,
        maxItems: 2,
      },
    ],
  };
}

/** The keys that may also stand in an entry of `overrides`. */
function scopedProperties(rules: readonly RuleMeta[]): Record<string, JsonSchema> {
  return {
    dialect: {
      description:
        'The SQL dialect. `auto` works it out from the migration tool, the Prisma provider, driver packages and the SQL itself.',
      enum: ['auto', ...DIALECTS],
      default: 'auto',
    },
    preset: {
      description: 'Which rules run: the recommended ones, or all of them.',
      enum: [...PRESETS],
      default: 'recommended',
    },
    rules: {
      description:
        'The level of each rule, or `[level, options]`. `"*"` sets the level of every rule that the preset turns on and that is not named itself.',
      type: 'object',
      properties: {
        '*': { ...LEVELS, description: 'Every rule that the preset turns on and that is not named itself.' },
        ...Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
      },
      additionalProperties: false,
      default: {},
    },
    targets: {
      description:
        'The version that each engine runs in production, such as `{"postgresql": "16"}`. Without it the rules assume a current version.',
      type: 'object',
      properties: Object.fromEntries(
        DIALECTS.map((dialect) => [dialect, { type: ['string', 'number'], maxLength: 32 } satisfies JsonSchema]),
      ),
      additionalProperties: false,
      default: {},
    },
    migrations: {
      description: 'How migrations run.',
      type: 'object',
      properties: {
        transaction: {
          description:
            'Whether the migration tool puts each file into a transaction. `auto` knows the common tools and their opt-outs.',
          enum: [...TRANSACTION_SETTINGS],
          default: 'auto',
        },
        deployedSince: {
          description:
            'A git revision (branch, tag or commit). Files that it contains count as deployed, with the text they have there, so that fixes write the next migration instead of editing them. Without it the default branch counts.',
          type: 'string',
          minLength: 1,
          maxLength: 256,
        },
      },
      additionalProperties: false,
      default: {},
    },
    platform: {
      description:
        'The hosting platform whose own schemas and roles are to be expected; `auto` recognises Supabase by what the migrations use.',
      enum: [...PLATFORMS],
      default: 'auto',
    },
    thresholds: {
      description: 'Numbers that rules share.',
      type: 'object',
      properties: {
        maxJoins: threshold('Joins in one query before it counts as too wide.', DEFAULT_THRESHOLDS.maxJoins, 1, 1000),
        largeTableRows: threshold(
          'Rows from which a table counts as large.',
          DEFAULT_THRESHOLDS.largeTableRows,
          1,
          1_000_000_000_000,
        ),
        lockTimeoutSeconds: threshold(
          'Seconds that a migration may wait for a lock.',
          DEFAULT_THRESHOLDS.lockTimeoutSeconds,
          0,
          86_400,
        ),
        indexSizePercent: threshold(
          'Size of an index, in percent of its table, from which it counts as oversized.',
          DEFAULT_THRESHOLDS.indexSizePercent,
          1,
          1000,
        ),
      },
      additionalProperties: false,
      default: {},
    },
    minConfidence: {
      description: 'Findings with a lower confidence (0–100) are not shown.',
      type: 'integer',
      minimum: 0,
      maximum: 100,
      default: 0,
    },
  };
}

function threshold(description: string, value: number, minimum: number, maximum: number): JsonSchema {
  return { description, type: 'number', minimum, maximum, default: value };
}

/** The keys of the configuration file, each with its schema; VS Code's settings of the same name take the same values. */
export function configProperties(rules: readonly RuleMeta[]): Record<string, JsonSchema> {
  const scoped = scopedProperties(rules);
  return {
    ...scoped,
    ignore: {
      description:
        'Globs of files that are not checked, as in `.gitignore`: without a slash at any depth, with a slash from the folder of this file, `!` takes one back.',
      type: 'array',
      items: GLOB,
      default: [],
    },
    maxFileBytes: {
      description: 'Files above this size are named once and not read.',
      type: 'integer',
      minimum: 1,
      maximum: 100_000_000,
      default: DEFAULT_MAX_FILE_BYTES,
    },
    overrides: {
      description: 'Other values for some files; later entries win.',
      type: 'array',
      items: {
        type: 'object',
        properties: {
          files: {
            description: 'Globs, as in `ignore`.',
            anyOf: [GLOB, { type: 'array', items: GLOB, minItems: 1 }],
          },
          ...scoped,
        },
        required: ['files'],
        additionalProperties: false,
      },
      default: [],
    },
  };
}

/** The schema of `schemawise.config.json` for these rules. */
export function configSchema(rules: readonly RuleMeta[]): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Schemawise configuration',
    type: 'object',
    properties: {
      $schema: { description: 'Where editors find the schema of this file.', type: 'string' },
      ...configProperties(rules),
    },
    additionalProperties: false,
  };
}
