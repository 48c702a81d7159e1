import type { DatabasePlan, FilePlace } from '../model/database.ts';
import type { DatabaseContext, Rule } from '../rules/rule.ts';
import type { ParserLoader } from './parser-pool.ts';
import type { FindingSource } from './reported-finding.ts';
import type { Shard } from './shards.ts';

/** What the engine needs from outside; it does no input or output of its own. */
export interface EngineRuntime {
  readonly rules: readonly Rule[];
  readonly loadParser: ParserLoader;
  /** Hears of internal errors: a rule that threw, named once. */
  readonly log: (message: string) => void;
  /**
   * Of how many files the engine remembers how their findings came about; all where it is left out. Of the others it keeps what the
   * findings say, and works the rest out again when an edit concerns them or somebody asks for their fixes.
   */
  readonly filesAtHand?: number;
}

/** Lets a long update be watched and stopped. */
export interface UpdateOptions {
  /** Called now and then while files are parsed. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Awaited now and then, so that a server can serve other requests. */
  readonly pause?: () => Promise<void>;
  /** Stops the update between two files or databases; what is done stays done, and the next update goes on from there. */
  readonly signal?: AbortSignal;
  /** Leaves the databases of other shards alone, which then have no findings; all are worked on where this is left out. */
  readonly shard?: Shard;
}

/** A database for people and programs. */
export interface DatabaseSummary {
  readonly plan: DatabasePlan;
  readonly context: DatabaseContext;
}

/** Where a finding came from, for whoever works out its fixes. */
export interface FindingOrigin extends FindingSource {
  readonly database: DatabaseContext;
  readonly place: FilePlace;
  /** True where the file that bears the finding is deployed, or kept by a checksum, and so never edited. */
  readonly deployed: boolean;
}

/** Work done since the engine was made; tests assert it. */
export interface EngineCounters {
  readonly statementsParsed: number;
  /** Statements whose effect on a schema was worked out, and not replayed from memory. */
  readonly statementsFolded: number;
  /** Tables of a final schema that a fold made, changed or took away. */
  readonly tablesDerived: number;
  /** Tables over which the table-scope rules were run. */
  readonly tablesChecked: number;
  readonly rulesRun: number;
  /** Files whose findings were put together. */
  readonly filesLinted: number;
  readonly discoveries: number;
}
