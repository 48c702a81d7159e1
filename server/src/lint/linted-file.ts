import type { FilePlace } from '../model/database.ts';
import type { Finding } from '../model/finding.ts';
import type { DatabaseState } from './database-state.ts';
import { areUntouched } from './epoch.ts';
import { type Reads, sameList, sameSet } from './reads.ts';
import { ReportedFinding } from './reported-finding.ts';
import { databaseKey } from './rule-runner.ts';
import type { PlacedReport } from './stored-report.ts';
import { SUPPRESSION_MARK } from './suppression-directive.ts';

type TextOf = (path: string) => string | undefined;

/** Everything that the findings of a file depend on but for places and the database's schema and queries; compared by identity. */
export type LintKey = readonly unknown[];

/** What findings depend on of their database, for those whose runs have been let go. */
interface Basis {
  readonly reads: Reads;
  readonly reports: readonly PlacedReport[];
  readonly databaseKey: string;
  readonly batch: ReadonlySet<string>;
  /** The database's epoch at which all of it was last known to hold. */
  epoch: number;
}

/**
 * The findings of a file with what they depend on. Where nothing but the places of statements has changed since, they are moved
 * and not worked out again.
 */
export class LintedFile {
  readonly place: FilePlace;
  readonly #key: LintKey;
  readonly #database: DatabaseState;
  #revision: number;
  readonly #path: string;
  #text: string | undefined;
  /** The texts of other files in which the findings relate to something; most relate to nothing elsewhere. */
  readonly #others: Map<string, string | undefined> | undefined;
  #findings: readonly Finding[];
  #basis: Basis | undefined;

  constructor(key: LintKey, database: DatabaseState, place: FilePlace, findings: readonly Finding[], textOf: TextOf) {
    this.place = place;
    this.#key = key;
    this.#database = database;
    this.#revision = database.revision;
    this.#findings = findings;
    this.#path = place.path;
    this.#text = textOf(place.path);
    const others = findings.flatMap(({ related }) => related.flatMap(({ file }) => (file === place.path ? [] : file)));
    if (others.length > 0) this.#others = new Map(others.map((file) => [file, textOf(file)]));
  }

  /**
   * The findings where they stand by now; undefined where they have to be worked out again.
   *
   * @param batchNow the files that run as one with this one
   */
  now(key: LintKey, batchNow: () => ReadonlySet<string>, textOf: TextOf): readonly Finding[] | undefined {
    if (!sameList(key, this.#key) || !this.#databaseHolds(batchNow)) return undefined;
    const text = textOf(this.#path);
    const moved = this.#others && [...this.#others].filter(([path, before]) => textOf(path) !== before);
    if (text === this.#text && !moved?.length) return this.#findings;
    // What a comment suppresses depends on the lines around it.
    if (this.#text?.includes(SUPPRESSION_MARK) || text?.includes(SUPPRESSION_MARK)) return undefined;
    this.#text = text;
    for (const [path] of moved ?? []) this.#others?.set(path, textOf(path));
    return this.#move();
  }

  /** True where the findings are those of the database as it is. */
  get isUpToDate(): boolean {
    return this.#revision === this.#database.revision;
  }

  /**
   * Lets go of the fixes and of how the findings came about; they must be up to date.
   *
   * @param reads what the rules had looked at
   */
  letGo(reads: Reads, batch: ReadonlySet<string>): void {
    const database = this.#database;
    const reports = database.reportsFor(this.#path);
    this.#basis = { reads, reports, databaseKey: databaseKey(database.context), batch, epoch: database.epoch };
    const held = new Set<unknown>(reports);
    this.#findings = this.#findings.map((finding) => ReportedFinding.withoutFixes(finding, (one) => held.has(one)));
  }

  /** While the runs of the rules are remembered, it is they who know what they depend on. */
  #databaseHolds(batchNow: () => ReadonlySet<string>): boolean {
    const basis = this.#basis;
    if (!basis) return this.isUpToDate;
    const database = this.#database;
    const holds =
      this.isUpToDate ||
      (areUntouched(basis, database) &&
        basis.databaseKey === databaseKey(database.context) &&
        sameSet(basis.batch, batchNow()) &&
        sameList(basis.reports, database.reportsFor(this.#path)));
    if (!holds) return false;
    basis.epoch = database.epoch;
    this.#revision = database.revision;
    return true;
  }

  #move(): readonly Finding[] | undefined {
    const moved: Finding[] = [];
    for (const finding of this.#findings) {
      const now = ReportedFinding.inPlace(finding);
      if (!now) return undefined;
      moved.push(now);
    }
    this.#findings = moved;
    return moved;
  }
}
