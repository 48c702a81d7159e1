import { isConfigFile } from '../lint/config.ts';
import { CONFIG_FILE_NAME } from '../lint/config-schema.ts';
import type { Analysis } from '../report/analysis.ts';
import { describe, findingsOf } from '../report/describe.ts';
import { Sources } from '../report/sources.ts';
import { createEngine } from './create-engine.ts';
import { VERSION } from './version.ts';

export { type Route, route } from '../advisor/router/route.ts';
export type { SiblingId, SpokeId } from '../advisor/router/route-ids.ts';
export type { WorkspaceFacts } from '../advisor/router/workspace-facts.ts';
export type { Severity } from '../model/finding.ts';
export type {
  Analysis,
  AnalysisDatabase,
  AnalysisEdit,
  AnalysisFinding,
  AnalysisFix,
  AnalysisNewFile,
  Position,
  Range,
} from '../report/analysis.ts';

export interface AnalyzeInput {
  /** All files of one workspace, with '/'-separated paths: SQL, Prisma schemas, and whatever else tells about them. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** What `schemawise.config.json` at the root would hold, as an object or as its text; it takes the place of such a file. */
  readonly config?: Readonly<Record<string, unknown>> | string;
  /** The deployed text of each deployed migration by path: fixes do not edit these files but write the next migration. */
  readonly deployed?: Readonly<Record<string, string>> | ReadonlyMap<string, string>;
}

/**
 * Checks files as one workspace and resolves to what `schemawise check --format json` prints, timings aside: equal input gives equal output.
 * Reads nothing but its arguments and the parsers' own WebAssembly files, and rejects only for input of the wrong shape, with a TypeError
 * that names what is wrong.
 */
export async function analyze(input: AnalyzeInput): Promise<Analysis> {
  checkShape(input);
  const { files, config, deployed } = input;
  const engine = createEngine((message) => console.error(`schemawise: ${message}`));
  const sources = new Sources();
  const add = (path: string, text: string) => {
    sources.set(path, text);
    engine.setFile(path, text);
  };
  for (const { path, text } of files) add(path, text);
  if (config !== undefined) add(CONFIG_FILE_NAME, typeof config === 'string' ? config : JSON.stringify(config));
  if (deployed) engine.setDeployed(new Map(deployed instanceof Map ? deployed : Object.entries(deployed)));
  await engine.update();
  const paths = sources.paths().filter((path) => engine.document(path) !== undefined || isConfigFile(path));
  const descriptions = { engine, version: VERSION, sources, display: (path: string) => path };
  return describe(descriptions, paths, findingsOf(engine, paths));
}

/** Programs in JavaScript have no compiler that would tell them. */
function checkShape(input: unknown): asserts input is AnalyzeInput {
  const { files, config, deployed } = isObject(input) ? input : {};
  if (!Array.isArray(files)) throw wrongShape('"files" must be an array of {path, text}');
  for (const [index, file] of files.entries()) {
    if (isObject(file) && typeof file.path === 'string' && typeof file.text === 'string') continue;
    throw wrongShape(`"files[${index}]" must have a "path" and a "text", both strings`);
  }
  if (config !== undefined && typeof config !== 'string' && !isObject(config)) {
    throw wrongShape('"config" must be an object, or the text of a configuration file');
  }
  if (deployed === undefined) return;
  const texts = deployed instanceof Map ? [...deployed] : isObject(deployed) ? Object.entries(deployed) : undefined;
  if (!texts?.flat().every((part) => typeof part === 'string')) {
    throw wrongShape('"deployed" must map paths to texts, as an object or a Map');
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrongShape(what: string): TypeError {
  return new TypeError(`analyze: ${what}.`);
}
