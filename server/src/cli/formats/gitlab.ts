import type { Severity } from '../../model/finding.ts';
import type { CheckReport } from './report.ts';

const SEVERITY_OF: Readonly<Record<Severity, string>> = {
  error: 'critical',
  warning: 'major',
  info: 'minor',
  hint: 'info',
};

/** A Code Quality report (GitLab documentation, "Code Quality report format"). Fingerprints are unique, as GitLab demands. */
export function formatGitlab(report: CheckReport): string {
  const seen = new Map<string, number>();
  const issues = report.analysis.findings.map((finding) => {
    const fingerprint = report.fingerprint(finding);
    const before = seen.get(fingerprint) ?? 0;
    seen.set(fingerprint, before + 1);
    return {
      description: finding.message,
      check_name: finding.ruleId,
      fingerprint: before === 0 ? fingerprint : `${fingerprint}-${before}`,
      severity: SEVERITY_OF[finding.severity],
      location: {
        path: finding.file,
        lines: { begin: finding.range.start.line, end: finding.range.end.line },
      },
    };
  });
  return `${JSON.stringify(issues, undefined, 2)}\n`;
}
