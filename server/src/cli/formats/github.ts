import type { Severity } from '../../model/finding.ts';
import type { CheckReport } from './report.ts';

const COMMAND_OF: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** Workflow commands that GitHub Actions shows as annotations (GitHub documentation, "Workflow commands"). */
export function formatGithub({ analysis }: CheckReport): string {
  return analysis.findings
    .map(({ severity, file, range, ruleId, message }) => {
      const properties = {
        file,
        line: range.start.line,
        endLine: range.end.line,
        // Columns are only allowed where both ends are on one line.
        ...(range.start.line === range.end.line ? { col: range.start.column, endColumn: range.end.column } : {}),
        title: `Schemawise: ${ruleId}`,
      };
      const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
      return `::${COMMAND_OF[severity]} ${list.join(',')}::${escapeData(message)}\n`;
    })
    .join('');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
