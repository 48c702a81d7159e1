import { type Finding, SEVERITIES } from '../model/finding.ts';
import type { SeverityCounts } from '../protocol.ts';
import type { Project } from './project.ts';

export function countSeverities(findings: readonly Finding[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return counts;
}

export function addCounts(a: SeverityCounts, b: SeverityCounts): SeverityCounts {
  return { error: a.error + b.error, warning: a.warning + b.warning, info: a.info + b.info, hint: a.hint + b.hint };
}

/** All findings of the projects as Markdown: a summary, the databases, then the findings file by file. */
export function markdownReport(projects: readonly Project[]): string {
  const sections = projects.flatMap((project) => [...databaseLines(project), '', ...fileSections(project)]);
  const findings = projects.flatMap((project) =>
    project.engine.filePaths().flatMap((path) => project.engine.findings(path)),
  );
  const counts = countSeverities(findings);
  const summary = [...SEVERITIES].reverse().map((severity) => `| ${severity} | ${counts[severity]} |`);
  return [
    '# Schemawise report',
    '',
    '| severity | findings |',
    '| --- | ---: |',
    ...summary,
    '',
    '## Databases',
    '',
    ...sections,
    '',
  ].join('\n');
}

function databaseLines(project: Project): string[] {
  return project.engine
    .databases()
    .map(
      ({ plan }) =>
        `- \`${plan.root || '.'}\`: ${plan.dialect} (${plan.dialectReason}), ${plan.layout}, ${plan.files.length} files`,
    );
}

function fileSections(project: Project): string[] {
  const lines: string[] = [];
  for (const path of project.engine.filePaths()) {
    const findings = project.engine.findings(path);
    const positions = project.positions(path);
    if (findings.length === 0 || !positions) continue;
    lines.push(`## ${path}`, '');
    for (const finding of findings) {
      const { line, character } = positions.positionAt(finding.span.start);
      lines.push(
        `- ${line + 1}:${character + 1} **${finding.severity}** \`${finding.ruleId}\` ${oneLine(finding.message)}`,
      );
    }
    lines.push('');
  }
  return lines;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
