import type { FilePlace } from '../model/database.ts';
import type { QualifiedName } from '../model/identifier.ts';
import type { SchemaView, Table } from '../model/schema.ts';
import type { Statement } from '../model/statement.ts';
import type { DatabaseContext, FileContext, FileStep, Report } from '../rules/rule.ts';
import type { Dialect } from '../text/dialect.ts';
import type { Span } from '../text/span.ts';
import type { ChangedNames } from './changed-names.ts';
import { existingTable, mayExist, type StatementPlace } from './migration-history.ts';
import { Reads, recordedDatabase, recordedView, type Sources, viewsOf } from './recorded-schema.ts';

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
  readonly changedNames: ChangedNames;
  /** The files that run as one with this one, see `changeBatch`. */
  readonly batch: ReadonlySet<string>;
  /** A new object whenever files, layouts or deployment change. */
  readonly environment: object;
}

/** One run of the file-scope rules over one direction of a file; notes what they ask of the schema. */
export class FileRun {
  readonly reads = new Reads();
  readonly around: FileSurroundings;
  readonly database: DatabaseContext;
  readonly steps: readonly FileStep[];
  /** The statements before which a rule looked at the schema. */
  readonly #asked = new Map<Statement, SchemaView>();

  constructor(around: FileSurroundings) {
    this.around = around;
    this.database = recordedDatabase(around.database, this.reads);
    this.steps = stepsOf(around);
  }

  before(statement: Statement): SchemaView {
    let view = this.#asked.get(statement);
    if (!view) {
      view = recordedView(this.around.database.timeline.before(statement), `before ${this.#asked.size}`, this.reads);
      this.#asked.set(statement, view);
    }
    return view;
  }

  /** Where the questions of this run are answered now. */
  sources(database: DatabaseContext): Sources {
    const views: Record<string, SchemaView> = viewsOf(database);
    let index = 0;
    for (const statement of this.#asked.keys()) views[`before ${index++}`] = database.timeline.before(statement);
    return { views, database, earlierOn: () => [] };
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
    return existingTable(name, this.#run.before(statement), this.#run.around.batch);
  }
  mayExist(name: QualifiedName, statement: Statement): boolean {
    const { around } = this.#run;
    const place = around.places.get(statement);
    return mayExist(name, this.#run.before(statement), around, ({ object }) =>
      place ? place.section.earlierOn(object.name, place.position) : [],
    );
  }
}
