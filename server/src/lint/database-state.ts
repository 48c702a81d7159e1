import type { DatabasePlan, FilePlace, PrismaSchema } from '../model/database.ts';
import type { Table } from '../model/schema.ts';
import type { Statement } from '../model/statement.ts';
import type { DatabaseContext } from '../rules/rule.ts';
import { foldPrisma } from '../schema/prisma/fold.ts';
import { type SchemaChange, SqlTimeline } from '../schema/timeline.ts';
import type { SourceDocument } from '../workspace/document.ts';
import { ChangeBatches } from './change-batches.ts';
import { type AnyChanges, namesBetween } from './changes.ts';
import type { ResolvedConfig } from './config.ts';
import { fileCreatesTables, foldedStatements } from './migration-history.ts';
import { QueryEvidenceIndex } from './query-evidence-index.ts';
import { sameList } from './reads.ts';
import type { RuleRunner } from './rule-runner.ts';
import { SchemaReports } from './schema-reports.ts';
import type { PlacedReport } from './stored-report.ts';
import { Surveys } from './surveys.ts';

const NO_STATEMENTS: readonly Statement[] = [];
const NO_TABLES: ReadonlyMap<string, Table | undefined> = new Map();

/** What a database asks of the engine that keeps it. */
export interface DatabaseEnvironment {
  readonly runner: RuleRunner;
  /** Hears of each fold, for the counters. */
  folded(change: SchemaChange): void;
  /** A place of the plan as it is now: edits move the sections of a file. */
  placeNow(plan: DatabasePlan, place: FilePlace): FilePlace;
  document(path: string): SourceDocument | undefined;
  isDeployed(path: string): boolean;
  deployedText(path: string): string | undefined;
  deployedPaths(): readonly string[];
  isChecksummed(path: string): boolean;
  differsFromChecksum(path: string): boolean;
  config(path: string): ResolvedConfig;
}

/** One database of the workspace: its plan, its schema through time, and what the schema-wide rules said of it. */
export class DatabaseState {
  readonly plan: DatabasePlan;
  readonly context: DatabaseContext;
  readonly #environment: DatabaseEnvironment;
  readonly #timeline: SqlTimeline;
  readonly #prismaFiles: readonly string[];
  readonly #evidence: QueryEvidenceIndex;
  readonly #batches: ChangeBatches;
  #prisma: PrismaSchema | undefined;
  readonly #reports: SchemaReports;
  #surveys = new Surveys();
  /** The statements of each file, as of the latest refresh, and those of them that are folded. */
  readonly #lastStatements = new Map<string, readonly Statement[]>();
  readonly #folded = new Map<string, readonly Statement[]>();
  /** The files that a rule read as such: what it said of other files may depend on them, whatever becomes of the schema. */
  readonly #readTexts = new Set<string>();
  readonly #readStatements = new Set<string>();
  readonly #places: ReadonlyMap<string, FilePlace>;
  /** Grows whenever the schema, or what rules asked of the queries, may have changed. */
  revision = 0;
  /** Grows with every refresh that finds a difference. */
  epoch = 0;
  /** What the latest of these refreshes may have changed. */
  changes: AnyChanges = undefined;

  constructor(plan: DatabasePlan, environment: DatabaseEnvironment) {
    this.plan = plan;
    this.#environment = environment;
    this.#timeline = new SqlTimeline(plan.dialect);
    this.#prismaFiles = plan.files.filter((file) => file.role === 'prisma').map((file) => file.path);
    const state = this;
    const statementsOf = (path: string): readonly Statement[] =>
      environment.document(path)?.statements ?? NO_STATEMENTS;
    this.#batches = new ChangeBatches(plan);
    this.#places = new Map(plan.files.map((place) => [place.path, place]));
    const reads = (path: string, files: Set<string>): boolean => {
      if (!state.#places.has(path)) return false;
      files.add(path);
      return true;
    };
    const evidence = new QueryEvidenceIndex(plan.files, statementsOf);
    this.#evidence = evidence;
    const ownConfig = (): ResolvedConfig => environment.config(plan.files[0]?.path ?? plan.root);
    this.context = {
      plan,
      dialect: plan.dialect,
      timeline: this.#timeline,
      get prisma() {
        return state.#prisma;
      },
      get target() {
        return ownConfig().targets[plan.dialect];
      },
      get platform() {
        return ownConfig().platform;
      },
      get thresholds() {
        return ownConfig().thresholds;
      },
      isDeployed: (path) => environment.isDeployed(path),
      deployedText: (path) => environment.deployedText(path),
      deployedPaths: () => environment.deployedPaths(),
      differsFromChecksum(path) {
        if (!environment.isChecksummed(path)) return false;
        // The texts of the files before it count too.
        for (const file of plan.files) if (file.role === 'migration') reads(file.path, state.#readTexts);
        return environment.differsFromChecksum(path);
      },
      textOf: (path) => (reads(path, state.#readTexts) ? environment.document(path)?.text : undefined),
      statementsOf: (path) => (reads(path, state.#readStatements) ? statementsOf(path) : NO_STATEMENTS),
      queriesOn: (table) => evidence.on(table),
      allQueries: () => evidence.all(),
      surveyed(survey, ask) {
        const { final } = state.#timeline;
        const around = { dialect: plan.dialect, options: {}, schema: final, database: state.context };
        return ask(state.#surveys.gathered(survey, around));
      },
    };
    const configOf = (path: string): ResolvedConfig => environment.config(path);
    this.#reports = new SchemaReports(environment.runner, { database: this.context, configOf, now: this });
  }

  /**
   * Folds again what changed since the last time.
   *
   * @param touched the files of the plan whose text may have changed
   */
  refresh(touched: readonly string[]): void {
    const paths = this.epoch === 0 ? [...this.#places.keys()] : touched;
    const changed = paths.filter((path) => this.#statementsOf(path) !== this.#lastStatements.get(path));
    const wereRead =
      paths.some((path) => this.#readTexts.has(path)) || changed.some((path) => this.#readStatements.has(path));
    const fold = this.#refold(paths);
    if (changed.length === 0 && !wereRead && !fold && this.epoch > 0) return;
    const prismaChanged = this.#refreshPrisma(changed);
    const changedNames = this.#namesChangedBy(changed, fold?.names ?? []);
    const names = fold && !fold.names ? undefined : changedNames;
    this.epoch++;
    for (const path of changed) this.#evidence.invalidate(path);
    this.changes =
      prismaChanged || !names
        ? undefined
        : { names, schema: fold?.changed ?? false, texts: new Set(paths), statements: new Set(changed) };
    if (this.changes) this.#surveys.note(fold?.tables ?? NO_TABLES, this.changes);
    else this.#surveys = new Surveys();
    const evidenceChanged = this.#evidence.isUsed && names?.size !== 0;
    if (!fold?.changed && !prismaChanged && !evidenceChanged && !wereRead) return;
    this.revision++;
    this.#reports.change(this.changes, fold?.tables);
  }

  /** Folds the SQL files again where one of these has other statements to fold. */
  #refold(paths: readonly string[]): SchemaChange | undefined {
    let changed = false;
    for (const path of paths) {
      const planned = this.#places.get(path);
      if (!planned) continue;
      const statements = foldedStatements(this.#environment.placeNow(this.plan, planned), this.#statementsOf(path));
      if (sameList(this.#folded.get(path) ?? NO_STATEMENTS, statements)) continue;
      this.#folded.set(path, statements);
      changed = true;
    }
    if (!changed) return undefined;
    const all: Statement[] = [];
    for (const { path } of this.plan.files) for (const statement of this.#folded.get(path) ?? []) all.push(statement);
    const change = this.#timeline.update(all);
    this.#environment.folded(change);
    return change;
  }

  /** The names about which an answer may differ; undefined for all of them. */
  #namesChangedBy(paths: readonly string[], histories: Iterable<string>): ReadonlySet<string> | undefined {
    const names = new Set([...histories].map((name) => name.toLowerCase()));
    let all = false;
    for (const path of paths) {
      const now = this.#statementsOf(path);
      if (!namesBetween(this.#lastStatements.get(path) ?? [], now, names)) all = true;
      this.#lastStatements.set(path, now);
    }
    return all ? undefined : names;
  }

  #refreshPrisma(changed: readonly string[]): boolean {
    if (this.#prisma ? !changed.some((path) => this.#prismaFiles.includes(path)) : this.#prismaFiles.length === 0) {
      return false;
    }
    const blocks = this.#prismaFiles.flatMap((path) => this.#statementsOf(path));
    this.#prisma = foldPrisma(blocks);
    return true;
  }

  #statementsOf(path: string): readonly Statement[] {
    return this.#environment.document(path)?.statements ?? NO_STATEMENTS;
  }

  /** The files that run as one with that one; `isDeployed` is undefined where nothing is known about deployment, see {@link ChangeBatches}. */
  batchOf(
    file: FilePlace,
    isDeployed: ((path: string) => boolean) | undefined,
    environment: object,
  ): ReadonlySet<string> {
    const createsTables = (path: string): boolean => fileCreatesTables(this.#statementsOf(path));
    return this.#batches.of(file, { isDeployed, createsTables, environment, epoch: this.epoch });
  }

  /** What table- and database-scope rules report of what stands in a file. */
  reportsFor(path: string): readonly PlacedReport[] {
    return this.#reports.in(path);
  }

  /** Forgets the reports, as when configuration or deployment changed; what tables still say is remembered by the runner. */
  invalidateReports(): void {
    this.#reports.change(undefined);
  }
}
