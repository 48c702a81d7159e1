import { Conclusions } from '../../../model/conclusions.ts';
import type { FilePlace } from '../../../model/database.ts';
import type { QualifiedName } from '../../../model/identifier.ts';
import type { Table } from '../../../model/schema.ts';
import type { ParsedStatement, Statement } from '../../../model/statement.ts';
import type { Dialect } from '../../../text/dialect.ts';
import type { Survey, SurveyContext } from '../../rule.ts';
import { remembered } from '../remembered.ts';
import { type DeclaredName, declaredNames } from './declared-names.ts';
import { NameGroup } from './name-group.ts';
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

/** The names of a schema by what they name. */
export type NameGroups = Readonly<Record<'tables' | 'columns' | 'objects', NameGroup<SchemaName>>>;

interface FileNames {
  readonly names: readonly SchemaName[];
  /** The tables that the statements name, without schema, in lower case. */
  readonly tables: ReadonlySet<string>;
}

interface Gathered {
  readonly groups: NameGroups;
  readonly files: Map<string, FileNames>;
  /** The files that name a table, by its name without schema in lower case. */
  readonly filesOf: Map<string, Set<FilePlace>>;
  /** The names, in the same form, of the tables by key. */
  readonly tableNames: Map<string, string>;
}

/**
 * The names of tables, columns, indexes and constraints that the database's files give and that hold at the end: its Prisma schema's where
 * that is looked at, else those of its SQL. Left out are names in SQL that a Prisma schema decides, and those of the option `ignore`.
 */
export const NAMES_OF_SCHEMA: Survey<Gathered> = {
  start: () => ({
    groups: { tables: new NameGroup(), columns: new NameGroup(), objects: new NameGroup() },
    files: new Map(),
    filesOf: new Map(),
    tableNames: new Map(),
  }),
  files: ({ role, folded }) => role === 'prisma' || ((role === 'migration' || role === 'schema') && folded !== false),
  update(gathered, { tables, files }, context) {
    const stale = new Set(files);
    for (const [key, table] of tables) {
      for (const name of [gathered.tableNames.get(key), table?.name.toLowerCase()]) {
        for (const file of (name !== undefined && gathered.filesOf.get(name)) || []) stale.add(file);
      }
      if (table) gathered.tableNames.set(key, table.name.toLowerCase());
      else gathered.tableNames.delete(key);
    }
    for (const file of stale) {
      if ((file.role === 'prisma') === (context.prisma !== undefined)) replaceNames(gathered, file, context);
    }
  },
};

function replaceNames({ groups, files, filesOf }: Gathered, file: FilePlace, context: SurveyContext): void {
  const before = files.get(file.path);
  const now = namesOfFile(file, context);
  for (const one of before?.names ?? []) groupOf(one, groups)?.remove(one);
  for (const one of now.names) groupOf(one, groups)?.add(one);
  for (const table of before?.tables ?? []) if (!now.tables.has(table)) filesOf.get(table)?.delete(file);
  for (const table of now.tables) {
    const places = filesOf.get(table);
    if (places) places.add(file);
    else filesOf.set(table, new Set([file]));
  }
  files.set(file.path, now);
}

function groupOf({ declared: { kind } }: SchemaName, groups: NameGroups): NameGroup<SchemaName> | undefined {
  if (kind === 'table' || kind === 'column') return groups[`${kind}s`];
  return kind === 'index' || kind === 'constraint' ? groups.objects : undefined;
}

function namesOfFile(file: FilePlace, context: SurveyContext): FileNames {
  const statements = context.database.statementsOf(file.path);
  const ignored = new Set((context.options.ignore as readonly string[]).map((name) => name.toLowerCase()));
  const names: SchemaName[] = [];
  const tables = new Set<string>();
  for (const statement of statements) {
    for (const { object } of tablesNamed(statement.parsed)) tables.add(object.name.toLowerCase());
    const section = file.sections.find(({ start, end }) => start <= statement.start && statement.start < end);
    if (section?.direction === 'down') continue;
    for (const one of knownNames(context, statement)) if (!ignored.has(one.name.toLowerCase())) names.push(one);
  }
  return { names, tables };
}

interface KnownNames {
  readonly tables: readonly (Table | undefined)[];
  readonly names: readonly SchemaName[];
}

const known = new Conclusions<Statement, KnownNames>();

/** The names of a statement depend on itself and on the tables that it names, save where a Prisma schema has a say; most are as they were. */
function knownNames(context: SurveyContext, statement: Statement): readonly SchemaName[] {
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

function namesIn(context: SurveyContext, statement: Statement): readonly SchemaName[] {
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
function isDecidedByPrisma({ database }: SurveyContext, { table }: DeclaredName): boolean {
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
