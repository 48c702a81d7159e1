import { fixesOf, STILL_CLOCK } from '../fix/fixes-of.ts';
import { isConfigFile } from '../lint/config.ts';
import type { Engine } from '../lint/engine.ts';
import { isQueryOnly, parserName } from '../lint/parser-pool.ts';
import type { Finding } from '../model/finding.ts';
import type { ResolvedFix } from '../model/fix.ts';
import type { Analysis, AnalysisDatabase, AnalysisFinding, AnalysisFix } from './analysis.ts';
import type { Sources } from './sources.ts';

/** The id under which problems of configuration files are reported; it is no rule and cannot be switched off. */
const CONFIGURATION_ID = 'configuration';

/** Everything that a description of findings needs. Paths are the engine's; `display` turns them into those of the report. */
export interface AnalysisInput {
  readonly engine: Engine;
  readonly version: string;
  readonly sources: Sources;
  readonly display: (path: string) => string;
}

/** The findings of the given files, those about configuration files included, in the order of files and of their text. */
export function findingsOf(engine: Engine, paths: readonly string[]): Finding[] {
  return paths.flatMap(findingsByFile(engine));
}

/** Looks up the findings of a file, those about a configuration file included. */
export function findingsByFile(engine: Engine): (path: string) => readonly Finding[] {
  const problems = problemsByFile(engine);
  return (path) => problems.get(path) ?? engine.findings(path);
}

function problemsByFile(engine: Engine): ReadonlyMap<string, readonly Finding[]> {
  const problems = new Map<string, Finding[]>();
  for (const { path, span, message, severity } of engine.configProblems()) {
    if (path === undefined) continue;
    const known = problems.get(path) ?? [];
    known.push({ ruleId: CONFIGURATION_ID, severity, confidence: 100, message, file: path, span, related: [] });
    problems.set(path, known);
  }
  return problems;
}

/** The dialect of a file whose queries are checked and nothing else; undefined for any other file. */
export function queryOnlyDialect(engine: Engine, path: string): string | undefined {
  const document = engine.document(path);
  if (!document || !isQueryOnly(parserName(document.language, document.dialect))) return undefined;
  return document.dialect;
}

/** Describes findings of an engine for people and programs. `paths` are the files that were asked for. */
export function describe(input: AnalysisInput, paths: readonly string[], findings: readonly Finding[]): Analysis {
  return asAnalysis(input, paths, describeFindings(input, findings));
}

/** The analysis that described findings belong to. */
export function asAnalysis(
  input: AnalysisInput,
  paths: readonly string[],
  findings: readonly AnalysisFinding[],
): Analysis {
  const files = paths.filter((path) => !isConfigFile(path)).map(input.display);
  return { version: input.version, findings, files, databases: describeDatabases(input, new Set(paths)) };
}

/** Describes findings, in their order. */
export function describeFindings(input: AnalysisInput, findings: readonly Finding[]): readonly AnalysisFinding[] {
  return findings.map((finding) => describeFinding(input, finding));
}

function describeFinding(input: AnalysisInput, finding: Finding): AnalysisFinding {
  const { sources, display } = input;
  return {
    ruleId: finding.ruleId,
    severity: finding.severity,
    confidence: finding.confidence,
    message: finding.message,
    file: display(finding.file),
    range: sources.range(finding.file, finding.span),
    related: finding.related.map((place) => ({
      file: display(place.file),
      range: sources.range(place.file, place.span),
      message: place.message,
    })),
    fixes: fixesOf(input.engine, finding, STILL_CLOCK).flatMap((fix) => describeFix(input, fix)),
  };
}

function describeFix({ sources, display }: AnalysisInput, fix: ResolvedFix): readonly AnalysisFix[] {
  const { title, bulk } = fix;
  const edits = fix.edits?.map((edit) => ({
    file: display(edit.file),
    range: sources.range(edit.file, edit.span),
    newText: edit.newText,
  }));
  if (fix.kind === 'edit') return edits ? [{ title, kind: 'edit', bulk, edits }] : [];
  const newFiles = fix.files.map((file) => ({ path: display(file.path), text: file.text }));
  const [newFile] = newFiles;
  return newFile ? [{ title, kind: 'newFile', bulk, newFile, newFiles, ...(edits ? { edits } : {}) }] : [];
}

/** The databases that hold at least one of the checked files. */
function describeDatabases({ engine, display }: AnalysisInput, checked: ReadonlySet<string>): AnalysisDatabase[] {
  return engine
    .databases()
    .filter(({ plan }) => plan.files.some((file) => checked.has(file.path)))
    .map(({ plan }) => ({
      id: plan.id,
      root: display(plan.root),
      layout: plan.layout,
      dialect: plan.dialect,
      dialectReason: plan.dialectReason,
      files: plan.files.map((file) => display(file.path)),
    }));
}
