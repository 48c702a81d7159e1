import { PGlite } from '@electric-sql/pglite';
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { citext } from '@electric-sql/pglite/contrib/citext';
import { hstore } from '@electric-sql/pglite/contrib/hstore';
import { ltree } from '@electric-sql/pglite/contrib/ltree';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { pgcrypto } from '@electric-sql/pglite/contrib/pgcrypto';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { uuid_ossp } from '@electric-sql/pglite/contrib/uuid_ossp';

const OWN_SCHEMAS = `SELECT quote_ident(nspname) AS name FROM pg_namespace
  WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'`;
const OWN_EXTENSIONS = `SELECT quote_ident(extname) AS name FROM pg_extension WHERE extname <> 'plpgsql'`;
const OWN_ROLES = `SELECT quote_ident(rolname) AS name FROM pg_roles WHERE rolname !~ '^pg_' AND rolname <> current_user`;

/** What belongs to an extension is its own business. */
const OWN = (oid: string) => `NOT EXISTS (SELECT FROM pg_depend e WHERE e.objid = ${oid} AND e.deptype = 'e')`;
const USERS = `n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'`;

/**
 * Everything that a migration can make, one line each. The order of columns is left out, since a column that comes back is the last one, and
 * so is whether a constraint is validated, which nothing takes back. NOT NULL is compared at its column: only PostgreSQL 18 gives it a name.
 */
const CATALOGUE: readonly string[] = [
  `SELECT format('%s %s.%s rls %s %s %s', c.relkind, n.nspname, c.relname, c.relrowsecurity, c.relforcerowsecurity, c.relpersistence) AS line
   FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${USERS} AND ${OWN('c.oid')} AND c.relkind <> 't' AND c.relname !~ '^pg_toast'`,
  `SELECT format('column %s.%s %s %s %s %s %s', a.attrelid::regclass, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
     a.attidentity, a.attgenerated, pg_get_expr(d.adbin, d.adrelid)) AS line
   FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
   LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
   WHERE ${USERS} AND ${OWN('c.oid')} AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND a.attnum > 0 AND NOT a.attisdropped`,
  `SELECT format('constraint %s %s %s', o.conrelid::regclass, o.conname, replace(pg_get_constraintdef(o.oid), ' NOT VALID', '')) AS line
   FROM pg_constraint o JOIN pg_namespace n ON n.oid = o.connamespace WHERE ${USERS} AND o.conrelid <> 0 AND o.contype <> 'n'`,
  `SELECT format('index %s %s', pg_get_indexdef(i.indexrelid), i.indisvalid) AS line
   FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${USERS}`,
  `SELECT format('view %s %s', c.oid::regclass, pg_get_viewdef(c.oid)) AS line
   FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${USERS} AND ${OWN('c.oid')} AND c.relkind IN ('v', 'm')`,
  `SELECT format('options %s %s', c.oid::regclass, c.reloptions) AS line
   FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${USERS} AND c.reloptions IS NOT NULL`,
  `SELECT format('policy %s.%s %s %s %s %s %s %s', schemaname, tablename, policyname, permissive, roles, cmd, qual, with_check) AS line FROM pg_policies`,
  `SELECT format('trigger %s %s', pg_get_triggerdef(t.oid), t.tgenabled) AS line FROM pg_trigger t WHERE NOT t.tgisinternal`,
  `SELECT format('routine %s %s %s %s', p.oid::regprocedure, p.prosrc, p.prosecdef, p.proconfig) AS line
   FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE ${USERS} AND ${OWN('p.oid')}`,
  `SELECT format('type %s.%s %s %s', n.nspname, t.typname, t.typtype,
     (SELECT string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid)) AS line
   FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE ${USERS} AND ${OWN('t.oid')} AND t.typtype IN ('e', 'd')`,
  `SELECT format('schema %s', nspname) AS line FROM pg_namespace n WHERE ${USERS}`,
  `SELECT format('extension %s', extname) AS line FROM pg_extension`,
  `SELECT format('comment %s %s %s', d.objoid::regclass, d.objsubid, d.description) AS line FROM pg_description d JOIN pg_class c ON c.oid = d.objoid
   JOIN pg_namespace n ON n.oid = c.relnamespace WHERE d.classoid = 'pg_class'::regclass AND d.objsubid = 0 AND ${USERS}`,
];

/** One PostgreSQL for many histories, each of which finds it empty. */
export class ScratchPostgres {
  readonly #database: PGlite;

  private constructor(database: PGlite) {
    this.#database = database;
  }

  static async start(): Promise<ScratchPostgres> {
    const extensions = { btree_gin, btree_gist, citext, hstore, ltree, pg_trgm, pgcrypto, unaccent, uuid_ossp };
    return new ScratchPostgres(await PGlite.create({ extensions }));
  }

  stop(): Promise<void> {
    return this.#database.close();
  }

  /** Takes everything back, and makes an empty schema `public`. */
  async empty(): Promise<void> {
    await this.#database.exec('ROLLBACK');
    await this.#database.exec('DISCARD ALL');
    for (const name of await this.#names(OWN_EXTENSIONS))
      await this.#database.exec(`DROP EXTENSION IF EXISTS ${name} CASCADE`);
    for (const name of await this.#names(OWN_SCHEMAS)) await this.#database.exec(`DROP SCHEMA ${name} CASCADE`);
    for (const name of await this.#names(OWN_ROLES))
      await this.#database.exec(`DROP OWNED BY ${name}; DROP ROLE ${name}`);
    await this.#database.exec('CREATE SCHEMA public');
  }

  /** PostgreSQL's complaint; undefined where the statement ran. */
  async complaintAbout(statement: string): Promise<string | undefined> {
    try {
      await this.#database.exec(statement);
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  /** The first column of what a query finds. */
  async values(query: string): Promise<readonly unknown[]> {
    const { rows } = await this.#database.query<Record<string, unknown>>(query);
    return rows.map((row) => Object.values(row)[0]);
  }

  /** What there is, in a fixed order. */
  async catalogue(): Promise<readonly string[]> {
    await this.#database.exec('RESET search_path');
    const lines: string[] = [];
    for (const query of CATALOGUE) {
      const { rows } = await this.#database.query<{ line: string }>(query);
      lines.push(...rows.map(({ line }) => line).sort());
    }
    return lines;
  }

  async #names(query: string): Promise<string[]> {
    const { rows } = await this.#database.query<{ name: string }>(query);
    return rows.map((row) => row.name);
  }
}
