import type { FilePlace } from '../model/database.ts';
import type { QualifiedName } from '../model/identifier.ts';
import type { SchemaView, Table } from '../model/schema.ts';
import type { ParsedStatement, Statement } from '../model/statement.ts';
import type { DatabaseContext, Report, TimelineContext } from '../rules/rule.ts';
import type { Dialect } from '../text/dialect.ts';
import type { Span } from '../text/span.ts';
import type { AnyChanges } from './changes.ts';
import { existingTable, mayExist, type StatementPlace } from './migration-history.ts';
import { Reads, type Sources } from './reads.ts';
import { recordedDatabase } from './recorded-database.ts';
import { recordedView, type ViewSource } from './recorded-view.ts';

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

/** The schema before the statement of a run. */
class BeforeStatement implements ViewSource {
  readonly #database: DatabaseContext;
  readonly #statement: Statement;

  constructor(database: DatabaseContext, statement: Statement) {
    this.#database = database;
    this.#statement = statement;
  }

  now(): SchemaView {
    return this.#database.timeline.before(this.#statement);
  }

  in({ views }: Sources): SchemaView | undefined {
    return views.before;
  }
}

/** One statement with its schema views, which note what the rules ask. */
export class TimelineRun {
  readonly reads = new Reads();
  readonly statement: Statement;
  readonly before: SchemaView;
  readonly database: DatabaseContext;
  #around: TimelineSurroundings;
  #place: StatementPlace;

  constructor(statement: Statement, around: TimelineSurroundings, place: StatementPlace) {
    this.statement = statement;
    this.#around = around;
    this.#place = place;
    this.before = recordedView(new BeforeStatement(around.database, statement), this.reads);
    this.database = recordedDatabase(around.database, this.reads);
  }

  /** As of the latest time that somebody found the reports to hold. */
  get around(): TimelineSurroundings {
    return this.#around;
  }

  get place(): StatementPlace {
    return this.#place;
  }

  /** Takes over where the statement stands by now. */
  moveTo(around: TimelineSurroundings, place: StatementPlace): void {
    this.#around = around;
    this.#place = place;
  }

  earlierOn(name: QualifiedName): readonly Statement[] {
    const { section, position } = this.#place;
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
    return this.#run.place.direction;
  }
  get transaction(): StatementPlace['transaction'] {
    return this.#run.place.transaction;
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
