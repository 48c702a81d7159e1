import type { DatabasePlan, FilePlace } from '../model/database.ts';
import { sameStructure } from '../schema/same-structure.ts';
import { DatabaseState } from './database-state.ts';
import type { Deployment } from './deployment.ts';
import type { UpdateOptions } from './engine-types.ts';
import type { LiveConfig } from './live-config.ts';
import type { ParserPool } from './parser-pool.ts';
import type { RuleRunner } from './rule-runner.ts';
import { type Shard, shardsOf } from './shards.ts';
import type { Sources } from './sources.ts';

/** How many files are parsed, or folded, between two pauses. */
const FILES_PER_PAUSE = 50;

/** What the databases of a workspace are made from. */
export interface DatabasesInput {
  readonly sources: Sources;
  readonly config: LiveConfig;
  readonly deployment: Deployment;
  readonly parsers: ParserPool;
  readonly runner: RuleRunner;
}

/** A file's database and its place there. */
export interface PlacedInDatabase {
  readonly state: DatabaseState;
  readonly place: FilePlace;
}

/** The databases of a workspace, kept up to date with its files: discovered, parsed and folded. */
export class Databases {
  readonly #input: DatabasesInput;
  #byId = new Map<string, DatabaseState>();
  /** The databases that each file belongs to; nearly always one. */
  #statesOf = new Map<string, DatabaseState[]>();
  /** The checksum lists that the findings know. */
  #checksums = '';
  #shard: Shard | undefined;
  #shardOf: ReadonlyMap<string, number> = new Map();
  /** A new object whenever files, layouts or deployment change. */
  environment: object = {};
  statementsFolded = 0;
  tablesDerived = 0;

  constructor(input: DatabasesInput) {
    this.#input = input;
  }

  /** Takes in what changed since the last time. */
  async update(options: UpdateOptions): Promise<void> {
    this.#discover();
    this.#share(options.shard);
    await this.#parse(options);
    await this.#fold(options);
  }

  all(): readonly DatabaseState[] {
    return [...this.#byId.values()];
  }

  /** The first database that the file belongs to, also where another shard works on it. */
  placed(path: string): PlacedInDatabase | undefined {
    const placed = this.#input.sources.index.placed(path);
    const state = placed && this.#byId.get(placed.plan.id);
    return state && { state, place: placed.place };
  }

  /** True where this run works on the database, and not another shard. */
  isOurs(state: DatabaseState): boolean {
    return this.#shard === undefined || this.#shardOf.get(state.plan.id) === this.#shard.index;
  }

  /** The shard that works on a file, as of the last update; 0 for files of no database and where the work is not shared. */
  shardOf(path: string): number {
    const plan = this.#input.sources.index.placed(path)?.plan;
    return (plan && this.#shardOf.get(plan.id)) ?? 0;
  }

  /** True where no fix may edit the file: it is deployed, or its tool keeps a checksum of it. */
  isFrozen(path: string): boolean {
    const { deployment, sources } = this.#input;
    return deployment.has(path) || sources.index.isChecksummed(path);
  }

  /** The configuration changed, which discovery and the rules depend on. */
  configChanged(): void {
    this.#input.sources.index.invalidate();
    this.#forgetReports();
  }

  /** Something changed that any finding may depend on: deployment, or the checksum lists. */
  environmentChanged(): void {
    this.environment = {};
    this.#forgetReports();
  }

  #forgetReports(): void {
    for (const state of this.#byId.values()) state.invalidateReports();
  }

  /** Works out the databases again where that is needed; those whose plan did not change keep their state. */
  #discover(): void {
    const { config, sources } = this.#input;
    const plans = sources.index.refresh({
      dialectFor: (path) => config.forFile(path).dialect,
      transactionFor: (path) => config.forFile(path).transaction,
    });
    if (!plans) return;
    const before = this.#byId;
    let changed = plans.length !== before.size;
    this.#byId = new Map();
    this.#statesOf = new Map();
    for (const plan of plans) {
      const known = before.get(plan.id);
      const state = known && sameStructure(known.plan, plan) ? known : this.#newDatabase(plan);
      if (state !== known) changed = true;
      this.#byId.set(plan.id, state);
      for (const { path } of plan.files) {
        const states = this.#statesOf.get(path);
        if (states) states.push(state);
        else this.#statesOf.set(path, [state]);
        if (state !== known) sources.touched.add(path);
      }
    }
    if (changed) this.environment = {};
    this.#noteChecksums();
  }

  /** What was said of a file may be wrong by now where its tool has written its list anew. */
  #noteChecksums(): void {
    const { checksums } = this.#input.sources.index;
    if (this.#checksums === checksums) return;
    this.#checksums = checksums;
    this.environmentChanged();
  }

  #share(shard: Shard | undefined): void {
    this.#shard = shard;
    const bytesOf = (path: string): number => this.#input.sources.textOf(path)?.length ?? 0;
    const plans = this.all().map((state) => state.plan);
    this.#shardOf = shard ? shardsOf(plans, bytesOf, shard.of) : new Map();
  }

  #newDatabase(plan: DatabasePlan): DatabaseState {
    const { config, deployment, runner, sources } = this.#input;
    return new DatabaseState(plan, {
      runner,
      folded: ({ folded, tables }) => {
        this.statementsFolded += folded;
        this.tablesDerived += tables.size;
      },
      placeNow: (ofPlan, place) => sources.index.placeNow(ofPlan, place),
      document: (path) => sources.document(path),
      isDeployed: (path) => deployment.has(path),
      deployedText: (path) => deployment.textOf(path),
      deployedPaths: () => deployment.paths,
      isChecksummed: (path) => sources.index.isChecksummed(path),
      differsFromChecksum: (path) => sources.index.differsFromChecksum(path, (one) => sources.textOf(one)),
      config: (path) => config.forFile(path),
    });
  }

  async #parse(options: UpdateOptions): Promise<void> {
    const { parsers, sources } = this.#input;
    const paths = [...sources.touched];
    for (const [index, path] of paths.entries()) {
      if (options.signal?.aborted) return;
      if (index % FILES_PER_PAUSE === FILES_PER_PAUSE - 1) {
        options.onProgress?.(index, paths.length);
        await options.pause?.();
      }
      const document = sources.document(path);
      if (!document || !this.#statesOf.get(path)?.some((state) => this.isOurs(state))) continue;
      const dialect = sources.index.placed(path)?.plan.dialect ?? 'unknown';
      if (document.isParsed && document.dialect === dialect) continue;
      const parser = await parsers.parserFor(document.language, dialect);
      const scripts = document.language === 'typescript' ? await parsers.scriptReader() : undefined;
      document.parseAll(dialect, parser, scripts);
    }
  }

  /** Folds the databases of the touched files again. A file stays touched until all its databases have taken it in. */
  async #fold(options: UpdateOptions): Promise<void> {
    const { touched } = this.#input.sources;
    let folded = 0;
    for (const [state, paths] of this.#stale()) {
      if (folded >= FILES_PER_PAUSE) {
        folded = 0;
        await options.pause?.();
      }
      if (options.signal?.aborted) for (const path of paths) touched.add(path);
      else state.refresh(paths);
      folded += state.plan.files.length;
    }
  }

  /** Our databases of the touched files, with these files. */
  #stale(): ReadonlyMap<DatabaseState, readonly string[]> {
    const { sources } = this.#input;
    const stale = new Map<DatabaseState, string[]>();
    for (const path of sources.touched) {
      if (sources.document(path)?.isParsed === false) continue;
      const states = this.#statesOf.get(path) ?? [];
      const ours = states.filter((state) => this.isOurs(state));
      for (const state of ours) {
        const paths = stale.get(state);
        if (paths) paths.push(path);
        else stale.set(state, [path]);
      }
      if (ours.length === states.length) sources.touched.delete(path);
    }
    return stale;
  }
}
