import type { FilePlace } from '../model/database.ts';
import type { QualifiedName } from '../model/identifier.ts';
import type { SchemaView, Table } from '../model/schema.ts';
import type { ParsedStatement, Statement } from '../model/statement.ts';
import type { DatabaseContext, Report, TimelineContext } from '../rules/rule.ts';
import type { Dialect } from '../text/dialect.ts';
import type { Span } from '../text/span.ts';
import type { AnyChanges } from './changes.ts';
import { existingTable, mayExist, type StatementPlace } from './migration-history.ts';
import { Reads, recordedDatabase, recordedView } from './recorded-schema.ts';

/** What the timeline-scope runs of all statements of a file need to know of their surroundings. */
export interface TimelineSurroundings {
  readonly file: FilePlace;
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

/** The same with the place of one statement. */
export interface StatementSurroundings extends TimelineSurroundings {
  readonly place: StatementPlace;
}

/** One statement with its schema views, which note what the rules ask. */
export class TimelineRun {
  readonly reads = new Reads();
  readonly statement: Statement;
  /** As of the latest time that somebody found the reports to hold. */
  around: StatementSurroundings;
  readonly before: SchemaView;
  readonly database: DatabaseContext;

  constructor(statement: Statement, around: StatementSurroundings) {
    this.statement = statement;
    this.around = around;
    const { timeline } = around.database;
    this.before = recordedView(
      () => timeline.before(statement),
      ({ views }) => views.before,
      this.reads,
    );
    this.database = recordedDatabase(around.database, this.reads);
  }

  earlierOn(name: QualifiedName): readonly Statement[] {
    const { section, position } = this.around.place;
    const table = name.object.name;
    const found = section.earlierOn(table, position);
    this.reads.recordStatements(table, found);
    return found;
  }
}

/** The context of one rule on one (possibly nested) statement of a run. */
export class RunContext implements TimelineContext {
  readonly #run: TimelineRun;
  readonly dialect: Dialect;
  readonly options: Readonly<Record<string, unknown>>;
  readonly parsed: ParsedStatement;
  readonly nested: boolean;
  readonly report: (span: Span, report: Report) => void;

  constructor(
    run: TimelineRun,
    dialect: Dialect,
    options: Readonly<Record<string, unknown>>,
    parsed: ParsedStatement,
    nested: boolean,
    report: (span: Span, report: Report) => void,
  ) {
    this.#run = run;
    this.dialect = dialect;
    this.options = options;
    this.parsed = parsed;
    this.nested = nested;
    this.report = report;
  }

  get statement(): Statement {
    return this.#run.statement;
  }
  get file(): FilePlace {
    return this.#run.around.file;
  }
  get direction(): 'up' | 'down' {
    return this.#run.around.place.direction;
  }
  get transaction(): StatementPlace['transaction'] {
    return this.#run.around.place.transaction;
  }
  get database(): DatabaseContext {
    return this.#run.database;
  }
  get before(): SchemaView {
    return this.#run.before;
  }
  get final(): SchemaView {
    return this.#run.database.timeline.final;
  }
  earlierOn(name: QualifiedName): readonly Statement[] {
    return this.#run.earlierOn(name);
  }
  existingTable(name: QualifiedName): Table | undefined {
    return existingTable(name, this.#run.before, this.#run.around.batch);
  }
  mayExist(name: QualifiedName): boolean {
    return mayExist(name, this.#run.before, this.#run.around, (one) => this.#run.earlierOn(one));
  }
}
