import type { Column, SchemaView, Table } from '../../../model/schema.ts';
import type { FixContext } from '../../rule.ts';
import { quoteIdentifier, schemaPrefix } from '../identifiers.ts';
import { isAtLeast } from '../live-table.ts';
import { backfillPhase } from './backfill.ts';
import { mysqlColumnTexts } from './mysql-columns.ts';
import { addIndexes, dropIndexes, modifyColumn, STRICT } from './mysql-online.ts';
import { compared, follows, mysqlSync } from './mysql-sync-trigger.ts';
import { type MysqlTwinPart, mysqlTwin } from './mysql-twin.ts';
import type { Phase } from './phases.ts';
import { isSwapTaken } from './taken-names.ts';

/** A column of MySQL or MariaDB before and after its type changes. */
export interface MysqlTypeChange {
  readonly table: Table;
  /** The table as SQL writes it. */
  readonly target: string;
  readonly column: Column;
  readonly changed: Column;
  /** The schema before the change. */
  readonly schema: SchemaView;
  readonly newName: string;
  readonly oldName: string;
}

/**
 * Changes a column's type in MySQL or MariaDB, which would copy the table while nobody can write, by a second column that triggers fill
 * and that changes names with the first. Nothing where the column cannot be doubled, see {@link mysqlTwin}, or is part of a foreign key,
 * which cannot be renamed.
 * @param taken the names of what the table carries, and of its columns
 */
export function mysqlTypePhases(
  context: FixContext,
  change: MysqlTypeChange,
  taken: ReadonlySet<string>,
): readonly Phase[] | undefined {
  const { table, target, column, changed, schema, newName, oldName } = change;
  const { dialect } = context;
  // RENAME COLUMN came with MySQL 8.0 and MariaDB 10.5.
  if (!isAtLeast(context, dialect === 'mysql' ? 8 : 10.5)) return undefined;
  const name = column.databaseName;
  const twin = mysqlTwin({ schema, table, target, column, name: newName, rename: (one) => `${one}_new` });
  const now = mysqlColumnTexts(changed, newName, dialect, schema);
  const old = mysqlColumnTexts(column, name, dialect, schema);
  const left = mysqlColumnTexts(column, oldName, dialect, schema);
  if (twin?.indexes.some((one) => isSwapTaken(one.oldName, taken))) return undefined;
  if (!twin || twin.foreignKeys.length > 0 || !now || !old || !left) return undefined;
  if (column.nullable !== changed.nullable) return undefined;
  const quoted = (one: string): string => quoteIdentifier(one, 'mysql');
  const alter = `ALTER TABLE ${target}`;
  const place = { target, schema: schemaPrefix(table, 'mysql'), tableName: table.name, columns: [name, newName] };
  const sync = mysqlSync(place, follows(name, newName));
  const back = mysqlSync(place, follows(name, oldName));
  const completes = now.full !== now.bare;
  const setDefault = (one: string, value: string | undefined): string[] =>
    value === undefined ? [] : [`${alter} ALTER COLUMN ${quoted(one)} SET DEFAULT ${value}`];
  const dropDefault = (one: string, value: string | undefined): string[] =>
    value === undefined ? [] : [`${alter} ALTER COLUMN ${quoted(one)} DROP DEFAULT`];
  const swapped = (renames: readonly string[]): string => `${alter} ${renames.join(', ')}`;
  const renameColumn = (from: string, to: string): string => `RENAME COLUMN ${quoted(from)} TO ${quoted(to)}`;
  const renameIndex = (from: string, to: string): string => `RENAME INDEX ${quoted(from)} TO ${quoted(to)}`;
  const pending = `${quoted(newName)} IS NULL AND ${quoted(name)} IS NOT NULL`;
  return [
    {
      name: 'expand',
      does: `adds ${newName} of type ${changed.type.text}, and triggers that give it each value of ${name}.`,
      after: 'run the phases that follow; the application notices nothing of them until the swap.',
      notes: [`From here on a value of ${name} must fit both types.`],
      up: [`${alter} ADD COLUMN ${now.bare}`, ...sync.create],
      down: [...sync.drop, `${alter} DROP COLUMN ${quoted(newName)}`],
    },
    {
      name: 'backfill',
      does: `fills ${newName} in the rows that were there before.`,
      before: 'phase 1 has run, so that no new row is missed.',
      ...backfillPhase(context, { table: target, known: table, column: quoted(newName), value: quoted(name), pending }),
    },
    ...(twin.indexes.length === 0 && !completes
      ? []
      : [
          {
            name: 'complete',
            does: `gives ${newName} ${completes ? 'its whole definition' : ''}${completes && twin.indexes.length > 0 ? ' and ' : ''}${twin.indexes.length > 0 ? `the indexes of ${name}` : ''} while others read and write.`,
            before: 'phase 2 has run.',
            verify: `SELECT count(*) FROM ${target} WHERE ${pending}: must be 0.`,
            notes: changed.nullable ? [] : [STRICT],
            up: [
              ...(completes
                ? [modifyColumn(target, now.full, !changed.nullable), ...setDefault(newName, now.zero)]
                : []),
              ...addIndexes(target, twin.indexes, 'newName', newName),
            ],
            down: [
              ...dropIndexes(target, twin.indexes, 'newName'),
              ...(completes ? [modifyColumn(target, now.bare, false)] : []),
            ],
          },
        ]),
    {
      name: 'swap',
      does: `${newName} becomes ${name}, and the old column ${oldName}, which triggers keep in step from now on, so that the way back stays open. The table is locked while that happens, which changes its description alone.`,
      before: `the release that copes with both types for ${name} is deployed everywhere.`,
      verify: `SELECT count(*) FROM ${target} WHERE NOT (${compared(quoted(newName), changed.type)} <=> ${compared(quoted(name), column.type)}): must be 0, or tell what the new type changes.`,
      notes: [`Until the last phase a value must fit ${column.type.text} too.`],
      up: locked(target, [
        ...sync.drop,
        ...setDefault(name, old.zero),
        ...dropDefault(newName, now.zero),
        swapped([
          renameColumn(name, oldName),
          renameColumn(newName, name),
          ...twin.indexes.map((one) => renameIndex(one.oldName, `${one.oldName}_old`)),
          ...twin.indexes.map((one) => renameIndex(one.newName, one.oldName)),
        ]),
        ...back.create,
      ]),
      down: locked(target, [
        ...back.drop,
        swapped([
          renameColumn(name, newName),
          renameColumn(oldName, name),
          ...twin.indexes.map((one) => renameIndex(one.oldName, one.newName)),
          ...twin.indexes.map((one) => renameIndex(`${one.oldName}_old`, one.oldName)),
        ]),
        ...setDefault(newName, now.zero),
        ...dropDefault(name, old.zero),
        ...sync.create,
      ]),
    },
    {
      name: 'contract',
      does: `drops ${oldName} and the triggers.`,
      before: `the new type has been in use long enough that nobody wants to go back. Keep this file out of the deployment until then: runners apply what they find.`,
      up: [...back.drop, `${alter} ${[...twin.indexes.map(oldIndex), `DROP COLUMN ${quoted(oldName)}`].join(', ')}`],
      down: [
        `${alter} ADD COLUMN ${left.bare}`,
        ...back.create,
        `UPDATE ${target} SET ${quoted(oldName)} = ${quoted(name)} WHERE ${quoted(name)} IS NOT NULL`,
        ...(left.full === left.bare ? [] : [modifyColumn(target, left.full, false)]),
        ...setDefault(oldName, left.zero),
        ...addIndexes(
          target,
          twin.indexes.map((one) => ({ ...one, oldName: `${one.oldName}_old` })),
          'oldName',
          oldName,
        ),
      ],
    },
  ];
}

function oldIndex({ oldName }: MysqlTwinPart): string {
  return `DROP INDEX ${quoteIdentifier(`${oldName}_old`, 'mysql')}`;
}

/** No row may be written between the old triggers and the new ones. */
function locked(target: string, statements: readonly string[]): readonly string[] {
  return [`LOCK TABLES ${target} WRITE`, ...statements, 'UNLOCK TABLES'];
}
