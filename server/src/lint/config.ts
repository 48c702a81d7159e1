import { DEFAULT_THRESHOLDS, type Platform, type Thresholds } from '../model/settings.ts';
import type { RuleMeta } from '../rules/rule.ts';
import type { Dialect } from '../text/dialect.ts';
import { ancestorsOf, folderOf, isWithin } from '../workspace/path.ts';
import {
  CONFIG_FILE_NAME,
  configProperties,
  configSchema,
  DEFAULT_MAX_FILE_BYTES,
  type Preset,
  type TransactionSetting,
} from './config-schema.ts';
import { type ConfigSource, type ConfigValues, type RuleLevel, readConfigSource } from './config-source.ts';
import type { ValidationProblem } from './config-validation.ts';
import type { JsonSchema } from './json-schema.ts';
import { SUPPRESSION_RULES } from './suppression-rules.ts';

/** What holds for one file. Files with the same configuration share one object, so that identity tells whether anything differs. */
export interface ResolvedConfig {
  readonly dialect: 'auto' | Dialect;
  readonly preset: Preset;
  readonly targets: Readonly<Record<string, string>>;
  readonly transaction: TransactionSetting;
  /** A git revision whose migrations count as deployed. */
  readonly deployedSince?: string;
  readonly platform: Platform;
  readonly thresholds: Thresholds;
  readonly minConfidence: number;
  readonly maxFileBytes: number;
  /** The level that a finding of this rule has, or `off` where the rule does not run. */
  severityOf(rule: RuleMeta): RuleLevel;
  /** The level where the configuration names one; it then also beats the level that a single report asks for. */
  explicitSeverityOf(rule: RuleMeta): RuleLevel | undefined;
  /** The rule's options, its defaults filled in. */
  optionsOf(rule: RuleMeta): Readonly<Record<string, unknown>>;
  isIgnored(path: string): boolean;
}

/** A problem in a configuration file, or in the settings where `path` is undefined (the span then means nothing). */
export interface ConfigProblem extends ValidationProblem {
  readonly path: string | undefined;
}

export interface ConfigInput {
  /** Every `schemawise.config.json`, with its path in the same form as the paths of the files. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** The same keys as an object, from an editor's settings: what no file says. Keys that are none of ours are passed over. */
  readonly settings?: unknown;
  /** The same keys from a command line: they beat every file. */
  readonly flags?: unknown;
  /** The folders from which the globs of settings and flags count; the empty path where none is given. */
  readonly roots?: readonly string[];
  /** The rules that may be configured; those about suppressions are added. */
  readonly rules: readonly RuleMeta[];
}

export interface ConfigResolver {
  forFile(path: string): ResolvedConfig;
  readonly problems: readonly ConfigProblem[];
}

/** A source with the folder that its globs count from. */
interface PlacedSource {
  readonly source: ConfigSource;
  readonly folder: string;
}

/**
 * Builds the one resolver that every door uses. For each key the order is: flags, the nearest configuration file above the file,
 * settings, the default; within a source a later matching override beats an earlier one and the source's own value. Files further
 * up than the nearest have no say. Never throws; whatever cannot be used is in `problems`.
 */
export function resolveConfig(input: ConfigInput): ConfigResolver {
  const rules = [...input.rules, ...SUPPRESSION_RULES];
  const schema = configSchema(rules);
  const problems: ConfigProblem[] = [];
  const byFolder = new Map<string, PlacedSource>();
  for (const file of input.files) {
    const read = readConfigSource(file.text, schema);
    const folder = folderOf(file.path);
    byFolder.set(folder, { source: read.source, folder });
    for (const problem of read.problems) problems.push({ ...problem, path: file.path });
  }
  const roots = input.roots ?? [''];
  const settings = readObjectSource(input.settings, rules, problems);
  const flags = readObjectSource(input.flags, rules, problems);
  const nearestByFolder = new Map<string, PlacedSource | undefined>();
  const resolvedByKey = new Map<string, ResolvedConfig>();
  const sourceIds = new Map<ConfigSource, number>();

  const nearestOf = (folder: string): PlacedSource | undefined => {
    if (nearestByFolder.has(folder)) return nearestByFolder.get(folder);
    const above = ancestorsOf(folder).find((one) => byFolder.has(one));
    const nearest = above === undefined ? undefined : byFolder.get(above);
    nearestByFolder.set(folder, nearest);
    return nearest;
  };

  return {
    problems,
    forFile(path) {
      const root = longestRoot(roots, path);
      const sources: PlacedSource[] = [];
      if (flags) sources.push({ source: flags, folder: root });
      const nearest = nearestOf(folderOf(path));
      if (nearest) sources.push(nearest);
      if (settings) sources.push({ source: settings, folder: root });
      let key = root;
      const layers: ConfigValues[] = [];
      for (const { source, folder } of sources) {
        if (!sourceIds.has(source)) sourceIds.set(source, sourceIds.size);
        key += `\n${sourceIds.get(source)}`;
        const relative = relativeTo(folder, path);
        for (let place = source.overrides.length - 1; place >= 0; place--) {
          const override = source.overrides[place];
          if (!override?.matches(relative)) continue;
          layers.push(override.values);
          key += `,${place}`;
        }
        layers.push(source.values);
      }
      let resolved = resolvedByKey.get(key);
      if (!resolved) {
        resolved = resolve(layers, sources);
        resolvedByKey.set(key, resolved);
      }
      return resolved;
    },
  };
}

/** Reads settings or flags by way of their JSON text, so that there is one validation for all doors. */
function readObjectSource(
  value: unknown,
  rules: readonly RuleMeta[],
  problems: ConfigProblem[],
): ConfigSource | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const properties = configProperties(rules);
  // Editors send null for what is not set, and settings such as the trace level that are not part of the configuration.
  const known = Object.entries(value).filter(([key, one]) => Object.hasOwn(properties, key) && one !== null);
  const schema: JsonSchema = { type: 'object', properties, additionalProperties: false };
  const read = readConfigSource(JSON.stringify(Object.fromEntries(known)), schema);
  for (const problem of read.problems) problems.push({ ...problem, path: undefined });
  return read.source;
}

function resolve(layers: readonly ConfigValues[], sources: readonly PlacedSource[]): ResolvedConfig {
  const preset = first(layers, (layer) => layer.preset) ?? 'recommended';
  const deployedSince = first(layers, (layer) => layer.migrations.deployedSince);
  const levels = new Map<string, RuleLevel | undefined>();
  const options = new Map<string, Readonly<Record<string, unknown>>>();
  const explicitSeverityOf = (rule: RuleMeta): RuleLevel | undefined => {
    if (!levels.has(rule.id)) levels.set(rule.id, explicitLevel(layers, rule, preset));
    return levels.get(rule.id);
  };
  return {
    dialect: first(layers, (layer) => layer.dialect) ?? 'auto',
    preset,
    targets: first(layers, (layer) => layer.targets) ?? {},
    transaction: first(layers, (layer) => layer.migrations.transaction) ?? 'auto',
    ...(deployedSince !== undefined ? { deployedSince } : {}),
    platform: first(layers, (layer) => layer.platform) ?? 'auto',
    thresholds: Object.assign({ ...DEFAULT_THRESHOLDS }, ...layers.map((layer) => layer.thresholds).reverse()),
    minConfidence: first(layers, (layer) => layer.minConfidence) ?? 0,
    maxFileBytes:
      sources.find(({ source }) => source.maxFileBytes !== undefined)?.source.maxFileBytes ?? DEFAULT_MAX_FILE_BYTES,
    explicitSeverityOf,
    severityOf: (rule) => explicitSeverityOf(rule) ?? (inPreset(rule, preset) ? rule.severity : 'off'),
    optionsOf(rule) {
      let known = options.get(rule.id);
      if (!known) {
        known = optionsOf(layers, rule);
        options.set(rule.id, known);
      }
      return known;
    },
    isIgnored: (path) => sources.some(({ source, folder }) => source.ignores(relativeTo(folder, path))),
  };
}

function explicitLevel(layers: readonly ConfigValues[], rule: RuleMeta, preset: Preset): RuleLevel | undefined {
  for (const layer of layers) {
    const own = layer.rules.get(rule.id);
    if (own) return own.level;
    const all = layer.rules.get('*');
    // A rule that is off stays off under "*", unless "*" itself says off.
    if (all && (all.level === 'off' || inPreset(rule, preset))) return all.level;
  }
  return undefined;
}

function optionsOf(layers: readonly ConfigValues[], rule: RuleMeta): Readonly<Record<string, unknown>> {
  const defaults = Object.entries(rule.options ?? {}).map(([name, option]) => [name, option.default]);
  return { ...Object.fromEntries(defaults), ...first(layers, (layer) => layer.rules.get(rule.id)?.options) };
}

function inPreset(rule: RuleMeta, preset: Preset): boolean {
  return preset === 'all' || rule.recommended;
}

function first<T>(layers: readonly ConfigValues[], pick: (layer: ConfigValues) => T | undefined): T | undefined {
  for (const layer of layers) {
    const value = pick(layer);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** True for the path of a configuration file. */
export function isConfigFile(path: string): boolean {
  return path === CONFIG_FILE_NAME || path.endsWith(`/${CONFIG_FILE_NAME}`);
}

function relativeTo(folder: string, path: string): string {
  return (isWithin(folder, path) ? path.slice(folder.length) : path).replace(/^\/+/, '');
}

function longestRoot(roots: readonly string[], path: string): string {
  let longest = '';
  for (const root of roots) {
    const folder = root.replace(/\/+$/, '');
    if (folder.length > longest.length && isWithin(folder, path)) longest = folder;
  }
  return longest;
}
