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
}

/** The findings of files, worked out when somebody asks and remembered as long as they hold. */
export class FileFindings {
  readonly #input: FindingsInput;
  readonly #ruleIds: readonly string[];
  readonly #linted = new Map<string, LintedFile>();
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
    const key = [document.statements, place.role, state, state.revision, ownConfig, databases.environment];
    const known = this.#linted.get(path);
    const textOf = (file: string): string | undefined => sources.textOf(file);
    if (known && (place.sections.length === 0 || known.place === place)) {
      const findings = known.now(key, textOf);
      if (findings) return findings;
    }
    this.filesLinted++;
    const findings = this.#lint(document, placed, ownConfig);
    this.#linted.set(path, new LintedFile(key, place, findings, path, textOf));
    return findings;
  }

  /** Fixes that need no working out, of findings that no rule made (unused suppressions). */
  readyFixesOf(finding: Finding): readonly ResolvedFix[] | undefined {
    return this.#readyFixes.get(finding);
  }

  forget(path: string): void {
    this.#linted.delete(path);
  }

  #lint(document: SourceDocument, { state, place }: PlacedInDatabase, config: ResolvedConfig): readonly Finding[] {
    const { databases, deployment, runner } = this.#input;
    const { path } = document;
    const findings = lintFile({
      document,
      config,
      database: state,
      place,
      runner,
      isDeployed: deployment.isKnown ? (file) => deployment.has(file) : undefined,
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
