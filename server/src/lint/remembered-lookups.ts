import type { QualifiedName } from '../model/identifier.ts';
import type { SchemaView, Table } from '../model/schema.ts';
import type { Statement } from '../model/statement.ts';
import type { Reads } from './reads.ts';

type Question = 'table' | 'mayExist' | 'existing';

interface Answered {
  readonly question: Question;
  readonly schema: string | undefined;
  /** As it was asked for. */
  readonly name: string;
  readonly answer: unknown;
}

/**
 * What file-scope rules were told of tables, by table name and by the statement that they asked from. It outlives a run: an edit takes
 * away what it may have changed, by name, and everything else is answered without looking at the schema again.
 */
export class RememberedLookups {
  readonly #byName = new Map<string, Map<Statement, Answered[]>>();

  /** The answer to a question about a table of that name, worked out where it is not known. */
  answer<T>(question: Question, { schema, object }: QualifiedName, statement: Statement, ask: () => T): T {
    const answers = this.#of(object.name.toLowerCase(), statement);
    const known = answers.find(
      (one) => one.question === question && one.name === object.name && one.schema === schema?.name,
    );
    if (known) return known.answer as T;
    const answer = ask();
    answers.push({ question, schema: schema?.name, name: object.name, answer });
    return answer;
  }

  /** Forgets what was said of tables of these names (lower case). */
  forget(names: ReadonlySet<string>): void {
    for (const name of names) this.#byName.delete(name);
  }

  #of(name: string, statement: Statement): Answered[] {
    let statements = this.#byName.get(name);
    if (!statements) {
      statements = new Map();
      this.#byName.set(name, statements);
    }
    let answers = statements.get(statement);
    if (!answers) {
      answers = [];
      statements.set(statement, answers);
    }
    return answers;
  }
}

/**
 * The schema before a statement, answering questions about single tables from what is remembered. Notes in `reads` what it was asked; once
 * they are closed, nothing is noted or remembered.
 */
export function rememberedView(
  statement: Statement,
  schema: () => SchemaView,
  lookups: RememberedLookups,
  reads: Reads,
): SchemaView {
  const whole = (): SchemaView => {
    reads.touchSchema();
    return schema();
  };
  return {
    table(name): Table | undefined {
      reads.touch(name.object.name);
      if (reads.isClosed) return schema().table(name);
      return lookups.answer('table', name as QualifiedName, statement, () => schema().table(name));
    },
    outsideTable(name) {
      reads.touch(name.object.name);
      return schema().outsideTable(name);
    },
    tableByKey(key) {
      const table = schema().tableByKey(key);
      if (table) reads.touch(table.name);
      else reads.touchSchema();
      return table;
    },
    tables: () => whole().tables(),
    outsideTables: () => whole().outsideTables(),
    enums: () => whole().enums(),
    index: (name) => whole().index(name),
    routines: () => whole().routines(),
    routine: (name, signature) => whole().routine(name, signature),
    roles: () => whole().roles(),
  };
}
