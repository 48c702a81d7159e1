import type { FilePlace } from '../model/database.ts';
import type { QualifiedName } from '../model/identifier.ts';
import type { SchemaView, Table } from '../model/schema.ts';
import type { Statement } from '../model/statement.ts';
import type { DatabaseContext, FileContext, FileStep, Report } from '../rules/rule.ts';
import type { Dialect } from '../text/dialect.ts';
import type { Span } from '../text/span.ts';
import type { AnyChanges } from './changes.ts';
import { existingTable, mayExist, type StatementPlace } from './migration-history.ts';
import { Reads } from './reads.ts';
import { recordedDatabase } from './recorded-database.ts';
import { RememberedLookups, rememberedView } from './remembered-lookups.ts';

/** The statements of a file that run in one direction, with what they stand in. */
export interface FileSurroundings {
  readonly file: FilePlace;
  readonly direction: 'up' | 'down';
  readonly statements: readonly Statement[];
  readonly places: ReadonlyMap<Statement, StatementPlace>;
  readonly database: DatabaseContext;
  /** See `databaseKey`. */
  readonly databaseKey: string;
  /** See `DatabaseState`. */
  readonly epoch: number;
  readonly changes: AnyChanges;
  /** The files that run as one with this one, see `changeBatch`. */
  readonly batch: ReadonlySet<string>;
  /** A new object whenever files, layouts or deployment change. */
  readonly environment: object;
}

/** One run of the file-scope rules over one direction of a file; notes about which tables they ask. */
export class FileRun {
  readonly reads = new Reads('names');
  readonly around: FileSurroundings;
  readonly database: DatabaseContext;
  readonly steps: readonly FileStep[];
  readonly #lookups: RememberedLookups;
  readonly #shared = new Map<object, unknown>();

  /** @param previous the run before this one, whose surroundings differ in nothing but what `around.changes` tells */
  constructor(around: FileSurroundings, previous?: FileRun) {
    this.around = around;
    this.database = recordedDatabase(around.database, this.reads);
    this.steps = stepsOf(around);
    this.#lookups = previous ? previous.#lookups : new RememberedLookups();
    if (around.changes) this.#lookups.forget(around.changes.names);
  }

  before(statement: Statement): SchemaView {
    const schema = (): SchemaView => this.around.database.timeline.before(statement);
    return rememberedView(statement, schema, this.#lookups, this.reads);
  }

  existingTable(name: QualifiedName, statement: Statement): Table | undefined {
    this.reads.touch(name.object.name);
    return this.#answer('existing', name, statement, () =>
      existingTable(name, this.before(statement), this.around.batch),
    );
  }

  mayExist(name: QualifiedName, statement: Statement): boolean {
    this.reads.touch(name.object.name);
    return this.#answer('mayExist', name, statement, () =>
      mayExist(name, this.before(statement), this.around, (one) => this.earlierOn(one, statement)),
    );
  }

  /** When the run is over, nobody takes away what edits change of what is remembered. */
  #answer<T>(question: 'existing' | 'mayExist', name: QualifiedName, statement: Statement, ask: () => T): T {
    return this.reads.isClosed ? ask() : this.#lookups.answer(question, name, statement, ask);
  }

  earlierOn(name: QualifiedName, statement: Statement): readonly Statement[] {
    const place = this.around.places.get(statement);
    return place ? place.section.earlierOn(name.object.name, place.position) : [];
  }

  once<T>(key: object, compute: () => T): T {
    if (this.reads.isClosed) return compute();
    if (!this.#shared.has(key)) this.#shared.set(key, compute());
    return this.#shared.get(key) as T;
  }
}

function stepsOf({ statements, places }: FileSurroundings): readonly FileStep[] {
  const parts = new Set<object>();
  return statements.map((statement) => {
    const place = places.get(statement);
    if (place) parts.add(place.section);
    return { statement, transaction: place?.transaction ?? 'unknown', part: Math.max(0, parts.size - 1) };
  });
}

/** The context of one file-scope rule in a run. */
export class FileRunContext implements FileContext {
  readonly #run: FileRun;
  readonly dialect: Dialect;
  readonly options: Readonly<Record<string, unknown>>;
  readonly report: (statement: Statement, span: Span, report: Report) => void;

  constructor(
    run: FileRun,
    dialect: Dialect,
    options: Readonly<Record<string, unknown>>,
    report: (statement: Statement, span: Span, report: Report) => void,
  ) {
    this.#run = run;
    this.dialect = dialect;
    this.options = options;
    this.report = report;
  }

  get file(): FilePlace {
    return this.#run.around.file;
  }
  get direction(): 'up' | 'down' {
    return this.#run.around.direction;
  }
  get steps(): readonly FileStep[] {
    return this.#run.steps;
  }
  get database(): DatabaseContext {
    return this.#run.database;
  }
  get final(): SchemaView {
    return this.#run.database.timeline.final;
  }
  before(statement: Statement): SchemaView {
    return this.#run.before(statement);
  }
  existingTable(name: QualifiedName, statement: Statement): Table | undefined {
    return this.#run.existingTable(name, statement);
  }
  mayExist(name: QualifiedName, statement: Statement): boolean {
    return this.#run.mayExist(name, statement);
  }
  earlierOn(name: QualifiedName, statement: Statement): readonly Statement[] {
    return this.#run.earlierOn(name, statement);
  }
  once<T>(key: object, compute: () => T): T {
    return this.#run.once(key, compute);
  }
}
