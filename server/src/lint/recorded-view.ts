import type { Index, Routine, SchemaView, Table } from '../model/schema.ts';
import type { Question, Reads, Sources } from './reads.ts';

type LookupName = Parameters<SchemaView['table']>[0];

/** A view of the schema: as it is when it is asked for, and where it is found again when reads are compared. */
export interface ViewSource {
  now(): SchemaView;
  in(sources: Sources): SchemaView | undefined;
}

/**
 * A view that notes in `reads` what is asked of it. Who asks for all tables depends on the view itself. It is looked up once, and again for
 * every question once the reads are closed.
 */
export function recordedView(source: ViewSource, reads: Reads): SchemaView {
  return new RecordedView(source, reads);
}

// Questions about a view: `of` says which. They are shared by all runs, of which a workspace has tens of thousands.
const wholeView: Question<ViewSource, undefined> = (sources, view) => view.in(sources);
const tableOf: Question<ViewSource, LookupName> = (sources, view, name) => view.in(sources)?.table(name);
const tableByKeyOf: Question<ViewSource, string> = (sources, view, key) => view.in(sources)?.tableByKey(key);
const outsideTableOf: Question<ViewSource, LookupName> = (sources, view, name) => view.in(sources)?.outsideTable(name);
const indexOf: Question<ViewSource, LookupName> = (sources, view, name) => view.in(sources)?.index(name)?.index;
const tableOfIndex: Question<ViewSource, LookupName> = (sources, view, name) => view.in(sources)?.index(name)?.table;
const routineOf: Question<ViewSource, RoutineName> = (sources, view, { name, signature }) =>
  view.in(sources)?.routine(name, signature);

interface RoutineName {
  readonly name: LookupName;
  readonly signature: readonly string[] | undefined;
}

/** There are several in each run, so that what they hold counts. */
class RecordedView implements SchemaView {
  readonly #source: ViewSource;
  readonly #reads: Reads;
  #first: SchemaView | undefined;

  constructor(source: ViewSource, reads: Reads) {
    this.#source = source;
    this.#reads = reads;
  }

  table(name: LookupName): Table | undefined {
    this.#reads.touchTable(name.object.name);
    return this.#asked(tableOf, name, this.#now().table(name));
  }

  tableByKey(key: string): Table | undefined {
    const table = this.#asked(tableByKeyOf, key, this.#now().tableByKey(key));
    if (table) this.#reads.touchTable(table.name);
    else this.#reads.touchSchema();
    return table;
  }

  tables(): ReturnType<SchemaView['tables']> {
    return this.#whole().tables();
  }

  outsideTables(): ReturnType<SchemaView['outsideTables']> {
    return this.#whole().outsideTables();
  }

  outsideTable(name: LookupName): Table | undefined {
    this.#reads.touchTable(name.object.name);
    return this.#asked(outsideTableOf, name, this.#now().outsideTable(name));
  }

  enums(): ReturnType<SchemaView['enums']> {
    return this.#whole().enums();
  }

  index(name: LookupName): { readonly table: Table; readonly index: Index } | undefined {
    this.#reads.touchSchema();
    const found = this.#now().index(name);
    this.#asked(indexOf, name, found?.index);
    this.#asked(tableOfIndex, name, found?.table);
    return found;
  }

  routines(): ReturnType<SchemaView['routines']> {
    return this.#whole().routines();
  }

  routine(name: LookupName, signature?: readonly string[]): Routine | undefined {
    this.#reads.touchTable(name.object.name);
    return this.#asked(routineOf, { name, signature }, this.#now().routine(name, signature));
  }

  roles(): ReturnType<SchemaView['roles']> {
    return this.#whole().roles();
  }

  #now(): SchemaView {
    if (this.#reads.isClosed) return this.#source.now();
    this.#first ??= this.#source.now();
    return this.#first;
  }

  #whole(): SchemaView {
    this.#reads.touchSchema();
    return this.#asked(wholeView, undefined, this.#now());
  }

  #asked<About, Answer>(question: Question<ViewSource, About>, about: About, answer: Answer): Answer {
    this.#reads.record(question, this.#source, about, answer);
    return answer;
  }
}
