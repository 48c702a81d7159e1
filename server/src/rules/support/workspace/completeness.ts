import type { FilePlace } from '../../../model/database.ts';
import type { Table } from '../../../model/schema.ts';
import type { ParsedStatement, Statement } from '../../../model/statement.ts';
import { nearestName } from '../../../text/nearest-name.ts';
import type { DatabaseContext, Survey } from '../../rule.ts';

/** How often something is there. */
class Counts {
  readonly #counts = new Map<string, number>();

  add(name: string, by: number): void {
    const count = (this.#counts.get(name) ?? 0) + by;
    if (count > 0) this.#counts.set(name, count);
    else this.#counts.delete(name);
  }

  has(name: string): boolean {
    return this.#counts.has(name);
  }
}

/** What the statements of a file say; names are in lower case. */
interface FileNames {
  /** What its migrations create. */
  readonly folded: ReadonlySet<string>;
  /** Whatever else it creates that can be read from, in routines and queries too. */
  readonly created: ReadonlySet<string>;
  /** False where it is a migration or declares the schema and cannot be read. */
  readonly readable: boolean;
}

/** What is known of a database's tables as a whole. */
interface KnownTables {
  readonly files: Map<string, FileNames>;
  readonly tables: Map<string, Table>;
  readonly created: Counts;
  readonly folded: Counts;
  /** The names of the tables in the database, and their schemas, in lower case. */
  readonly standing: Counts;
  readonly schemas: Counts;
  readonly unreadable: Set<string>;
  readonly outside: Set<string>;
  /** The tables that foreign keys lead to and that are not there, with the number of these keys. */
  readonly references: Map<string, number>;
  readonly dangling: Set<string>;
  models: number | undefined;
}

/**
 * Whether a database's history starts at its beginning: some file creates tables, every statement of it can be read, nothing
 * changes or references a table that is created nowhere. Together with what is created, and what is gone.
 */
const KNOWN_TABLES: Survey<KnownTables> = {
  start: () => ({
    files: new Map(),
    tables: new Map(),
    created: new Counts(),
    folded: new Counts(),
    standing: new Counts(),
    schemas: new Counts(),
    unreadable: new Set(),
    outside: new Set(),
    references: new Map(),
    dangling: new Set(),
    models: undefined,
  }),
  files: () => true,
  update(known, { tables, files }, { database }) {
    if (known.models === undefined) {
      const models = [...(database.prisma?.final.tables() ?? [])];
      for (const { schema } of models) known.schemas.add(schema.toLowerCase(), 1);
      known.models = models.length;
    }
    for (const file of files) replaceFile(known, file.path, namesOfFile(file, database.statementsOf(file.path)));
    for (const [key, table] of tables) replaceTable(known, key, table);
  },
};

function replaceFile(known: KnownTables, path: string, now: FileNames): void {
  const before = known.files.get(path);
  for (const name of before?.created ?? []) known.created.add(name, -1);
  for (const name of before?.folded ?? []) known.folded.add(name, -1);
  for (const name of now.created) known.created.add(name, 1);
  for (const name of now.folded) known.folded.add(name, 1);
  if (now.readable) known.unreadable.delete(path);
  else known.unreadable.add(path);
  known.files.set(path, now);
}

function namesOfFile({ role, folded: isFolded }: FilePlace, statements: readonly Statement[]): FileNames {
  const names = { folded: new Set<string>(), created: new Set<string>(), readable: true };
  const declares = role === 'migration' || role === 'schema';
  for (const { parsed } of statements) {
    if (declares && parsed.fact.kind === 'unparsed') names.readable = false;
    for (const one of [parsed, ...parsed.nested]) {
      const isTable = one === parsed && one.fact.kind === 'createTable' && !one.fact.temporary;
      collectNames(one, declares && isFolded !== false && isTable ? names.folded : names.created);
    }
  }
  return names;
}

function replaceTable(known: KnownTables, key: string, now: Table | undefined): void {
  const before = known.tables.get(key);
  const table = now?.outside ? undefined : now;
  if (now?.outside) known.outside.add(key);
  else known.outside.delete(key);
  if (before) count(known, before, -1);
  if (table) count(known, table, 1);
  if (table) known.tables.set(key, table);
  else known.tables.delete(key);
  const targets = [before, table].flatMap(
    (one) => one?.foreignKeys.map(({ referencedTable }) => referencedTable) ?? [],
  );
  for (const target of [key, ...targets]) {
    if (known.references.has(target) && !known.tables.has(target)) known.dangling.add(target);
    else known.dangling.delete(target);
  }
}

function count(known: KnownTables, table: Table, by: 1 | -1): void {
  known.standing.add(table.databaseName.toLowerCase(), by);
  known.schemas.add(table.schema.toLowerCase(), by);
  for (const { referencedTable } of table.foreignKeys) {
    const references = (known.references.get(referencedTable) ?? 0) + by;
    if (references > 0) known.references.set(referencedTable, references);
    else known.references.delete(referencedTable);
  }
}

/** True where the workspace creates every table that the database has, as far as it shows. */
export function isComplete(database: DatabaseContext): boolean {
  return database.surveyed(KNOWN_TABLES, ({ tables, models, unreadable, outside, dangling }) => {
    return tables.size + (models ?? 0) > 0 && unreadable.size === 0 && outside.size === 0 && dangling.size === 0;
  });
}

/** True for the name (in lower case) of something that can be read from and is created anywhere, in routines and queries too. */
export function isCreated(database: DatabaseContext, name: string): boolean {
  return database.surveyed(KNOWN_TABLES, ({ created, folded }) => created.has(name) || folded.has(name));
}

/** True for the name (in lower case) of something that a program, a routine or a query creates, whatever the history says of it. */
export function isCreatedElsewhere(database: DatabaseContext, name: string): boolean {
  return database.surveyed(KNOWN_TABLES, ({ created }) => created.has(name));
}

/** True for the name (in lower case) of a table that the history creates and takes away again, and that nothing else creates. */
export function isTakenAway(database: DatabaseContext, name: string): boolean {
  return database.surveyed(
    KNOWN_TABLES,
    ({ created, folded, standing }) => folded.has(name) && !created.has(name) && !standing.has(name),
  );
}

/** True for a schema (in lower case) of which the workspace creates tables. */
export function hasTablesIn(database: DatabaseContext, schema: string): boolean {
  return database.surveyed(KNOWN_TABLES, ({ schemas }) => schemas.has(schema));
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
