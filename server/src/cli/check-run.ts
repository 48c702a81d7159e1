import type { Engine } from '../lint/engine.ts';
import type { Finding } from '../model/finding.ts';
import { type AnalysisInput, findingsOf, queryOnlyDialect } from '../report/describe.ts';
import { Sources } from '../report/sources.ts';
import { applyBulkFixes, type FixedFile } from './apply-fixes.ts';
import { applyBaseline, type Baseline, type BaselineItem } from './baseline.ts';
import { checkPrismaFixes } from './check-prisma-fixes.ts';
import { fingerprint } from './fingerprint.ts';
import type { WrittenFile } from './formats/report.ts';
import { type CliHost, type LoadedWorkspace, UsageError } from './host.ts';
import { Progress } from './progress.ts';

interface ReportedItem extends BaselineItem {
  readonly finding: Finding;
}

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
  #deployed: ReadonlyMap<string, string> | undefined;

  constructor(host: CliHost, workspace: LoadedWorkspace, paths: readonly string[]) {
    this.#host = host;
    this.#workspace = workspace;
    this.#engine = host.createEngine();
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

  async analyse(flags: Readonly<Record<string, unknown>>): Promise<void> {
    this.#engine.setFlags(flags);
    for (const { path, text } of this.#workspace.files) this.#engine.setFile(path, text);
    this.#deployed = await this.#host.readDeployedFiles(
      this.#workspace.root,
      this.#engine.filePaths(),
      (path) => this.#engine.config(path).deployedSince,
    );
    this.#engine.setDeployed(this.#deployed);
    const progress = new Progress(this.#host, this.#workspace.files.length);
    await this.#engine.update({ onProgress: (done) => progress.show(done) });
    progress.clear();
  }

  /** Applies bulk fixes to what is reported and writes the files; those that cannot be written are said and stay as they were. */
  async fix(baseline: Baseline | undefined): Promise<FixResult> {
    const candidates = await applyBulkFixes({
      engine: this.#engine,
      sources: this.#sources,
      findings: () => this.report(baseline).findings,
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

  /** The findings that the baseline does not cover, how many it covers, and how many of its entries are gone. */
  report(baseline: Baseline | undefined): { findings: readonly Finding[]; known: number; gone: number } {
    if (!baseline) return { findings: findingsOf(this.#engine, this.paths), known: 0, gone: 0 };
    const { fresh, known, fixed } = applyBaseline(baseline, this.baselineItems(), this.displayedPaths());
    return { findings: fresh.map((item) => item.finding), known, gone: fixed };
  }

  baselineItems(): readonly ReportedItem[] {
    return findingsOf(this.#engine, this.paths).map((finding) => {
      const file = this.#workspace.display(finding.file);
      const { line } = this.#sources.range(finding.file, finding.span).start;
      const { ruleId } = finding;
      return {
        finding,
        file,
        ruleId,
        fingerprint: fingerprint({ ruleId, file }, this.#sources.line(finding.file, line)),
      };
    });
  }

  /** Files in a dialect of which only queries are checked. */
  queryOnly(): readonly { readonly path: string; readonly dialect: string }[] {
    return this.paths.flatMap((path) => {
      const dialect = queryOnlyDialect(this.#engine, path);
      return dialect === undefined ? [] : [{ path, dialect }];
    });
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
