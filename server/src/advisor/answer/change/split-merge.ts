import type { Table } from '../../../model/schema.ts';
import { quoteIdentifier } from '../../../rules/support/identifiers.ts';
import type { Dialect } from '../../../text/dialect.ts';
import type { SchemaChange } from '../../router/change/schema-change.ts';
import { updateRange } from './backfill.ts';
import { defaultTypeOf } from './default-type.ts';
import { knownColumn } from './known-column.ts';
import { type Step, withTimeout } from './step.ts';

type Split = Extract<SchemaChange, { readonly kind: 'splitColumn' }>;
type Merge = Extract<SchemaChange, { readonly kind: 'mergeColumns' }>;

/** One column in several, cut at its first spaces; undefined for ClickHouse, and for three parts outside PostgreSQL, which alone has split_part. */
export function splitColumn(change: Split, dialect: Dialect, known?: Table): readonly Step[] | undefined {
  if (dialect === 'clickhouse' || (change.into.length > 2 && dialect !== 'postgresql')) return undefined;
  const q = (name: string): string => quoteIdentifier(name, dialect);
  const [table, column] = [q(change.table), q(change.column)];
  const type = (known && knownColumn(known, change.column, dialect)?.type) ?? defaultTypeOf(change.column, dialect);
  const parts = change.into.map((name, index) => ({
    name: q(name),
    value: partOf(column, index, change.into.length, dialect),
  }));
  const joined = joinedBySpace(
    parts.map(({ name }) => name),
    dialect,
  );
  return [
    [
      'splitExpand',
      expand(
        table,
        parts.map(({ name }) => name),
        type,
        dialect,
      ),
    ],
    [
      'splitOdd',
      `SELECT ${column}, count(*) AS copies FROM ${table} WHERE ${column} NOT LIKE '% %' GROUP BY ${column};`,
    ],
    [
      'splitBackfill',
      updateRange(
        change.table,
        known,
        parts.map(({ name, value }) => `${name} = ${value}`).join(',\n  '),
        undefined,
        dialect,
      ),
    ],
    ['splitVerify', `SELECT count(*) AS must_be_zero FROM ${table} WHERE ${differs(joined, column, dialect)};`],
    ['splitContract', withTimeout(`ALTER TABLE ${table} DROP COLUMN ${column};`, dialect)],
  ];
}

/** Several columns in one, joined by a space. */
export function mergeColumns(change: Merge, dialect: Dialect, known?: Table): readonly Step[] | undefined {
  if (dialect === 'clickhouse') return undefined;
  const q = (name: string): string => quoteIdentifier(name, dialect);
  const [table, to] = [q(change.table), q(change.to)];
  const columns = change.columns.map(q);
  const joined = joinedBySpace(columns, dialect);
  const drops = columns.map((one) => `ALTER TABLE ${table} DROP COLUMN ${one};`).join('\n');
  return [
    ['splitExpand', expand(table, [to], defaultTypeOf(change.to, dialect), dialect)],
    ['splitBackfill', updateRange(change.table, known, `${to} = ${joined}`, undefined, dialect)],
    ['splitVerify', `SELECT count(*) AS must_be_zero FROM ${table} WHERE ${differs(joined, to, dialect)};`],
    ['splitContract', withTimeout(drops, dialect)],
  ];
}

function expand(table: string, columns: readonly string[], type: string, dialect: Dialect): string {
  if (dialect === 'mysql' || dialect === 'mariadb')
    return `ALTER TABLE ${table} ${columns.map((one) => `ADD COLUMN ${one} ${type} NULL`).join(', ')}, ALGORITHM=INSTANT;`;
  if (dialect === 'tsql') return `ALTER TABLE ${table} ADD ${columns.map((one) => `${one} ${type} NULL`).join(', ')};`;
  const statements = columns.map((one) => `ALTER TABLE ${table} ADD COLUMN ${one} ${type};`).join('\n');
  return withTimeout(statements, dialect);
}

/** The words of a text up to the last part, which takes the rest; empty becomes NULL. */
function partOf(column: string, index: number, count: number, dialect: Dialect): string {
  const isLast = index === count - 1;
  switch (dialect) {
    case 'mysql':
    case 'mariadb': {
      const first = `SUBSTRING_INDEX(${column}, ' ', 1)`;
      return isLast ? `NULLIF(SUBSTRING(${column}, CHAR_LENGTH(${first}) + 2), '')` : first;
    }
    case 'sqlite':
      return isLast
        ? `nullif(substr(${column}, instr(${column} || ' ', ' ') + 1), '')`
        : `substr(${column}, 1, instr(${column} || ' ', ' ') - 1)`;
    case 'tsql':
      return isLast
        ? `NULLIF(SUBSTRING(${column}, CHARINDEX(' ', ${column} + ' ') + 1, LEN(${column})), '')`
        : `LEFT(${column}, CHARINDEX(' ', ${column} + ' ') - 1)`;
    default: {
      if (!isLast) return `nullif(split_part(${column}, ' ', ${index + 1}), '')`;
      const before = Array.from({ length: index }, (_, at) => `length(split_part(${column}, ' ', ${at + 1}))`).join(
        ' + ',
      );
      return `nullif(substr(${column}, ${before} + ${index + 1}), '')`;
    }
  }
}

function joinedBySpace(columns: readonly string[], dialect: Dialect): string {
  if (dialect === 'sqlite') return `trim(${columns.map((one) => `coalesce(${one}, '')`).join(" || ' ' || ")})`;
  return `concat_ws(' ', ${columns.join(', ')})`;
}

function differs(one: string, other: string, dialect: Dialect): string {
  if (dialect === 'mysql' || dialect === 'mariadb') return `NOT (${one} <=> ${other})`;
  if (dialect === 'sqlite') return `${one} IS NOT ${other}`;
  if (dialect === 'tsql') return `${one} <> ${other} OR ${other} IS NULL`;
  return `${one} IS DISTINCT FROM ${other}`;
}
