import { ageConclusions } from '../model/conclusions.ts';
import type { Finding } from '../model/finding.ts';
import type { ResolvedFix } from '../model/fix.ts';
import type { Rule } from '../rules/rule.ts';
import type { SourceDocument } from '../workspace/document.ts';
import { appliesTo } from './active-rules.ts';
import type { ResolvedConfig } from './config.ts';
import type { Databases, PlacedInDatabase } from './databases.ts';
import type { Deployment } from './deployment.ts';
import { compareFindings, lintFile } from './lint-file.ts';
import { LintedFile } from './linted-file.ts';
import type { LiveConfig } from './live-config.ts';
import type { RuleRunner } from './rule-runner.ts';
import type { Sources } from './sources.ts';
import { suppressionWithoutReason } from './suppression-without-reason.ts';
import { applySuppressions } from './suppressions.ts';
import { unusedSuppression } from './unused-suppression.ts';

/** What findings are made from. */
export interface FindingsInput {
  readonly rules: readonly Rule[];
  readonly sources: Sources;
  readonly databases: Databases;
  readonly config: LiveConfig;
  readonly deployment: Deployment;
  readonly runner: RuleRunner;
  /** See `EngineRuntime`. */
  readonly filesAtHand: number;
}

/** The findings of files, worked out when somebody asks and remembered as long as they hold. */
export class FileFindings {
  readonly #input: FindingsInput;
  readonly #ruleIds: readonly string[];
  readonly #linted = new Map<string, LintedFile>();
  /** The files of which it is remembered how their findings came about, the latest last. */
  readonly #atHand = new Set<string>();
  /** How many files have been let go since conclusions were aged. */
  #letGoSince = 0;
  readonly #readyFixes = new WeakMap<Finding, readonly ResolvedFix[]>();
  filesLinted = 0;

  constructor(input: FindingsInput) {
    this.#input = input;
    this.#ruleIds = input.rules.map((rule) => rule.meta.id);
  }

  /** The findings of one file in text order, suppressions applied; empty for a file that is ignored or not known. */
  of(path: string): readonly Finding[] {
    const { config, databases, sources } = this.#input;
    const document = sources.document(path);
    const placed = databases.placed(path);
    if (!document?.isParsed || !placed || !databases.isOurs(placed.state)) return [];
    const ownConfig = config.forFile(path);
    if (ownConfig.isIgnored(path)) return [];
    const { state, place } = placed;
    const key = [document.statements, place.role, state, ownConfig, databases.environment];
    const known = this.#linted.get(path);
    const textOf = (file: string): string | undefined => sources.textOf(file);
    if (known && (place.sections.length === 0 || known.place === place)) {
      const findings = known.now(key, () => this.#batchOf(placed), textOf);
      if (findings) {
        if (this.#atHand.delete(path)) this.#atHand.add(path);
        return findings;
      }
    }
    this.filesLinted++;
    const findings = this.#lint(document, placed, ownConfig);
    this.#linted.set(path, new LintedFile(key, state, place, findings, textOf));
    this.#keepAtHand(path);
    return findings;
  }

  /** The same finding with its fixes, which are let go for files that nobody has asked for in a while; undefined where it is out of date. */
  withFixes(finding: Finding): Finding | undefined {
    if (!this.#linted.has(finding.file)) return undefined;
    this.#linted.delete(finding.file);
    return this.of(finding.file).find((one) => compareFindings(one, finding) === 0);
  }

  /** Fixes that need no working out, of findings that no rule made (unused suppressions). */
  readyFixesOf(finding: Finding): readonly ResolvedFix[] | undefined {
    return this.#readyFixes.get(finding);
  }

  forget(path: string): void {
    this.#linted.delete(path);
    this.#atHand.delete(path);
  }

  #keepAtHand(path: string): void {
    this.#atHand.delete(path);
    this.#atHand.add(path);
    const [oldest] = this.#atHand;
    if (oldest === undefined || this.#atHand.size <= this.#input.filesAtHand) return;
    this.#atHand.delete(oldest);
    this.#letGo(oldest);
  }

  /** Keeps what the findings of a file say and what they depend on, which is little. */
  #letGo(path: string): void {
    const { databases, filesAtHand, runner, sources } = this.#input;
    this.#letGoSince++;
    if (this.#letGoSince > filesAtHand) {
      this.#letGoSince = 0;
      ageConclusions();
    }
    const statements = sources.document(path)?.statements ?? [];
    const placed = databases.placed(path);
    if (!placed) return;
    const reads = runner.letGo(path, statements, placed.state.context);
    const known = this.#linted.get(path);
    if (known?.isUpToDate) known.letGo(reads, this.#batchOf(placed));
    else this.#linted.delete(path);
  }

  #batchOf({ state, place }: PlacedInDatabase): ReadonlySet<string> {
    return state.batchOf(place, this.#isDeployed(), this.#input.databases.environment);
  }

  /** Undefined where nothing is known about deployment. */
  #isDeployed(): ((path: string) => boolean) | undefined {
    const { deployment } = this.#input;
    return deployment.isKnown ? (path) => deployment.has(path) : undefined;
  }

  #lint(document: SourceDocument, { state, place }: PlacedInDatabase, config: ResolvedConfig): readonly Finding[] {
    const { databases, runner } = this.#input;
    const { path } = document;
    const findings = lintFile({
      document,
      config,
      database: state,
      place,
      runner,
      isDeployed: this.#isDeployed(),
      environment: databases.environment,
    });
    const remaining = applySuppressions({
      path,
      text: document.text,
      language: document.language,
      dialect: document.dialect,
      statements: document.statements,
      findings,
      knownRuleIds: this.#ruleIds,
      isActive: (ruleId) => this.#isActive(ruleId, document, config),
      level: config.severityOf(unusedSuppression),
      reasonLevel: config.severityOf(suppressionWithoutReason),
      editable: !(place.role === 'migration' && databases.isFrozen(path)),
    });
    const sure = remaining.findings.filter((finding) => finding.confidence >= config.minConfidence);
    if (remaining.problems.length === 0) return sure;
    for (const problem of remaining.problems) this.#readyFixes.set(problem.finding, problem.fixes);
    return [...sure, ...remaining.problems.map((problem) => problem.finding)].sort(compareFindings);
  }

  #isActive(ruleId: string, document: SourceDocument, config: ResolvedConfig): boolean {
    const rule = this.#input.rules.find((one) => one.meta.id === ruleId);
    if (!rule || config.severityOf(rule.meta) === 'off') return false;
    if (document.language === 'typescript' && appliesTo(rule, document.dialect, true)) return true;
    return appliesTo(rule, document.dialect, document.language === 'prisma');
  }
}
