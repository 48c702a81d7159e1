import { actedTables } from '../model/acted-tables.ts';
import type { ParsedStatement, Statement } from '../model/statement.ts';

const tablesOf = new WeakMap<ParsedStatement, ReadonlySet<string>>();

function actedTablesOf({ parsed }: Statement): ReadonlySet<string> {
  let names = tablesOf.get(parsed);
  if (!names) {
    names = actedTables(parsed);
    tablesOf.set(parsed, names);
  }
  return names;
}

/** The statements of a file that run one after the other in one direction, with an index by the tables that they act on. */
export class Section {
  readonly #statements: Statement[] = [];
  #byTable: Map<string, number[]> | undefined;

  get length(): number {
    return this.#statements.length;
  }

  add(statement: Statement): void {
    this.#statements.push(statement);
  }

  /** The statements before the one at `position` that act on a table of that name (without schema), nearest last. */
  earlierOn(table: string, position: number): readonly Statement[] {
    const found: Statement[] = [];
    for (const at of this.#positions().get(table) ?? []) {
      if (at >= position) break;
      const statement = this.#statements[at];
      if (statement) found.push(statement);
    }
    return found;
  }

  /** Every statement before the one at `position`. */
  earlier(position: number): readonly Statement[] {
    return this.#statements.slice(0, position);
  }

  #positions(): Map<string, number[]> {
    if (this.#byTable) return this.#byTable;
    const byTable = new Map<string, number[]>();
    for (const [position, statement] of this.#statements.entries()) {
      for (const table of actedTablesOf(statement)) {
        const known = byTable.get(table);
        if (known) known.push(position);
        else byTable.set(table, [position]);
      }
    }
    this.#byTable = byTable;
    return byTable;
  }
}
