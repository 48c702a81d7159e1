import type { Table } from '../../../../model/schema.ts';
import type { Statement } from '../../../../model/statement.ts';
import type { AlterAction, AlterTable } from '../../../../model/table-facts.ts';
import type { Dialect } from '../../../../text/dialect.ts';
import { findColumn } from '../../columns.ts';
import { quoteIdentifier } from '../../identifiers.ts';
import { textAt } from '../../places.ts';
import { constraintPieces } from '../definitions.ts';
import type { History } from './history.ts';
import { partitionBounds } from './partition-bounds.ts';
import { undoTables } from './undo-tables.ts';

/** What undoes ALTER TABLE; undefined where that is not known. */
export function undoAlter(
  statement: Statement,
  fact: AlterTable,
  dialect: Dialect,
  history: History,
): readonly string[] | undefined {
  if (fact.objectType === 'index' || fact.objectType === 'sequence') return undoRename(statement, fact, dialect);
  const before = history.before(statement);
  const known = before.table(fact.name);
  if (!known) return undoBlindly(statement, fact, dialect, history);
  if (!known.complete || fact.actions.some((action) => !isAccounted(action, known, dialect))) return undefined;
  const own = fact.actions.flatMap((action) =>
    isFolded(action) ? [] : [undoUnfolded(statement, fact, action, history)],
  );
  const folded = undoTables(statement, dialect, history);
  if (!folded || own.includes(undefined)) return undefined;
  return [...own.flatMap((text) => text ?? []).toReversed(), ...folded];
}

/** ALTER INDEX and ALTER SEQUENCE … RENAME; what else they change is not known. */
function undoRename(statement: Statement, fact: AlterTable, dialect: Dialect): readonly string[] | undefined {
  const [action, ...others] = fact.actions;
  if (action?.kind !== 'renameTable' || others.length > 0) return undefined;
  const schema = fact.name.schema ? `${textAt(statement, fact.name.schema.span)}.` : '';
  const [now, old] = [action.newName.object.name, fact.name.object.name].map((name) => quoteIdentifier(name, dialect));
  return [`ALTER ${fact.objectType.toUpperCase()} ${schema}${now} RENAME TO ${old}`];
}

/** True where the schema says what was there before the action. */
function isAccounted(action: AlterAction, table: Table, dialect: Dialect): boolean {
  const isKnown = (name: string, ifExists = false): boolean => {
    const column = findColumn(table, name);
    return column ? column.type.text !== '' : ifExists;
  };
  switch (action.kind) {
    case 'dropColumn':
      return isKnown(action.column.name, action.ifExists);
    case 'renameColumn':
    case 'setType':
    case 'modifyColumn':
    case 'setNotNull':
    case 'dropNotNull':
    case 'setDefault':
    case 'dropDefault':
    case 'addIdentity':
      return isKnown(action.column.name);
    case 'dropConstraint': {
      const { name } = action.constraint;
      const same = (other: string | undefined): boolean => other?.toLowerCase() === name.toLowerCase();
      return (
        action.ifExists ||
        table.columns.some((column) => same(column.notNullName)) ||
        [table.primaryKey, ...table.uniques, ...table.checks, ...table.exclusions, ...table.foreignKeys].some((one) =>
          same(one?.name),
        )
      );
    }
    case 'dropIndex':
      return [...table.indexes, ...table.uniques].some(
        (one) => one.name?.toLowerCase() === action.index.name.toLowerCase(),
      );
    case 'dropPrimaryKey':
      return table.primaryKey !== undefined;
    case 'dropIdentity':
    case 'dropExpression':
      return false;
    case 'addConstraint':
      return dialect !== 'sqlite';
    default:
      return true;
  }
}

/** True where the folded schema shows what an action did. */
function isFolded({ kind }: AlterAction): boolean {
  return !['other', 'trigger', 'attachPartition', 'detachPartition', 'inherit', 'noInherit'].includes(kind);
}

function undoUnfolded(
  statement: Statement,
  fact: AlterTable,
  action: AlterAction,
  history: History,
): string | undefined {
  const table = textAt(statement, fact.name.span);
  if (action.kind === 'attachPartition')
    return `ALTER TABLE ${table} DETACH PARTITION ${textAt(statement, action.partition.span)}`;
  if (action.kind === 'detachPartition') {
    // Detached concurrently it keeps a check of its bounds, of a name that PostgreSQL chooses.
    const known =
      action.concurrently || action.finalize
        ? undefined
        : partitionBounds(action.partition.object.name, history.earlier(statement));
    return known && `ALTER TABLE ${table} ATTACH PARTITION ${textAt(statement, action.partition.span)} ${known}`;
  }
  if (action.kind === 'trigger' && action.setting === 'disable')
    return `ALTER TABLE ${table} ENABLE TRIGGER ${action.trigger}`;
  if (action.kind === 'inherit') return `ALTER TABLE ${table} NO INHERIT ${textAt(statement, action.parent.span)}`;
  return action.kind === 'other' && /^(?:algorithm|lock)\b/.test(action.what) ? '' : undefined;
}

/** Of a table that nothing creates only this is known: what is added can be dropped, and a new name can be taken back. */
function undoBlindly(
  statement: Statement,
  fact: AlterTable,
  dialect: Dialect,
  history: History,
): readonly string[] | undefined {
  if (fact.objectType !== 'table') return undefined;
  const table = textAt(statement, fact.name.span);
  const quoted = (text: string): string => quoteIdentifier(text, dialect);
  const undone: string[] = [];
  for (const action of fact.actions.toReversed()) {
    switch (action.kind) {
      case 'addColumn':
        if (action.ifNotExists) return undefined;
        undone.push(`ALTER TABLE ${table} DROP COLUMN ${textAt(statement, action.column.name.span)}`);
        break;
      case 'addConstraint': {
        const name = action.constraint.name
          ? textAt(statement, action.constraint.name.span)
          : addedName(statement, fact, dialect, history);
        if (name === undefined) return undefined;
        const { kind } = action.constraint;
        const mysqlWords = kind === 'foreignKey' ? 'FOREIGN KEY' : kind === 'unique' ? 'INDEX' : 'CONSTRAINT';
        undone.push(`ALTER TABLE ${table} DROP ${dialect === 'postgresql' ? 'CONSTRAINT' : mysqlWords} ${name}`);
        break;
      }
      case 'addIndex':
        if (!action.index.name) return undefined;
        undone.push(`ALTER TABLE ${table} DROP INDEX ${textAt(statement, action.index.name.span)}`);
        break;
      case 'renameColumn':
        undone.push(
          `ALTER TABLE ${table} RENAME COLUMN ${quoted(action.newName.name)} TO ${quoted(action.column.name)}`,
        );
        break;
      case 'renameTable':
        undone.push(`ALTER TABLE ${textAt(statement, action.newName.span)} RENAME TO ${quoted(fact.name.object.name)}`);
        break;
      case 'renameConstraint':
        undone.push(
          `ALTER TABLE ${table} RENAME CONSTRAINT ${quoted(action.newName.name)} TO ${quoted(action.constraint.name)}`,
        );
        break;
      case 'validateConstraint':
        break;
      case 'rowSecurity':
        if (action.setting !== 'enable') return undefined;
        undone.push(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
        break;
      default:
        return undefined;
    }
  }
  return undone;
}

/** The name that PostgreSQL gives to the one constraint that a statement adds without a name. */
function addedName(statement: Statement, fact: AlterTable, dialect: Dialect, history: History): string | undefined {
  const after = history.after(statement);
  const table = after.table(fact.name) ?? after.outsideTable(fact.name);
  if (!table || dialect !== 'postgresql') return undefined;
  const added = constraintPieces(table, after, dialect).filter(({ origin }) => origin.statement === statement);
  const [only] = added;
  return only?.name === undefined || added.length > 1 ? undefined : quoteIdentifier(only.name, dialect);
}
