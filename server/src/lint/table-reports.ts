import type { Table } from '../model/schema.ts';
import type { Changes } from './changes.ts';
import type { Reads } from './reads.ts';
import type { PlacedReport } from './stored-report.ts';

/** What the table-scope rules said of a table, and what they had looked at. */
export interface TableRun {
  readonly reads: Reads;
  readonly reports: readonly PlacedReport[];
}

interface Entry extends TableRun {
  readonly table: Table;
  readonly names: ReadonlySet<string>;
  readonly files: readonly string[];
}

interface FileReports {
  readonly entries: Set<Entry>;
  list: readonly PlacedReport[] | undefined;
}

const NONE: readonly PlacedReport[] = [];

/** The files that bear reports, each once; nearly always one. */
function filesOf(reports: readonly PlacedReport[]): readonly string[] {
  const [first] = reports;
  if (!first) return [];
  if (reports.every(({ statement }) => statement.file === first.statement.file)) return [first.statement.file];
  return [...new Set(reports.map(({ statement }) => statement.file))];
}

/**
 * What the table-scope rules say of the tables of one schema: by table, so that an edit costs the tables that it may concern, and
 * by the file that bears the reports.
 */
export class TableReports {
  readonly #run: (table: Table) => TableRun;
  readonly #entries = new Map<string, Entry>();
  /** The tables whose rules asked about a name. */
  readonly #readers = new Map<string, Set<Entry>>();
  /** The tables whose rules looked at more than single tables. */
  readonly #wide = new Set<Entry>();
  readonly #files = new Map<string, FileReports>();

  /** @param run runs the rules over a table, or remembers what they said */
  constructor(tables: Iterable<Table>, run: (table: Table) => TableRun) {
    this.#run = run;
    for (const table of tables) this.#add(table);
  }

  /**
   * @param tables what became of the tables that are different, new or gone (undefined), by key
   * @param changes what else may be different for the rules of other tables
   */
  update(tables: ReadonlyMap<string, Table | undefined>, changes: Changes): void {
    const again = new Map(tables);
    const candidates = [...changes.names].flatMap((name) => [...(this.#readers.get(name) ?? [])]);
    for (const entry of [...candidates, ...this.#wide]) {
      const { key } = entry.table;
      if (!again.has(key) && !entry.reads.areApartFrom(changes)) again.set(key, entry.table);
    }
    for (const [key, table] of again) {
      this.#remove(key);
      if (table) this.#add(table);
    }
  }

  /** The reports that stand in a file, by the keys of their tables. */
  in(path: string): readonly PlacedReport[] {
    const file = this.#files.get(path);
    if (!file) return NONE;
    file.list ??= [...file.entries]
      .sort((a, b) => (a.table.key < b.table.key ? -1 : 1))
      .flatMap(({ reports }) => reports.filter(({ statement }) => statement.file === path));
    return file.list;
  }

  #add(table: Table): void {
    const { reads, reports } = this.#run(table);
    const { names } = reads;
    const entry = { table, names, reads, reports, files: filesOf(reports) };
    this.#entries.set(table.key, entry);
    if (reads.isWide) this.#wide.add(entry);
    for (const name of names) {
      const readers = this.#readers.get(name);
      if (readers) readers.add(entry);
      else this.#readers.set(name, new Set([entry]));
    }
    for (const path of entry.files) {
      const file = this.#files.get(path);
      if (file) {
        file.entries.add(entry);
        file.list = undefined;
      } else this.#files.set(path, { entries: new Set([entry]), list: undefined });
    }
  }

  #remove(key: string): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#entries.delete(key);
    this.#wide.delete(entry);
    for (const name of entry.names) {
      const readers = this.#readers.get(name);
      readers?.delete(entry);
      if (readers?.size === 0) this.#readers.delete(name);
    }
    for (const path of entry.files) {
      const file = this.#files.get(path);
      file?.entries.delete(entry);
      if (file) file.list = undefined;
    }
  }
}
