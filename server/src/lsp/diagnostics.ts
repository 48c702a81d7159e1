import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Range } from 'vscode-languageserver';
import type { Finding, RelatedPlace, Severity } from '../model/finding.ts';
import { EXPLAIN_RULE_COMMAND } from '../protocol.ts';
import type { Span } from '../text/span.ts';
import type { ClientAbilities } from './client-abilities.ts';
import type { LanguageServer } from './language-server.ts';
import type { Positions, Project } from './project.ts';

export const DIAGNOSTIC_SOURCE = 'schemawise';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Findings about text that does nothing, which editors show faded. */
const UNNECESSARY: ReadonlySet<string> = new Set(['unused-suppression']);

/**
 * The diagnostics of one file as its project knows them now; the caller waits for {@link Project.settled} first.
 * Empty for files that the engine does not have.
 */
export function diagnosticsOf(server: LanguageServer, project: Project, key: string): Diagnostic[] {
  const positions = project.positions(key);
  if (!positions) return [];
  if (project.isOversized(key)) return [oversized(project, key)];
  const findings = project.engine
    .findings(key)
    .map((finding) => toDiagnostic(finding, project, positions, server.client));
  return [...configDiagnostics(project, key, positions), ...findings];
}

/** The range of a span of the text that `positions` belongs to. */
export function toRange(positions: Positions, span: Span): Range {
  return { start: positions.positionAt(span.start), end: positions.positionAt(span.end) };
}

function toDiagnostic(finding: Finding, project: Project, positions: Positions, client: ClientAbilities): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toRange(positions, finding.span),
    severity: SEVERITY[finding.severity],
    code: finding.ruleId,
    source: DIAGNOSTIC_SOURCE,
    message: finding.message,
  };
  if (client.codeDescription && client.commands.has(EXPLAIN_RULE_COMMAND)) {
    diagnostic.codeDescription = { href: explainLink(finding.ruleId) };
  }
  if (client.diagnosticTags && UNNECESSARY.has(finding.ruleId)) diagnostic.tags = [DiagnosticTag.Unnecessary];
  if (client.relatedInformation && finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.flatMap((place) => relatedInformation(place, project));
  }
  return diagnostic;
}

/** A link that runs the client's own command: the documentation ships with the server, so that it also opens offline. */
function explainLink(ruleId: string): string {
  return `command:${EXPLAIN_RULE_COMMAND}?${encodeURIComponent(JSON.stringify([ruleId]))}`;
}

function relatedInformation(place: RelatedPlace, project: Project) {
  const positions = project.positions(place.file);
  if (!positions) return [];
  return [
    { location: { uri: project.uriOf(place.file), range: toRange(positions, place.span) }, message: place.message },
  ];
}

/** What is wrong in a configuration file. */
function configDiagnostics(project: Project, key: string, positions: Positions): Diagnostic[] {
  return project.engine
    .configProblems()
    .filter((problem) => problem.path === key)
    .map((problem) => ({
      range: toRange(positions, problem.span),
      severity: DiagnosticSeverity.Warning,
      source: DIAGNOSTIC_SOURCE,
      message: problem.message,
    }));
}

function oversized(project: Project, key: string): Diagnostic {
  const limit = (project.engine.config(key).maxFileBytes / 1_000_000).toFixed(1);
  return {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
    severity: DiagnosticSeverity.Information,
    source: DIAGNOSTIC_SOURCE,
    message: `This file is not checked: it is larger than the ${limit} MB that "maxFileBytes" allows. Raise "maxFileBytes" in schemawise.config.json to have it checked, or list the file in "ignore".`,
  };
}

/** True where both lists show the same to the user, in the same order. */
export function sameDiagnostics(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  return a.length === b.length && a.every((one, index) => sameDiagnostic(one, b[index]));
}

function sameDiagnostic(a: Diagnostic, b: Diagnostic | undefined): boolean {
  return (
    b !== undefined &&
    a.code === b.code &&
    a.severity === b.severity &&
    a.message === b.message &&
    sameRange(a.range, b.range) &&
    JSON.stringify(a.relatedInformation) === JSON.stringify(b.relatedInformation)
  );
}

function sameRange(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}
