import { PGlite } from '@electric-sql/pglite';
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { citext } from '@electric-sql/pglite/contrib/citext';
import { hstore } from '@electric-sql/pglite/contrib/hstore';
import { ltree } from '@electric-sql/pglite/contrib/ltree';
import { pg_stat_statements } from '@electric-sql/pglite/contrib/pg_stat_statements';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { pgcrypto } from '@electric-sql/pglite/contrib/pgcrypto';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { splitStatements } from '../../../server/src/text/splitter.ts';

const OWN_SCHEMAS = `SELECT quote_ident(nspname) AS name FROM pg_namespace
  WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'`;
const OWN_ROLES = `SELECT quote_ident(rolname) AS name FROM pg_roles WHERE rolname !~ '^pg_' AND rolname <> current_user`;
const OWN_PUBLICATIONS = 'SELECT quote_ident(pubname) AS name FROM pg_publication';
const OWN_EXTENSIONS = `SELECT quote_ident(extname) AS name FROM pg_extension WHERE extname <> 'plpgsql'`;

/** One PostgreSQL for many blocks, each of which finds it empty. */
export class EmbeddedPostgres {
  readonly #database: PGlite;

  private constructor(database: PGlite) {
    this.#database = database;
  }

  static async start(): Promise<EmbeddedPostgres> {
    const database = await PGlite.create({
      extensions: { btree_gin, btree_gist, citext, hstore, ltree, pg_stat_statements, pg_trgm, pgcrypto, unaccent },
    });
    await database.exec('DROP SCHEMA public');
    return new EmbeddedPostgres(database);
  }

  stop(): Promise<void> {
    return this.#database.close();
  }

  /**
   * Runs a text statement by statement (so that CREATE INDEX CONCURRENTLY and VACUUM are outside a transaction) in an empty `public`
   * schema, and takes back what it made: schemas, extensions, roles, publications, settings.
   * @returns PostgreSQL's complaint with the statement it is about; undefined where everything ran
   */
  async run(text: string): Promise<string | undefined> {
    await this.#database.exec('CREATE SCHEMA public; GRANT USAGE ON SCHEMA public TO PUBLIC');
    try {
      for (const { start, end, kind } of splitStatements(text, 'postgresql')) {
        if (kind !== 'sql') continue;
        const statement = text.slice(start, end);
        try {
          await this.#database.exec(statement);
        } catch (error) {
          const code = (error as { code?: string }).code ?? '';
          return `${(error as Error).message} ${code}\n${statement.slice(0, 400)}`;
        }
      }
      return undefined;
    } finally {
      await this.#takeBack();
    }
  }

  async #takeBack(): Promise<void> {
    await this.#database.exec('ROLLBACK').catch(() => {});
    await this.#database.exec('RESET SESSION AUTHORIZATION; RESET ALL; DEALLOCATE ALL; UNLISTEN *');
    for (const name of await this.#names(OWN_PUBLICATIONS)) await this.#database.exec(`DROP PUBLICATION ${name}`);
    for (const name of await this.#names(OWN_EXTENSIONS))
      await this.#database.exec(`DROP EXTENSION IF EXISTS ${name} CASCADE`);
    for (const name of await this.#names(OWN_SCHEMAS)) await this.#database.exec(`DROP SCHEMA ${name} CASCADE`);
    for (const name of await this.#names(OWN_ROLES)) await this.#database.exec(`DROP OWNED BY ${name} CASCADE`);
    for (const name of await this.#names(OWN_ROLES)) await this.#database.exec(`DROP ROLE ${name}`);
  }

  async #names(query: string): Promise<string[]> {
    const { rows } = await this.#database.query<{ name: string }>(query);
    return rows.map((row) => row.name);
  }
}
