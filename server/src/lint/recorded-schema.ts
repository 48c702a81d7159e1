import type { EnumType, Index, SchemaView, Table } from '../model/schema.ts';
import type { Statement } from '../model/statement.ts';

type LookupName = Parameters<SchemaView['table']>[0];

/** Where a rule's questions are answered: the schemas by name, and the statements of the file that come before. */
export interface Sources {
  readonly views: Readonly<Record<string, SchemaView>>;
  readonly earlierOn: (table: string) => readonly Statement[];
}

/** One question that a rule asked, with the answer it got. */
interface Recorded {
  readonly ask: (sources: Sources) => unknown;
  readonly answer: unknown;
}

/**
 * What a rule looked at while it ran. The rule's reports hold for as long as every question still gets the same answer
 * (tables and statements are immutable, so identity decides); a rule that walked over all tables depends on the schema as a whole.
 */
export class Reads {
  readonly #recorded: Recorded[] = [];

  record(view: string, ask: (view: SchemaView) => unknown, answer: unknown): void {
    this.#recorded.push({ ask: ({ views }) => views[view] && ask(views[view]), answer });
  }

  recordStatements(table: string, answer: readonly Statement[]): void {
    this.#recorded.push({ ask: ({ earlierOn }) => sameList(earlierOn(table), answer), answer: true });
  }

  /** True where every question gets the same answer now. */
  stillHold(sources: Sources): boolean {
    return this.#recorded.every(({ ask, answer }) => ask(sources) === answer);
  }
}

/** The sources of rules that look at nothing but one schema. */
export function schemaAlone(view: SchemaView): Sources {
  return { views: { schema: view }, earlierOn: () => [] };
}

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

/** A view that notes in `reads` what is asked of it, under the name `label`. `wholeSchema` stands for "all tables" and changes with any of them. */
export function recordedView(
  view: SchemaView,
  label: string,
  reads: Reads,
  wholeSchema: (view: SchemaView) => unknown,
): SchemaView {
  const asked = <T>(ask: (view: SchemaView) => T): T => {
    const answer = ask(view);
    reads.record(label, ask, answer);
    return answer;
  };
  const all = (): void => reads.record(label, wholeSchema, wholeSchema(view));
  return {
    table: (name: LookupName): Table | undefined => asked((current) => current.table(name)),
    tableByKey: (key: string): Table | undefined => asked((current) => current.tableByKey(key)),
    tables(): Iterable<Table> {
      all();
      return view.tables();
    },
    enums(): Iterable<EnumType> {
      all();
      return view.enums();
    },
    index(name: LookupName): { readonly table: Table; readonly index: Index } | undefined {
      const found = view.index(name);
      reads.record(label, (current) => current.index(name)?.index, found?.index);
      reads.record(label, (current) => current.index(name)?.table, found?.table);
      return found;
    },
  };
}
