import type { Column, Table } from '../../../model/schema.ts';
import { quoteIdentifier } from '../../../rules/support/identifiers.ts';
import { formatPostgresType } from '../../../schema/format-type.ts';
import type { Dialect } from '../../../text/dialect.ts';
import { keyOf, parameter } from './backfill.ts';
import { defaultTypeOf } from './default-type.ts';
import { type Step, withTimeout } from './step.ts';

/** The column that marks a row as deleted. */
export const MARK = 'deleted_at';

/** Days that marked rows are kept in the example of a purge. */
const DAYS = 30;

/** A type for a point in time: the one that the table's other points in time have. */
export function timeTypeOf(table: Table | undefined, dialect: Dialect): string {
  const own = table?.columns.find(isCreation);
  if (!own || !/^(?:timestamp|datetime|integer|int|bigint|text)/i.test(own.type.text))
    return defaultTypeOf(MARK, dialect);
  return dialect === 'postgresql' ? formatPostgresType(own.type) : own.type.text;
}

function isCreation({ databaseName }: Column): boolean {
  return /^(?:created|updated|inserted)_?at$/i.test(databaseName);
}

/** Rows that are marked instead of removed: the column, the rules of uniqueness, what the code does, and the purge. */
export function softDelete(table: string, dialect: Dialect, known?: Table): readonly Step[] | undefined {
  if (dialect === 'clickhouse') return undefined;
  const q = (name: string): string => quoteIdentifier(name, dialect);
  const type = timeTypeOf(known, dialect);
  const alter = `ALTER TABLE ${q(table)}`;
  const isMysql = dialect === 'mysql' || dialect === 'mariadb';
  const add = isMysql
    ? `${alter} ADD COLUMN ${MARK} ${type} NULL, ALGORITHM=INSTANT;`
    : `${alter} ADD ${dialect === 'tsql' ? '' : 'COLUMN '}${MARK} ${type}${dialect === 'tsql' ? ' NULL' : ''};`;
  const note = isMysql ? 'addInstant' : dialect === 'postgresql' ? 'addPostgres' : 'addNullable';
  const key = q(keyOf(known));
  const now = nowIn(type, dialect);
  return [
    [note, withTimeout(add, dialect)],
    ...uniqueSteps(table, dialect, known),
    [
      'softDeleteCode',
      `UPDATE ${q(table)} SET ${MARK} = ${now} WHERE ${key} = ${parameter(dialect)} AND ${MARK} IS NULL;`,
    ],
    ['softDeletePurge', purge(table, key, type, dialect)],
  ];
}

/** What is unique today, but for the primary key, becomes unique among the rows that live. */
function uniqueSteps(table: string, dialect: Dialect, known: Table | undefined): readonly Step[] {
  const q = (name: string): string => quoteIdentifier(name, dialect);
  const alter = `ALTER TABLE ${q(table)}`;
  const keys = (known?.uniques ?? []).map(({ name, columns }) => ({ name, columns, isConstraint: true }));
  const indexes = (known?.indexes ?? [])
    .filter(({ unique, where, parts }) => unique && !where && parts.every(({ column }) => column !== undefined))
    .map(({ name, parts }) => ({
      name,
      columns: parts.flatMap(({ column }) => (column ? [column.name] : [])),
      isConstraint: false,
    }));
  return [...keys, ...indexes].flatMap(({ name, columns, isConstraint }): readonly Step[] => {
    const list = columns.map(q).join(', ');
    const next = q(`${table}_${columns.join('_')}_live_key`.replace(/[^\w]/g, ''));
    const old = name === undefined ? undefined : q(name);
    if (dialect === 'mysql' || dialect === 'mariadb') {
      const generated = `ADD COLUMN live tinyint GENERATED ALWAYS AS (IF(${MARK} IS NULL, 1, NULL)) VIRTUAL`;
      const drop = old === undefined ? '' : `, DROP INDEX ${old}`;
      return [['softDeleteUniqueMysql', `${alter} ${generated}, ADD UNIQUE INDEX ${next} (${list}, live)${drop};`]];
    }
    const where = ` WHERE ${MARK} IS NULL`;
    if (dialect === 'postgresql')
      return [
        ['softDeleteUnique', `CREATE UNIQUE INDEX CONCURRENTLY ${next} ON ${q(table)} (${list})${where};`],
        ...(old === undefined
          ? []
          : [
              [
                'uniqueSwap',
                isConstraint
                  ? withTimeout(`${alter} DROP CONSTRAINT ${old};`, dialect)
                  : `DROP INDEX CONCURRENTLY ${old};`,
              ] as const,
            ]),
      ];
    const drop =
      old === undefined || isConstraint ? '' : `\nDROP INDEX ${old}${dialect === 'tsql' ? ` ON ${q(table)}` : ''};`;
    return [['softDeleteUnique', `CREATE UNIQUE INDEX ${next} ON ${q(table)} (${list})${where};${drop}`]];
  });
}

function nowIn(type: string, dialect: Dialect): string {
  if (dialect === 'sqlite') return /int/i.test(type) ? 'unixepoch()' : "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')";
  if (dialect === 'tsql') return 'SYSDATETIMEOFFSET()';
  return dialect === 'postgresql' || dialect === 'unknown' ? 'now()' : 'CURRENT_TIMESTAMP(6)';
}

function purge(table: string, key: string, type: string, dialect: Dialect): string {
  const name = quoteIdentifier(table, dialect);
  switch (dialect) {
    case 'mysql':
    case 'mariadb':
      return `DELETE FROM ${name} WHERE ${MARK} < NOW(6) - INTERVAL ${DAYS} DAY ORDER BY ${key} LIMIT 1000;   -- until 0 rows`;
    case 'tsql':
      return `DELETE TOP (1000) FROM ${name} WHERE ${MARK} < DATEADD(day, -${DAYS}, SYSDATETIMEOFFSET());   -- until 0 rows`;
    case 'sqlite': {
      const before = /int/i.test(type)
        ? `unixepoch() - ${DAYS} * 86400`
        : `strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-${DAYS} days')`;
      return `DELETE FROM ${name} WHERE ${key} IN (SELECT ${key} FROM ${name} WHERE ${MARK} < ${before} LIMIT 1000);   -- until 0 rows`;
    }
    default:
      return `DELETE FROM ${name} WHERE ${key} IN (\n  SELECT ${key} FROM ${name} WHERE ${MARK} < now() - interval '${DAYS} days' ORDER BY ${key} LIMIT 1000);   -- until DELETE 0`;
  }
}
