import type { PrismaSchema, Timeline } from '../model/database.ts';
import type { SchemaView } from '../model/schema.ts';
import type { Statement } from '../model/statement.ts';
import type { DatabaseContext, Survey } from '../rules/rule.ts';
import type { Question, Reads, Sources } from './reads.ts';
import { recordedView, type ViewSource } from './recorded-view.ts';
import { migrationPaths, surveyedPaths } from './surveyed-files.ts';

/** The schemas that a rule can ask of a database, by the names under which they are recorded. */
export function viewsOf({ timeline, prisma }: DatabaseContext): Record<string, SchemaView> {
  return prisma ? { final: timeline.final, prisma: prisma.final } : { final: timeline.final };
}

/** A database that notes in `reads` what is asked of its schemas. Once the reads are closed, it tells how things are by then. */
export function recordedDatabase(database: DatabaseContext, reads: Reads): DatabaseContext {
  return new RecordedDatabase(database, reads);
}

/** The schema before or after a statement. */
class MomentSource implements ViewSource {
  readonly #timeline: Timeline;
  readonly #statement: Statement;
  readonly #when: 'before' | 'after';

  constructor(timeline: Timeline, statement: Statement, when: 'before' | 'after') {
    this.#timeline = timeline;
    this.#statement = statement;
    this.#when = when;
  }

  now(): SchemaView {
    return this.#timeline[this.#when](this.#statement);
  }

  in({ database }: Sources): SchemaView {
    return database.timeline[this.#when](this.#statement);
  }
}

class FinalSource implements ViewSource {
  readonly #timeline: Timeline;

  constructor(timeline: Timeline) {
    this.#timeline = timeline;
  }

  now(): SchemaView {
    return this.#timeline.final;
  }

  in({ views }: Sources): SchemaView | undefined {
    return views.final;
  }
}

class RecordedTimeline implements Timeline {
  readonly #timeline: Timeline;
  readonly #reads: Reads;
  readonly final: SchemaView;

  constructor(timeline: Timeline, reads: Reads) {
    this.#timeline = timeline;
    this.#reads = reads;
    this.final = recordedView(new FinalSource(timeline), reads);
  }

  before(statement: Statement): SchemaView {
    return recordedView(new MomentSource(this.#timeline, statement, 'before'), this.#reads);
  }

  after(statement: Statement): SchemaView {
    return recordedView(new MomentSource(this.#timeline, statement, 'after'), this.#reads);
  }

  beforeFile(path: string): SchemaView {
    const now = (): SchemaView => this.#timeline.beforeFile(path);
    return recordedView({ now, in: ({ database }) => database.timeline.beforeFile(path) }, this.#reads);
  }
}

function recordedPrisma(prisma: PrismaSchema, database: DatabaseContext, reads: Reads): PrismaSchema {
  const now = (): SchemaView => database.prisma?.final ?? prisma.final;
  return {
    ...prisma,
    final: recordedView({ now, in: ({ views }) => views.prisma }, reads),
    model(name) {
      reads.touchTable(name);
      const model = database.prisma?.model(name);
      reads.record((sources) => sources.database.prisma?.model(name), undefined, undefined, model);
      return model;
    },
    modelOfTable(name, schema) {
      reads.touchTable(name);
      const model = database.prisma?.modelOfTable(name, schema);
      const ask = (sources: Sources) => sources.database.prisma?.modelOfTable(name, schema);
      reads.record(ask, undefined, undefined, model);
      return model;
    },
  };
}

// Questions about the database itself: `about` is a path or a table's name.
const isDeployed: Question<undefined, string> = ({ database }, _, path) => database.isDeployed(path);
const deployedText: Question<undefined, string> = ({ database }, _, path) => database.deployedText(path);
const deployedPaths: Question<undefined, undefined> = ({ database }) => database.deployedPaths();
const differsFromChecksum: Question<undefined, string> = ({ database }, _, path) => database.differsFromChecksum(path);
const textOf: Question<undefined, string> = ({ database }, _, path) => database.textOf(path);
const statementsOf: Question<undefined, string> = ({ database }, _, path) => database.statementsOf(path);
const queriesOn: Question<undefined, string> = ({ database }, _, table) => database.queriesOn(table);
const allQueries: Question<undefined, undefined> = ({ database }) => database.allQueries();

type SurveyAnswer = string | number | boolean | undefined;

const surveyed: Question<Survey<unknown>, (gathered: unknown) => SurveyAnswer> = ({ database }, survey, ask) =>
  database.surveyed(survey, ask);

/** Every run has one, so that what it holds counts: the schemas are wrapped when a rule looks at them. */
class RecordedDatabase implements DatabaseContext {
  readonly #database: DatabaseContext;
  readonly #reads: Reads;
  #timeline: Timeline | undefined;
  #prisma: PrismaSchema | undefined;

  constructor(database: DatabaseContext, reads: Reads) {
    this.#database = database;
    this.#reads = reads;
  }

  get plan(): DatabaseContext['plan'] {
    return this.#database.plan;
  }
  get dialect(): DatabaseContext['dialect'] {
    return this.#database.dialect;
  }
  get platform(): DatabaseContext['platform'] {
    return this.#database.platform;
  }
  get thresholds(): DatabaseContext['thresholds'] {
    return this.#database.thresholds;
  }

  get timeline(): Timeline {
    this.#timeline ??= new RecordedTimeline(this.#database.timeline, this.#reads);
    return this.#timeline;
  }

  get target(): string | undefined {
    return this.#database.target;
  }

  get prisma(): PrismaSchema | undefined {
    const { prisma } = this.#database;
    if (prisma) this.#prisma ??= recordedPrisma(prisma, this.#database, this.#reads);
    return prisma && this.#prisma;
  }

  isDeployed(path: string): boolean {
    return this.#asked(isDeployed, path, this.#database.isDeployed(path));
  }

  deployedText(path: string): string | undefined {
    return this.#asked(deployedText, path, this.#database.deployedText(path));
  }

  deployedPaths(): readonly string[] {
    return this.#asked(deployedPaths, undefined, this.#database.deployedPaths());
  }

  differsFromChecksum(path: string): boolean {
    // The texts of the files before it count too.
    this.#reads.touchTextsOf(migrationPaths(this.#database.plan));
    return this.#asked(differsFromChecksum, path, this.#database.differsFromChecksum(path));
  }

  textOf(path: string): string | undefined {
    this.#reads.touchText(path);
    return this.#asked(textOf, path, this.#database.textOf(path));
  }

  /** Many rules take this one out of the database, so that it has to work by itself. */
  get statementsOf(): DatabaseContext['statementsOf'] {
    return (path) => {
      this.#reads.touchStatements(path);
      return this.#asked(statementsOf, path, this.#database.statementsOf(path));
    };
  }

  queriesOn(table: string): ReturnType<DatabaseContext['queriesOn']> {
    this.#reads.touch(table);
    return this.#asked(queriesOn, table, this.#database.queriesOn(table));
  }

  surveyed<S, T extends SurveyAnswer>(survey: Survey<S>, ask: (gathered: S) => T): T {
    this.#reads.touchSchema();
    this.#reads.touchStatementsOf(surveyedPaths(survey, this.#database.plan));
    const answer = this.#database.surveyed(survey, ask);
    this.#reads.record(surveyed, survey as Survey<unknown>, ask as (gathered: unknown) => SurveyAnswer, answer);
    return answer;
  }

  allQueries(): ReturnType<DatabaseContext['allQueries']> {
    this.#reads.touchQueries();
    return this.#asked(allQueries, undefined, this.#database.allQueries());
  }

  #asked<About, Answer>(question: Question<undefined, About>, about: About, answer: Answer): Answer {
    this.#reads.record(question, undefined, about, answer);
    return answer;
  }
}
