import type { FilePlace } from '../model/database.ts';
import type { Finding } from '../model/finding.ts';
import type { ResolvedFix } from '../model/fix.ts';
import type { RuleMeta } from '../rules/rule.ts';
import type { TextChange } from '../text/incremental.ts';
import type { SourceDocument } from '../workspace/document.ts';
import type { StackFact } from '../workspace/stack/stack-fact.ts';
import { type ConfigProblem, isConfigFile, type ResolvedConfig } from './config.ts';
import { Databases } from './databases.ts';
import { Deployment } from './deployment.ts';
import type { DatabaseSummary, EngineCounters, EngineRuntime, FindingOrigin, UpdateOptions } from './engine-types.ts';
import { FileFindings } from './file-findings.ts';
import { LiveConfig } from './live-config.ts';
import { ParserPool } from './parser-pool.ts';
import { ReportedFinding } from './reported-finding.ts';
import { RuleRunner } from './rule-runner.ts';
import { Sources } from './sources.ts';
import { SUPPRESSION_RULES } from './suppression-rules.ts';

export type { DatabaseSummary, EngineCounters, EngineRuntime, FindingOrigin, UpdateOptions } from './engine-types.ts';

/**
 * The whole analysis of one workspace, kept up to date: files in, findings out. Nothing is computed until {@link update},
 * and then only what the changes touched. Findings depend on the texts, the settings and the deployed files alone.
 */
export class Engine {
  /** Of every rule, and of what the linter itself reports. */
  readonly #metas: readonly RuleMeta[];
  readonly #log: (message: string) => void;
  readonly #parsers: ParserPool;
  readonly #runner: RuleRunner;
  readonly #config: LiveConfig;
  readonly #sources = new Sources();
  readonly #deployment = new Deployment();
  readonly #databases: Databases;
  readonly #findings: FileFindings;
  readonly #failedRules = new Set<string>();

  constructor({ rules, loadParser, log, filesAtHand = Number.POSITIVE_INFINITY }: EngineRuntime) {
    this.#metas = [...rules.map((rule) => rule.meta), ...SUPPRESSION_RULES];
    this.#log = log;
    this.#config = new LiveConfig(this.#metas);
    this.#parsers = new ParserPool(loadParser);
    this.#runner = new RuleRunner(rules, (ruleId, error) => this.#ruleFailed(ruleId, error));
    const shared = {
      sources: this.#sources,
      config: this.#config,
      deployment: this.#deployment,
      runner: this.#runner,
    };
    this.#databases = new Databases({ ...shared, parsers: this.#parsers });
    this.#findings = new FileFindings({ ...shared, rules, databases: this.#databases, filesAtHand });
  }

  get counters(): EngineCounters {
    return {
      statementsParsed: this.#parsers.statementsParsed,
      statementsFolded: this.#databases.statementsFolded,
      tablesDerived: this.#databases.tablesDerived,
      tablesChecked: this.#runner.tablesChecked,
      rulesRun: this.#runner.rulesRun,
      filesLinted: this.#findings.filesLinted,
      discoveries: this.#sources.index.discoveries,
    };
  }

  /** Adds or replaces a file: SQL, Prisma, a configuration file, a marker file that tells about a layout, or one of the stack. */
  setFile(path: string, text: string): void {
    if (isConfigFile(path)) {
      this.#config.setFile(path, text);
      this.#databases.configChanged();
      return;
    }
    this.#sources.setFile(path, text);
    // A program without queries is let go.
    if (!this.#sources.document(path)) this.#findings.forget(path);
  }

  /** Applies changes in order, each at the offsets that hold after the one before. The file must be known. */
  editFile(path: string, changes: readonly TextChange[]): void {
    this.#sources.editFile(path, changes);
  }

  removeFile(path: string): void {
    if (this.#config.removeFile(path)) this.#databases.configChanged();
    this.#sources.removeFile(path);
    this.#findings.forget(path);
  }

  /** Settings of an editor, with the configuration file's keys; a configuration file beats them. */
  setSettings(settings: unknown): void {
    this.#config.setSettings(settings);
    this.#databases.configChanged();
  }

  /** The same keys from a command line; they beat every configuration file. */
  setFlags(flags: unknown): void {
    this.#config.setFlags(flags);
    this.#databases.configChanged();
  }

  /** The folders from which the globs of settings and flags count. */
  setRoots(roots: readonly string[]): void {
    this.#config.setRoots(roots);
    this.#databases.configChanged();
  }

  /** The deployed text of every deployed file by path; undefined where nothing is known about deployment. The map must not change afterwards. */
  setDeployed(deployed: ReadonlyMap<string, string> | undefined): void {
    if (this.#deployment.set(deployed)) this.#databases.environmentChanged();
  }

  /** Brings plans, facts and schemas up to date. Findings are then worked out file by file, on demand. */
  async update(options: UpdateOptions = {}): Promise<void> {
    await this.#databases.update(options);
  }

  /** The findings of one file in text order, suppressions applied; empty for a file that is ignored or not known. */
  findings(path: string): readonly Finding[] {
    return this.#findings.of(path);
  }

  /** The shard that works on a file, as of the last update; 0 for files of no database and where the work is not shared. */
  shardOf(path: string): number {
    return this.#databases.shardOf(path);
  }

  /** Where a finding came from, for whoever works out its fixes; undefined for findings of an earlier state. */
  sourceOf(finding: Finding): FindingOrigin | undefined {
    const whole = ReportedFinding.isWithoutFixes(finding) ? this.#findings.withFixes(finding) : finding;
    const source = whole && ReportedFinding.sourceOf(whole);
    const placed = this.#databases.placed(finding.file);
    if (!source || !placed) return undefined;
    const deployed = placed.place.role === 'migration' && this.#databases.isFrozen(finding.file);
    return { ...source, database: placed.state.context, place: placed.place, deployed };
  }

  /** Fixes that need no working out, of findings that no rule made (unused suppressions). */
  readyFixesOf(finding: Finding): readonly ResolvedFix[] | undefined {
    return this.#findings.readyFixesOf(finding);
  }

  /** Every file that can bear findings, sorted. */
  filePaths(): readonly string[] {
    return this.#sources.paths();
  }

  document(path: string): SourceDocument | undefined {
    return this.#sources.document(path);
  }

  databases(): readonly DatabaseSummary[] {
    return this.#databases.all().map(({ plan, context }) => ({ plan, context }));
  }

  databaseOf(path: string): (DatabaseSummary & { readonly place: FilePlace }) | undefined {
    const placed = this.#databases.placed(path);
    return placed && { plan: placed.state.plan, context: placed.state.context, place: placed.place };
  }

  /** What the files tell of the engines, ORMs and migration tools in use. Prisma schemas are read when somebody asks. */
  stackFacts(): readonly StackFact[] {
    return this.#sources.stackFacts();
  }

  ruleMeta(id: string): RuleMeta | undefined {
    return this.#metas.find((meta) => meta.id === id);
  }

  config(path: string): ResolvedConfig {
    return this.#config.forFile(path);
  }

  /** What is wrong in configuration files and settings. */
  configProblems(): readonly ConfigProblem[] {
    return this.#config.problems;
  }

  #ruleFailed(ruleId: string, error: unknown): void {
    if (this.#failedRules.has(ruleId)) return;
    this.#failedRules.add(ruleId);
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.#log(`The rule ${ruleId} failed and said nothing where it failed; other rules go on. ${reason}`);
  }
}
