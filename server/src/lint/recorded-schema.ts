import type { Index, Routine, SchemaView, Table } from '../model/schema.ts';
import type { Statement } from '../model/statement.ts';
import type { DatabaseContext } from '../rules/rule.ts';
import type { AnyChanges } from './changes.ts';
import { surveyedPaths } from './surveyed-files.ts';

type LookupName = Parameters<SchemaView['table']>[0];

/** Where a rule's questions are answered: the schemas by name, and the statements of the file that come before. */
export interface Sources {
  readonly views: Readonly<Record<string, SchemaView>>;
  readonly database: DatabaseContext;
  readonly earlierOn: (table: string) => readonly Statement[];
}

/** Where a view of the schema is found again. */
type ViewOf = (sources: Sources) => SchemaView | undefined;

/** One question that a rule asked, with the answer it got. */
interface Recorded {
  readonly ask: (sources: Sources) => unknown;
  readonly answer: unknown;
}

/** Most runs note names of one kind alone, and there are thousands of runs: a set is made for the first name. */
const NOTHING: Set<string> = new Set();

function withName(names: Set<string>, name: string): Set<string> {
  return names === NOTHING ? new Set([name]) : names.add(name);
}

/**
 * What a rule looked at while it ran. The rule's reports hold for as long as every question still gets the same answer
 * (tables and statements are immutable, so identity decides); a rule that walked over all tables depends on the schema as a whole.
 */
export class Reads {
  readonly #keep: 'answers' | 'names';
  readonly #recorded: Recorded[] = [];
  #names = NOTHING;
  #tables = NOTHING;
  #texts = NOTHING;
  #statements = NOTHING;
  readonly #statementsOf: ReadonlySet<string>[] = [];
  #schema = false;
  #queries = false;
  #closed = false;

  /** @param keep `names` notes only about what was asked, for runs too large to remember every answer; {@link stillHold} means nothing then */
  constructor(keep: 'answers' | 'names' = 'answers') {
    this.#keep = keep;
  }

  /** Ends the run: fixes are worked out later, from the schema as it is then, and what they ask is not noted. */
  close(): void {
    this.#closed = true;
  }

  get isClosed(): boolean {
    return this.#closed;
  }

  /** Notes that the answers depend on tables of that name (without schema), or on statements that name it. */
  touch(name: string): void {
    if (!this.#closed) this.#names = withName(this.#names, name.toLowerCase());
  }

  /** Notes that the answers depend on what the schema says of tables of that name (without schema). */
  touchTable(name: string): void {
    if (!this.#closed) this.#tables = withName(this.#tables, name.toLowerCase());
  }

  /** Notes that the answers depend on more of the schema than single tables. */
  touchSchema(): void {
    if (!this.#closed) this.#schema = true;
  }

  /** Notes that the answers depend on the queries of all tables. */
  touchQueries(): void {
    if (!this.#closed) this.#queries = true;
  }

  /** Notes that the answers depend on a file's text. */
  touchText(path: string): void {
    if (!this.#closed) this.#texts = withName(this.#texts, path);
  }

  /** Notes that the answers depend on a file's statements. */
  touchStatements(path: string): void {
    if (!this.#closed) this.#statements = withName(this.#statements, path);
  }

  /** Notes that the answers depend on the statements of many files; the set is not copied. */
  touchStatementsOf(paths: ReadonlySet<string>): void {
    if (!this.#closed && paths.size > 0 && !this.#statementsOf.includes(paths)) this.#statementsOf.push(paths);
  }

  /** The table names that answers depend on, in lower case. */
  get names(): ReadonlySet<string> {
    return new Set([...this.#names, ...this.#tables]);
  }

  /** True where the answers depend on more than the tables of {@link names}. */
  get isWide(): boolean {
    return (
      this.#schema ||
      this.#queries ||
      this.#texts.size > 0 ||
      this.#statements.size > 0 ||
      this.#statementsOf.length > 0
    );
  }

  /** True where no answer can be another one, given what may have changed. */
  areApartFrom(changes: AnyChanges): boolean {
    if (!changes || (this.#schema && changes.schema) || (this.#queries && changes.names.size > 0)) return false;
    return (
      areApart(this.#names, changes.names) &&
      (!changes.schema || areApart(this.#tables, changes.names)) &&
      areApart(this.#texts, changes.texts) &&
      areApart(this.#statements, changes.statements) &&
      this.#statementsOf.every((paths) => areApart(paths, changes.statements))
    );
  }

  record(viewOf: ViewOf, ask: (view: SchemaView) => unknown, answer: unknown): void {
    this.#note((sources) => {
      const view = viewOf(sources);
      return view && ask(view);
    }, answer);
  }

  /** Notes a question to the database itself. Who asks notes beside it what the answer depends on. */
  recordDatabase<T>(ask: (database: DatabaseContext) => T, database: DatabaseContext): T {
    const answer = ask(database);
    this.#note((sources) => ask(sources.database), answer);
    return answer;
  }

  recordStatements(table: string, answer: readonly Statement[]): void {
    this.touch(table);
    this.#note(({ earlierOn }) => sameList(earlierOn(table), answer), true);
  }

  #note(ask: Recorded['ask'], answer: unknown): void {
    if (this.#keep === 'answers' && !this.#closed) this.#recorded.push({ ask, answer });
  }

  /** True where every question gets the same answer now. */
  stillHold(sources: Sources): boolean {
    return this.#recorded.every(({ ask, answer }) => ask(sources) === answer);
  }
}

/** The schemas that a rule can ask of a database, by the names under which they are recorded. */
export function viewsOf({ timeline, prisma }: DatabaseContext): Record<string, SchemaView> {
  return prisma ? { final: timeline.final, prisma: prisma.final } : { final: timeline.final };
}

/** A database that notes in `reads` what is asked of its schemas. Once the reads are closed, it tells how things are by then. */
export function recordedDatabase(database: DatabaseContext, reads: Reads): DatabaseContext {
  const { plan, dialect, timeline, prisma, target } = database;
  const at = (view: () => SchemaView, viewOf: ViewOf): SchemaView => recordedView(view, viewOf, reads);
  const recordedPrisma = prisma && {
    ...prisma,
    final: recordedView(
      () => database.prisma?.final ?? prisma.final,
      ({ views }) => views.prisma,
      reads,
    ),
    model(name: string): Table | undefined {
      reads.touchTable(name);
      return reads.recordDatabase((now) => now.prisma?.model(name), database);
    },
    modelOfTable(name: string, schema?: string): Table | undefined {
      reads.touchTable(name);
      return reads.recordDatabase((now) => now.prisma?.modelOfTable(name, schema), database);
    },
  };
  return {
    plan,
    dialect,
    ...(target !== undefined ? { target } : {}),
    ...(recordedPrisma ? { prisma: recordedPrisma } : {}),
    timeline: {
      final: recordedView(
        () => timeline.final,
        ({ views }) => views.final,
        reads,
      ),
      before: (statement) =>
        at(
          () => timeline.before(statement),
          (sources) => sources.database.timeline.before(statement),
        ),
      after: (statement) =>
        at(
          () => timeline.after(statement),
          (sources) => sources.database.timeline.after(statement),
        ),
      beforeFile: (path) =>
        at(
          () => timeline.beforeFile(path),
          (sources) => sources.database.timeline.beforeFile(path),
        ),
    },
    platform: database.platform,
    thresholds: database.thresholds,
    isDeployed: (path) => reads.recordDatabase((now) => now.isDeployed(path), database),
    deployedText: (path) => reads.recordDatabase((now) => now.deployedText(path), database),
    deployedPaths: () => reads.recordDatabase((now) => now.deployedPaths(), database),
    differsFromChecksum(path) {
      // The texts of the files before it count too.
      for (const file of plan.files) if (file.role === 'migration') reads.touchText(file.path);
      return reads.recordDatabase((now) => now.differsFromChecksum(path), database);
    },
    textOf(path) {
      reads.touchText(path);
      return reads.recordDatabase((now) => now.textOf(path), database);
    },
    statementsOf(path) {
      reads.touchStatements(path);
      return reads.recordDatabase((now) => now.statementsOf(path), database);
    },
    queriesOn(table) {
      reads.touch(table);
      return reads.recordDatabase((now) => now.queriesOn(table), database);
    },
    surveyed(survey, ask) {
      reads.touchSchema();
      reads.touchStatementsOf(surveyedPaths(survey, plan));
      return reads.recordDatabase((now) => now.surveyed(survey, ask), database);
    },
    allQueries() {
      reads.touchQueries();
      return reads.recordDatabase((now) => now.allQueries(), database);
    },
  };
}

function areApart(read: ReadonlySet<string>, changed: ReadonlySet<string>): boolean {
  const [few, many] = read.size < changed.size ? [read, changed] : [changed, read];
  for (const one of few) if (many.has(one)) return false;
  return true;
}

/** True where two lists hold the same objects in the same order. */
export function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

/**
 * A view that notes in `reads` what is asked of it. Who asks for all tables depends on the view itself.
 *
 * @param viewNow the view as it is when it is asked for; asked once, and again for every question once the reads are closed
 * @param viewOf where it is found again when the reads are compared
 */
export function recordedView(viewNow: () => SchemaView, viewOf: ViewOf, reads: Reads): SchemaView {
  const first = viewNow();
  const now = (): SchemaView => (reads.isClosed ? viewNow() : first);
  const asked = <T>(ask: (view: SchemaView) => T): T => {
    const answer = ask(now());
    reads.record(viewOf, ask, answer);
    return answer;
  };
  const all = (): SchemaView => {
    reads.touchSchema();
    const view = now();
    reads.record(viewOf, (current) => current, view);
    return view;
  };
  return {
    table(name: LookupName): Table | undefined {
      reads.touchTable(name.object.name);
      return asked((current) => current.table(name));
    },
    tableByKey(key: string): Table | undefined {
      const table = asked((current) => current.tableByKey(key));
      if (table) reads.touchTable(table.name);
      else reads.touchSchema();
      return table;
    },
    tables: () => all().tables(),
    outsideTables: () => all().outsideTables(),
    outsideTable(name: LookupName): Table | undefined {
      reads.touchTable(name.object.name);
      return asked((current) => current.outsideTable(name));
    },
    enums: () => all().enums(),
    index(name: LookupName): { readonly table: Table; readonly index: Index } | undefined {
      reads.touchSchema();
      const found = now().index(name);
      reads.record(viewOf, (current) => current.index(name)?.index, found?.index);
      reads.record(viewOf, (current) => current.index(name)?.table, found?.table);
      return found;
    },
    routines: () => all().routines(),
    routine(name: LookupName, signature?: readonly string[]): Routine | undefined {
      reads.touchTable(name.object.name);
      return asked((current) => current.routine(name, signature));
    },
    roles: () => all().roles(),
  };
}
