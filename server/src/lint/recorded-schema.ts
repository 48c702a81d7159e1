import type { EnumType, Index, SchemaView, Table } from '../model/schema.ts';

type LookupName = Parameters<SchemaView['table']>[0];

/** One question that a rule asked of a schema, with the answer it got. */
interface Recorded {
  readonly view: string;
  readonly ask: (view: SchemaView) => unknown;
  readonly answer: unknown;
}

/**
 * What a rule looked at while it ran. The rule's reports hold for as long as every question still gets the same answer
 * (tables are immutable, so identity decides); a rule that walked over all tables depends on the schema as a whole.
 */
export class Reads {
  readonly #recorded: Recorded[] = [];

  record(view: string, ask: (view: SchemaView) => unknown, answer: unknown): void {
    this.#recorded.push({ view, ask, answer });
  }

  /** True where every question asked of `views` (by the same names) gets the same answer now. */
  stillHold(views: Readonly<Record<string, SchemaView>>): boolean {
    return this.#recorded.every(({ view, ask, answer }) => {
      const current = views[view];
      return current !== undefined && ask(current) === answer;
    });
  }
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
