import type { DataType } from '../model/data-type.ts';
import type { EnumType, Routine, Table } from '../model/schema.ts';
import type { Dialect } from '../text/dialect.ts';
import { type DialectRules, dialectRules } from './dialect-rules.ts';
import { FoldMemory } from './fold-memory.ts';
import { type NamedObject, objectKey } from './lookup.ts';
import { linksGained, linksOf } from './table-links.ts';
import { type Clock, VersionedMap } from './versioned-map.ts';

/** A type that the history created. For an enum, `values` are its labels in order. */
export interface UserType extends EnumType {
  readonly schema: string;
  readonly form: 'enum' | 'composite' | 'domain' | 'range' | 'base';
  readonly baseType?: DataType;
  readonly notNull: boolean;
}

export interface Sequence {
  readonly key: string;
  readonly schema: string;
  readonly name: string;
}

/** What a connection remembers between statements. It starts afresh with every file. */
export interface Session {
  /** Undefined for the default. */
  readonly searchPath?: readonly string[];
  /** What SET LOCAL replaced, to be given back at the end of the transaction. */
  readonly outerSearchPath?: { readonly value: readonly string[] | undefined };
  /** The moment of BEGIN while an explicit transaction is open. */
  readonly transactionStart?: number;
  readonly savepoints: readonly number[];
  /** Every schema that any file so far has put on its search path, first first. */
  readonly everSearched: readonly string[];
}

const NO_LINKS: ReadonlySet<string> = new Set();
export const FRESH_SESSION: Session = { savepoints: [], everSearched: [] };

/**
 * A database's schema while it is folded: tables, types and sequences by key, each with its history.
 *
 * Every change happens at {@link moment}, which the timeline advances; {@link forget} takes everything from a moment on
 * back. The reverse links (who references, inherits from or reads a table, who uses a type, who owns an index name) follow
 * the tables by themselves, so that no question needs a walk over all tables.
 */
export class SchemaState {
  readonly rules: DialectRules;
  /** What folding each statement asked and changed. */
  readonly memory = new FoldMemory();
  readonly #clock: Clock = { now: Number.POSITIVE_INFINITY };
  readonly tables = this.#map<Table>();
  readonly types = this.#map<UserType>();
  readonly sequences = this.#map<Sequence>(sameSequence);
  readonly routines = this.#map<Routine>();
  /** Names of roles, by themselves. */
  readonly roles = this.#map<string>();
  /** The keys of the routines that share a name, by `schema.name`. */
  readonly #overloads = this.#map<readonly string[]>(sameList);
  /** The tables and views that a view's query reads, by the view's key. */
  readonly #reads = this.#map<readonly string[]>(sameList);
  readonly #links = this.#map<readonly string[]>(sameList);
  readonly #session = this.#map<Session>(sameSearch);
  readonly #all = [
    this.tables,
    this.types,
    this.sequences,
    this.routines,
    this.roles,
    this.#overloads,
    this.#reads,
    this.#links,
    this.#session,
  ];
  /** Tables never change, so neither do their links. */
  readonly #linksOfTable = new WeakMap<Table, ReadonlySet<string>>();
  moment = 0;

  constructor(dialect: Dialect) {
    this.rules = dialectRules(dialect);
  }

  #map<V>(equal?: (a: V, b: V) => boolean): VersionedMap<V> {
    return new VersionedMap<V>(this.memory, equal, this.#clock);
  }

  /** Makes it so that nothing later than a moment is seen, until {@link leavePast}; changes may be made there. */
  standAt(moment: number): void {
    this.#clock.now = moment;
    this.moment = moment;
  }

  leavePast(): void {
    this.#clock.now = Number.POSITIVE_INFINITY;
  }

  /** Everything that the schema is made of. */
  get maps(): readonly VersionedMap<unknown>[] {
    return this.#all as readonly VersionedMap<unknown>[];
  }

  get session(): Session {
    return this.#session.get('') ?? FRESH_SESSION;
  }

  set session(session: Session) {
    // A session knows at which moments its transaction and savepoints began, which differ when history moves.
    this.memory.noteUnrepeatable();
    this.#session.set('', session, this.moment);
  }

  sessionBefore(moment: number): Session {
    return this.#session.before(moment, '') ?? FRESH_SESSION;
  }

  /** Undoes everything that happened at `moment` or later. */
  forget(moment: number): void {
    for (const map of this.#all) map.forget(moment);
  }

  /** True where a table, type, routine or role was changed at `moment` or later. */
  changedSince(moment: number): boolean {
    return [this.tables, this.types, this.routines, this.roles].some((map) => map.changedSince(moment).size > 0);
  }

  /** Makes everything as it was before `moment`, as a change of its own: what ROLLBACK does. */
  restore(moment: number): void {
    for (const map of this.#all) map.restore(moment, this.moment);
  }

  /** The schemas to search for an unqualified name, first first. */
  get searchPath(): readonly string[] {
    return this.session.searchPath ?? [this.rules.defaultSchema];
  }

  /** The schema in which an unqualified name is created. */
  get creationSchema(): string {
    return this.searchPath[0] ?? this.rules.defaultSchema;
  }

  key(schema: string, name: string): string {
    return objectKey(this.rules, schema, name);
  }

  /** Every key that a name may mean, in the order of the search path. */
  candidates(name: NamedObject): readonly string[] {
    const schemas = name.schema
      ? [name.schema.name]
      : [this.rules.temporarySchema, ...this.searchPath, this.rules.defaultSchema];
    return schemas.map((schema) => this.key(schema, name.object.name));
  }

  /** The table, view or materialised view that a name means now. */
  table(name: NamedObject): Table | undefined {
    for (const key of this.candidates(name)) {
      const table = this.tables.get(key);
      if (table && !table.outside) return table;
    }
    return undefined;
  }

  /** The same, or a table that nothing creates but something changes. */
  tableOrOutside(name: NamedObject): Table | undefined {
    const known = this.table(name);
    if (known) return known;
    for (const key of this.candidates(name)) {
      const table = this.tables.get(key);
      if (table) return table;
    }
    return undefined;
  }

  type(name: NamedObject): UserType | undefined {
    for (const key of this.candidates(name)) {
      const type = this.types.get(key);
      if (type) return type;
    }
    return undefined;
  }

  sequence(name: NamedObject): Sequence | undefined {
    for (const key of this.candidates(name)) {
      const sequence = this.sequences.get(key);
      if (sequence) return sequence;
    }
    return undefined;
  }

  /** The tables under a reverse link, see `table-links.ts`. */
  linked(link: string): readonly Table[] {
    const tables: Table[] = [];
    for (const key of this.#links.get(link) ?? []) {
      const table = this.tables.get(key);
      if (table) tables.push(table);
    }
    return tables;
  }

  linkedBefore(moment: number, link: string): readonly string[] {
    return this.#links.before(moment, link) ?? [];
  }

  /** Puts a new or changed table into the schema. */
  put(table: Table): void {
    this.#relink(table.key, this.tables.get(table.key), table);
    this.tables.set(table.key, table, this.moment);
  }

  /** Takes a table out, without touching what depends on it. */
  remove(key: string): void {
    this.setReads(key, []);
    this.#relink(key, this.tables.get(key), undefined);
    this.tables.set(key, undefined, this.moment);
  }

  /** The keys of the routines of that `schema.name`. */
  overloads(base: string): readonly string[] {
    return this.#overloads.get(base) ?? [];
  }

  overloadsBefore(moment: number, base: string): readonly string[] {
    return this.#overloads.before(moment, base) ?? [];
  }

  /** Puts a new or changed routine into the schema. */
  putRoutine(routine: Routine): void {
    const base = this.key(routine.schema, routine.name);
    const keys = this.overloads(base);
    if (!keys.includes(routine.key)) this.#overloads.set(base, [...keys, routine.key], this.moment);
    this.routines.set(routine.key, routine, this.moment);
  }

  removeRoutine(routine: Routine): void {
    const base = this.key(routine.schema, routine.name);
    const keys = this.overloads(base).filter((key) => key !== routine.key);
    this.#overloads.set(base, keys.length > 0 ? keys : undefined, this.moment);
    this.routines.set(routine.key, undefined, this.moment);
  }

  /** Says what a view reads, so that dropping that drops the view. */
  setReads(view: string, sources: readonly string[]): void {
    for (const source of this.#reads.get(view) ?? []) this.#unlink(`read ${source}`, view);
    for (const source of sources) this.#link(`read ${source}`, view);
    this.#reads.set(view, sources.length > 0 ? sources : undefined, this.moment);
  }

  reads(view: string): readonly string[] {
    return this.#reads.get(view) ?? [];
  }

  /** True where a table, view, index or sequence of that schema has the name: what PostgreSQL keeps in `pg_class`. */
  relationExists(schema: string, name: string): boolean {
    const key = this.key(schema, name);
    return (
      this.tables.get(key) !== undefined ||
      this.sequences.get(key) !== undefined ||
      this.linked(`index ${key}`).length > 0 ||
      this.types.get(key)?.form === 'composite'
    );
  }

  /** True where any table of that schema has a constraint of that name. */
  constraintExists(schema: string, name: string): boolean {
    return this.linked(`constraint ${this.key(schema, name)}`).length > 0;
  }

  #relink(key: string, before: Table | undefined, after: Table | undefined): void {
    const gained = before && after && linksGained(before, after, this.rules);
    if (gained) {
      for (const link of gained) this.#link(link, key);
      return;
    }
    const old = this.#linksOf(before);
    const now = this.#linksOf(after);
    for (const link of old) if (!now.has(link)) this.#unlink(link, key);
    for (const link of now) if (!old.has(link)) this.#link(link, key);
  }

  #linksOf(table: Table | undefined): ReadonlySet<string> {
    if (!table) return NO_LINKS;
    let links = this.#linksOfTable.get(table);
    if (!links) {
      links = linksOf(table, this.rules);
      this.#linksOfTable.set(table, links);
    }
    return links;
  }

  #link(link: string, key: string): void {
    const keys = this.#links.get(link) ?? [];
    if (!keys.includes(key)) this.#links.set(link, [...keys, key], this.moment);
  }

  #unlink(link: string, key: string): void {
    const keys = this.#links.get(link)?.filter((other) => other !== key);
    if (keys) this.#links.set(link, keys.length > 0 ? keys : undefined, this.moment);
  }
}

function sameList(a: readonly string[] = [], b: readonly string[] = []): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

function sameSequence(a: Sequence, b: Sequence): boolean {
  return a.key === b.key && a.schema === b.schema && a.name === b.name;
}

/** Statements that do not control the session look at nothing but where names are searched. */
function sameSearch(a: Session, b: Session): boolean {
  return sameList(a.searchPath, b.searchPath) && sameList(a.everSearched, b.everSearched);
}
