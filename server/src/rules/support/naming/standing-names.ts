import type { SchemaView, Table } from '../../../model/schema.ts';
import type { ParsedStatement, Statement } from '../../../model/statement.ts';
import { dialectRules } from '../../../schema/dialect-rules.ts';
import type { Dialect } from '../../../text/dialect.ts';
import { BOOKKEEPING_TABLES } from '../../lexicons/bookkeeping-tables.ts';
import { FRAMEWORK_TABLE, isFrameworkColumn } from '../../lexicons/framework-tables.ts';
import type { TimelineContext } from '../../rule.ts';
import { runsForward } from '../live-table.ts';
import { remembered } from '../remembered.ts';
import { hasTemplateHole } from '../template-holes.ts';
import { type DeclaredName, declaredNames } from './declared-names.ts';

/**
 * The names that a statement gives and that still hold at the end of the history. Left out are rollbacks, seeds, function bodies, temporary
 * tables, tables of migration tools and frameworks, and names that a template fills in.
 */
export function standingNames(context: TimelineContext): readonly DeclaredName[] {
  const names = declaredNames(context.parsed);
  if (names.length === 0 || !runsForward(context) || context.file.role === 'rollback') return [];
  return names.filter((name) => stands(name, context.parsed, context.statement, context.final, context.dialect));
}

/** Whether a name that a statement gives still holds in a schema, and is the project's own to choose. */
export function stands(
  declared: DeclaredName,
  parsed: ParsedStatement,
  statement: Statement,
  final: SchemaView,
  dialect: Dialect,
): boolean {
  const { kind, identifier, table: named } = declared;
  if (identifier.name === '' || hasTemplateHole(statement.text.slice(identifier.span.start, identifier.span.end)))
    return false;
  if (!named) return true;
  if (isForeign(named.object.name)) return false;
  if (kind === 'column' && isFrameworkColumn(named.object.name, identifier.name)) return false;
  const { fact } = parsed;
  if (fact.kind === 'createTable' && (fact.temporary || fact.partitionOf)) return false;
  if (fact.kind === 'createView' && fact.temporary) return false;
  const table = final.table(named) ?? final.outsideTable(named);
  // What a block or a file that is not folded creates is not in the schema, and neither is what is dropped later.
  if (!table) return false;
  if (fact.kind === 'createTable' && table.origin.statement !== statement) return false;
  return kind === 'column'
    ? hasColumn(table, identifier.name, dialect)
    : kind !== 'index' || hasIndex(table, identifier.name);
}

/** The fields of a Prisma model that stand for relations are no columns. */
function hasColumn(table: Table, name: string, dialect: Dialect): boolean {
  if (table.kind !== 'table') return true;
  return columnKeys(table, dialect).has(dialectRules(dialect).columnKey(name));
}

const keysOfTable = new WeakMap<Table, { readonly dialect: Dialect; readonly keys: ReadonlySet<string> }>();

/** The keys of a table's columns. They are asked for every column by name, of tables that may have thousands. */
function columnKeys(table: Table, dialect: Dialect): ReadonlySet<string> {
  const known = keysOfTable.get(table);
  if (known?.dialect === dialect) return known.keys;
  const { columnKey } = dialectRules(dialect);
  const keys = new Set(table.columns.map((column) => columnKey(column.name)));
  keysOfTable.set(table, { dialect, keys });
  return keys;
}

/** Unique indexes and constraints are told apart by their statement only, so both are looked through. */
function hasIndex(table: Table, name: string): boolean {
  return indexNames(table).has(name.toLowerCase());
}

const indexNames = remembered(
  ({ indexes, uniques }: Table): ReadonlySet<string> =>
    new Set([...indexes, ...uniques].flatMap(({ name }) => (name === undefined ? [] : [name.toLowerCase()]))),
);

/** True for temporary tables of T-SQL and for tables that a tool or framework names, as Prisma does those of many-to-many relations. */
function isForeign(name: string): boolean {
  return /^(?:[#@]|_[A-Z])/.test(name) || BOOKKEEPING_TABLES.has(name.toLowerCase()) || FRAMEWORK_TABLE.test(name);
}
