import type { Timeline } from '../model/database.ts';
import type { SchemaView, Table } from '../model/schema.ts';
import type { Statement } from '../model/statement.ts';
import type { Dialect } from '../text/dialect.ts';
import { foldStatement } from './fold/fold-statement.ts';
import { startSession } from './fold/session.ts';
import { SchemaAt } from './schema-at.ts';
import { SchemaState } from './schema-state.ts';
import type { VersionedMap } from './versioned-map.ts';

/** What an update of a timeline did. */
export interface SchemaChange {
  /** True where any table, type, routine or role, now or at an earlier moment, may differ from before. */
  readonly changed: boolean;
  /** The tables that are different, new or gone (undefined) in the final schema, by key. */
  readonly tables: ReadonlyMap<string, Table | undefined>;
  /** The names (without schema) of the tables and routines whose history differs anywhere. */
  readonly names: ReadonlySet<string>;
  /** Statements at the beginning whose folding was kept. */
  readonly kept: number;
  /** Statements that this update had to fold; the others behind the first change met what they met before and were replayed. */
  readonly folded: number;
}

/** Later than everything: the final schema is the one before it. */
const END = Number.POSITIVE_INFINITY;

/** Where a statement stands in time: its file's session starts at `2 × position`, it runs at `2 × position + 1`. */
function momentOf(position: number): number {
  return 2 * position + 1;
}

type Histories<V> = ReadonlyMap<string, readonly (V | undefined)[]>;

/** What each key was given from a moment on. */
function historiesSince<V>(map: VersionedMap<V>, since: number): Histories<V> {
  return new Map([...map.changedSince(since)].map((key) => [key, map.valuesSince(since, key)]));
}

/** The values, old and new, of the keys that were given other values than in these histories. */
function differences<V>(map: VersionedMap<V>, since: number, old: Histories<V> | undefined): V[] {
  const different: V[] = [];
  for (const key of new Set([...(old?.keys() ?? []), ...map.changedSince(since)])) {
    const before = old?.get(key) ?? [];
    const now = map.valuesSince(since, key);
    if (now.length === before.length && now.every((value, index) => value === before[index])) continue;
    for (const value of [...before, ...now]) if (value !== undefined) different.push(value);
  }
  return different;
}

/**
 * The schema of a database through its history of SQL statements.
 *
 * An update costs as much as the statements that it undoes and folds: those after the first one that changed. Views read the
 * live timeline: they show what the latest update made of their moment.
 */
export class SqlTimeline implements Timeline {
  readonly #state: SchemaState;
  readonly #positions = new Map<Statement, number>();
  readonly #firstOfFile = new Map<string, number>();
  #statements: readonly Statement[] = [];
  #folded = 0;

  constructor(dialect: Dialect) {
    this.#state = new SchemaState(dialect);
  }

  /** Makes these the statements of the history, all of them, in the order in which they run. */
  update(statements: readonly Statement[]): SchemaChange {
    const old = this.#statements;
    this.#folded = 0;
    let kept = 0;
    while (kept < old.length && kept < statements.length && old[kept] === statements[kept]) kept++;
    const since = momentOf(kept) - 1;

    const state = this.#state;
    const before = new Map([...state.tables.changedSince(since)].map((key) => [key, state.tables.get(key)]));
    const tableHistories = historiesSince(state.tables, since);
    const routineHistories = historiesSince(state.routines, since);
    const undone = state.changedSince(since);
    state.forget(since);
    for (const statement of old.slice(kept)) {
      this.#positions.delete(statement);
      if ((this.#firstOfFile.get(statement.file) ?? -1) >= kept) this.#firstOfFile.delete(statement.file);
    }
    for (let position = kept; position < statements.length; position++) {
      const statement = statements[position];
      if (statement) this.#fold(statement, position, statements[position - 1]?.file);
    }
    this.#statements = statements;

    for (const key of state.tables.changedSince(since)) {
      if (!before.has(key)) before.set(key, state.tables.before(since, key));
    }
    const tables = new Map<string, Table | undefined>();
    for (const [key, table] of before) {
      const now = state.tables.peek(key);
      if (now !== table) tables.set(key, now);
    }
    const names = new Set<string>();
    for (const { name } of differences(state.tables, since, tableHistories)) names.add(name);
    for (const { name } of differences(state.routines, since, routineHistories)) names.add(name);
    return {
      changed: undone || state.changedSince(since),
      tables,
      names,
      kept,
      folded: this.#folded,
    };
  }

  #fold(statement: Statement, position: number, previousFile: string | undefined): void {
    const state = this.#state;
    this.#positions.set(statement, position);
    if (!this.#firstOfFile.has(statement.file)) this.#firstOfFile.set(statement.file, position);
    if (statement.file !== previousFile) {
      state.moment = momentOf(position) - 1;
      startSession(state);
    }
    state.moment = momentOf(position);
    if (!state.memory.run(statement, state.moment, () => foldStatement(state, statement))) this.#folded++;
  }

  /** The schema when every statement has run. Unqualified names are searched in every schema that the history searched. */
  get final(): SchemaView {
    return this.#viewAt(END);
  }

  before(statement: Statement): SchemaView {
    const position = this.#positions.get(statement);
    return this.#viewAt(position === undefined ? END : momentOf(position));
  }

  after(statement: Statement): SchemaView {
    const position = this.#positions.get(statement);
    return this.#viewAt(position === undefined ? END : momentOf(position) + 1);
  }

  beforeFile(path: string): SchemaView {
    const position = this.#firstOfFile.get(path);
    return this.#viewAt(position === undefined ? END : momentOf(position));
  }

  #viewAt(moment: number): SchemaView {
    const { searchPath = [], everSearched } = this.#state.sessionBefore(moment);
    const path = moment === END ? everSearched : searchPath;
    const { defaultSchema } = this.#state.rules;
    // An unqualified name that the session's own path does not lead to is most likely in the default schema.
    const schemas = moment === END ? [defaultSchema, ...path] : [...path, defaultSchema];
    return new SchemaAt(this.#state, moment, [...new Set(schemas)]);
  }
}
