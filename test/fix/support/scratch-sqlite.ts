import { loadSqlite, type SqliteDatabase, type SqliteModule } from '../../support/sqlite.ts';

/** One SQLite for many histories, each of which finds it empty. */
export class ScratchSqlite {
  readonly #engine: SqliteModule;
  #database: SqliteDatabase;

  private constructor(engine: SqliteModule) {
    this.#engine = engine;
    this.#database = new engine.Database();
  }

  static async start(): Promise<ScratchSqlite> {
    return new ScratchSqlite(await loadSqlite());
  }

  async stop(): Promise<void> {
    this.#database.close();
  }

  async empty(): Promise<void> {
    this.#database.close();
    this.#database = new this.#engine.Database();
  }

  /** SQLite's complaint; undefined where the statement ran. */
  async complaintAbout(statement: string): Promise<string | undefined> {
    try {
      this.#database.exec(statement);
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  /** The database as it is now, for {@link restore}. */
  save(): Uint8Array {
    return this.#database.export();
  }

  restore(saved: Uint8Array): void {
    this.#database.close();
    this.#database = new this.#engine.Database(saved);
  }

  /**
   * What there is, one line each: columns, the keys that indexes stand for, foreign keys, checks and options. The order of
   * columns is left out, since a column that comes back is the last one. Text is compared
   * where SQLite keeps nothing else (views, triggers, checks).
   */
  async catalogue(): Promise<readonly string[]> {
    const lines: string[] = [];
    for (const [type, name, table, sql] of this.#rows(
      "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'",
    )) {
      if (type === 'view' || type === 'trigger') lines.push(`${type} ${name} ${table} ${spaced(sql)}`);
      if (type === 'table') lines.push(...this.#table(String(name), String(sql)));
    }
    return lines.sort();
  }

  #table(name: string, sql: string): string[] {
    const quoted = `'${name.replaceAll("'", "''")}'`;
    const [list] = this.#rows(
      `SELECT type, wr, strict FROM pragma_table_list WHERE name = ${quoted} AND schema = 'main'`,
    );
    const lines = [`table ${name} ${list} ${/\bautoincrement\b/i.test(sql) ? 'autoincrement' : ''}`];
    for (const row of this.#rows(
      `SELECT name, type, "notnull", dflt_value, pk, hidden FROM pragma_table_xinfo(${quoted})`,
    )) {
      lines.push(`column ${name} ${spaced(row)}`);
    }
    for (const [index, unique, origin, partial] of this.#rows(
      `SELECT name, "unique", origin, partial FROM pragma_index_list(${quoted})`,
    )) {
      const parts = this.#rows(
        `SELECT name, "desc", coll FROM pragma_index_xinfo('${String(index).replaceAll("'", "''")}') WHERE key = 1`,
      );
      const where = this.#rows(
        `SELECT sql FROM sqlite_master WHERE type = 'index' AND name = '${String(index).replaceAll("'", "''")}'`,
      )[0]?.[0];
      const condition = partial ? /\bwhere\b[\s\S]*$/i.exec(String(where))?.[0] : '';
      lines.push(`index ${name} ${origin === 'c' ? index : origin} ${unique} ${parts.join(' ')} ${spaced(condition)}`);
    }
    for (const row of this.#rows(
      `SELECT group_concat("from"), "table", group_concat("to"), on_update, on_delete FROM (SELECT * FROM pragma_foreign_key_list(${quoted}) ORDER BY id, seq) GROUP BY id`,
    )) {
      lines.push(`foreign key ${name} ${row.join(' ')}`);
    }
    for (const check of checksIn(sql)) lines.push(`check ${name} ${check.replaceAll(`${name.toLowerCase()}.`, '')}`);
    return lines;
  }

  #rows(query: string): readonly (readonly unknown[])[] {
    return this.#database.exec(query)[0]?.values ?? [];
  }
}

/** Text without the differences that mean nothing: white space, and quotes around names. */
function spaced(text: unknown): string {
  return String(text)
    .replace(/["`[\]]/g, '')
    .replace(/\bif not exists\b/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([(),]) ?/g, '$1')
    .trim()
    .toLowerCase();
}

/** The conditions of the checks in a CREATE TABLE. */
function checksIn(sql: string): string[] {
  const checks: string[] = [];
  for (const { index, 0: word } of sql.matchAll(/\bcheck\s*\(/gi)) {
    let depth = 1;
    let end = index + word.length;
    for (; depth > 0 && end < sql.length; end++) depth += sql[end] === '(' ? 1 : sql[end] === ')' ? -1 : 0;
    checks.push(spaced(sql.slice(index + word.length, end - 1)));
  }
  return checks;
}
