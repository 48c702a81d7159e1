import type { Severity } from '../../model/finding.ts';
import { BULK_FIX_CONFIDENCE, SEVERITIES } from '../../model/finding.ts';
import type { AnalysisFinding, AnalysisFix } from '../../report/analysis.ts';
import type { CheckReport, Formatter, WrittenFile } from './report.ts';

/** Longer source lines are cut around the finding. */
const MAX_EXCERPT = 160;

type Style = 'bold' | 'dim' | Severity;

const CODES: Readonly<Record<Style, string>> = {
  bold: '\u001b[1m',
  dim: '\u001b[2m',
  error: '\u001b[31m',
  warning: '\u001b[33m',
  info: '\u001b[36m',
  hint: '\u001b[34m',
};

type Painter = (style: Style, text: string) => string;

/** The report for people: each finding with its source line, then what `--fix` wrote and a summary. */
export function textFormatter(colours: boolean): Formatter {
  const paint: Painter = colours ? (style, text) => `${CODES[style]}${text}\u001b[0m` : (_style, text) => text;
  return (report) => {
    const findings = report.analysis.findings.map((finding) => describeFinding(report, finding, paint));
    return [...findings, ...report.written.map((file) => describeWritten(file, paint)), summary(report, paint)].join(
      '',
    );
  };
}

function describeFinding(report: CheckReport, finding: AnalysisFinding, paint: Painter): string {
  const { file, range, severity, ruleId, message, confidence } = finding;
  const place = paint('bold', `${printable(file)}:${range.start.line}:${range.start.column}`);
  const lines = [
    `${place}: ${paint(severity, severity)}: ${printable(message)} ${paint('dim', `[${ruleId}, confidence ${confidence}]`)}`,
    ...excerpt(report, finding, paint),
    ...finding.related.map((one) => {
      const { line, column } = one.range.start;
      return `  ${printable(one.file)}:${line}:${column}: ${printable(one.message)}`;
    }),
    ...finding.fixes.map((fix) => `  ${paint('dim', 'fix:')} ${printable(fix.title)}${howToApply(fix, confidence)}`),
  ];
  return `${lines.join('\n')}\n\n`;
}

function howToApply(fix: AnalysisFix, confidence: number): string {
  const where =
    fix.kind === 'newFile' ? ` (writes ${fix.newFiles.map((file) => printable(file.path)).join(', ')})` : '';
  return fix.bulk && confidence >= BULK_FIX_CONFIDENCE ? `${where} (--fix)` : where;
}

/** The first line of the finding with carets below it. */
function excerpt(report: CheckReport, finding: AnalysisFinding, paint: Painter): string[] {
  const { start, end } = finding.range;
  const line = report.line(finding.file, start.line);
  if (line.trim() === '') return [];
  const last = end.line === start.line ? Math.max(end.column - 1, start.column) : line.length;
  const cut = Math.max(0, Math.min(start.column - 1 - MAX_EXCERPT / 4, line.length - MAX_EXCERPT));
  const shown = printable(line.slice(cut, cut + MAX_EXCERPT));
  const number = String(start.line);
  const blanks = shown.slice(0, start.column - 1 - cut).replace(/[^\t]/g, ' ');
  const width = Math.max(1, Math.min(last, cut + shown.length) - start.column + 1);
  return [
    `  ${paint('dim', `${number} |`)} ${shown}`,
    `  ${paint('dim', `${' '.repeat(number.length)} |`)} ${blanks}${paint(finding.severity, '^'.repeat(width))}`,
  ];
}

function describeWritten(file: WrittenFile, paint: Painter): string {
  return `${paint('bold', file.kind === 'edited' ? 'Edited' : 'Created')} ${printable(file.path)}: ${file.titles.map(printable).join('; ')}\n`;
}

function summary({ analysis, skipped, written, baseline }: CheckReport, paint: Painter): string {
  const { findings } = analysis;
  const places = new Set(findings.map((finding) => finding.file));
  // A configuration file is no checked file, but can have findings.
  const files = new Set([...analysis.files, ...places]);
  const notes: string[] = [];
  if (skipped.length > 0) notes.push(`${count(skipped.length, 'file')} not read`);
  if (baseline && baseline.known > 0) notes.push(`${count(baseline.known, 'finding')} in the baseline`);
  if (baseline && baseline.fixed > 0) {
    notes.push(
      `${count(baseline.fixed, 'baseline entry', 'baseline entries')} no longer found, --update-baseline removes them`,
    );
  }
  const rest = notes.length > 0 ? ` (${notes.join('; ')})` : '';
  const space = written.length > 0 ? '\n' : '';
  if (findings.length === 0) return `${space}No findings in ${count(files.size, 'file')}${rest}.\n`;
  const bySeverity = [...SEVERITIES]
    .reverse()
    .map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length] as const)
    .filter(([, number]) => number > 0)
    .map(([severity, number]) => paint(severity, severity === 'info' ? `${number} info` : count(number, severity)));
  const fixable = findings.filter(
    (finding) => finding.confidence >= BULK_FIX_CONFIDENCE && finding.fixes.some((fix) => fix.bulk),
  ).length;
  const fix = fixable > 0 ? ` --fix can fix ${fixable} of them.` : '';
  return `${space}${count(findings.length, 'finding')} (${bySeverity.join(', ')}) in ${places.size} of ${count(files.size, 'file')}${rest}.${fix}\n`;
}

function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${number} ${number === 1 ? singular : plural}`;
}

/** Text of a workspace may hold escape sequences that would steer the terminal; each control character becomes one visible mark. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the point.
  return text.replace(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}
