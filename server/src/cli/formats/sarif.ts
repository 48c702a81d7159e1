import type { Severity } from '../../model/finding.ts';
import type { AnalysisEdit, AnalysisFinding, Range } from '../../report/analysis.ts';
import type { RuleMeta } from '../../rules/rule.ts';
import type { CheckReport } from './report.ts';

const LEVEL_OF: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

/** A SARIF 2.1.0 log (OASIS standard) with one run; columns are UTF-16 code units. */
export function formatSarif(report: CheckReport): string {
  const { analysis, rules } = report;
  const used = new Set(analysis.findings.map((finding) => finding.ruleId));
  const described = rules.filter((rule) => used.has(rule.id));
  const places = new Map(described.map((rule, index) => [rule.id, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Schemawise', version: analysis.version, rules: described.map(describeRule) } },
        columnKind: 'utf16CodeUnits',
        results: analysis.findings.map((finding) => describeResult(report, finding, places.get(finding.ruleId))),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function describeRule(rule: RuleMeta) {
  return {
    id: rule.id,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.docs.why },
    help: { text: rule.docs.howToFix },
    defaultConfiguration: { level: LEVEL_OF[rule.severity] },
  };
}

function describeResult(report: CheckReport, finding: AnalysisFinding, ruleIndex: number | undefined) {
  const related = finding.related.map((place, id) => ({
    id,
    message: { text: place.message },
    ...location(place.file, place.range),
  }));
  const edits = finding.fixes.filter((fix) => fix.kind === 'edit');
  return {
    ruleId: finding.ruleId,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVEL_OF[finding.severity],
    message: { text: finding.message },
    rank: finding.confidence,
    locations: [location(finding.file, finding.range)],
    ...(related.length > 0 ? { relatedLocations: related } : {}),
    ...(edits.length > 0 ? { fixes: edits.map((fix) => describeFix(fix.title, fix.edits)) } : {}),
    partialFingerprints: { 'schemawise/v1': report.fingerprint(finding) },
  };
}

function describeFix(title: string, edits: readonly AnalysisEdit[]) {
  const files = [...new Set(edits.map((edit) => edit.file))];
  return {
    description: { text: title },
    artifactChanges: files.map((file) => ({
      artifactLocation: { uri: uriOf(file) },
      replacements: edits
        .filter((edit) => edit.file === file)
        .map((edit) => ({ deletedRegion: region(edit.range), insertedContent: { text: edit.newText } })),
    })),
  };
}

function location(file: string, range: Range) {
  return { physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: region(range) } };
}

function region({ start, end }: Range) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** A relative reference, or the `file:` URI of an absolute path (`/a`, `C:/a`), with percent-encoded segments. */
function uriOf(path: string): string {
  const [first = '', ...rest] = path.split('/');
  const encoded = rest.map((segment) => `/${encodeURIComponent(segment)}`).join('');
  if (/^[A-Za-z]:$/.test(first)) return `file:///${first}${encoded}`;
  return first === '' && rest.length > 0 ? `file://${encoded}` : encodeURIComponent(first) + encoded;
}
