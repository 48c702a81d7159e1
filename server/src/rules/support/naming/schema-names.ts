import type { DatabasePlan } from '../../../model/database.ts';
import type { Identifier, QualifiedName } from '../../../model/identifier.ts';
import type { Table } from '../../../model/schema.ts';
import type { ParsedStatement, Statement } from '../../../model/statement.ts';
import type { Dialect } from '../../../text/dialect.ts';
import type { SchemaContext } from '../../rule.ts';
import { remembered } from '../remembered.ts';
import { type DeclaredName, declaredNames } from './declared-names.ts';
import { stands } from './standing-names.ts';

/** A name of the schema, with its place. */
export interface SchemaName {
  readonly declared: DeclaredName;
  readonly statement: Statement;
  /** As people wrote it. */
  readonly name: string;
  /** The same without the names of table and columns that an index or constraint repeats; what the convention is asked of. */
  readonly bare: string;
}

/**
 * The names of tables, columns, indexes and constraints that the database's files give and that hold at the end: its Prisma schema's where
 * that is looked at, else those of its SQL. Names in SQL that a Prisma schema decides are left out.
 */
export function namesOfSchema(context: SchemaContext): readonly SchemaName[] {
  const found: SchemaName[] = [];
  const { plan } = context.database;
  const files = context.prisma || context.database.prisma ? undefined : filesAsTheyWere(context);
  for (const file of plan.files) {
    const isPrisma = file.role === 'prisma';
    if (isPrisma !== (context.prisma !== undefined) || !(isPrisma || isFolded(file.role, file.folded))) continue;
    const statements = context.database.statementsOf(file.path);
    const before = files?.get(file.path);
    if (before?.statements === statements) {
      for (const name of before.names) found.push(name);
      continue;
    }
    const first = found.length;
    for (const statement of statements) {
      const section = file.sections.find(({ start, end }) => start <= statement.start && statement.start < end);
      if (section?.direction === 'down') continue;
      for (const name of knownNames(context, statement)) found.push(name);
    }
    if (file.sections.length > 0) continue;
    const tables = new Set(
      statements.flatMap(({ parsed }) => tablesNamed(parsed).map(({ object }) => foldedName(object))),
    );
    files?.set(file.path, { statements, names: found.slice(first), tables });
  }
  return found;
}

function isFolded(role: string, folded: boolean | undefined): boolean {
  return (role === 'migration' || role === 'schema') && folded !== false;
}

interface FileNames {
  readonly statements: readonly Statement[];
  readonly names: readonly SchemaName[];
  /** The tables that the statements name, without schema. */
  readonly tables: ReadonlySet<string>;
}

interface LastRun {
  readonly tables: ReadonlyMap<string, Table>;
  readonly files: Map<string, FileNames>;
}

const lastRuns = new WeakMap<DatabasePlan, LastRun>();

/** The names in each file as the last run over this database found them, where none of the tables that the file names has changed since. */
function filesAsTheyWere({ schema, database }: SchemaContext): Map<string, FileNames> {
  const tables = new Map([...schema.tables(), ...schema.outsideTables()].map((table) => [table.key, table]));
  const last = lastRuns.get(database.plan);
  const files = last?.files ?? new Map<string, FileNames>();
  const changed = new Set<string>();
  for (const [key, table] of tables) if (last?.tables.get(key) !== table) changed.add(table.name.toLowerCase());
  for (const [key, table] of last?.tables ?? []) if (!tables.has(key)) changed.add(table.name.toLowerCase());
  for (const [path, file] of files) if ([...changed].some((name) => file.tables.has(name))) files.delete(path);
  lastRuns.set(database.plan, { tables, files });
  return files;
}

function foldedName({ name }: Identifier): string {
  return name.toLowerCase();
}

interface KnownNames {
  readonly tables: readonly (Table | undefined)[];
  readonly names: readonly SchemaName[];
}

const known = new WeakMap<Statement, KnownNames>();

/** The names of a statement depend on itself and on the tables that it names, save where a Prisma schema has a say; most are as they were. */
function knownNames(context: SchemaContext, statement: Statement): readonly SchemaName[] {
  if (context.prisma || context.database.prisma) return namesIn(context, statement);
  const { schema } = context;
  const tables = tablesNamed(statement.parsed).map((name) => schema.table(name) ?? schema.outsideTable(name));
  const before = known.get(statement);
  if (before?.tables.every((table, position) => table === tables[position])) return before.names;
  const names = namesIn(context, statement);
  known.set(statement, { tables, names });
  return names;
}

const tablesNamed = remembered((parsed: ParsedStatement): readonly QualifiedName[] => [
  ...new Set(declaredNames(parsed).flatMap(({ table }) => (table ? [table] : []))),
]);

function namesIn(context: SchemaContext, statement: Statement): readonly SchemaName[] {
  const { parsed } = statement;
  if (isMapped(statement)) return [];
  const names: SchemaName[] = [];
  for (const declared of declaredNames(parsed)) {
    if (!stands(declared, parsed, statement, context.schema, context.dialect)) continue;
    if (context.prisma ? isMappedField(statement, declared) : isDecidedByPrisma(context, declared)) continue;
    const name = asWritten(statement, declared, context.dialect);
    if (name === undefined || !/^\w+$/.test(name)) continue;
    const bare = bareName(name, statement, declared);
    if (bare !== '') names.push({ declared, statement, name, bare });
  }
  return names;
}

/** A model under another name in the database: the map says which name is the legacy. */
function isMapped({ parsed: { fact } }: Statement): boolean {
  if (fact.kind !== 'createTable' || !fact.prisma) return false;
  return fact.prisma.ignored || fact.prisma.blockKind !== 'model';
}

function isMappedField({ parsed: { fact } }: Statement, { kind, identifier }: DeclaredName): boolean {
  if (fact.kind !== 'createTable' || !fact.prisma) return false;
  if (kind === 'table') return fact.prisma.mappedName !== undefined;
  const column = fact.columns.find(({ name }) => name.span.start === identifier.span.start);
  return column?.prisma?.mappedName !== undefined;
}

/** Migrations that Prisma writes take their names from its schema. */
function isDecidedByPrisma({ database }: SchemaContext, { table }: DeclaredName): boolean {
  return table !== undefined && database.prisma?.modelOfTable(table.object.name) !== undefined;
}

/**
 * With the capitals that PostgreSQL folds away where a name stands without quotes. Undefined for such a name all in capitals, which is a
 * style of writing SQL there and says nothing.
 */
function asWritten(statement: Statement, { identifier }: DeclaredName, dialect: Dialect): string | undefined {
  if (identifier.quoted || dialect !== 'postgresql') return identifier.name;
  const written = statement.text.slice(identifier.span.start, identifier.span.end);
  if (/[A-Z]/.test(written) && written === written.toUpperCase()) return undefined;
  return written.toLowerCase() === identifier.name ? written : identifier.name;
}

/** The prefixes and suffixes of an index's or constraint's name: `User_email_key` repeats its table and column, and `key` remains. */
function bareName(name: string, statement: Statement, { kind, identifier, table, columns = [] }: DeclaredName): string {
  if (kind !== 'index' && kind !== 'constraint') return name;
  let bare = name;
  const parts = [table?.object, ...columns].flatMap((one) => {
    if (!one || one.span.start === identifier.span.start) return [];
    return [one.name, statement.text.slice(one.span.start, one.span.end)];
  });
  for (const part of parts.filter((one) => one.length > 1).sort((a, b) => b.length - a.length)) {
    bare = bare.replaceAll(part, '_');
  }
  return bare === name ? name : bare.replace(/_+/g, '_').replace(/^_|_$/g, '');
}
