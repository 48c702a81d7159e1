import type { Fix } from '../../../model/fix.ts';
import type { Column, SchemaView, Table } from '../../../model/schema.ts';
import type { Statement } from '../../../model/statement.ts';
import type { AlterTable } from '../../../model/table-facts.ts';
import { expressionText } from '../../../schema/expression-text.ts';
import { freeObjectName } from '../../../schema/generated-names.ts';
import type { FixContext } from '../../rule.ts';
import { findColumn } from '../columns.ts';
import { quoteIdentifier, schemaPrefix, slug } from '../identifiers.ts';
import { isAtLeast } from '../live-table.ts';
import { addCheck, checkName } from '../not-null-steps.ts';
import { textAt } from '../places.ts';
import { withoutOptions } from './alter-actions.ts';
import { backfillPhase } from './backfill.ts';
import { type ColumnTwin, carries, columnTwin } from './column-twin.ts';
import { mysqlRenamePhases } from './mysql-rename-phases.ts';
import { type Phase, phasedMigration } from './phases.ts';
import { rollbackStatement } from './rollback-statement.ts';
import { bothWays, syncTrigger } from './sync-trigger.ts';
import { takenNames } from './taken-names.ts';
import { isUntouchedSince } from './untouched.ts';

/** RENAME COLUMN of a table whose history is known. */
export interface ColumnRename {
  readonly statement: Statement;
  readonly fact: AlterTable;
  /** The schema before the statement, and when everything has run. */
  readonly before: SchemaView;
  readonly final: SchemaView;
  readonly from: string;
  readonly to: string;
}

/**
 * Renames a column of PostgreSQL, MySQL or MariaDB in phases, so that code of the old and of the new release works in each: the new column with a trigger that
 * keeps both in step takes the statement's place, and files that fill it, build what the old one carries, and drop the old one come after.
 * Nothing where the column is part of something that cannot be doubled, see {@link columnTwin} and {@link mysqlRenamePhases}.
 */
export function renameColumnPhases(context: FixContext, rename: ColumnRename): readonly Fix[] {
  const { statement, fact, before, final, from, to } = rename;
  const table = before.table(fact.name);
  const column = table && findColumn(table, from);
  const actions = withoutOptions(fact);
  if (!context.canWriteMigration || actions.length !== 1 || !table || !column || findColumn(table, to)) return [];
  const declaring = actions[0]?.kind === 'modifyColumn' ? statement : undefined;
  if (!isUntouchedSince(table, column, final, to, declaring)) return [];
  const target = textAt(statement, fact.name.span);
  const taken = takenNames(table);
  const naming = (name: string): string => newNameOf(name, from, to, taken);
  const [expand, ...rest] = phasesIn(context, rename, table, column, target, naming);
  if (!expand) return [];
  const undoing = rollbackStatement(
    context,
    (undo) =>
      undo.name.object.name === fact.name.object.name &&
      withoutOptions(undo).length === 1 &&
      undo.actions.some(
        (action) =>
          (action.kind === 'renameColumn' && action.column.name === to && action.newName.name === from) ||
          (action.kind === 'modifyColumn' && action.column.name === to && action.definition.name.name === from),
      ),
  );
  return [
    phasedMigration(context, {
      statement,
      expand,
      rest,
      undoing,
      title: `Add ${to} beside ${from} here, and move over in ${rest.length} new migrations`,
      slug: slug('rename', fact.name.object.name, from, 'to', to),
    }),
  ];
}

/** The phases as the engine needs them; none where there is no such way. */
function phasesIn(
  context: FixContext,
  change: ColumnRename,
  table: Table,
  column: Column,
  target: string,
  rename: (name: string) => string,
): readonly Phase[] {
  const { before: schema, final, to } = change;
  if (context.dialect === 'postgresql') {
    const twin = columnTwin({ schema, table, target, column, name: to, rename, withExpressions: true });
    return twin ? phasesOf(context, change, table, column, target, twin) : [];
  }
  if (context.dialect !== 'mysql' && context.dialect !== 'mariadb') return [];
  const last = final.tableByKey(table.key);
  const renamed = last && findColumn(last, to);
  return (renamed && mysqlRenamePhases(context, { table, target, column, renamed, schema, rename })) ?? [];
}

/** The name with the new column's in the place of the old one's; with an ending where the old one does not say it. */
function newNameOf(name: string, from: string, to: string, taken: ReadonlySet<string>): string {
  const replaced = name
    .split('_')
    .join('_')
    .replace(new RegExp(`(^|_)${escaped(from)}(?=_|$)`), `$1${to}`);
  return replaced !== name && !taken.has(replaced) && replaced.length < 64
    ? replaced
    : freeObjectName(name, to, 'idx', (one) => taken.has(one));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function phasesOf(
  context: FixContext,
  { from, to }: ColumnRename,
  table: Table,
  column: Column,
  target: string,
  twin: ColumnTwin,
): readonly Phase[] {
  const quoted = (name: string): string => quoteIdentifier(name, 'postgresql');
  const [before, after] = [quoted(from), quoted(to)];
  const alter = `ALTER TABLE ${target}`;
  const place = { target, schema: schemaPrefix(table, 'postgresql'), tableName: table.name, columns: [from, to] };
  const trigger = syncTrigger(place, bothWays(from, to, column.type));
  const notNull = { table: target, tableName: table.name, column: to };
  const check = quoted(checkName(notNull));
  const value = column.default && expressionText(column.default, column.defaultOrigin ?? column.origin);
  const setsNotNull = !column.nullable && isAtLeast(context, 12);
  const pending = `${after} IS NULL AND ${before} IS NOT NULL`;
  const constraints = [...(column.nullable ? [] : [check]), ...twin.validated.map(({ newName }) => quoted(newName))];
  const constrains = setsNotNull || twin.uniques.length > 0;
  return [
    {
      name: 'expand',
      does: `adds ${to} beside ${from}, and a trigger that keeps both in step.`,
      after: 'run the phases that follow, up to the last; code of the old release goes on as it is.',
      up: [
        `${alter} ADD COLUMN ${after} ${column.type.text}`,
        ...(column.nullable ? [] : [`${alter} ${addCheck(notNull)}`]),
        ...twin.validated.map(({ add }) => add),
        ...trigger.create,
      ],
      down: [...trigger.drop, `${alter} DROP COLUMN ${after}`],
    },
    {
      name: 'backfill',
      does: `fills ${to} in the rows that were there before.`,
      before: 'phase 1 has run, so that no new row is missed.',
      ...backfillPhase(context, { table: target, known: table, column: after, value: before, pending }),
    },
    ...[...twin.indexes, ...twin.uniques].map(
      ({ create, newName }): Phase => ({
        name: 'index',
        does: `builds ${newName} on ${to}, as ${from} has one, while others read and write.`,
        before: 'phase 2 has run.',
        up: [create],
        down: [`DROP INDEX CONCURRENTLY IF EXISTS ${place.schema}${quoted(newName)}`],
        transactional: false,
        notes: ['Where it fails it leaves an invalid index: drop that, and try again.'],
      }),
    ),
    ...(constraints.length === 0
      ? []
      : [
          {
            name: 'validate',
            does: `reads the whole table to see that ${to} keeps its constraints, under a lock that lets others read and write.`,
            verify: `SELECT count(*) FROM ${target} WHERE ${pending}: must be 0.`,
            up: constraints.map((name) => `${alter} VALIDATE CONSTRAINT ${name}`),
            down: [],
            lockless: true,
          },
        ]),
    ...(constrains
      ? [
          {
            name: 'constrain',
            does: `gives ${to} the constraints of ${from}; nothing is scanned, since checks and indexes are there.`,
            up: [
              ...(setsNotNull
                ? [`${alter} ALTER COLUMN ${after} SET NOT NULL`, `${alter} DROP CONSTRAINT ${check}`]
                : []),
              ...twin.uniques.map(({ add }) => add),
            ],
            down: [
              ...twin.uniques.flatMap(({ remove }) => remove),
              ...(setsNotNull ? [`${alter} ${addCheck(notNull)}`, `${alter} ALTER COLUMN ${after} DROP NOT NULL`] : []),
            ],
          },
        ]
      : []),
    {
      name: 'contract',
      does: `drops ${from} and the trigger.`,
      before: `code that reads and writes ${to} instead of ${from} has replaced the old release everywhere, jobs, reports and views too. Keep this file out of the deployment until then: runners apply what they find.`,
      verify: `SELECT count(*) FROM ${target} WHERE ${compared(after, column)} IS DISTINCT FROM ${compared(before, column)}: must be 0.`,
      notes: [`schemawise: irreversible the values stay in ${to}, from which the rollback fills ${from} again`],
      up: [
        ...trigger.drop,
        ...(value === undefined ? [] : [`${alter} ALTER COLUMN ${after} SET DEFAULT ${value}`]),
        `-- schemawise-disable-next-line no-drop-column${carries(twin) ? ', drop-column-loses-constraint' : ''} -- ${to} has taken its place\n${alter} DROP COLUMN ${before}`,
      ],
      down: [
        `${alter} ADD COLUMN ${before} ${column.type.text}`,
        `UPDATE ${target} SET ${before} = ${after}`,
        ...(value === undefined
          ? []
          : [`${alter} ALTER COLUMN ${after} DROP DEFAULT`, `${alter} ALTER COLUMN ${before} SET DEFAULT ${value}`]),
        ...(column.nullable ? [] : [`${alter} ALTER COLUMN ${before} SET NOT NULL`]),
        ...[...twin.indexes, ...twin.uniques, ...twin.validated].map(({ restore }) => restore),
        ...trigger.create,
      ],
    },
  ];
}

function compared(column: string, { type }: Column): string {
  return /^(?:json|xml|point|polygon)$/.test(type.name) ? `${column}::text` : column;
}
