import type { DatabasePlan, FilePlace, PrismaSchema } from '../model/database.ts';
import type { SchemaView, Table } from '../model/schema.ts';
import type { Statement } from '../model/statement.ts';
import type { DatabaseContext } from '../rules/rule.ts';
import { foldPrisma } from '../schema/prisma/fold.ts';
import { SqlTimeline } from '../schema/timeline.ts';
import type { SourceDocument } from '../workspace/document.ts';
import { type ChangedNames, namesBetween } from './changed-names.ts';
import type { ResolvedConfig } from './config.ts';
import { fileCreatesTables, foldedStatements } from './migration-history.ts';
import { QueryEvidenceIndex } from './query-evidence-index.ts';
import type { RuleRunner } from './rule-runner.ts';
import type { PlacedReport } from './stored-report.ts';

const NO_STATEMENTS: readonly Statement[] = [];

/** What a database asks of the engine that keeps it. */
export interface DatabaseEnvironment {
  /** A place of the plan as it is now: edits move the sections of a file. */
  placeNow(plan: DatabasePlan, place: FilePlace): FilePlace;
  document(path: string): SourceDocument | undefined;
  isDeployed(path: string): boolean;
  deployedText(path: string): string | undefined;
  deployedPaths(): readonly string[];
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
  #prisma: PrismaSchema | undefined;
  #reports: ReadonlyMap<string, readonly PlacedReport[]> | undefined;
  readonly #lastStatements = new Map<string, readonly Statement[]>();
  /** The files that a rule read as such: what it said of other files may depend on their texts, whatever becomes of the schema. */
  readonly #readFiles = new Set<string>();
  #readFileChanged = false;
  /** Grows whenever the schema, or what rules asked of the queries, may have changed. */
  revision = 0;
  /** Grows with every refresh. */
  epoch = 0;
  /** What the latest refresh may have changed, see {@link ChangedNames}. */
  changedNames: ChangedNames = undefined;

  constructor(plan: DatabasePlan, environment: DatabaseEnvironment) {
    this.plan = plan;
    this.#environment = environment;
    this.#timeline = new SqlTimeline(plan.dialect);
    this.#prismaFiles = plan.files.filter((file) => file.role === 'prisma').map((file) => file.path);
    const state = this;
    const statementsOf = (path: string): readonly Statement[] =>
      environment.document(path)?.statements ?? NO_STATEMENTS;
    const ownFiles = new Set(plan.files.map((file) => file.path));
    const reads = (path: string): boolean => {
      if (!ownFiles.has(path)) return false;
      this.#readFiles.add(path);
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
      textOf: (path) => (reads(path) ? environment.document(path)?.text : undefined),
      statementsOf: (path) => (reads(path) ? statementsOf(path) : NO_STATEMENTS),
      queriesOn: (table) => evidence.on(table),
      allQueries: () => evidence.all(),
    };
  }

  /** Folds again what changed since the last time. */
  refresh(): void {
    const statements: Statement[] = [];
    for (const planned of this.plan.files) {
      const document = this.#environment.document(planned.path);
      if (!document) continue;
      const place = this.#environment.placeNow(this.plan, planned);
      for (const statement of foldedStatements(place, document.statements)) statements.push(statement);
    }
    const change = this.#timeline.update(statements);
    const prismaChanged = this.#refreshPrisma();
    this.epoch++;
    this.#evidence.invalidate();
    this.#readFileChanged = false;
    this.changedNames = prismaChanged ? undefined : this.#namesChangedBy(change.names);
    const evidenceChanged = this.#evidence.isUsed && this.changedNames?.size !== 0;
    if (change.changed || prismaChanged || evidenceChanged || this.#readFileChanged) {
      this.revision++;
      this.#reports = undefined;
    }
  }

  #namesChangedBy(histories: ReadonlySet<string>): ChangedNames {
    const names = new Set([...histories].map((name) => name.toLowerCase()));
    let all = false;
    for (const { path } of this.plan.files) {
      const now = this.#environment.document(path)?.statements ?? [];
      const before = this.#lastStatements.get(path) ?? [];
      if (before === now) continue;
      this.#lastStatements.set(path, now);
      if (this.#readFiles.has(path)) this.#readFileChanged = true;
      if (!namesBetween(before, now, names)) all = true;
    }
    return all ? undefined : names;
  }

  #refreshPrisma(): boolean {
    if (this.#prismaFiles.length === 0) return false;
    const blocks = this.#prismaFiles.flatMap((path) => this.#environment.document(path)?.statements ?? []);
    this.#prisma = foldPrisma(blocks);
    return true;
  }

  /** True where the statements of that file create a table. */
  createsTables(path: string): boolean {
    return fileCreatesTables(this.#environment.document(path)?.statements ?? []);
  }

  /** What table- and database-scope rules report, by the file that bears it. */
  reportsFor(path: string, runner: RuleRunner): readonly PlacedReport[] {
    this.#reports ??= this.#run(runner);
    return this.#reports.get(path) ?? [];
  }

  /** Forgets the reports, as when configuration or deployment changed; what tables still say is remembered by the runner. */
  invalidateReports(): void {
    this.#reports = undefined;
  }

  #run(runner: RuleRunner): ReadonlyMap<string, readonly PlacedReport[]> {
    const byFile = new Map<string, PlacedReport[]>();
    const add = (reports: readonly PlacedReport[]): void => {
      for (const report of reports) {
        const known = byFile.get(report.statement.file);
        if (known) known.push(report);
        else byFile.set(report.statement.file, [report]);
      }
    };
    this.#runSchema(this.context.timeline.final, false, runner, add);
    if (this.#prisma) this.#runSchema(this.#prisma.final, true, runner, add);
    return byFile;
  }

  #runSchema(
    schema: SchemaView,
    prisma: boolean,
    runner: RuleRunner,
    add: (reports: readonly PlacedReport[]) => void,
  ): void {
    const configOf = (path: string): ResolvedConfig => this.#environment.config(path);
    const { dialect } = this.plan;
    for (const table of schema.tables())
      add(runner.tableReports(table, dialect, configOf(fileOf(table)), this.context, this));
    for (const table of schema.outsideTables())
      add(runner.tableReports(table, dialect, configOf(fileOf(table)), this.context, this, 'outside'));
    add(runner.databaseReports(schema, dialect, prisma, configOf, this.context));
  }
}

function fileOf(table: Table): string {
  return table.origin.statement.file;
}
