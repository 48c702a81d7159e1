import type { PGlite } from '@electric-sql/pglite';
import type { Snapshot, TableSnapshot } from './snapshot.ts';

const USER_TABLES = `
  SELECT c.oid, n.nspname || '.' || c.relname AS key
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'f') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')`;

/** Attribute numbers as names; zero stands for an expression. */
const names = (relation: string, numbers: string) => `
  ARRAY(SELECT coalesce(a.attname::text, '*') FROM unnest(${numbers}) WITH ORDINALITY k(num, ord)
        LEFT JOIN pg_attribute a ON a.attrelid = ${relation} AND a.attnum = k.num AND k.num > 0 ORDER BY ord)`;

const COLUMNS = `
  WITH t AS (${USER_TABLES})
  SELECT t.key, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
    NOT (a.attnotnull OR ty.typtype = 'd' AND ty.typnotnull) AS nullable,
    a.attidentity <> '' OR a.atthasdef AND pg_get_expr(d.adbin, d.adrelid) !~ '^\\(*NULL' AS has_default,
    n.conname AS not_null_name
  FROM t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
  JOIN pg_type ty ON ty.oid = a.atttypid
  LEFT JOIN pg_attrdef d ON d.adrelid = t.oid AND d.adnum = a.attnum
  LEFT JOIN pg_constraint n ON n.conrelid = t.oid AND n.contype = 'n' AND n.conkey = ARRAY[a.attnum]
  ORDER BY t.key, a.attnum`;

const CONSTRAINTS = `
  WITH t AS (${USER_TABLES})
  SELECT t.key, o.contype AS type, o.conname AS name, ${names('o.conrelid', 'o.conkey')} AS columns,
    (SELECT r.key FROM (${USER_TABLES}) r WHERE r.oid = o.confrelid) AS target,
    ${names('o.confrelid', 'o.confkey')} AS target_columns, o.confdeltype AS on_delete, o.confupdtype AS on_update
  FROM t JOIN pg_constraint o ON o.conrelid = t.oid
  WHERE o.contype IN ('p', 'u', 'f', 'c', 'x')
    AND NOT EXISTS (SELECT FROM pg_constraint p WHERE p.oid = o.conparentid AND p.conrelid = o.conrelid)`;

const INDEXES = `
  WITH t AS (${USER_TABLES})
  SELECT t.key, ic.relname AS name, am.amname AS method, i.indisunique AS "unique", i.indpred IS NOT NULL AS partial,
    ${names('i.indrelid', '(i.indkey::int2[])[0:i.indnkeyatts - 1]')} AS columns,
    ${names('i.indrelid', '(i.indkey::int2[])[i.indnkeyatts:]')} AS include
  FROM t JOIN pg_index i ON i.indrelid = t.oid
  JOIN pg_class ic ON ic.oid = i.indexrelid JOIN pg_am am ON am.oid = ic.relam
  WHERE NOT EXISTS (SELECT FROM pg_constraint o WHERE o.conindid = i.indexrelid AND o.contype IN ('p', 'u', 'x'))`;

const PARENTS = `
  WITH t AS (${USER_TABLES})
  SELECT t.key, p.key AS parent FROM t
  JOIN pg_inherits i ON i.inhrelid = t.oid JOIN (${USER_TABLES}) p ON p.oid = i.inhparent`;

const ENUMS = `
  SELECT n.nspname || '.' || t.typname AS key, array_agg(e.enumlabel::text ORDER BY e.enumsortorder) AS values
  FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace JOIN pg_enum e ON e.enumtypid = t.oid
  GROUP BY 1`;

const ACTIONS: Record<string, string> = {
  a: 'noAction',
  r: 'restrict',
  c: 'cascade',
  n: 'setNull',
  d: 'setDefault',
};

/** A row of one of the queries above; each has some of these columns. */
interface Row {
  readonly key: string;
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly has_default: boolean;
  readonly not_null_name: string | null;
  readonly columns: readonly string[];
  readonly target: string;
  readonly target_columns: readonly string[];
  readonly on_delete: string;
  readonly on_update: string;
  readonly method: string;
  readonly unique: boolean;
  readonly partial: boolean;
  readonly include: readonly string[];
  readonly parent: string;
  readonly values: readonly string[];
}

/** What PostgreSQL itself says of its user tables, in the oracle's terms. */
export async function catalogueOf(database: PGlite): Promise<Snapshot> {
  await database.exec(`SET search_path = public`);
  const rows = async (sql: string) => (await database.query<Row>(sql)).rows;
  const tables: Record<string, Mutable> = {};
  for (const { key } of await rows(USER_TABLES)) {
    tables[key] = {
      columns: {},
      primaryKey: null,
      uniques: [],
      foreignKeys: [],
      checks: [],
      exclusions: [],
      indexes: [],
      parents: [],
    };
  }
  for (const row of await rows(COLUMNS)) {
    const table = tables[row.key];
    if (!table) continue;
    table.columns[row.name] = {
      type: row.type,
      nullable: row.nullable,
      hasDefault: row.has_default,
      notNullName: row.not_null_name,
    };
  }
  for (const row of await rows(CONSTRAINTS)) addConstraint(tables[row.key], row);
  for (const row of await rows(INDEXES)) {
    tables[row.key]?.indexes.push(
      `${row.name} ${row.method} ${list(row.columns)} ${list(row.include)}` +
        `${row.unique ? ' unique' : ''}${row.partial ? ' partial' : ''}`,
    );
  }
  for (const row of await rows(PARENTS)) tables[row.key]?.parents.push(row.parent);
  for (const table of Object.values(tables)) {
    for (const names of [table.uniques, table.foreignKeys, table.checks, table.exclusions, table.indexes]) names.sort();
    table.parents.sort();
  }
  const enums = Object.fromEntries((await rows(ENUMS)).map((row) => [row.key, row.values]));
  return { tables, enums };
}

type Mutable = {
  -readonly [K in keyof TableSnapshot]: TableSnapshot[K] extends readonly string[] ? string[] : TableSnapshot[K];
};

function list(columns: readonly string[]): string {
  return `(${columns.join(', ')})`;
}

function addConstraint(table: Mutable | undefined, row: Row): void {
  const named = `${row.name} ${list(row.columns)}`;
  switch (row.type) {
    case 'p':
      if (table) table.primaryKey = named;
      return;
    case 'u':
      table?.uniques.push(named);
      return;
    case 'f':
      table?.foreignKeys.push(
        `${named} -> ${row.target} ${list(row.target_columns)} ` +
          `${ACTIONS[row.on_delete]} ${ACTIONS[row.on_update]}`,
      );
      return;
    case 'c':
      table?.checks.push(String(row.name));
      return;
    case 'x':
      table?.exclusions.push(String(row.name));
      return;
  }
}
