import { actedTables } from '../model/acted-tables.ts';
import { Conclusions } from '../model/conclusions.ts';
import type { ParsedStatement, Statement } from '../model/statement.ts';

const tablesOf = new Conclusions<ParsedStatement, ReadonlySet<string>>();

function actedTablesOf({ parsed }: Statement): ReadonlySet<string> {
  let names = tablesOf.get(parsed);
  if (!names) {
    names = actedTables(parsed);
    tablesOf.set(parsed, names);
  }
  return names;
}

/** The first statements on a table tell whether the file creates it. */
const FIRST_KEPT = 100;

/** The last ones tell what was done to it just before. */
const LAST_KEPT = 400;

/** How many of the ascending numbers are below a bound. */
function countBelow(numbers: readonly number[], bound: number): number {
  let from = 0;
  let to = numbers.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] ?? bound) < bound) from = middle + 1;
    else to = middle;
  }
  return from;
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

  /**
   * The statements before the one at `position` that act on a table of that name (without schema), nearest last. Where there are very many,
   * those in the middle are left out: every statement asks, so that a file of thousands on one table would cost their square.
   */
  earlierOn(table: string, position: number): readonly Statement[] {
    const positions = this.#positions().get(table) ?? [];
    const count = countBelow(positions, position);
    const kept =
      count <= FIRST_KEPT + LAST_KEPT
        ? positions.slice(0, count)
        : [...positions.slice(0, FIRST_KEPT), ...positions.slice(count - LAST_KEPT, count)];
    return kept.flatMap((at) => this.#statements[at] ?? []);
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
