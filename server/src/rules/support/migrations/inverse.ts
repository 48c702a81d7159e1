import type { QualifiedName } from '../../../model/identifier.ts';
import type { Column, SchemaView, Table } from '../../../model/schema.ts';
import type { Statement } from '../../../model/statement.ts';
import type { AlterAction, AlterTable } from '../../../model/table-facts.ts';
import { mentionsColumn } from '../../../schema/expression-columns.ts';
import { expressionText } from '../../../schema/expression-text.ts';
import type { Dialect } from '../../../text/dialect.ts';
import { findColumn } from '../columns.ts';
import { quoteIdentifier } from '../identifiers.ts';
import { textAt } from '../places.ts';
import {
  checkDefinition,
  columnDefinition,
  constraintDefinition,
  foreignKeyDefinition,
  keyDefinition,
} from './definitions.ts';

/** What undoes a migration, as far as that follows from it. */
export interface Inverse {
  /** In the order to run, without terminators. */
  readonly statements: readonly string[];
  /** What cannot be undone, for a comment; one line each. */
  readonly notes: readonly string[];
}

/** Dialects whose statements are known well enough here. */
const KNOWN = new Set<Dialect>(['postgresql', 'mysql', 'mariadb', 'sqlite']);

/**
 * The statements that undo others, last first: what was created is dropped, what was renamed gets its name back. What was dropped or
 * changed comes back as far as the history tells its definition; data does not.
 * @param before the schema just before a statement
 */
export function inverseOf(
  statements: readonly Statement[],
  dialect: Dialect,
  before: (statement: Statement) => SchemaView,
): Inverse | undefined {
  if (!KNOWN.has(dialect)) return undefined;
  const undone: string[] = [];
  const notes: string[] = [];
  for (const statement of statements.toReversed()) {
    const inverse = undo(statement, dialect, before(statement));
    if (inverse === undefined) {
      const [line = ''] = statement.text.split('\n');
      notes.push(`Cannot be undone: ${line.trim()}`);
    } else {
      undone.push(...inverse);
      notes.push(...lostBy(statement));
    }
  }
  return { statements: undone, notes };
}

/** Undefined where a statement cannot be undone; empty where there is nothing to undo. */
function undo(statement: Statement, dialect: Dialect, before: SchemaView): readonly string[] | undefined {
  const { fact } = statement.parsed;
  const name = (one: QualifiedName): string => textAt(statement, one.span);
  const mysql = dialect === 'mysql' || dialect === 'mariadb';
  switch (fact.kind) {
    case 'set':
    case 'transaction':
      return [];
    case 'createTable':
      return [`DROP TABLE ${fact.ifNotExists ? 'IF EXISTS ' : ''}${name(fact.name)}`];
    case 'createView':
      if (fact.orReplace) return undefined;
      return [`DROP ${fact.materialized ? 'MATERIALIZED ' : ''}VIEW ${name(fact.name)}`];
    case 'createType':
      return [`DROP ${fact.form === 'domain' ? 'DOMAIN' : 'TYPE'} ${name(fact.name)}`];
    case 'createSchema':
      return [`DROP SCHEMA ${textAt(statement, fact.name.span)}`];
    case 'createSequence':
      return [`DROP SEQUENCE ${name(fact.name)}`];
    case 'createIndex': {
      if (!fact.index.name) return undefined;
      const index = textAt(statement, fact.index.name.span);
      if (mysql) return [`DROP INDEX ${index} ON ${name(fact.table)}`];
      const schema =
        fact.table.schema && dialect === 'postgresql' ? `${textAt(statement, fact.table.schema.span)}.` : '';
      return [`DROP INDEX ${fact.concurrently ? 'CONCURRENTLY ' : ''}${schema}${index}`];
    }
    case 'createTrigger': {
      const trigger = textAt(statement, fact.name.span);
      return [dialect === 'postgresql' ? `DROP TRIGGER ${trigger} ON ${name(fact.table)}` : `DROP TRIGGER ${trigger}`];
    }
    case 'createPolicy':
      return [`DROP POLICY ${textAt(statement, fact.name.span)} ON ${name(fact.table)}`];
    case 'drop': {
      if (fact.objectType !== 'index') return undefined;
      const created = fact.names.map((one) => before.index(one)?.index.origin.statement);
      const texts = created.flatMap((one) => (one?.parsed.fact.kind === 'createIndex' ? [one.text] : []));
      return texts.length === fact.names.length ? texts : undefined;
    }
    case 'alterTable':
      return undoAlter(statement, fact, dialect, before);
    default:
      return undefined;
  }
}

/** What an inverse does not bring back, though the definitions come back. */
function lostBy({ parsed: { fact } }: Statement): readonly string[] {
  if (fact.kind !== 'alterTable') return [];
  return fact.actions.flatMap((action) =>
    action.kind === 'dropColumn' ? [`Comes back empty: ${fact.name.object.name}.${action.column.name}`] : [],
  );
}

function undoAlter(
  statement: Statement,
  fact: AlterTable,
  dialect: Dialect,
  before: SchemaView,
): readonly string[] | undefined {
  if (fact.objectType !== 'table') return undefined;
  const table = textAt(statement, fact.name.span);
  const added: string[] = [];
  const columns: string[] = [];
  const undone: string[] = [];
  const withColumns: string[] = [];
  for (const action of fact.actions.toReversed()) {
    if (action.kind === 'dropColumn') {
      const known = before.table(fact.name);
      const back = known && columnBack(known, action.column.name, table, dialect, before);
      if (!back) return undefined;
      columns.push(back.column);
      withColumns.push(...back.others);
      continue;
    }
    const inverse = undoAction(statement, fact, action, dialect, before);
    if (inverse === undefined) return undefined;
    if (inverse !== '')
      (action.kind === 'addColumn' ? added : undone).push(
        `ALTER TABLE ${action.kind === 'renameTable' ? textAt(statement, action.newName.span) : table} ${inverse}`,
      );
  }
  // A new column may have the name of a dropped one. What stands over two dropped columns, or is dropped by name beside its column, comes
  // back once, and after the columns.
  const first = columns.length > 0 ? [...added, ...columns] : [];
  const last = columns.length > 0 ? withColumns : added;
  return [...new Set([...first, ...undone, ...last])];
}

/** The action that undoes one; empty where there is nothing to undo, undefined where that is not known. */
function undoAction(
  statement: Statement,
  fact: AlterTable,
  action: AlterAction,
  dialect: Dialect,
  before: SchemaView,
): string | undefined {
  const quoted = (text: string): string => quoteIdentifier(text, dialect);
  switch (action.kind) {
    case 'addColumn':
      return `DROP COLUMN ${textAt(statement, action.column.name.span)}`;
    case 'addConstraint':
      return action.constraint.name ? `DROP CONSTRAINT ${textAt(statement, action.constraint.name.span)}` : undefined;
    case 'addIndex':
      return action.index.name ? `DROP INDEX ${textAt(statement, action.index.name.span)}` : undefined;
    case 'renameColumn':
      return `RENAME COLUMN ${quoted(action.newName.name)} TO ${quoted(action.column.name)}`;
    case 'renameTable':
      return `RENAME TO ${quoted(fact.name.object.name)}`;
    case 'renameConstraint':
      return `RENAME CONSTRAINT ${quoted(action.newName.name)} TO ${quoted(action.constraint.name)}`;
    case 'setNotNull':
    case 'dropNotNull': {
      const known = before.table(fact.name);
      const column = known && findColumn(known, action.column.name);
      const sets = action.kind === 'setNotNull';
      // Said of a column that is so already it changes nothing.
      if (column && column.nullable !== sets) return '';
      return `ALTER COLUMN ${textAt(statement, action.column.span)} ${sets ? 'DROP' : 'SET'} NOT NULL`;
    }
    case 'validateConstraint':
      return '';
    case 'rowSecurity':
      if (action.setting === 'enable') return 'DISABLE ROW LEVEL SECURITY';
      return action.setting === 'force' ? 'NO FORCE ROW LEVEL SECURITY' : undefined;
    case 'setType': {
      const known = before.table(fact.name);
      const column = known && findColumn(known, action.column.name);
      if (!column || column.type.text === '') return undefined;
      const name = textAt(statement, action.column.span);
      // Between families there is often no conversion that PostgreSQL makes of itself.
      const using = column.type.family === action.type.family ? '' : ` USING ${name}::${column.type.text}`;
      return `ALTER COLUMN ${name} TYPE ${column.type.text}${using}`;
    }
    case 'setDefault':
    case 'dropDefault': {
      const known = before.table(fact.name);
      const column = known && findColumn(known, action.column.name);
      if (!column || column.type.serial || column.identity || column.generated) return undefined;
      const name = textAt(statement, action.column.span);
      if (!column.default) return column.hasDefault ? undefined : `ALTER COLUMN ${name} DROP DEFAULT`;
      return `ALTER COLUMN ${name} SET DEFAULT ${expressionText(column.default, column.defaultOrigin ?? column.origin)}`;
    }
    case 'dropConstraint': {
      const known = before.table(fact.name);
      const definition = known && constraintDefinition(known, action.constraint.name, before, dialect);
      return definition && `ADD ${definition}`;
    }
    default:
      return undefined;
  }
}

/** What brings a dropped column back, and what went with it: its keys, foreign keys, checks and indexes. */
interface ColumnBack {
  readonly column: string;
  readonly others: readonly string[];
}

/** Undefined where the history does not tell all of that, or where another table references the column. */
function columnBack(
  known: Table,
  name: string,
  table: string,
  dialect: Dialect,
  before: SchemaView,
): ColumnBack | undefined {
  const column = findColumn(known, name);
  const definition = column && columnDefinition(column, dialect);
  if (!column || !definition || isReferenced(known, column, before)) return undefined;
  const has = ({ columns }: { readonly columns: readonly string[] }): boolean => columns.includes(column.name);
  const constraints = [
    ...(known.primaryKey && has(known.primaryKey) ? [keyDefinition(known.primaryKey, true, dialect)] : []),
    ...known.uniques.filter(has).map((key) => keyDefinition(key, false, dialect)),
    ...known.foreignKeys.filter(has).map((key) => foreignKeyDefinition(key, before, dialect)),
    ...known.checks
      .filter((check) => mentionsColumn(check.expression, column.name))
      .map((check) => checkDefinition(check, dialect)),
  ];
  const indexes = known.indexes.filter(
    ({ parts, include, where }) =>
      include.includes(column.name) ||
      mentionsColumn(where, column.name) ||
      parts.some((part) => part.column?.name === column.name || mentionsColumn(part.expression, column.name)),
  );
  const created = indexes.map(({ origin: { statement } }) =>
    statement.parsed.fact.kind === 'createIndex' && !statement.embedding ? statement.text : undefined,
  );
  const takesMore = known.exclusions.length > 0 || known.policies.length > 0;
  if (takesMore || constraints.includes(undefined) || created.includes(undefined)) return undefined;
  // SQLite adds constraints together with the table only.
  if (dialect === 'sqlite' && constraints.length > 0) return undefined;
  return {
    column: `ALTER TABLE ${table} ADD COLUMN ${definition}`,
    others: [
      ...constraints.map((constraint) => `ALTER TABLE ${table} ADD ${constraint}`),
      ...created.flatMap((text) => text ?? []),
    ],
  };
}

function isReferenced(table: Table, column: Column, schema: SchemaView): boolean {
  for (const other of schema.tables()) {
    if (
      other.foreignKeys.some((key) => key.referencedTable === table.key && key.referencedColumns.includes(column.name))
    )
      return true;
  }
  return false;
}
