import { SUPPRESSION_RULES } from '../lint/suppression-rules.ts';
import { type Finding, SEVERITIES } from '../model/finding.ts';
import type { AnalysisFinding } from '../report/analysis.ts';
import { describe } from '../report/describe.ts';
import { RULES } from '../rules/index.generated.ts';
import type { CheckArguments, CheckFormat } from './arguments.ts';
import { type Baseline, readBaseline, writeBaseline } from './baseline.ts';
import { CheckRun, type FixResult } from './check-run.ts';
import { fingerprint } from './fingerprint.ts';
import { formatGithub } from './formats/github.ts';
import { formatGitlab } from './formats/gitlab.ts';
import { formatJson } from './formats/json.ts';
import type { CheckReport, Formatter } from './formats/report.ts';
import { formatSarif } from './formats/sarif.ts';
import { textFormatter } from './formats/text.ts';
import { type CliHost, type LoadedWorkspace, UsageError } from './host.ts';

const NOTHING_TO_FIX: FixResult = { written: [], complete: true };

/** Runs `schemawise check` and returns the exit code. Throws a {@link UsageError} for wrong use and input that cannot be read. */
export async function check(host: CliHost, args: CheckArguments): Promise<number> {
  const started = host.now();
  const baseline = await loadBaseline(host, args);
  const { paths, stdinFile, flags } = args;
  const workspace = await host.loadWorkspace({ paths, flags, ...(stdinFile !== undefined ? { stdinFile } : {}) });
  for (const { path, reason } of workspace.skipped) host.stderr.write(`schemawise: ${path} was skipped: ${reason}.\n`);
  const read = host.now();

  const run = new CheckRun(host, workspace, await selectPaths(host, workspace, args));
  await run.analyse(flags);
  if (args.updateBaseline && args.baseline !== undefined) return updateBaseline(host, args.baseline, baseline, run);
  const { written, complete } = args.fix ? await run.fix(baseline) : NOTHING_TO_FIX;
  const { findings, known, gone } = run.report(baseline);
  sayQueryOnly(host, run);
  const analysis = describe(run.descriptions, run.paths, findings);
  const done = host.now();

  const line = (file: string, number: number) => run.line(file, number);
  const report: CheckReport = {
    analysis,
    rules: [...RULES.map((rule) => rule.meta), ...SUPPRESSION_RULES],
    skipped: workspace.skipped,
    written,
    timings: { readMs: round(read - started), analyseMs: round(done - read), totalMs: round(done - started) },
    ...(baseline ? { baseline: { known, fixed: gone } } : {}),
    line,
    fingerprint: (finding: AnalysisFinding) => fingerprint(finding, line(finding.file, finding.range.start.line)),
  };
  host.stdout.write(formatterFor(args.format, host)(report));
  return complete ? exitCode(findings, args) : 2;
}

async function loadBaseline(host: CliHost, args: CheckArguments): Promise<Baseline | undefined> {
  if (args.baseline === undefined) return undefined;
  const text = await host.readUserFile(args.baseline);
  if (text !== undefined) return readBaseline(text, args.baseline);
  if (args.updateBaseline) return undefined;
  throw new UsageError(`There is no baseline ${args.baseline}. Add --update-baseline to write it.`);
}

async function selectPaths(
  host: CliHost,
  workspace: LoadedWorkspace,
  args: CheckArguments,
): Promise<readonly string[]> {
  if (args.since === undefined) return workspace.selected;
  const changed = await host.changedSince(args.since, workspace.root, workspace.selected);
  return workspace.selected.filter((path) => changed.has(path));
}

/** Says in one line a dialect of how many files only the queries were checked. */
function sayQueryOnly(host: CliHost, run: CheckRun): void {
  const files = run.queryOnly();
  for (const dialect of new Set(files.map((file) => file.dialect))) {
    const number = files.filter((file) => file.dialect === dialect).length;
    const subject = number === 1 ? '1 file is' : `${number} files are`;
    host.stderr.write(`schemawise: ${subject} ${dialect}, of which only queries are checked.\n`);
  }
}

async function updateBaseline(
  host: CliHost,
  path: string,
  previous: Baseline | undefined,
  run: CheckRun,
): Promise<number> {
  const items = run.baselineItems();
  await host.writeUserFile(path, writeBaseline(items, previous, run.displayedPaths()));
  host.stderr.write(`schemawise: ${path} now covers ${items.length} ${items.length === 1 ? 'finding' : 'findings'}.\n`);
  return 0;
}

function formatterFor(format: CheckFormat, host: CliHost): Formatter {
  switch (format) {
    case 'json':
      return formatJson;
    case 'sarif':
      return formatSarif;
    case 'github':
      return formatGithub;
    case 'gitlab':
      return formatGitlab;
    case 'text':
      return textFormatter(wantsColours(host));
  }
}

/** Colours only on a terminal; NO_COLOR and FORCE_COLOR as their conventions (no-color.org, force-color.org) have them. */
function wantsColours({ stdout, environment }: CliHost): boolean {
  if (environment.NO_COLOR) return false;
  if (environment.FORCE_COLOR) return environment.FORCE_COLOR !== '0';
  return stdout.isTerminal && environment.TERM !== 'dumb';
}

function exitCode(findings: readonly Finding[], { failOn }: CheckArguments): number {
  const failing = SEVERITIES.indexOf(failOn);
  return findings.some((finding) => SEVERITIES.indexOf(finding.severity) >= failing) ? 1 : 0;
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
