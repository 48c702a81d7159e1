import type { ForeignKey, Table } from '../../../model/schema.ts';
import type { Survey } from '../../rule.ts';
import { type Edge, stronglyConnected } from '../cycles.ts';

/** A foreign key from one table to another. */
export type ForeignKeyEdge = Edge<{ readonly table: Table; readonly foreignKey: ForeignKey }>;

/**
 * Which tables refer to which. The tables are ranked so that each stands above those that it refers to, but for circles: while that stays
 * so, a change can neither have made a circle nor broken one, and nothing but the changed tables is looked at.
 */
export class ForeignKeyGraph {
  readonly #tables = new Map<string, Table>();
  readonly #referring = new Map<string, Set<string>>();
  #ranks = new Map<string, number>();
  #top = 0;
  #inCircles: ReadonlySet<string> = new Set();

  update(tables: ReadonlyMap<string, Table | undefined>): void {
    for (const [key, table] of tables) this.#put(key, table);
    for (const [key, table] of tables) {
      if (!this.#inCircles.has(key) && (!table || this.#rank(key))) continue;
      this.#rankAll();
      return;
    }
  }

  /** The foreign keys between tables that are in circles, by the keys of the tables that have them. Both ends are in the schema. */
  circularEdges(): readonly ForeignKeyEdge[] {
    return [...this.#inCircles]
      .sort()
      .flatMap((key) => this.#edgesOf(key))
      .filter(({ to }) => this.#inCircles.has(to));
  }

  #put(key: string, table: Table | undefined): void {
    for (const target of targetsOf(this.#tables.get(key))) this.#referring.get(target)?.delete(key);
    if (!table) {
      this.#tables.delete(key);
      this.#ranks.delete(key);
      return;
    }
    this.#tables.set(key, table);
    for (const target of targetsOf(table)) {
      const referring = this.#referring.get(target);
      if (referring) referring.add(key);
      else this.#referring.set(target, new Set([key]));
    }
  }

  #edgesOf(key: string): readonly ForeignKeyEdge[] {
    const table = this.#tables.get(key);
    const foreignKeys = table ? foreignKeysOf(table) : [];
    return foreignKeys.flatMap((foreignKey): ForeignKeyEdge[] => {
      const to = foreignKey.referencedTable;
      return table && this.#tables.has(to) ? [{ from: key, to, value: { table, foreignKey } }] : [];
    });
  }

  /** Gives a table a rank between those that refer to it and those that it refers to. False where that is not known to be possible. */
  #rank(key: string): boolean {
    const above = [...(this.#referring.get(key) ?? [])].flatMap((one) => this.#ranks.get(one) ?? []);
    const below = targetsOf(this.#tables.get(key)).flatMap((one) => this.#ranks.get(one) ?? []);
    const least = Math.max(0, ...below);
    const rank = this.#ranks.get(key) ?? (above.length === 0 ? this.#top + 1 : least + 1);
    if (rank > least && above.every((one) => one > rank)) {
      this.#setRank(key, rank);
      return true;
    }
    if (above.length > 0) return false;
    this.#setRank(key, this.#top + 1);
    return true;
  }

  #setRank(key: string, rank: number): void {
    this.#ranks.set(key, rank);
    this.#top = Math.max(this.#top, rank);
  }

  #rankAll(): void {
    const edges = [...this.#tables.keys()].flatMap((key) => this.#edgesOf(key));
    const inCircles = new Set<string>();
    this.#ranks = new Map();
    this.#top = 0;
    for (const component of stronglyConnected(edges)) {
      const rank = this.#top + 1;
      for (const key of component) {
        this.#setRank(key, rank);
        if (component.size > 1) inCircles.add(key);
      }
    }
    for (const key of this.#tables.keys()) if (!this.#ranks.has(key)) this.#setRank(key, this.#top + 1);
    this.#inCircles = inCircles;
  }
}

/** Of all tables of a schema, those that nothing creates included: two ALTER TABLE can make a circle of such. */
export const FOREIGN_KEY_GRAPH: Survey<ForeignKeyGraph> = {
  start: () => new ForeignKeyGraph(),
  update: (graph, { tables }) => graph.update(tables),
};

function foreignKeysOf(table: Table): readonly ForeignKey[] {
  if (table.kind !== 'table' || table.partitionOf !== undefined) return [];
  return table.foreignKeys.filter(({ referencedTable }) => referencedTable !== table.key);
}

function targetsOf(table: Table | undefined): readonly string[] {
  return table ? foreignKeysOf(table).map(({ referencedTable }) => referencedTable) : [];
}
