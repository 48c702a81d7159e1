import type { FilePlace } from '../../../model/database.ts';
import type { SchemaView } from '../../../model/schema.ts';
import type { ParsedStatement } from '../../../model/statement.ts';
import { nearestName } from '../../../text/nearest-name.ts';
import type { DatabaseContext } from '../../rule.ts';

/** What is known of a database's tables as a whole. */
export interface KnownTables {
  /** True where the workspace creates every table that the database has, as far as it shows. */
  readonly complete: boolean;
  /** The names, in lower case, of everything that can be read from and is created anywhere, in routines and queries too. */
  readonly created: ReadonlySet<string>;
  /** The names, in lower case, of tables that the history creates and takes away again, and that nothing else creates. */
  readonly gone: ReadonlySet<string>;
  /** The schemas, in lower case, of which the workspace creates tables. */
  readonly schemas: ReadonlySet<string>;
}

/** The schema of a database changes seldom, and every query asks. */
const KNOWN = new WeakMap<SchemaView, KnownTables>();

/**
 * Looks whether a database's history starts at its beginning: some file creates tables, every statement of it can be read, nothing
 * changes or references a table that is created nowhere.
 */
export function knownTables(database: DatabaseContext): KnownTables {
  const { final } = database.timeline;
  const known = KNOWN.get(final) ?? collect(database, final);
  KNOWN.set(final, known);
  return known;
}

function collect(database: DatabaseContext, final: SchemaView): KnownTables {
  const tables = [...final.tables()];
  const models = database.prisma ? [...database.prisma.final.tables()] : [];
  const created = new Set<string>();
  const folded = new Set<string>();
  let readable = true;
  for (const { path, role, folded: isFolded } of database.plan.files) {
    for (const { parsed } of database.statementsOf(path)) {
      const declares = role === 'migration' || role === 'schema';
      if (declares && parsed.fact.kind === 'unparsed') readable = false;
      for (const one of [parsed, ...parsed.nested]) {
        const isTable = one === parsed && one.fact.kind === 'createTable' && !one.fact.temporary;
        collectNames(one, declares && isFolded !== false && isTable ? folded : created);
      }
    }
  }
  const standing = new Set(tables.map((table) => table.databaseName.toLowerCase()));
  const gone = new Set([...folded].filter((name) => !created.has(name) && !standing.has(name)));
  for (const name of folded) created.add(name);
  const keys = new Set(tables.map((table) => table.key));
  const dangling = tables.some((table) => table.foreignKeys.some(({ referencedTable }) => !keys.has(referencedTable)));
  const outside = [...final.outsideTables()].length > 0;
  return {
    complete: tables.length + models.length > 0 && readable && !dangling && !outside,
    created,
    gone,
    schemas: new Set([...tables, ...models].map((table) => table.schema.toLowerCase())),
  };
}

/** Object types that can stand in FROM although they are no tables. */
const READABLE =
  /^create (?:or replace )?(?:sequence|synonym|foreign table|external table|virtual table|dictionary|table)\b/;

function collectNames({ fact }: ParsedStatement, names: Set<string>): void {
  const add = (name: { readonly object: { readonly name: string } }): void => {
    names.add(name.object.name.toLowerCase());
  };
  switch (fact.kind) {
    case 'createTable':
    case 'createView':
    case 'createSequence':
      add(fact.name);
      break;
    case 'alterTable':
      for (const action of fact.actions) if (action.kind === 'renameTable') add(action.newName);
      break;
    case 'query':
      if (fact.query.kind === 'select' && fact.query.into) add(fact.query.into);
      break;
    case 'other':
      if (READABLE.test(fact.what)) fact.tables.forEach(add);
      break;
    default:
      break;
  }
}

const SEED_PATH = /seed|fixture|sample|demo|dump/i;

/** A file that inserts passes for a seed; only its path tells one from a query of the application. */
export function isSeed({ role, path }: FilePlace): boolean {
  return role === 'seed' && SEED_PATH.test(path);
}

/** Shorter names are alike by chance. */
const MIN_MISTYPED = 5;

/**
 * Whether an unknown name should be spoken of, and the known one that is like it. Queries must match the schema as it is. A migration or seed
 * may work on what an older history, which the workspace need not hold, has left behind: there only a name that looks mistyped counts.
 */
export function judgeUnknown(
  name: string,
  place: FilePlace,
  known: Iterable<string>,
): { readonly nearest: string | undefined } | undefined {
  const nearest = nearestName(name, known);
  if (place.role !== 'migration' && !isSeed(place)) return { nearest };
  const mistyped = nearest !== undefined && name.length >= MIN_MISTYPED && Math.abs(nearest.length - name.length) <= 1;
  return mistyped ? { nearest } : undefined;
}
