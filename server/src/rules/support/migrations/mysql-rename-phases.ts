import type { Column, SchemaView, Table } from '../../../model/schema.ts';
import type { FixContext } from '../../rule.ts';
import { quoteIdentifier, schemaPrefix } from '../identifiers.ts';
import { isAtLeast } from '../live-table.ts';
import { backfillPhase } from './backfill.ts';
import { mysqlColumnTexts } from './mysql-columns.ts';
import { addForeignKeys, addIndexes, dropIndexes, modifyColumn, STRICT } from './mysql-online.ts';
import { bothFollow, compared, mysqlSync } from './mysql-sync-trigger.ts';
import { mysqlTwin } from './mysql-twin.ts';
import type { Phase } from './phases.ts';

/** A column of MySQL or MariaDB before and after it is renamed. */
export interface MysqlRename {
  readonly table: Table;
  /** The table as SQL writes it. */
  readonly target: string;
  readonly column: Column;
  readonly renamed: Column;
  /** The schema before the rename. */
  readonly schema: SchemaView;
  /** What an index or foreign key of the new column is called, by the name of the old one. */
  readonly rename: (name: string) => string;
}

/**
 * Renames a column of MySQL or MariaDB: RENAME COLUMN takes no time, but code of the other release fails from then on. Nothing where
 * the column cannot be doubled, see {@link mysqlTwin}.
 */
export function mysqlRenamePhases(context: FixContext, change: MysqlRename): readonly Phase[] | undefined {
  const { table, target, column, renamed, schema, rename } = change;
  const { dialect } = context;
  // What is dropped and added again together needs several actions of one ALTER TABLE; before that version triggers of one event were one.
  if (!isAtLeast(context, dialect === 'mysql' ? 5.7 : 10.2)) return undefined;
  const [from, to] = [column.databaseName, renamed.databaseName];
  const twin = mysqlTwin({ schema, table, target, column, name: to, rename });
  const old = mysqlColumnTexts(column, from, dialect, schema);
  const now = mysqlColumnTexts(renamed, to, dialect, schema);
  if (!twin || !old || !now || column.type.text.toLowerCase() !== renamed.type.text.toLowerCase()) return undefined;
  if (column.nullable !== renamed.nullable) return undefined;
  const [before, after] = [from, to].map((name) => quoteIdentifier(name, 'mysql'));
  if (before === undefined || after === undefined) return undefined;
  const alter = `ALTER TABLE ${target}`;
  const place = { target, schema: schemaPrefix(table, 'mysql'), tableName: table.name, columns: [from, to] };
  const sync = mysqlSync(place, bothFollow(from, to, column.type));
  const pending = `${after} IS NULL AND ${before} IS NOT NULL`;
  const { zero } = old;
  const setZero = zero === undefined ? [] : [`${alter} ALTER COLUMN ${before} SET DEFAULT ${zero}`];
  const dropZero = zero === undefined ? [] : [`${alter} ALTER COLUMN ${before} DROP DEFAULT`];
  const completes = now.full !== now.bare;
  return [
    {
      name: 'expand',
      does: `adds ${to} beside ${from}, and triggers that keep both in step.`,
      after: 'run the phases that follow, up to the last; code of the old release goes on as it is.',
      notes:
        zero === undefined
          ? []
          : [
              `Until the last phase a row that is inserted with neither of the two gets ${zero}, instead of being refused.`,
            ],
      up: [`${alter} ADD COLUMN ${now.bare}`, ...setZero, ...sync.create],
      down: [...sync.drop, ...dropZero, `${alter} DROP COLUMN ${after}`],
    },
    {
      name: 'backfill',
      does: `fills ${to} in the rows that were there before.`,
      before: 'phase 1 has run, so that no new row is missed.',
      ...backfillPhase(context, { table: target, known: table, column: after, value: before, pending }),
    },
    ...(twin.indexes.length === 0 && twin.foreignKeys.length === 0
      ? []
      : [
          {
            name: 'index',
            does: `gives ${to} the indexes${twin.foreignKeys.length > 0 ? ' and foreign keys' : ''} of ${from} while others read and write.`,
            before: 'phase 2 has run.',
            verify: `SELECT count(*) FROM ${target} WHERE ${pending}: must be 0.`,
            notes:
              twin.foreignKeys.length > 0
                ? ['The foreign keys are not checked again: the values are those of a column that has them.']
                : [],
            up: [
              ...addIndexes(target, twin.indexes, 'newName', to),
              ...addForeignKeys(target, twin.foreignKeys, 'newName', to),
            ],
            down: [
              ...twin.foreignKeys.map((one) => `${alter} DROP FOREIGN KEY ${quoteIdentifier(one.newName, 'mysql')}`),
              ...dropIndexes(target, twin.indexes, 'newName'),
            ],
          },
        ]),
    {
      name: 'contract',
      does: `drops ${from} and the triggers${completes ? `, after ${to} has got the whole definition` : ''}.`,
      before: `code that reads and writes ${to} instead of ${from} has replaced the old release everywhere, jobs, reports and views too. Keep this file out of the deployment until then: runners apply what they find.`,
      verify: `SELECT count(*) FROM ${target} WHERE NOT (${compared(after, column.type)} <=> ${compared(before, column.type)}): must be 0.`,
      notes: [
        `schemawise: irreversible the values stay in ${to}, from which the rollback fills ${from} again`,
        ...(column.nullable ? [] : [STRICT]),
      ],
      up: [
        ...(completes ? [modifyColumn(target, now.full, !renamed.nullable)] : []),
        ...sync.drop,
        ...twin.foreignKeys.map((one) => `${alter} DROP FOREIGN KEY ${quoteIdentifier(one.oldName, 'mysql')}`),
        `-- schemawise-disable-next-line no-drop-column -- ${to} has taken its place\n` +
          `${alter} ${[...twin.indexes.map((one) => `DROP INDEX ${quoteIdentifier(one.oldName, 'mysql')}`), `DROP COLUMN ${before}`].join(', ')}`,
      ],
      down: [
        `${alter} ADD COLUMN ${old.bare}`,
        ...(completes ? [modifyColumn(target, now.bare, false)] : []),
        ...sync.create,
        `UPDATE ${target} SET ${before} = ${after} WHERE ${after} IS NOT NULL`,
        ...(old.full === old.bare ? [] : [modifyColumn(target, old.full, false)]),
        ...setZero,
        ...addIndexes(target, twin.indexes, 'oldName', from),
        ...addForeignKeys(target, twin.foreignKeys, 'oldName', from),
      ],
    },
  ];
}
