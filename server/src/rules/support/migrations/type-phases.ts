import type { DataType } from '../../../model/data-type.ts';
import type { Fix } from '../../../model/fix.ts';
import type { SchemaView } from '../../../model/schema.ts';
import type { Statement } from '../../../model/statement.ts';
import type { AlterAction, AlterTable } from '../../../model/table-facts.ts';
import type { FixContext } from '../../rule.ts';
import { findColumn } from '../columns.ts';
import { slug } from '../identifiers.ts';
import { textAt } from '../places.ts';
import { withoutOptions } from './alter-actions.ts';
import { mysqlTypePhases } from './mysql-type-phases.ts';
import { phasedMigration } from './phases.ts';
import { postgresTypePhases } from './postgres-type-phases.ts';
import { rollbackStatement } from './rollback-statement.ts';
import { LONGEST_NAME, takenNames } from './taken-names.ts';
import { isUntouchedSince } from './untouched.ts';

/** ALTER COLUMN TYPE, MODIFY or CHANGE of a table whose history is known. */
export interface ColumnTypeChange {
  readonly statement: Statement;
  readonly fact: AlterTable;
  readonly action: Extract<AlterAction, { kind: 'setType' | 'modifyColumn' }>;
  /** The schema before the statement, and when everything has run. */
  readonly before: SchemaView;
  readonly final: SchemaView;
}

/**
 * Changes a column's type in PostgreSQL, MySQL or MariaDB without a long lock: a second column of the new type with a trigger that fills it takes the
 * statement's place; files that fill it, build what the old one carries, let the two change names, and drop the old one come after. The
 * column keeps its name for the application in every phase. Nothing where no cast leads back, or where the column is part of something
 * that cannot be doubled, see {@link columnTwin} and {@link mysqlTypePhases}.
 */
export function changeTypePhases(context: FixContext, change: ColumnTypeChange): readonly Fix[] {
  const { statement, fact, action, before, final } = change;
  const table = before.table(fact.name);
  const column = table && findColumn(table, action.column.name);
  const type = action.kind === 'setType' ? action.type : action.definition.type;
  if (!context.canWriteMigration || withoutOptions(fact).length !== 1) return [];
  if (!table || !column || !castsBothWays(column.type, type)) return [];
  const last = final.tableByKey(table.key);
  const isLast = last?.columns.some((one) => one.typeOrigin.statement === statement);
  const declaring = action.kind === 'modifyColumn' ? statement : undefined;
  if (!isLast || !isUntouchedSince(table, column, final, column.name, declaring)) return [];
  const taken = new Set([...takenNames(table), ...table.columns.map(({ databaseName }) => databaseName)]);
  const newName = `${column.databaseName}_new`;
  const oldName = `${column.databaseName}_old`;
  const names = [newName, oldName];
  if (names.some((name) => taken.has(name) || name.length > LONGEST_NAME)) return [];
  const target = textAt(statement, fact.name.span);
  const changed = last && findColumn(last, column.name);
  const [expand, ...rest] =
    context.dialect === 'postgresql'
      ? postgresTypePhases({ context, table, column, target, newName, oldName }, type, before, taken)
      : changed && (context.dialect === 'mysql' || context.dialect === 'mariadb')
        ? (mysqlTypePhases(context, { table, target, column, changed, schema: before, newName, oldName }, taken) ?? [])
        : [];
  if (!expand) return [];
  const undoing = rollbackStatement(
    context,
    (undo) =>
      undo.name.object.name === fact.name.object.name &&
      withoutOptions(undo).length === 1 &&
      undo.actions.some(
        (one) => (one.kind === 'setType' || one.kind === 'modifyColumn') && one.column.name === action.column.name,
      ),
  );
  return [
    phasedMigration(context, {
      statement,
      expand,
      rest,
      undoing,
      title: `Fill a second column of type ${type.text} here, and swap the two in ${rest.length} new migrations`,
      slug: slug('change', fact.name.object.name, action.column.name, 'type'),
    }),
  ];
}

const NUMBERS: ReadonlySet<string> = new Set(['integer', 'decimal', 'float']);

/**
 * True where PostgreSQL has a cast for each direction: between numbers, between a type and text, within a family, dates and timestamps.
 * (PostgreSQL's pg_cast, and the conversion by text that every type has.)
 */
function castsBothWays(from: DataType, to: DataType): boolean {
  if (from.arrayDimensions !== to.arrayDimensions || to.serial) return false;
  if (from.family === to.family && from.family !== 'other' && from.family !== 'unknown') return true;
  if (from.family === 'text' || to.family === 'text') return true;
  if (NUMBERS.has(from.family) && NUMBERS.has(to.family)) return true;
  const isMoment = ({ family }: DataType): boolean => family === 'date' || family === 'timestamp';
  return isMoment(from) && isMoment(to);
}
