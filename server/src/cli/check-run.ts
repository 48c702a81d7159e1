import type { Engine, UpdateOptions } from '../lint/engine.ts';
import type { Finding } from '../model/finding.ts';
import type { AnalysisFinding } from '../report/analysis.ts';
import { type AnalysisInput, findingsOf } from '../report/describe.ts';
import { Sources } from '../report/sources.ts';
import { applyBulkFixes, type FixedFile } from './apply-fixes.ts';
import { applyBaseline, type Baseline, type BaselineItem } from './baseline.ts';
import { checkPrismaFixes } from './check-prisma-fixes.ts';
import { type FileReport, reportFiles } from './file-report.ts';
import { fingerprint } from './fingerprint.ts';
import type { WrittenFile } from './formats/report.ts';
import { type CheckWorkers, type CliHost, type DeployedFiles, type LoadedWorkspace, UsageError } from './host.ts';
import { Progress } from './progress.ts';

/** What `--fix` wrote, and whether that is all that it wanted to write. */
export interface FixResult {
  readonly written: readonly WrittenFile[];
  readonly complete: boolean;
}

/** One analysis of a loaded workspace, and what was found in the files that the user asked for. */
export class CheckRun {
  /** The files to report on, sorted. */
  readonly paths: readonly string[];
  readonly #host: CliHost;
  readonly #workspace: LoadedWorkspace;
  readonly #engine: Engine;
  readonly #sources = new Sources();
  readonly #pathOfDisplayed = new Map<string, string>();
  #deployed: DeployedFiles;
  /** What other threads say, by shard from 1 on. */
  #others: readonly Promise<readonly FileReport[] | undefined>[] = [];

  constructor(host: CliHost, engine: Engine, workspace: LoadedWorkspace, paths: readonly string[]) {
    this.#host = host;
    this.#workspace = workspace;
    this.#engine = engine;
    this.paths = paths;
    for (const { path, text } of workspace.files) {
      this.#sources.set(path, text);
      this.#pathOfDisplayed.set(workspace.display(path), path);
    }
  }

  /** What descriptions of findings need. */
  get descriptions(): AnalysisInput {
    return {
      engine: this.#engine,
      version: this.#host.version,
      sources: this.#sources,
      display: (path) => this.#workspace.display(path),
    };
  }

  /** @param workers threads that take a part of the work; without them everything is done here, which fixing needs */
  async analyse(flags: Readonly<Record<string, unknown>>, workers?: CheckWorkers): Promise<void> {
    this.#engine.setFlags(flags);
    for (const { path, text } of this.#workspace.files) this.#engine.setFile(path, text);
    this.#deployed = await this.#host.readDeployedFiles(
      this.#workspace.root,
      this.#engine.filePaths(),
      (path) => this.#engine.config(path).deployedSince,
    );
    this.#engine.setDeployed(this.#deployed);
    this.#others = (workers?.run(this.#deployed) ?? []).map((reports) => reports.catch(() => undefined));
    const progress = new Progress(this.#host, this.#workspace.files.length);
    await this.#engine.update({
      onProgress: (done) => progress.show(done * (this.#others.length + 1)),
      ...this.#shard(0),
    });
    progress.clear();
  }

  /** What is found in each file, in the files' order. The part of a thread that failed is done here. */
  async reports(): Promise<readonly FileReport[]> {
    const byPath = new Map<string, FileReport>();
    const take = (reports: readonly FileReport[]): void => {
      for (const report of reports) byPath.set(report.path, report);
    };
    take(this.#reportShard(0));
    for (const [index, other] of this.#others.entries()) {
      const reports = await other;
      if (!reports) await this.#engine.update(this.#shard(index + 1));
      take(reports ?? this.#reportShard(index + 1));
    }
    return this.paths.flatMap((path) => byPath.get(path) ?? []);
  }

  #reportShard(index: number): readonly FileReport[] {
    return reportFiles(
      this.descriptions,
      this.paths.filter((path) => this.#engine.shardOf(path) === index),
    );
  }

  #shard(index: number): UpdateOptions {
    const others = this.#others.length;
    return others === 0 ? {} : { shard: { index, of: others + 1 } };
  }

  /** Applies bulk fixes to what is reported and writes the files; those that cannot be written are said and stay as they were. */
  async fix(baseline: Baseline | undefined): Promise<FixResult> {
    const candidates = await applyBulkFixes({
      engine: this.#engine,
      sources: this.#sources,
      findings: () => this.#fixable(baseline),
      now: this.#host.date(),
      isDeployed: (path) => this.#isDeployedMigration(path),
    });
    const fixed = await checkPrismaFixes(this.#host.prismaTools, this.#engine, candidates, (message) =>
      this.#host.stderr.write(`schemawise: ${message}\n`),
    );
    const written = new Map<string, FixedFile>();
    for (const file of fixed) if (await this.#write(file)) written.set(file.path, file);
    for (const { path, before } of candidates) this.#take(path, written.get(path)?.text ?? before);
    await this.#engine.update();
    return {
      written: [...written.values()].map((file) => this.#describeWritten(file)),
      complete: written.size === fixed.length,
    };
  }

  async #write({ path, before, text }: FixedFile): Promise<boolean> {
    try {
      await this.#host.writeWorkspaceFile(this.#workspace.root, path, before, text);
      return true;
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      this.#host.stderr.write(`schemawise: ${error.message}\n`);
      return false;
    }
  }

  /** Reports go by the text that the file has on the disk in the end; undefined where there is no such file. */
  #take(path: string, text: string | undefined): void {
    if (text === undefined) {
      this.#sources.delete(path);
      this.#engine.removeFile(path);
    } else {
      this.#sources.set(path, text);
      this.#engine.setFile(path, text);
    }
  }

  /** The findings that the baseline does not cover. */
  #fixable(baseline: Baseline | undefined): readonly Finding[] {
    const findings = findingsOf(this.#engine, this.paths);
    if (!baseline) return findings;
    const items = findings.map((finding) => {
      const { line } = this.#sources.range(finding.file, finding.span).start;
      return { finding, ...this.#item(finding.ruleId, this.#workspace.display(finding.file), line) };
    });
    return applyBaseline(baseline, items, this.displayedPaths()).fresh.map((item) => item.finding);
  }

  /** Findings as a baseline knows them. */
  baselineItems(
    findings: readonly AnalysisFinding[],
  ): readonly (BaselineItem & { readonly finding: AnalysisFinding })[] {
    return findings.map((finding) => ({
      finding,
      ...this.#item(finding.ruleId, finding.file, finding.range.start.line),
    }));
  }

  #item(ruleId: string, file: string, line: number): BaselineItem {
    return { ruleId, file, fingerprint: fingerprint({ ruleId, file }, this.line(file, line)) };
  }

  displayedPaths(): ReadonlySet<string> {
    return new Set(this.paths.map((path) => this.#workspace.display(path)));
  }

  /** The text of a line of a displayed file. */
  line(file: string, line: number): string {
    return this.#sources.line(this.#pathOfDisplayed.get(file) ?? file, line);
  }

  /** Queries and schema files change after they are committed; a migration that has run does not. */
  #isDeployedMigration(path: string): boolean {
    const role = this.#engine.databaseOf(path)?.place.role;
    return (role === 'migration' || role === 'rollback') && (this.#deployed?.has(path) ?? false);
  }

  #describeWritten({ path, before, titles }: FixedFile): WrittenFile {
    return { path: this.#workspace.display(path), kind: before === undefined ? 'created' : 'edited', titles };
  }
}
