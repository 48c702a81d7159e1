import type { FilePlace } from '../model/database.ts';
import { mentionedTables } from '../model/mentioned-tables.ts';
import type { QueryEvidence } from '../model/query-evidence.ts';
import type { Statement } from '../model/statement.ts';

/** What one file contributes, with the statements it was read from. */
interface FileEvidence {
  readonly place: FilePlace;
  readonly statements: readonly Statement[];
  readonly all: readonly QueryEvidence[];
  readonly byTable: ReadonlyMap<string, readonly QueryEvidence[]>;
}

const NOTHING: ReadonlyMap<string, readonly QueryEvidence[]> = new Map();

/**
 * Which statements of a database read or write which tables. It is built when somebody first asks, and then follows the files: the list
 * of a table stays the same object until one of the statements in it changes.
 */
export class QueryEvidenceIndex {
  readonly #places: readonly FilePlace[];
  readonly #statementsOf: (path: string) => readonly Statement[];
  readonly #files = new Map<string, FileEvidence>();
  /** The places of the files that mention a table, by its name. */
  readonly #mentions = new Map<string, Set<FilePlace>>();
  readonly #lists = new Map<string, readonly QueryEvidence[]>();
  readonly #order: ReadonlyMap<FilePlace, number>;
  readonly #placeOf: ReadonlyMap<string, FilePlace>;
  #everything: readonly QueryEvidence[] | undefined;
  /** The places of the files whose statements may have changed since they were read. */
  readonly #stale: Map<string, FilePlace>;

  constructor(places: readonly FilePlace[], statementsOf: (path: string) => readonly Statement[]) {
    this.#places = places;
    this.#statementsOf = statementsOf;
    this.#order = new Map(places.map((place, index) => [place, index]));
    this.#placeOf = new Map(places.map((place) => [place.path, place]));
    this.#stale = new Map(this.#placeOf);
  }

  /** True once somebody has asked, so that answers may have to be given anew. */
  get isUsed(): boolean {
    return this.#files.size > 0;
  }

  /** To be called when the statements of a file may have changed. */
  invalidate(path: string): void {
    const place = this.#placeOf.get(path);
    if (place) this.#stale.set(path, place);
  }

  /** See `DatabaseContext.queriesOn`. */
  on(table: string): readonly QueryEvidence[] {
    this.#refresh();
    const name = table.toLowerCase();
    let list = this.#lists.get(name);
    if (!list) {
      const order = (place: FilePlace): number => this.#order.get(place) ?? 0;
      const places = [...(this.#mentions.get(name) ?? [])].sort((a, b) => order(a) - order(b));
      list = places.flatMap((place) => this.#files.get(place.path)?.byTable.get(name) ?? []);
      this.#lists.set(name, list);
    }
    return list;
  }

  /** See `DatabaseContext.allQueries`. */
  all(): readonly QueryEvidence[] {
    this.#refresh();
    this.#everything ??= this.#places.flatMap((place) => this.#files.get(place.path)?.all ?? []);
    return this.#everything;
  }

  #refresh(): void {
    if (this.#stale.size === 0) return;
    for (const place of this.#stale.values()) {
      const statements = this.#statementsOf(place.path);
      const before = this.#files.get(place.path);
      if (before?.statements !== statements) this.#replace(place, before, readEvidence(place, statements));
    }
    this.#stale.clear();
  }

  #replace(place: FilePlace, before: FileEvidence | undefined, read: FileEvidence): void {
    const byTable = new Map<string, readonly QueryEvidence[]>();
    const names = new Set([...(before?.byTable ?? NOTHING).keys(), ...read.byTable.keys()]);
    let changed = false;
    for (const name of names) {
      const old = before?.byTable.get(name);
      const now = read.byTable.get(name);
      const same = old !== undefined && now !== undefined && sameEvidence(old, now);
      const kept = same ? old : now;
      if (kept) byTable.set(name, kept);
      if (same) continue;
      changed = true;
      this.#lists.delete(name);
      this.#mention(name, place, now !== undefined);
    }
    if (changed) this.#everything = undefined;
    this.#files.set(place.path, changed || !before ? { ...read, byTable } : { ...before, statements: read.statements });
  }

  #mention(name: string, place: FilePlace, mentioned: boolean): void {
    const places = this.#mentions.get(name);
    if (!mentioned) places?.delete(place);
    else if (places) places.add(place);
    else this.#mentions.set(name, new Set([place]));
  }
}

function readEvidence(place: FilePlace, statements: readonly Statement[]): FileEvidence {
  const all: QueryEvidence[] = [];
  const byTable = new Map<string, QueryEvidence[]>();
  for (const statement of statements) {
    for (const parsed of [statement.parsed, ...statement.parsed.nested]) {
      const names = mentionedTables(parsed);
      if (names.size === 0) continue;
      const evidence = { place, statement, parsed };
      all.push(evidence);
      for (const name of names) {
        const list = byTable.get(name);
        if (list) list.push(evidence);
        else byTable.set(name, [evidence]);
      }
    }
  }
  return { place, statements, all, byTable };
}

function sameEvidence(a: readonly QueryEvidence[], b: readonly QueryEvidence[]): boolean {
  return a.length === b.length && a.every((one, index) => one.statement === b[index]?.statement);
}
