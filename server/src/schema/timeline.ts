import type { Timeline } from '../model/database.ts';
import type { SchemaView, Table } from '../model/schema.ts';
import type { Statement } from '../model/statement.ts';
import type { Dialect } from '../text/dialect.ts';
import { foldStep, Insertion, type TimedStep } from './insertion.ts';
import { SchemaAt } from './schema-at.ts';
import { SchemaState, type Session } from './schema-state.ts';
import { StepIndex } from './step-index.ts';
import type { VersionedMap } from './versioned-map.ts';

/** What an update of a timeline did. */
export interface SchemaChange {
  /** True where any table, type, routine or role, now or at an earlier moment, may differ from before. */
  readonly changed: boolean;
  /** The tables that are different, new or gone (undefined) in the final schema, by key. */
  readonly tables: ReadonlyMap<string, Table | undefined>;
  /** The names (without schema) of the tables and routines whose history differs anywhere. */
  /** Undefined where that is not known: it may be those of any. */
  readonly names: ReadonlySet<string> | undefined;
  /** Statements at the beginning whose folding was kept. */
  readonly kept: number;
  /** Statements that this update had to fold; the others behind the first change met what they met before and were replayed. */
  readonly folded: number;
}

/** Later than everything: the final schema is the one before it. */
const END = Number.POSITIVE_INFINITY;

/**
 * How far statements are apart in time. There is room between them, so that what is put in their midst moves nothing. A file's session starts
 * a moment before its first statement runs.
 */
const STEP = 2 ** 20;
/** Less room than this between two statements is none: each takes its own moment, that of its session, and the one behind it. */
const LEAST_ROOM = 4;

type Histories<V> = ReadonlyMap<string, readonly (V | undefined)[]>;

/** What each key was given from a moment on. */
function historiesSince<V>(map: VersionedMap<V>, since: number): Histories<V> {
  return new Map([...map.changedSince(since)].map((key) => [key, map.valuesSince(since, key)]));
}

/** The values, old and new and those before, of the keys that were given other values than in these histories. */
function differences<V>(map: VersionedMap<V>, since: number, old: Histories<V> | undefined): V[] {
  const different: V[] = [];
  for (const key of new Set([...(old?.keys() ?? []), ...map.changedSince(since)])) {
    const before = old?.get(key) ?? [];
    const now = map.valuesSince(since, key);
    // An equal object was made by the same statement; that something was removed does not tell by which.
    const isSame = (value: V | undefined, index: number): boolean => value !== undefined && value === before[index];
    if (now.length === before.length && now.every(isSame)) continue;
    for (const value of [map.before(since, key), ...before, ...now]) if (value !== undefined) different.push(value);
  }
  return different;
}

/**
 * The schema of a database through its history of SQL statements.
 *
 * An update costs as much as the statements that it changes and those that these concern, however long the history is. Views read the
 * live timeline: they show what the latest update made of their moment.
 */
export class SqlTimeline implements Timeline {
  readonly #state: SchemaState;
  readonly #moments = new Map<Statement, number>();
  readonly #firstOfFile = new Map<string, number>();
  #statements: readonly Statement[] = [];
  /** Made when the midst of the history is first changed. */
  #index: StepIndex | undefined;
  /** The schema at the end, until the next update. */
  #final: SchemaView | undefined;
  /** Where names are searched before the end, by the session: the views of a moment share it. */
  readonly #searchPaths = new WeakMap<Session, readonly string[]>();

  constructor(dialect: Dialect) {
    this.#state = new SchemaState(dialect);
  }

  /** Makes these the statements of the history, all of them, in the order in which they run. */
  update(statements: readonly Statement[]): SchemaChange {
    this.#final = undefined;
    const old = this.#statements;
    let kept = 0;
    while (kept < old.length && kept < statements.length && old[kept] === statements[kept]) kept++;
    let behind = 0;
    const most = Math.min(old.length, statements.length) - kept;
    while (behind < most && old[old.length - 1 - behind] === statements[statements.length - 1 - behind]) behind++;
    // What comes first behind the change may be the first of its file by now, or no more.
    while (behind > 0 && startsFile(old, old.length - behind) !== startsFile(statements, statements.length - behind)) {
      behind--;
    }
    const change = behind === 0 && !this.#index ? undefined : this.#insert(statements, kept, behind);
    return change ?? this.#foldFrom(statements, kept);
  }

  /** Folds the statements from a place on, whatever was there before. */
  #foldFrom(statements: readonly Statement[], kept: number): SchemaChange {
    const old = this.#statements;
    const state = this.#state;
    this.#index = undefined;
    const since = this.#momentAt(old, kept - 1) + 1;
    const before = new Map([...state.tables.changedSince(since)].map((key) => [key, state.tables.get(key)]));
    const tableHistories = historiesSince(state.tables, since);
    const routineHistories = historiesSince(state.routines, since);
    const undone = state.changedSince(since);
    state.forget(since);
    for (let position = kept; position < old.length; position++) this.#leave(old, position);
    let folded = 0;
    let moment = this.#momentAt(old, kept - 1);
    for (let position = kept; position < statements.length; position++) {
      moment += STEP;
      for (const { step, moment: at } of this.#enter(statements, position, moment)) {
        state.moment = at;
        if (step.startsSession) state.memory.record(step, at, () => foldStep(state, step));
        else if (!state.memory.run(step, at, () => foldStep(state, step))) folded++;
      }
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
    return { changed: undone || state.changedSince(since), tables, names, kept, folded };
  }

  /**
   * Puts the statements between the first `kept` and the last `behind` into the history as it is. Returns undefined where that cannot be
   * done: a statement behind them has to do with everything, or there is no room left.
   */
  #insert(statements: readonly Statement[], kept: number, behind: number): SchemaChange | undefined {
    const old = this.#statements;
    const from = this.#momentAt(old, kept - 1);
    const next = old[old.length - behind];
    const end = behind > 0 && next ? this.#momentOf(next) - 1 : Number.POSITIVE_INFINITY;
    const count = statements.length - kept - behind;
    const room = Math.min(STEP, Math.floor((end - from) / (count + 1)));
    if (room < LEAST_ROOM) return undefined;
    this.#index ??= this.#indexAll();
    const index = this.#index;
    if (index.isWideAfter(from)) return undefined;
    const removed: TimedStep[] = [];
    for (let position = kept; position < old.length - behind; position++) removed.push(...this.#leave(old, position));
    const added: TimedStep[] = [];
    for (let position = kept; position < statements.length - behind; position++) {
      added.push(...this.#enter(statements, position, from + room * (position - kept + 1)));
    }
    this.#statements = statements;
    const { maps, tables, routines } = this.#state;
    for (const map of maps) map.startJournal();
    const insertion = new Insertion(this.#state, index);
    if (removed.length + added.length > 0) insertion.run(removed, added);
    const changed = maps.some((map) => map.differences.length > 0);
    const names = new Set([...namesOfDifferences(tables), ...namesOfDifferences(routines)]);
    const different = tables.endJournal();
    for (const map of maps) map.endJournal();
    // It began to change the past of something that depends on everything: what became of the rest is not known.
    if (insertion.failed) return { ...this.#foldFrom(statements, 0), names: undefined };
    return { changed, tables: different, names, kept, folded: insertion.folded };
  }

  #indexAll(): StepIndex {
    const index = new StepIndex();
    for (const [position, statement] of this.#statements.entries()) {
      for (const { step, moment } of this.#stepsOf(this.#statements, position, this.#momentOf(statement))) {
        index.add(moment, step, this.#state.memory.recording(step));
      }
    }
    return index;
  }

  /** What there is to do for a statement that runs at a moment. */
  #stepsOf(statements: readonly Statement[], position: number, moment: number): readonly TimedStep[] {
    const statement = statements[position];
    if (!statement) return [];
    const run = { moment, step: { statement, startsSession: false } };
    return startsFile(statements, position)
      ? [{ moment: moment - 1, step: { statement, startsSession: true } }, run]
      : [run];
  }

  #enter(statements: readonly Statement[], position: number, moment: number): readonly TimedStep[] {
    const statement = statements[position];
    if (!statement) return [];
    this.#moments.set(statement, moment);
    const first = this.#firstOfFile.get(statement.file);
    if (first === undefined || moment < first) this.#firstOfFile.set(statement.file, moment);
    return this.#stepsOf(statements, position, moment);
  }

  #leave(statements: readonly Statement[], position: number): readonly TimedStep[] {
    const statement = statements[position];
    if (!statement) return [];
    const moment = this.#momentOf(statement);
    this.#moments.delete(statement);
    if (this.#firstOfFile.get(statement.file) === moment) this.#firstOfFile.delete(statement.file);
    return this.#stepsOf(statements, position, moment);
  }

  #momentOf(statement: Statement): number {
    return this.#moments.get(statement) ?? END;
  }

  /** The moment of the statement at a position, that before all for none. */
  #momentAt(statements: readonly Statement[], position: number): number {
    const statement = statements[position];
    return statement ? this.#momentOf(statement) : 0;
  }

  /** The schema when every statement has run. Unqualified names are searched in every schema that the history searched. */
  get final(): SchemaView {
    if (!this.#final) {
      const { everSearched } = this.#state.sessionBefore(END);
      const schemas = new Set([this.#state.rules.defaultSchema, ...everSearched]);
      this.#final = new SchemaAt(this.#state, END, [...schemas]);
    }
    return this.#final;
  }

  before(statement: Statement): SchemaView {
    return this.#viewAt(this.#momentOf(statement));
  }

  after(statement: Statement): SchemaView {
    return this.#viewAt(this.#momentOf(statement) + 1);
  }

  beforeFile(path: string): SchemaView {
    return this.#viewAt(this.#firstOfFile.get(path) ?? END);
  }

  #viewAt(moment: number): SchemaView {
    return moment === END ? this.final : new SchemaAt(this.#state, moment, this.#searchPathAt(moment));
  }

  /** An unqualified name that the session's own path does not lead to is most likely in the default schema. */
  #searchPathAt(moment: number): readonly string[] {
    const session = this.#state.sessionBefore(moment);
    let path = this.#searchPaths.get(session);
    if (!path) {
      path = [...new Set([...(session.searchPath ?? []), this.#state.rules.defaultSchema])];
      this.#searchPaths.set(session, path);
    }
    return path;
  }
}

/** True where the statement at a position is the first of its file. */
function startsFile(statements: readonly Statement[], position: number): boolean {
  return statements[position]?.file !== statements[position - 1]?.file;
}

/** The names that the values had which are different, before and now. */
function namesOfDifferences<V extends { readonly name: string }>(map: VersionedMap<V>): readonly string[] {
  return map.differences.flatMap(({ key, moment, before, after }) =>
    [before?.value, after?.value, map.before(moment, key)].flatMap((value) => (value ? [value.name] : [])),
  );
}
