import type { QualifiedName } from '../../../model/identifier.ts';
import type { SchemaView } from '../../../model/schema.ts';
import type { Statement } from '../../../model/statement.ts';
import type { AlterAction, AlterTable } from '../../../model/table-facts.ts';
import type { Dialect } from '../../../text/dialect.ts';
import { findColumn } from '../columns.ts';
import { quoteIdentifier } from '../identifiers.ts';
import { textAt } from '../places.ts';

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
    } else undone.push(...inverse);
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

function undoAlter(
  statement: Statement,
  fact: AlterTable,
  dialect: Dialect,
  before: SchemaView,
): readonly string[] | undefined {
  if (fact.objectType !== 'table') return undefined;
  const table = textAt(statement, fact.name.span);
  const undone: string[] = [];
  for (const action of fact.actions.toReversed()) {
    const inverse = undoAction(statement, fact, action, dialect, before);
    if (inverse === undefined) return undefined;
    if (inverse !== '')
      undone.push(
        `ALTER TABLE ${action.kind === 'renameTable' ? textAt(statement, action.newName.span) : table} ${inverse}`,
      );
  }
  return undone;
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
      return `ALTER COLUMN ${textAt(statement, action.column.span)} DROP NOT NULL`;
    case 'dropNotNull':
      return `ALTER COLUMN ${textAt(statement, action.column.span)} SET NOT NULL`;
    case 'validateConstraint':
      return '';
    case 'rowSecurity':
      if (action.setting === 'enable') return 'DISABLE ROW LEVEL SECURITY';
      return action.setting === 'force' ? 'NO FORCE ROW LEVEL SECURITY' : undefined;
    case 'setType': {
      const known = before.table(fact.name);
      const column = known && findColumn(known, action.column.name);
      return column && column.type.text !== ''
        ? `ALTER COLUMN ${textAt(statement, action.column.span)} TYPE ${column.type.text}`
        : undefined;
    }
    default:
      return undefined;
  }
}
