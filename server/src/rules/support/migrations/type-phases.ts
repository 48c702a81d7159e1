import type { DataType } from '../../../model/data-type.ts';
import type { Fix } from '../../../model/fix.ts';
import type { Column, SchemaView, Table } from '../../../model/schema.ts';
import type { Statement } from '../../../model/statement.ts';
import type { AlterAction, AlterTable } from '../../../model/table-facts.ts';
import { expressionText } from '../../../schema/expression-text.ts';
import type { FixContext } from '../../rule.ts';
import { findColumn } from '../columns.ts';
import { quoteIdentifier, schemaPrefix, slug } from '../identifiers.ts';
import { isAtLeast } from '../live-table.ts';
import { addCheck, checkName } from '../not-null-steps.ts';
import { textAt } from '../places.ts';
import { withoutOptions } from './alter-actions.ts';
import { backfillPhase } from './backfill.ts';
import { type ColumnTwin, carries, columnTwin } from './column-twin.ts';
import { mysqlTypePhases } from './mysql-type-phases.ts';
import { type Phase, phaseInPlace, phaseSteps, statementsInPlace } from './phases.ts';
import { rollbackStatement } from './rollback-statement.ts';
import { syncTrigger } from './sync-trigger.ts';
import { isSwapTaken, LONGEST_NAME, takenNames } from './taken-names.ts';
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
      ? postgresPhases({ context, table, column, type: type.text, target, newName, oldName }, before, taken)
      : changed && (context.dialect === 'mysql' || context.dialect === 'mariadb')
        ? (mysqlTypePhases(context, { table, target, column, changed, schema: before, newName, oldName }, taken) ?? [])
        : [];
  if (!expand) return [];
  const of = rest.length + 1;
  const whole = { start: 0, end: statement.text.length };
  const edits = [{ statement, span: whole, newText: phaseInPlace(context, statement, expand, of) }];
  const undoing = rollbackStatement(
    context,
    (undo) =>
      undo.name.object.name === fact.name.object.name &&
      withoutOptions(undo).length === 1 &&
      undo.actions.some(
        (one) => (one.kind === 'setType' || one.kind === 'modifyColumn') && one.column.name === action.column.name,
      ),
  );
  if (undoing) {
    const span = { start: 0, end: undoing.text.length };
    edits.push({ statement: undoing, span, newText: statementsInPlace(context, undoing, expand.down) });
  }
  return [
    {
      kind: 'migration',
      title: `Fill a second column of type ${type.text} here, and swap the two in ${rest.length} new migrations`,
      slug: slug('change', fact.name.object.name, action.column.name, 'type'),
      bulk: false,
      steps: phaseSteps(context, rest, { first: 2, of }),
      edits,
    },
  ];
}

function postgresPhases(parts: Omit<Parts, 'twin'>, schema: SchemaView, taken: ReadonlySet<string>): readonly Phase[] {
  const { table, target, column, newName: name } = parts;
  const twin = columnTwin({ schema, table, target, column, name, rename: (one) => `${one}_new` });
  if (!twin || [...twin.indexes, ...twin.uniques, ...twin.foreignKeys].some((one) => isSwapTaken(one.oldName, taken)))
    return [];
  return phasesOf({ ...parts, twin });
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

interface Parts {
  readonly context: FixContext;
  readonly table: Table;
  readonly column: Column;
  readonly type: string;
  readonly target: string;
  readonly twin: ColumnTwin;
  readonly newName: string;
  readonly oldName: string;
}

function phasesOf(parts: Parts): readonly Phase[] {
  const { context, table, column, type, target, twin, newName } = parts;
  const { databaseName } = column;
  const quoted = (name: string): string => quoteIdentifier(name, 'postgresql');
  const [current, added] = [quoted(databaseName), quoted(newName)];
  const alter = `ALTER TABLE ${target}`;
  const trigger = triggerOf(parts);
  const check = quoted(checkName(notNullOf(parts)));
  const pending = `${added} IS NULL AND ${current} IS NOT NULL`;
  const constraints = [...(column.nullable ? [] : [check]), ...twin.foreignKeys.map((one) => quoted(one.newName))];
  return [
    {
      name: 'expand',
      does: `adds ${newName} of type ${type}, and a trigger that gives it each value of ${databaseName}.`,
      after: 'run the phases that follow; the application notices nothing of them until the swap.',
      notes: [`From here on a value of ${databaseName} must fit both types.`],
      up: [
        `${alter} ADD COLUMN ${added} ${type}`,
        ...(column.nullable ? [] : [`${alter} ${addCheck(notNullOf(parts))}`]),
        ...twin.foreignKeys.map(({ add }) => add),
        ...trigger.create,
      ],
      down: [...trigger.drop, `${alter} DROP COLUMN ${added}`],
    },
    {
      name: 'backfill',
      does: `fills ${newName} in the rows that were there before.`,
      before: 'phase 1 has run, so that no new row is missed.',
      ...backfillPhase(context, { table: target, known: table, column: added, value: `${current}::${type}`, pending }),
    },
    ...[...twin.indexes, ...twin.uniques].map(
      (one): Phase => ({
        name: 'index',
        does: `builds ${one.newName} on ${newName}, as ${databaseName} has one, while others read and write.`,
        before: 'phase 2 has run.',
        up: [one.create],
        down: [`DROP INDEX CONCURRENTLY IF EXISTS ${schemaPrefix(table, 'postgresql')}${quoted(one.newName)}`],
        transactional: false,
        notes: ['Where it fails it leaves an invalid index: drop that, and try again.'],
      }),
    ),
    ...(constraints.length === 0
      ? []
      : [
          {
            name: 'validate',
            does: `reads the whole table to see that ${newName} keeps its constraints, under a lock that lets others read and write.`,
            verify: `SELECT count(*) FROM ${target} WHERE ${pending}: must be 0.`,
            up: constraints.map((name) => `${alter} VALIDATE CONSTRAINT ${name}`),
            down: [],
            lockless: true,
          },
        ]),
    swap(parts),
    contract(parts),
  ];
}

function notNullOf({ table, target, newName }: Parts): { table: string; tableName: string; column: string } {
  return { table: target, tableName: table.name, column: newName };
}

function triggerOf({ table, column, target, newName, type }: Parts): ReturnType<typeof syncTrigger> {
  const columns = [column.databaseName, newName];
  const place = { target, schema: schemaPrefix(table, 'postgresql'), tableName: table.name, columns };
  return syncTrigger(place, copies(column.databaseName, newName, type));
}

/** The body of a trigger in which one column always follows the other. */
function copies(from: string, to: string, type: string): string {
  return `  NEW.${quoteIdentifier(to, 'postgresql')} := NEW.${quoteIdentifier(from, 'postgresql')}::${type};`;
}

/** The two columns, and what they carry, change names; the trigger turns round, so that the way back stays open. */
function swap(parts: Parts): Phase {
  const { context, table, column, type, target, twin, newName, oldName } = parts;
  const { databaseName: name } = column;
  const quoted = (one: string): string => quoteIdentifier(one, 'postgresql');
  const alter = `ALTER TABLE ${target}`;
  const schema = schemaPrefix(table, 'postgresql');
  const renameColumn = (from: string, to: string): string => `${alter} RENAME COLUMN ${quoted(from)} TO ${quoted(to)}`;
  const trigger = triggerOf(parts);
  const value = column.default && expressionText(column.default, column.defaultOrigin ?? column.origin);
  const constraints = [...twin.uniques, ...twin.foreignKeys];
  const renames = (from: (one: string) => string, to: (one: string) => string): string[] => [
    ...twin.indexes.map(({ oldName: one }) => `ALTER INDEX ${schema}${quoted(from(one))} RENAME TO ${quoted(to(one))}`),
    ...constraints.map(({ oldName: one }) => `${alter} RENAME CONSTRAINT ${quoted(from(one))} TO ${quoted(to(one))}`),
  ];
  const same = (one: string): string => one;
  const isNew = (one: string): string => `${one}_new`;
  const isOld = (one: string): string => `${one}_old`;
  const action = (one: string, what: string): string => `${alter} ALTER COLUMN ${quoted(one)} ${what}`;
  const sets = !column.nullable && isAtLeast(context, 12);
  const check = quoted(checkName(notNullOf(parts)));
  return {
    name: 'swap',
    does: `${newName} becomes ${name}, and the old column ${oldName}, which a trigger keeps in step from now on, so that the way back stays open.`,
    before: `the release that copes with both types for ${name} is deployed everywhere. Prepared statements that select it fail once (“cached plan must not change result type”): restart the pools, or swap in a quiet hour.`,
    verify: `SELECT count(*) FROM ${target} WHERE ${quoted(newName)}::text IS DISTINCT FROM ${quoted(name)}::${type}::text: must be 0.`,
    notes: [`Until the last phase a value must fit ${column.type.text} too.`],
    up: [
      ...twin.uniques.map(({ add }) => add),
      ...(sets
        ? [action(newName, 'SET NOT NULL'), `${alter} DROP CONSTRAINT ${check}`, action(name, 'DROP NOT NULL')]
        : []),
      ...(value === undefined ? [] : [action(name, 'DROP DEFAULT'), action(newName, `SET DEFAULT ${value}`)]),
      renameColumn(name, oldName),
      renameColumn(newName, name),
      ...renames(same, isOld),
      ...renames(isNew, same),
      trigger.replace(copies(name, oldName, column.type.text)),
    ],
    down: [
      ...renames(same, isNew),
      ...renames(isOld, same),
      renameColumn(name, newName),
      renameColumn(oldName, name),
      trigger.replace(copies(name, newName, type)),
      ...(value === undefined ? [] : [action(newName, 'DROP DEFAULT'), action(name, `SET DEFAULT ${value}`)]),
      ...(sets
        ? [action(name, 'SET NOT NULL'), `${alter} ${addCheck(notNullOf(parts))}`, action(newName, 'DROP NOT NULL')]
        : []),
      ...twin.uniques.flatMap(({ remove }) => remove),
    ],
  };
}

function contract(parts: Parts): Phase {
  const { column, target, twin, oldName } = parts;
  const { databaseName: name } = column;
  const trigger = triggerOf(parts);
  const alter = `ALTER TABLE ${target}`;
  const [current, old] = [name, oldName].map((one) => quoteIdentifier(one, 'postgresql'));
  return {
    name: 'contract',
    does: `drops ${oldName} and the trigger.`,
    before: `the new type has been in use long enough that nobody wants to go back. Keep this file out of the deployment until then: runners apply what they find.`,
    up: [
      ...trigger.drop,
      `${carries(twin) ? '-- schemawise-disable-next-line drop-column-loses-constraint -- the new column has its own\n' : ''}${alter} DROP COLUMN ${old}`,
    ],
    down: [
      `${alter} ADD COLUMN ${old} ${column.type.text}`,
      `UPDATE ${target} SET ${old} = ${current}::${column.type.text}`,
      ...[...twin.indexes, ...twin.uniques, ...twin.foreignKeys].map((one) =>
        one.restoreAs(`${one.oldName}_old`, oldName),
      ),
      trigger.replace(copies(name, oldName, column.type.text)),
      ...trigger.create.slice(1),
    ],
  };
}
