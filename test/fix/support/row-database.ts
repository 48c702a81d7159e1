import { PGlite } from '@electric-sql/pglite';
import { loadSqlite, type SqliteDatabase, type SqliteModule } from '../../support/sqlite.ts';

/** What a statement gives back, and what it leaves in the tables and views; or the engine's complaint. */
export type Outcome =
  | { readonly columns: readonly string[]; readonly rows: readonly string[]; readonly left: readonly string[] }
  | { readonly complaint: string };

/** An engine with an empty database that holds rows. */
export interface RowDatabase {
  empty(): Promise<void>;
  /** The engine's complaint; undefined where the statement ran. */
  run(sql: string): Promise<string | undefined>;
  /** Runs a statement and takes back what it did. `left` is asked for where it may change tables. */
  outcome(sql: string, wantsLeft: boolean): Promise<Outcome>;
  stop(): Promise<void>;
}

function words(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** One row as text, so that rows can be sorted and compared. */
function rowText(row: readonly unknown[]): string {
  return JSON.stringify(row, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
}

class Postgres implements RowDatabase {
  readonly #database: PGlite;

  constructor(database: PGlite) {
    this.#database = database;
  }

  async empty(): Promise<void> {
    await this.#database.exec('ROLLBACK; DROP SCHEMA IF EXISTS public CASCADE; CREATE SCHEMA public');
  }

  async run(sql: string): Promise<string | undefined> {
    try {
      await this.#database.exec(sql);
      return undefined;
    } catch (error) {
      return words(error);
    }
  }

  async outcome(sql: string, wantsLeft: boolean): Promise<Outcome> {
    await this.#database.exec('BEGIN');
    try {
      const { fields, rows } = await this.#rows(sql);
      const left = wantsLeft ? await this.#left() : [];
      return { columns: fields, rows, left };
    } catch (error) {
      return { complaint: words(error) };
    } finally {
      await this.#database.exec('ROLLBACK');
    }
  }

  stop(): Promise<void> {
    return this.#database.close();
  }

  async #rows(sql: string): Promise<{ fields: string[]; rows: string[] }> {
    const { fields, rows } = await this.#database.query<unknown[]>(sql, [], { rowMode: 'array' });
    return { fields: fields.map(({ name }) => name), rows: rows.map(rowText) };
  }

  async #left(): Promise<string[]> {
    const { rows } = await this.#database.query<{ name: string }>(
      `SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public' OR table_type = 'LOCAL TEMPORARY'`,
    );
    const left: string[] = [];
    for (const { name } of rows) {
      const table = await this.#rows(`SELECT * FROM ${name}`);
      left.push(`${name} ${table.fields.join()}`, ...table.rows.map((row) => `${name} ${row}`));
    }
    return left.sort();
  }
}

class Sqlite implements RowDatabase {
  readonly #make: () => SqliteDatabase;
  #database: SqliteDatabase;

  constructor({ Database }: SqliteModule) {
    this.#make = () => new Database();
    this.#database = this.#make();
  }

  async empty(): Promise<void> {
    this.#database.close();
    this.#database = this.#make();
  }

  async run(sql: string): Promise<string | undefined> {
    try {
      this.#database.exec(sql);
      return undefined;
    } catch (error) {
      return words(error);
    }
  }

  async outcome(sql: string, wantsLeft: boolean): Promise<Outcome> {
    this.#database.exec('BEGIN');
    try {
      const { columns, rows } = this.#rows(sql);
      return { columns, rows, left: wantsLeft ? this.#left() : [] };
    } catch (error) {
      return { complaint: words(error) };
    } finally {
      this.#database.exec('ROLLBACK');
    }
  }

  async stop(): Promise<void> {
    this.#database.close();
  }

  #rows(sql: string): { columns: readonly string[]; rows: string[] } {
    const statement = this.#database.prepare(sql);
    try {
      const rows: string[] = [];
      while (statement.step()) rows.push(rowText(statement.get()));
      return { columns: statement.getColumnNames(), rows };
    } finally {
      statement.free();
    }
  }

  #left(): string[] {
    const names = this.#rows(
      `SELECT '"' || replace(name, '"', '""') || '"' FROM sqlite_master WHERE type IN ('table', 'view')`,
    );
    return names.rows
      .map((row) => String((JSON.parse(row) as unknown[])[0]))
      .flatMap((name) => {
        const { columns, rows } = this.#rows(`SELECT * FROM ${name}`);
        return [`${name} ${columns.join()}`, ...rows.map((row) => `${name} ${row}`)];
      })
      .sort();
  }
}

/** A database in this process: PostgreSQL compiled to WebAssembly, or SQLite. */
export async function startRowDatabase(dialect: 'postgresql' | 'sqlite'): Promise<RowDatabase> {
  return dialect === 'postgresql' ? new Postgres(await PGlite.create()) : new Sqlite(await loadSqlite());
}
