import { loadSqlite } from '../../support/sqlite.ts';

/** Runs a text in an empty SQLite; returns SQLite's own words where it refuses, undefined where all of it ran. */
export async function runInSqlite(text: string): Promise<string | undefined> {
  const { Database } = await loadSqlite();
  const database = new Database();
  try {
    database.exec(text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    database.close();
  }
}
