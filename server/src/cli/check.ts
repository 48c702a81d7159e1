import { SUPPRESSION_RULES } from '../lint/suppression-rules.ts';
import { SEVERITIES } from '../model/finding.ts';
import type { AnalysisFinding } from '../report/analysis.ts';
import { asAnalysis } from '../report/describe.ts';
import { RULES } from '../rules/index.generated.ts';
import { applyBaseline, type Baseline, type BaselineItem, readBaseline, writeBaseline } from './baseline.ts';
import type { CheckArguments, CheckFormat } from './check-arguments.ts';
import { CheckRun, type FixResult } from './check-run.ts';
import type { FileReport } from './file-report.ts';
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
  const { stdinFile, flags } = args;
  const workspace = await host.loadWorkspace({
    paths: args.paths,
    flags,
    ...(stdinFile !== undefined ? { stdinFile } : {}),
  });
  for (const { path, reason } of workspace.skipped) host.stderr.write(`schemawise: ${path} was skipped: ${reason}.\n`);
  const read = host.now();

  const paths = await selectPaths(host, workspace, args);
  const workers = args.fix ? undefined : host.startCheckWorkers({ workspace, flags, paths });
  const run = new CheckRun(host, await host.createEngine(), workspace, paths);
  await run.analyse(flags, workers);
  const { written, complete } = args.fix ? await run.fix(baseline) : NOTHING_TO_FIX;
  const reports = await run.reports();
  const all = reports.flatMap((report) => report.findings);
  if (args.updateBaseline && args.baseline !== undefined)
    return updateBaseline(host, args.baseline, baseline, run.baselineItems(all), run);
  sayQueryOnly(host, reports);
  const { fresh, known, fixed } = baseline
    ? applyBaseline(baseline, run.baselineItems(all), run.displayedPaths())
    : { fresh: undefined, known: 0, fixed: 0 };
  const findings = fresh ? fresh.map((item) => item.finding) : all;
  const analysis = asAnalysis(run.descriptions, paths, findings);
  const done = host.now();

  const line = (file: string, number: number) => run.line(file, number);
  const report: CheckReport = {
    analysis,
    rules: [...RULES.map((rule) => rule.meta), ...SUPPRESSION_RULES],
    skipped: workspace.skipped,
    written,
    timings: { readMs: round(read - started), analyseMs: round(done - read), totalMs: round(done - started) },
    ...(baseline ? { baseline: { known, fixed } } : {}),
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
function sayQueryOnly(host: CliHost, reports: readonly FileReport[]): void {
  const dialects = reports.flatMap((report) => report.queryOnly ?? []);
  for (const dialect of new Set(dialects)) {
    const number = dialects.filter((one) => one === dialect).length;
    const subject = number === 1 ? '1 file is' : `${number} files are`;
    host.stderr.write(`schemawise: ${subject} ${dialect}, of which only queries are checked.\n`);
  }
}

async function updateBaseline(
  host: CliHost,
  path: string,
  previous: Baseline | undefined,
  items: readonly BaselineItem[],
  run: CheckRun,
): Promise<number> {
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

function exitCode(findings: readonly AnalysisFinding[], { failOn }: CheckArguments): number {
  const failing = SEVERITIES.indexOf(failOn);
  return findings.some((finding) => SEVERITIES.indexOf(finding.severity) >= failing) ? 1 : 0;
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
