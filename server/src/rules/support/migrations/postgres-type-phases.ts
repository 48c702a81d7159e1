import type { DataType } from '../../../model/data-type.ts';
import type { Column, SchemaView, Table } from '../../../model/schema.ts';
import { expressionText } from '../../../schema/expression-text.ts';
import type { FixContext } from '../../rule.ts';
import { quoteIdentifier, schemaPrefix } from '../identifiers.ts';
import { isAtLeast } from '../live-table.ts';
import { addCheck, checkName } from '../not-null-steps.ts';
import { backfillPhase } from './backfill.ts';
import { type ColumnTwin, carries, columnTwin } from './column-twin.ts';
import { typeText } from './inverse/column-text.ts';
import { type KeyTwin, keyTwin, NO_KEY, sequenceGivenTo } from './key-twin.ts';
import type { Phase } from './phases.ts';
import { syncTrigger } from './sync-trigger.ts';
import { isSwapTaken } from './taken-names.ts';

interface Parts {
  readonly context: FixContext;
  readonly table: Table;
  readonly column: Column;
  /** The old type and the new one as SQL. */
  readonly oldType: string;
  readonly type: string;
  readonly key: KeyTwin;
  readonly target: string;
  readonly twin: ColumnTwin;
  readonly newName: string;
  readonly oldName: string;
}

/**
 * The phases in which a column of PostgreSQL gets another type; none where the column cannot be doubled, see {@link columnTwin} and
 * {@link keyTwin}.
 * @param taken the names of what the table carries, and of its columns
 */
export function postgresTypePhases(
  parts: Omit<Parts, 'twin' | 'key' | 'type' | 'oldType'>,
  type: DataType,
  schema: SchemaView,
  taken: ReadonlySet<string>,
): readonly Phase[] {
  const { context, table, target, column, newName: name } = parts;
  const request = {
    schema,
    table,
    target,
    column,
    name,
    rename: (one: string): string => `${one}_new`,
    withKeys: true,
    withExpressions: isOneKind(column.type, type),
  };
  const twin = columnTwin(request);
  const oldType = typeText(column.type, schema);
  const sequence = column.default ? sequenceGivenTo(context.database, table, column) : undefined;
  const key =
    oldType === undefined
      ? undefined
      : keyTwin(request, { old: oldType, now: type, ...(sequence === undefined ? {} : { sequence }) });
  if (!twin || !key || oldType === undefined) return [];
  // Only from that version on a primary key takes over an index without reading the table again.
  if (key !== NO_KEY && !isAtLeast(context, 12)) return [];
  if ([...twin.indexes, ...twin.uniques, ...twin.validated].some((one) => isSwapTaken(one.oldName, taken))) return [];
  return phasesOf({ ...parts, type: type.text, oldType, twin, key });
}

const NUMBERS: ReadonlySet<string> = new Set(['integer', 'decimal', 'float']);

/** True where whatever can be asked of a value of one type can be asked of one of the other. */
function isOneKind(from: DataType, to: DataType): boolean {
  if (from.family === to.family) return from.family !== 'other' && from.family !== 'unknown' && from.family !== 'enum';
  return NUMBERS.has(from.family) && NUMBERS.has(to.family);
}

function phasesOf(parts: Parts): readonly Phase[] {
  const { context, table, column, type, target, twin, key, newName } = parts;
  const { databaseName } = column;
  const quoted = (name: string): string => quoteIdentifier(name, 'postgresql');
  const [current, added] = [quoted(databaseName), quoted(newName)];
  const alter = `ALTER TABLE ${target}`;
  const trigger = triggerOf(parts);
  const check = quoted(checkName(notNullOf(parts)));
  const pending = `${added} IS NULL AND ${current} IS NOT NULL`;
  const constraints = [...(column.nullable ? [] : [check]), ...twin.validated.map((one) => quoted(one.newName))];
  const keyIndex = key.index ? [{ newName: key.index.name, create: key.index.create }] : [];
  return [
    {
      name: 'expand',
      does: `adds ${newName} of type ${type}, and a trigger that gives it each value of ${databaseName}.`,
      after: 'run the phases that follow; the application notices nothing of them until the swap.',
      notes: [`From here on a value of ${databaseName} must fit both types.`],
      up: [
        `${alter} ADD COLUMN ${added} ${type}`,
        ...(column.nullable ? [] : [`${alter} ${addCheck(notNullOf(parts))}`]),
        ...twin.validated.map(({ add }) => add),
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
    ...[...keyIndex, ...twin.indexes, ...twin.uniques].map(
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
    ...(key.refer.length === 0
      ? []
      : [
          {
            name: 'references',
            does: `makes what refers to ${databaseName} refer to ${newName} too; rows that are there are not read.`,
            before: `the indexes of ${newName} are there and valid.`,
            up: key.refer,
            down: key.unrefer,
          },
        ]),
    ...(constraints.length + key.validate.length === 0
      ? []
      : [
          {
            name: 'validate',
            does: `reads the whole table to see that ${newName} keeps its constraints, under a lock that lets others read and write.`,
            verify: `SELECT count(*) FROM ${target} WHERE ${pending}: must be 0.`,
            up: [...constraints.map((name) => `${alter} VALIDATE CONSTRAINT ${name}`), ...key.validate],
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
  const { context, table, column, type, oldType, target, twin, key, newName, oldName } = parts;
  const { databaseName: name } = column;
  const quoted = (one: string): string => quoteIdentifier(one, 'postgresql');
  const alter = `ALTER TABLE ${target}`;
  const schema = schemaPrefix(table, 'postgresql');
  const renameColumn = (from: string, to: string): string => `${alter} RENAME COLUMN ${quoted(from)} TO ${quoted(to)}`;
  const trigger = triggerOf(parts);
  const value = column.default && expressionText(column.default, column.defaultOrigin ?? column.origin);
  const constraints = [...twin.uniques, ...twin.validated];
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
    notes: [
      `Until the last phase a value must fit ${oldType} too.`,
      ...(key.release.length > 0
        ? ['The rollback builds the keys of the old column again while nobody can write.']
        : []),
    ],
    up: answered(
      [
        ...key.release,
        ...twin.uniques.map(({ add }) => add),
        ...(sets ? [action(newName, 'SET NOT NULL'), `${alter} DROP CONSTRAINT ${check}`] : []),
        ...key.take,
        ...(sets ? [action(name, 'DROP NOT NULL')] : []),
        ...(value === undefined ? [] : [action(name, 'DROP DEFAULT'), action(newName, `SET DEFAULT ${value}`)]),
        renameColumn(name, oldName),
        renameColumn(newName, name),
        ...renames(same, isOld),
        ...renames(isNew, same),
        ...key.rename,
        trigger.replace(copies(name, oldName, oldType)),
      ],
      key,
    ),
    down: [
      ...key.release,
      ...renames(same, isNew),
      ...renames(isOld, same),
      renameColumn(name, newName),
      renameColumn(oldName, name),
      trigger.replace(copies(name, newName, type)),
      ...(value === undefined ? [] : [action(newName, 'DROP DEFAULT'), action(name, `SET DEFAULT ${value}`)]),
      ...(sets ? [action(name, 'SET NOT NULL'), `${alter} ${addCheck(notNullOf(parts))}`] : []),
      ...key.giveBack,
      ...(sets ? [action(newName, 'DROP NOT NULL')] : []),
      ...twin.uniques.flatMap(({ remove }) => remove),
      ...key.referBack,
    ],
  };
}

/** The statements of a swap of keys: other tables are locked with the table, since what refers to it must not be without its key. */
function answered(statements: readonly string[], { others }: KeyTwin): readonly string[] {
  const comment =
    '-- schemawise-disable-next-line wide-lock-window -- only names and keys change, and references must not be lost';
  return statements.map((one, position) => (others > 0 && position === others ? `${comment}\n${one}` : one));
}

function contract(parts: Parts): Phase {
  const { oldType, column, target, twin, key, oldName } = parts;
  const { databaseName: name } = column;
  const trigger = triggerOf(parts);
  const alter = `ALTER TABLE ${target}`;
  const [current, old] = [name, oldName].map((one) => quoteIdentifier(one, 'postgresql'));
  return {
    name: 'contract',
    does: `drops ${oldName} and the trigger.`,
    before: `the new type has been in use long enough that nobody wants to go back. Keep this file out of the deployment until then: runners apply what they find.`,
    ...(key.refer.length > 0
      ? { after: `change the columns that refer to ${name} too, before its values no longer fit them.` }
      : {}),
    up: [
      ...trigger.drop,
      `${carries(twin) ? '-- schemawise-disable-next-line drop-column-loses-constraint -- the new column has its own\n' : ''}${alter} DROP COLUMN ${old}`,
    ],
    down: [
      `${alter} ADD COLUMN ${old} ${oldType}`,
      `UPDATE ${target} SET ${old} = ${current}::${oldType}`,
      ...[...twin.indexes, ...twin.uniques, ...twin.validated].map((one) =>
        one.restoreAs(`${one.oldName}_old`, oldName),
      ),
      trigger.replace(copies(name, oldName, oldType)),
      ...trigger.create.slice(1),
    ],
  };
}
