import type { DatabasePlan, FilePlace } from '../model/database.ts';
import type { Finding } from '../model/finding.ts';
import type { ResolvedFix } from '../model/fix.ts';
import type { Rule, RuleMeta } from '../rules/rule.ts';
import type { TextChange } from '../text/incremental.ts';
import { SourceDocument } from '../workspace/document.ts';
import { isMarkerFile } from '../workspace/markers.ts';
import { isQueryScript } from '../workspace/scripts.ts';
import { sourceLanguage } from '../workspace/source-files.ts';
import { readStack } from '../workspace/stack/read-stack.ts';
import type { StackFact } from '../workspace/stack/stack-fact.ts';
import { WorkspaceIndex } from '../workspace/workspace-index.ts';
import { appliesTo } from './active-rules.ts';
import { type ConfigProblem, isConfigFile, type ResolvedConfig } from './config.ts';
import { DatabaseState } from './database-state.ts';
import type { DatabaseSummary, EngineCounters, EngineRuntime, FindingOrigin, UpdateOptions } from './engine-types.ts';
import { compareFindings, lintFile } from './lint-file.ts';
import { LintedFile } from './linted-file.ts';
import { LiveConfig } from './live-config.ts';
import { ParserPool } from './parser-pool.ts';
import { ReportedFinding } from './reported-finding.ts';
import { RuleRunner } from './rule-runner.ts';
import { type Shard, shardsOf } from './shards.ts';
import { SUPPRESSION_RULES } from './suppression-rules.ts';
import { suppressionWithoutReason } from './suppression-without-reason.ts';
import { applySuppressions } from './suppressions.ts';
import { unusedSuppression } from './unused-suppression.ts';

/** How many files are parsed, or folded, between two pauses. */
const FILES_PER_PAUSE = 50;

export type { DatabaseSummary, EngineCounters, EngineRuntime, FindingOrigin, UpdateOptions } from './engine-types.ts';

/**
 * The whole analysis of one workspace, kept up to date: files in, findings out. Nothing is computed until {@link update},
 * and then only what the changes touched. Findings depend on the texts, the settings and the deployed files alone.
 */
export class Engine {
  readonly #rules: readonly Rule[];
  /** Of every rule, and of what the linter itself reports. */
  readonly #metas: readonly RuleMeta[];
  readonly #log: (message: string) => void;
  readonly #parsers: ParserPool;
  readonly #runner: RuleRunner;
  readonly #index = new WorkspaceIndex();
  readonly #documents = new Map<string, SourceDocument>();
  readonly #config: LiveConfig;
  readonly #linted = new Map<string, LintedFile>();
  readonly #readyFixes = new WeakMap<Finding, readonly ResolvedFix[]>();
  readonly #touched = new Set<string>();
  readonly #failedRules = new Set<string>();
  #databases = new Map<string, DatabaseState>();
  /** The databases that each file belongs to; nearly always one. */
  #statesOf = new Map<string, DatabaseState[]>();
  #deployed: ReadonlyMap<string, string> | undefined;
  /** The checksum lists that the findings know. */
  #checksums = '';
  #deployedPaths: readonly string[] = [];
  #environment: object = {};
  #shard: Shard | undefined;
  #shardOf: ReadonlyMap<string, number> = new Map();
  #statementsFolded = 0;
  #tablesDerived = 0;
  #filesLinted = 0;

  constructor(runtime: EngineRuntime) {
    this.#rules = runtime.rules;
    this.#metas = [...runtime.rules.map((rule) => rule.meta), ...SUPPRESSION_RULES];
    this.#log = runtime.log;
    this.#config = new LiveConfig(this.#metas);
    this.#parsers = new ParserPool(runtime.loadParser);
    this.#runner = new RuleRunner(runtime.rules, (ruleId, error) => this.#ruleFailed(ruleId, error));
  }

  get counters(): EngineCounters {
    return {
      statementsParsed: this.#parsers.statementsParsed,
      statementsFolded: this.#statementsFolded,
      tablesDerived: this.#tablesDerived,
      tablesChecked: this.#runner.tablesChecked,
      rulesRun: this.#runner.rulesRun,
      filesLinted: this.#filesLinted,
      discoveries: this.#index.discoveries,
    };
  }

  /** Adds or replaces a file: SQL, Prisma, a configuration file, a marker file that tells about a layout, or one of the stack. */
  setFile(path: string, text: string): void {
    if (isConfigFile(path)) {
      this.#config.setFile(path, text);
      this.#configChanged();
      return;
    }
    const language = sourceLanguage(path);
    if (language === 'typescript' && !isMarkerFile(path) && !isQueryScript(path, text)) {
      if (this.#documents.has(path)) this.removeFile(path);
      return;
    }
    this.#index.set(path, text);
    if (!language || (language === 'typescript' && isMarkerFile(path))) return;
    const document = this.#documents.get(path);
    if (document?.text === text) return;
    if (document) document.setText(text);
    else this.#documents.set(path, new SourceDocument(path, text, 'unknown'));
    this.#touched.add(path);
  }

  /** Applies changes in order, each at the offsets that hold after the one before. The file must be known. */
  editFile(path: string, changes: readonly TextChange[]): void {
    const document = this.#documents.get(path);
    if (!document) return;
    document.edit(changes);
    this.#touched.add(path);
    this.#index.set(path, document.text);
  }

  removeFile(path: string): void {
    if (this.#config.removeFile(path)) this.#configChanged();
    this.#index.remove(path);
    this.#documents.delete(path);
    this.#linted.delete(path);
    this.#touched.delete(path);
  }

  /** Settings of an editor, with the configuration file's keys; a configuration file beats them. */
  setSettings(settings: unknown): void {
    this.#config.setSettings(settings);
    this.#configChanged();
  }

  /** The same keys from a command line; they beat every configuration file. */
  setFlags(flags: unknown): void {
    this.#config.setFlags(flags);
    this.#configChanged();
  }

  /** The folders from which the globs of settings and flags count. */
  setRoots(roots: readonly string[]): void {
    this.#config.setRoots(roots);
    this.#configChanged();
  }

  /** The deployed text of every deployed file by path; undefined where nothing is known about deployment. */
  setDeployed(deployed: ReadonlyMap<string, string> | undefined): void {
    this.#deployed = deployed;
    this.#deployedPaths = [...(deployed?.keys() ?? [])].sort();
    this.#environment = {};
    for (const state of this.#databases.values()) state.invalidateReports();
  }

  /** Brings plans, facts and schemas up to date. Findings are then worked out file by file, on demand. */
  async update(options: UpdateOptions = {}): Promise<void> {
    this.#discover();
    this.#share(options.shard);
    await this.#parse(options);
    await this.#fold(options);
  }

  /** The findings of one file in text order, suppressions applied; empty for a file that is ignored or not known. */
  findings(path: string): readonly Finding[] {
    const document = this.#documents.get(path);
    const placed = this.#placed(path);
    if (!document?.isParsed || !placed || !this.#isOurs(placed.state)) return [];
    const config = this.config(path);
    if (config.isIgnored(path)) return [];
    const { state, place } = placed;
    const key = [document.statements, place.role, state, state.revision, config, this.#environment];
    const known = this.#linted.get(path);
    const textOf = (file: string): string | undefined => this.#documents.get(file)?.text;
    if (known && (place.sections.length === 0 || known.place === place)) {
      const findings = known.now(key, textOf);
      if (findings) return findings;
    }
    this.#filesLinted++;
    const findings = this.#lint(document, state, place, config);
    this.#linted.set(path, new LintedFile(key, place, findings, path, textOf));
    return findings;
  }

  /** The shard that works on a file, as of the last update; 0 for files of no database and where the work is not shared. */
  shardOf(path: string): number {
    const plan = this.#index.placed(path)?.plan;
    return (plan && this.#shardOf.get(plan.id)) ?? 0;
  }

  /** Where a finding came from, for whoever works out its fixes; undefined for findings of an earlier state. */
  sourceOf(finding: Finding): FindingOrigin | undefined {
    const source = ReportedFinding.sourceOf(finding);
    const placed = this.#placed(finding.file);
    if (!source || !placed) return undefined;
    const deployed = placed.place.role === 'migration' && this.#isFrozen(finding.file);
    return { ...source, database: placed.state.context, place: placed.place, deployed };
  }

  /** Fixes that need no working out, of findings that no rule made (unused suppressions). */
  readyFixesOf(finding: Finding): readonly ResolvedFix[] | undefined {
    return this.#readyFixes.get(finding);
  }

  /** Every file that can bear findings, sorted. */
  filePaths(): readonly string[] {
    return [...this.#documents.keys()].sort();
  }

  document(path: string): SourceDocument | undefined {
    return this.#documents.get(path);
  }

  databases(): readonly DatabaseSummary[] {
    return [...this.#databases.values()].map(({ plan, context }) => ({ plan, context }));
  }

  databaseOf(path: string): (DatabaseSummary & { readonly place: FilePlace }) | undefined {
    const placed = this.#placed(path);
    return placed && { plan: placed.state.plan, context: placed.state.context, place: placed.place };
  }

  /** What the files tell of the engines, ORMs and migration tools in use. Prisma schemas are read when somebody asks. */
  stackFacts(): readonly StackFact[] {
    const schemas = [...this.#documents.values()]
      .filter((document) => document.language === 'prisma')
      .sort((a, b) => (a.path < b.path ? -1 : 1));
    return [...this.#index.stackFacts(), ...schemas.flatMap(({ path, text }) => readStack(path, text))];
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

  #configChanged(): void {
    this.#index.invalidate();
    for (const state of this.#databases.values()) state.invalidateReports();
  }

  #isDeployed(path: string): boolean {
    return this.#deployed?.has(path) ?? false;
  }

  /** True where no fix may edit the file: it is deployed, or its tool keeps a checksum of it. */
  #isFrozen(path: string): boolean {
    return this.#isDeployed(path) || this.#index.isChecksummed(path);
  }

  /** Works out the databases again where that is needed; those whose plan did not change keep their state. */
  #discover(): void {
    const plans = this.#index.refresh({
      dialectFor: (path) => this.config(path).dialect,
      transactionFor: (path) => this.config(path).transaction,
    });
    if (!plans) return;
    const before = this.#databases;
    let changed = plans.length !== before.size;
    this.#databases = new Map();
    this.#statesOf = new Map();
    for (const plan of plans) {
      const known = before.get(plan.id);
      const state = known && samePlan(known.plan, plan) ? known : this.#newDatabase(plan);
      if (state !== known) changed = true;
      this.#databases.set(plan.id, state);
      for (const { path } of plan.files) {
        const states = this.#statesOf.get(path);
        if (states) states.push(state);
        else this.#statesOf.set(path, [state]);
        if (state !== known) this.#touched.add(path);
      }
    }
    if (changed) this.#environment = {};
    this.#noteChecksums();
  }

  /** What was said of a file may be wrong by now where its tool has written its list anew. */
  #noteChecksums(): void {
    if (this.#checksums === this.#index.checksums) return;
    this.#checksums = this.#index.checksums;
    this.#environment = {};
    for (const state of this.#databases.values()) state.invalidateReports();
  }

  #share(shard: Shard | undefined): void {
    this.#shard = shard;
    const bytesOf = (path: string): number => this.#documents.get(path)?.text.length ?? 0;
    const plans = [...this.#databases.values()].map((state) => state.plan);
    this.#shardOf = shard ? shardsOf(plans, bytesOf, shard.of) : new Map();
  }

  #isOurs(state: DatabaseState): boolean {
    return this.#shard === undefined || this.#shardOf.get(state.plan.id) === this.#shard.index;
  }

  #placed(path: string): { readonly state: DatabaseState; readonly place: FilePlace } | undefined {
    const placed = this.#index.placed(path);
    const state = placed && this.#databases.get(placed.plan.id);
    return state && { state, place: placed.place };
  }

  #newDatabase(plan: DatabasePlan): DatabaseState {
    return new DatabaseState(plan, {
      runner: this.#runner,
      folded: ({ folded, tables }) => {
        this.#statementsFolded += folded;
        this.#tablesDerived += tables.size;
      },
      placeNow: (ofPlan, place) => this.#index.placeNow(ofPlan, place),
      document: (path) => this.#documents.get(path),
      isDeployed: (path) => this.#isDeployed(path),
      deployedText: (path) => this.#deployed?.get(path),
      deployedPaths: () => this.#deployedPaths,
      isChecksummed: (path) => this.#index.isChecksummed(path),
      differsFromChecksum: (path) => this.#index.differsFromChecksum(path, (one) => this.#documents.get(one)?.text),
      config: (path) => this.config(path),
    });
  }

  async #parse(options: UpdateOptions): Promise<void> {
    const paths = [...this.#touched];
    for (const [index, path] of paths.entries()) {
      if (options.signal?.aborted) return;
      if (index % FILES_PER_PAUSE === FILES_PER_PAUSE - 1) {
        options.onProgress?.(index, paths.length);
        await options.pause?.();
      }
      const document = this.#documents.get(path);
      if (!document || !this.#statesOf.get(path)?.some((state) => this.#isOurs(state))) continue;
      const dialect = this.#index.placed(path)?.plan.dialect ?? 'unknown';
      if (document.isParsed && document.dialect === dialect) continue;
      const parser = await this.#parsers.parserFor(document.language, dialect);
      const scripts = document.language === 'typescript' ? await this.#parsers.scriptReader() : undefined;
      document.parseAll(dialect, parser, scripts);
    }
  }

  /** Folds the databases of the touched files again. A file stays touched until all its databases have taken it in. */
  async #fold(options: UpdateOptions): Promise<void> {
    const stale = new Map<DatabaseState, string[]>();
    for (const path of this.#touched) {
      if (this.#documents.get(path)?.isParsed === false) continue;
      const states = this.#statesOf.get(path) ?? [];
      const ours = states.filter((state) => this.#isOurs(state));
      for (const state of ours) {
        const paths = stale.get(state);
        if (paths) paths.push(path);
        else stale.set(state, [path]);
      }
      if (ours.length === states.length) this.#touched.delete(path);
    }
    let folded = 0;
    for (const [state, paths] of stale) {
      if (folded >= FILES_PER_PAUSE) {
        folded = 0;
        await options.pause?.();
      }
      if (options.signal?.aborted) for (const path of paths) this.#touched.add(path);
      else state.refresh(paths);
      folded += state.plan.files.length;
    }
  }

  #lint(document: SourceDocument, state: DatabaseState, place: FilePlace, config: ResolvedConfig): readonly Finding[] {
    const findings = lintFile({
      document,
      config,
      database: state,
      place,
      runner: this.#runner,
      isDeployed: this.#deployed && ((path) => this.#isDeployed(path)),
      environment: this.#environment,
    });
    const { path } = document;
    const remaining = applySuppressions({
      path,
      text: document.text,
      language: document.language,
      dialect: document.dialect,
      statements: document.statements,
      findings,
      knownRuleIds: this.#rules.map((rule) => rule.meta.id),
      isActive: (ruleId) => this.#isActive(ruleId, document, config),
      level: config.severityOf(unusedSuppression),
      reasonLevel: config.severityOf(suppressionWithoutReason),
      editable: !(place.role === 'migration' && this.#isFrozen(path)),
    });
    const sure = remaining.findings.filter((finding) => finding.confidence >= config.minConfidence);
    if (remaining.problems.length === 0) return sure;
    for (const problem of remaining.problems) this.#readyFixes.set(problem.finding, problem.fixes);
    return [...sure, ...remaining.problems.map((problem) => problem.finding)].sort(compareFindings);
  }

  #isActive(ruleId: string, document: SourceDocument, config: ResolvedConfig): boolean {
    const rule = this.#rules.find((one) => one.meta.id === ruleId);
    if (!rule || config.severityOf(rule.meta) === 'off') return false;
    if (document.language === 'typescript' && appliesTo(rule, document.dialect, true)) return true;
    return appliesTo(rule, document.dialect, document.language === 'prisma');
  }

  #ruleFailed(ruleId: string, error: unknown): void {
    if (this.#failedRules.has(ruleId)) return;
    this.#failedRules.add(ruleId);
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.#log(`The rule ${ruleId} failed and said nothing where it failed; other rules go on. ${reason}`);
  }
}

function samePlan(a: DatabasePlan, b: DatabasePlan): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
