import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Severity } from '../model/finding.ts';
import type { Platform, Thresholds } from '../model/settings.ts';
import type { Dialect } from '../text/dialect.ts';
import type { Preset, TransactionSetting } from './config-schema.ts';
import { readBySchema, type ValidationProblem } from './config-validation.ts';
import { compileGlobs, type GlobMatcher } from './glob.ts';
import type { JsonSchema } from './json-schema.ts';

export type RuleLevel = Severity | 'off';

/** A value of `rules`: the level, and options where it came as a pair. */
export interface RuleSetting {
  readonly level: RuleLevel;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** Keys that can be given for all files or, in `overrides`, for some. Only what the source says is set. */
export interface ConfigValues {
  readonly dialect?: 'auto' | Dialect;
  readonly preset?: Preset;
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly targets?: Readonly<Record<string, string>>;
  readonly migrations: { readonly transaction?: TransactionSetting; readonly deployedSince?: string };
  readonly platform?: Platform;
  readonly thresholds: Partial<Thresholds>;
  readonly minConfidence?: number;
}

/** One configuration file, or the settings, after validation. */
export interface ConfigSource {
  readonly values: ConfigValues;
  readonly overrides: readonly { readonly matches: GlobMatcher; readonly values: ConfigValues }[];
  readonly ignores: GlobMatcher;
  readonly maxFileBytes?: number;
}

/** Longer configurations are refused: nobody writes them, and reading one would hold up every file. */
const MAX_CONFIG_LENGTH = 1_000_000;

/**
 * Reads a configuration: JSON with comments and trailing commas. Never throws. Broken JSON is one problem at its first error,
 * and the keys that can still be read count; a source of which nothing can be read is empty.
 */
export function readConfigSource(
  text: string,
  schema: JsonSchema,
): { source: ConfigSource; problems: readonly ValidationProblem[] } {
  const problems: ValidationProblem[] = [];
  const tree = parse(text, problems);
  const value = tree && readBySchema(tree, schema, 'The configuration', problems);
  return { source: sourceOf(asRecord(value)), problems };
}

function parse(text: string, problems: ValidationProblem[]): Node | undefined {
  if (text.length > MAX_CONFIG_LENGTH) {
    problems.push(wholeFile('The configuration is longer than a million characters and is not read. Shorten it.'));
    return undefined;
  }
  const errors: ParseError[] = [];
  try {
    // A byte order mark is blanked, not cut off, so that offsets stay true.
    const tree = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true, allowEmptyContent: true });
    const first = errors[0];
    if (first) {
      problems.push({
        span: { start: first.offset, end: Math.min(text.length, first.offset + Math.max(1, first.length)) },
        message: `This is not valid JSON (${wordsOf(printParseErrorCode(first.error))}). Keys that cannot be read have no effect.`,
        severity: 'error',
      });
    }
    return tree;
  } catch {
    // The parser recurses, so that thousands of nested brackets exhaust the stack.
    problems.push(wholeFile('The configuration is nested too deeply and is not read.'));
    return undefined;
  }
}

function wholeFile(message: string): ValidationProblem {
  return { span: { start: 0, end: 0 }, message, severity: 'error' };
}

/** `CommaExpected` → `comma expected`. */
function wordsOf(code: string): string {
  return code.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}

function sourceOf(root: Readonly<Record<string, unknown>>): ConfigSource {
  const overrides = Array.isArray(root.overrides) ? root.overrides.map(asRecord) : [];
  return {
    values: valuesOf(root),
    overrides: overrides.map((entry) => ({
      matches: compileGlobs(stringsOf(entry.files)),
      values: valuesOf(entry),
    })),
    ignores: compileGlobs(stringsOf(root.ignore)),
    ...(typeof root.maxFileBytes === 'number' ? { maxFileBytes: root.maxFileBytes } : {}),
  };
}

/** The schema has been enforced by now, so that the types here follow from the keys. */
function valuesOf(record: Readonly<Record<string, unknown>>): ConfigValues {
  const { dialect, preset, platform, minConfidence } = record as Partial<ConfigValues>;
  return {
    ...(dialect !== undefined ? { dialect } : {}),
    ...(preset !== undefined ? { preset } : {}),
    ...(platform !== undefined ? { platform } : {}),
    ...(minConfidence !== undefined ? { minConfidence } : {}),
    ...(record.targets !== undefined ? { targets: textsOf(asRecord(record.targets)) } : {}),
    rules: rulesOf(asRecord(record.rules)),
    migrations: asRecord(record.migrations) as ConfigValues['migrations'],
    thresholds: asRecord(record.thresholds) as ConfigValues['thresholds'],
  };
}

function rulesOf(record: Readonly<Record<string, unknown>>): ReadonlyMap<string, RuleSetting> {
  return new Map(
    Object.entries(record).map(([id, value]): [string, RuleSetting] => {
      if (!Array.isArray(value)) return [id, { level: value as RuleLevel }];
      const [level, options] = value as [RuleLevel, Readonly<Record<string, unknown>>?];
      return [id, { level, ...(options ? { options } : {}) }];
    }),
  );
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

function textsOf(record: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, String(value)]));
}
