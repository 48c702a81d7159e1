import type { DatabasePlan, FilePlace } from '../model/database.ts';
import { ChecksumLists } from './checksums.ts';
import {
  type DiscoveryOptions,
  discoverDatabases,
  type FileSummary,
  refreshPlace,
  sameSummary,
  summarize,
} from './discover.ts';
import { EditedSql } from './edited-sql.ts';
import type { SqlSummary } from './file-summary.ts';
import { NotedSummary } from './noted-summary.ts';
import { compareText } from './path.ts';
import { sourceLanguage } from './source-files.ts';
import { isStackFile, readStack, tellsOnlyOfStack } from './stack/read-stack.ts';
import type { StackFact } from './stack/stack-fact.ts';

/** A file's plan and its place in it. */
export interface PlacedFile {
  readonly plan: DatabasePlan;
  readonly place: FilePlace;
}

/** How many files are remembered statement by statement while they are edited. */
const EDITED_AT_ONCE = 8;

/**
 * Which file belongs to which database, kept up to date: databases are discovered again only when a file came or went, or when
 * an edit changed what discovery asked of its file.
 */
export class WorkspaceIndex {
  readonly #summaries = new Map<string, FileSummary>();
  /** What the latest discovery asked of each SQL file. */
  readonly #noted = new Map<string, NotedSummary>();
  readonly #changed = new Map<string, string>();
  /** The files that were edited last. */
  readonly #edited = new Map<string, EditedSql>();
  #plans: readonly DatabasePlan[] = [];
  #placed = new Map<string, PlacedFile>();
  /** The files whose sections have moved since discovery. */
  readonly #moved = new Map<string, SqlSummary>();
  #checksums = new ChecksumLists([]);
  /** What files other than sources tell of the products in use; their texts are not kept. */
  readonly #stack = new Map<string, readonly StackFact[]>();
  #stale = true;
  /** How often databases were discovered; for tests that assert the work done. */
  discoveries = 0;

  /** Takes a file's new text; it is looked at in {@link refresh}. */
  set(path: string, text: string): void {
    // A Prisma schema is read for the stack when somebody asks, not at each keystroke.
    if (isStackFile(path) && sourceLanguage(path) !== 'prisma') this.#stack.set(path, readStack(path, text));
    if (tellsOnlyOfStack(path)) return;
    this.#changed.set(path, text);
  }

  remove(path: string): void {
    this.#changed.delete(path);
    this.#stack.delete(path);
    this.#edited.delete(path);
    this.#noted.delete(path);
    if (this.#summaries.delete(path)) this.#stale = true;
  }

  /** Something that discovery depends on changed outside the files (configuration). */
  invalidate(): void {
    this.#stale = true;
  }

  /** Brings the plans up to date. Returns them where they were discovered again, else undefined. */
  refresh(options: DiscoveryOptions): readonly DatabasePlan[] | undefined {
    for (const [path, text] of this.#changed) this.#summarize(path, text);
    this.#changed.clear();
    if (!this.#stale) return undefined;
    this.#stale = false;
    this.discoveries++;
    const summaries = [...this.#summaries.values()].map((summary) => this.#note(summary));
    this.#plans = discoverDatabases(summaries, options);
    this.#checksums = new ChecksumLists(summaries);
    this.#placed = new Map();
    this.#moved.clear();
    // A file that serves several databases shows its findings once, as a file of the first.
    for (const plan of this.#plans) {
      for (const place of plan.files) if (!this.#placed.has(place.path)) this.#placed.set(place.path, { plan, place });
    }
    return this.#plans;
  }

  /** The first database that the file belongs to, with its place there. */
  placed(path: string): PlacedFile | undefined {
    return this.#placed.get(path);
  }

  /** A place of one of the plans as it is in the file's current text: edits move sections without a new discovery. */
  placeNow(plan: DatabasePlan, place: FilePlace): FilePlace {
    const moved = this.#moved.get(place.path);
    return moved ? refreshPlace(place, plan.layout, moved) : place;
  }

  /** What manifests, lock files and configurations tell of the products in use, in path order. */
  stackFacts(): readonly StackFact[] {
    return [...this.#stack].sort(([a], [b]) => compareText(a, b)).flatMap(([, facts]) => facts);
  }

  /** What the checksum files say, as one text. */
  get checksums(): string {
    return this.#checksums.fingerprint;
  }

  /** True where a checksum file names the file, so that the tool refuses it once it is edited. */
  isChecksummed(path: string): boolean {
    return this.#checksums.has(path);
  }

  /** True where a checksum file recorded another text for the file than it has now, see {@link ChecksumLists.differs}. */
  differsFromChecksum(path: string, textOf: (path: string) => string | undefined): boolean {
    return this.#checksums.differs(path, textOf);
  }

  #summarize(path: string, text: string): void {
    const known = this.#summaries.get(path);
    const summary = known?.kind === 'sql' ? this.#editedSql(path).summarize(text) : summarize(path, text);
    this.#summaries.set(path, summary);
    const noted = this.#noted.get(path);
    if (known?.kind !== 'sql' || summary.kind !== 'sql' || !noted) {
      if (!known || !sameSummary(known, summary)) this.#stale = true;
    } else if (!noted.answersAs(summary)) this.#stale = true;
    else if (JSON.stringify(known.annotated) !== JSON.stringify(summary.annotated)) this.#moveSections(path, summary);
  }

  #note(summary: FileSummary): FileSummary {
    if (summary.kind !== 'sql') return summary;
    const noted = new NotedSummary(summary);
    this.#noted.set(summary.path, noted);
    return noted;
  }

  #editedSql(path: string): EditedSql {
    const edited = this.#edited.get(path) ?? new EditedSql(path);
    // The file that is edited now goes to the end, so that the first one has not been touched for the longest time.
    this.#edited.delete(path);
    this.#edited.set(path, edited);
    const [oldest] = this.#edited.keys();
    if (this.#edited.size > EDITED_AT_ONCE && oldest !== undefined) this.#edited.delete(oldest);
    return edited;
  }

  #moveSections(path: string, summary: SqlSummary): void {
    this.#moved.set(path, summary);
    const placed = this.#placed.get(path);
    if (placed) this.#placed.set(path, { ...placed, place: refreshPlace(placed.place, placed.plan.layout, summary) });
  }
}
