import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Range,
} from 'vscode-languageserver';
import type { Finding, RelatedPlace, Severity } from '../model/finding.ts';
import { EXPLAIN_RULE_COMMAND } from '../protocol.ts';
import type { Span } from '../text/span.ts';
import type { ClientAbilities } from './client-abilities.ts';
import type { LanguageServer } from './language-server.ts';
import { PlacedDiagnostic } from './placed-diagnostic.ts';
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
 * Empty for files that the engine does not have. Those of an open document are the objects of the last time where they still hold.
 */
export function diagnosticsOf(server: LanguageServer, project: Project, key: string): readonly Diagnostic[] {
  const positions = project.positions(key);
  if (!positions) return [];
  if (project.isOversized(key)) return [oversized(project, key)];
  const show = (finding: Finding, known?: PlacedDiagnostic) =>
    toDiagnostic(finding, known, project, positions, server.client);
  const open = server.documents.get(project.uriOf(key));
  const findings = project.engine.findings(key);
  const diagnostics =
    open?.project === project ? open.diagnostics.of(findings, show) : findings.map((finding) => show(finding));
  const ofConfig = configDiagnostics(project, key, positions);
  return ofConfig.length === 0 ? diagnostics : [...ofConfig, ...diagnostics];
}

/** The range of a span of the text that `positions` belongs to. */
export function toRange(positions: Positions, span: Span): Range {
  return { start: positions.positionAt(span.start), end: positions.positionAt(span.end) };
}

/** `known`, or what it says at another place, where that is what the finding comes to. */
function toDiagnostic(
  finding: Finding,
  known: PlacedDiagnostic | undefined,
  project: Project,
  positions: Positions,
  client: ClientAbilities,
): PlacedDiagnostic {
  const range = toRange(positions, finding.span);
  const related =
    client.relatedInformation && finding.related.length > 0
      ? finding.related.flatMap((place) => relatedInformation(place, project))
      : undefined;
  if (known && sameRelated(known.relatedInformation, related)) {
    return sameRange(known.range, range) ? known : known.at(range);
  }
  const { ruleId } = finding;
  return new PlacedDiagnostic(range, {
    severity: SEVERITY[finding.severity],
    code: ruleId,
    source: DIAGNOSTIC_SOURCE,
    message: finding.message,
    ...(client.codeDescription && client.commands.has(EXPLAIN_RULE_COMMAND)
      ? { codeDescription: { href: explainLink(ruleId) } }
      : {}),
    ...(client.diagnosticTags && UNNECESSARY.has(ruleId) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(related ? { relatedInformation: related } : {}),
  });
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
  return a === b || (a.length === b.length && a.every((one, index) => sameDiagnostic(one, b[index])));
}

function sameDiagnostic(a: Diagnostic, b: Diagnostic | undefined): boolean {
  return (
    a === b ||
    (b !== undefined &&
      a.code === b.code &&
      a.severity === b.severity &&
      a.message === b.message &&
      sameRange(a.range, b.range) &&
      sameRelated(a.relatedInformation, b.relatedInformation))
  );
}

function sameRelated(
  a: readonly DiagnosticRelatedInformation[] | undefined,
  b: readonly DiagnosticRelatedInformation[] | undefined,
): boolean {
  if (a === b) return true;
  if (!a || !b || a.length !== b.length) return false;
  return a.every(({ location, message }, index) => {
    const other = b[index];
    return (
      message === other?.message &&
      location.uri === other.location.uri &&
      sameRange(location.range, other.location.range)
    );
  });
}

function sameRange(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}
