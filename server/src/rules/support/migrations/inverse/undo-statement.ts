import type { QualifiedName } from '../../../../model/identifier.ts';
import type { DropObjects } from '../../../../model/object-facts.ts';
import type { Statement } from '../../../../model/statement.ts';
import type { CreateIndex } from '../../../../model/table-facts.ts';
import type { Dialect } from '../../../../text/dialect.ts';
import { textAt } from '../../places.ts';
import type { History } from './history.ts';
import { undoAlter } from './undo-alter.ts';
import { undoObject } from './undo-object.ts';
import { undoTables } from './undo-tables.ts';

/** The statements that undo one, in the order to run: empty where there is nothing to undo, undefined where that is not known. */
export function undoStatement(statement: Statement, dialect: Dialect, history: History): readonly string[] | undefined {
  const { fact } = statement.parsed;
  switch (fact.kind) {
    case 'set':
    case 'transaction':
      return [];
    case 'query':
      return fact.query.kind === 'select' && !fact.query.into ? [] : undefined;
    case 'createTable':
    case 'createView':
    case 'alterPolicy':
      return statement.parsed.nested.length > 0 ? undefined : undoTables(statement, dialect, history);
    case 'createIndex':
      return undoCreateIndex(statement, fact, dialect, history);
    case 'createPolicy':
      return [`DROP POLICY ${textAt(statement, fact.name.span)} ON ${textAt(statement, fact.table.span)}`];
    case 'alterTable':
      return undoAlter(statement, fact, dialect, history);
    case 'drop':
      return undoDrop(statement, fact, dialect, history);
    default:
      return undoObject(statement, dialect, history);
  }
}

function undoCreateIndex(
  statement: Statement,
  fact: CreateIndex,
  dialect: Dialect,
  history: History,
): readonly string[] | undefined {
  const before = history.before(statement);
  const after = history.after(statement);
  const table = after.table(fact.table) ?? after.outsideTable(fact.table);
  const index = table?.indexes.find(({ origin }) => origin.statement === statement);
  const name = fact.index.name ? textAt(statement, fact.index.name.span) : index?.name;
  if (fact.ifNotExists && fact.index.name && before.index({ object: fact.index.name })) return [];
  if (name === undefined || (fact.ifNotExists && !after.table(fact.table))) return undefined;
  if (dialect === 'mysql' || dialect === 'mariadb') {
    // The index may have taken the place of one that was made for a foreign key.
    const known = before.table(fact.table) && undoTables(statement, dialect, history);
    return known && known.length > 0 ? known : [`DROP INDEX ${name} ON ${textAt(statement, fact.table.span)}`];
  }
  const schema = fact.table.schema && dialect === 'postgresql' ? `${textAt(statement, fact.table.schema.span)}.` : '';
  return [`DROP INDEX ${fact.concurrently ? 'CONCURRENTLY ' : ''}${schema}${name}`];
}

const FOLDED = new Set(['table', 'foreign table', 'view', 'materialized view', 'index', 'policy']);

function undoDrop(
  statement: Statement,
  fact: DropObjects,
  dialect: Dialect,
  history: History,
): readonly string[] | undefined {
  if (!FOLDED.has(fact.objectType)) return undoObject(statement, dialect, history);
  const before = history.before(statement);
  const isGone = (name: QualifiedName): boolean => {
    if (fact.objectType === 'policy') {
      const table = fact.table && before.table(fact.table);
      return (
        table !== undefined &&
        (fact.ifExists || table.policies.some(({ policy }) => policy.name.name === name.object.name))
      );
    }
    if (fact.objectType !== 'index') {
      const table = before.table(name);
      if (!table) return fact.ifExists && !before.outsideTable(name);
      return !fact.cascade || !table.outside;
    }
    if (fact.table) return before.table(fact.table) !== undefined;
    return before.index(name) !== undefined;
  };
  if (!fact.names.every(isGone)) return undefined;
  const undone = undoTables(statement, dialect, history);
  if (!fact.concurrently) return undone;
  return undone?.map((text) => text.replace(/^(CREATE (?:UNIQUE )?INDEX)(?! CONCURRENTLY)/i, '$1 CONCURRENTLY'));
}
