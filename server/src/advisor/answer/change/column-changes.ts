import type { Table } from '../../../model/schema.ts';
import { quoteIdentifier } from '../../../rules/support/identifiers.ts';
import type { Dialect } from '../../../text/dialect.ts';
import type { SchemaChange } from '../../router/change/schema-change.ts';
import { parameter, updateRange } from './backfill.ts';
import type { KnownColumn } from './known-column.ts';
import { type Rebuilding, rebuiltTable } from './rebuilt-table.ts';
import { type Step, withTimeout } from './step.ts';

type Kind<K extends SchemaChange['kind']> = Extract<SchemaChange, { readonly kind: K }>;

/** Where a type stands that the schema does not tell. */
const UNKNOWN_TYPE = 'THE_TYPE_IT_HAS';

/** Said of a copy of old values. */
const IN_RANGES = '-- in ranges of the primary key, each in a transaction of its own';

/** A default: it concerns rows to come, so every engine but SQLite changes its metadata alone. */
export function setDefault(
  { table, column, value }: Kind<'setDefault'>,
  dialect: Dialect,
  whole?: Table,
): readonly Step[] | undefined {
  const q = (name: string): string => quoteIdentifier(name, dialect);
  const alter = `ALTER TABLE ${q(table)}`;
  switch (dialect) {
    case 'sqlite':
      return rebuild(table, whole, {
        words: `with ${column} … DEFAULT ${value}`,
        column,
        define: (old) => `${old.replace(DEFAULT, '')} DEFAULT ${value}`,
      });
    case 'clickhouse':
      return [['setDefault', `${alter} MODIFY COLUMN ${q(column)} DEFAULT ${value};`]];
    case 'tsql':
      return [
        ['setDefault', `${alter} ADD CONSTRAINT ${q(`DF_${table}_${column}`)} DEFAULT ${value} FOR ${q(column)};`],
      ];
    default:
      return [['setDefault', withTimeout(`${alter} ALTER COLUMN ${q(column)} SET DEFAULT ${value};`, dialect)]];
  }
}

/** NULL is allowed again; MySQL and SQL Server write the whole column anew for it. */
export function dropNotNull(
  { table, column }: Kind<'dropNotNull'>,
  dialect: Dialect,
  known: KnownColumn | undefined,
  whole?: Table,
): readonly Step[] | undefined {
  const q = (name: string): string => quoteIdentifier(name, dialect);
  const alter = `ALTER TABLE ${q(table)}`;
  const type = known?.type ?? UNKNOWN_TYPE;
  switch (dialect) {
    case 'sqlite':
      return rebuild(table, whole, {
        words: `with ${column} without NOT NULL`,
        column,
        define: (old) => old.replace(NOT_NULL, ''),
      });
    case 'clickhouse':
      return undefined;
    case 'mysql':
    case 'mariadb':
      return [['modifyWhole', `${alter} MODIFY COLUMN ${q(column)} ${type} NULL${known?.default ?? ''};`]];
    case 'tsql':
      return [['alterWhole', `${alter} ALTER COLUMN ${q(column)} ${type} NULL;`]];
    default:
      return [['dropNotNull', withTimeout(`${alter} ALTER COLUMN ${q(column)} DROP NOT NULL;`, dialect)]];
  }
}

/** NOT NULL in the engines that have no proof of it other than reading the table. */
export function requireColumn(
  table: string,
  column: string,
  dialect: Dialect,
  known: KnownColumn | undefined,
  whole?: Table,
): readonly Step[] | undefined {
  const q = (name: string): string => quoteIdentifier(name, dialect);
  const alter = `ALTER TABLE ${q(table)}`;
  const type = known?.type ?? UNKNOWN_TYPE;
  const set = `${q(column)} = ${parameter(dialect)}`;
  const fill: Step = ['fillValue', updateRange(table, whole, set, `${q(column)} IS NULL`, dialect)];
  const empty: Step = ['countNulls', `SELECT count(*) AS missing FROM ${q(table)} WHERE ${q(column)} IS NULL;`];
  switch (dialect) {
    case 'mysql':
    case 'mariadb':
      return [
        empty,
        fill,
        ['modifyNotNull', `${alter} MODIFY COLUMN ${q(column)} ${type} NOT NULL${known?.default ?? ''};`],
      ];
    case 'tsql':
      return [empty, fill, ['alterWhole', `${alter} ALTER COLUMN ${q(column)} ${type} NOT NULL;`]];
    case 'sqlite':
      return [empty, fill, ...rebuild(table, whole, { words: `with ${column} … NOT NULL`, column, define: requiring })];
    default:
      return undefined;
  }
}

/** Another type: in one statement where the table may wait, and in steps through a second column where it may not. */
export function changeType(
  { table, column, type }: Kind<'changeType'>,
  dialect: Dialect,
  known: KnownColumn | undefined,
  whole?: Table,
): readonly Step[] | undefined {
  const q = (name: string): string => quoteIdentifier(name, dialect);
  const alter = `ALTER TABLE ${q(table)}`;
  const second = q(`${column}_new`);
  const required = known?.nullable === false ? ' NOT NULL' : '';
  const copy = `${IN_RANGES}\nUPDATE ${q(table)} SET ${second} = ${q(column)} WHERE ${second} IS NULL AND ${q(column)} IS NOT NULL;`;
  const stepsWith = (typed: string): readonly Step[] => [
    ['typeExpand', withTimeout(`${alter} ADD ${dialect === 'tsql' ? '' : 'COLUMN '}${second} ${typed};`, dialect)],
    ['typeBackfill', copy],
    ['typeSwap'],
  ];
  if (known && hasNoCast(known.type, type)) return undefined;
  const steps = stepsWith(type);
  if (known && isWider(known.type, type, dialect)) {
    if (dialect === 'postgresql')
      return [['typeWider', withTimeout(`${alter} ALTER COLUMN ${q(column)} TYPE ${type};`, dialect)]];
    if (dialect === 'mysql' || dialect === 'mariadb')
      return [
        [
          'typeWiderMysql',
          `${alter} MODIFY COLUMN ${q(column)} ${type}${required || ' NULL'}${known.default}, ALGORITHM=INPLACE, LOCK=NONE;`,
        ],
      ];
  }
  switch (dialect) {
    case 'sqlite':
      return rebuild(table, whole, {
        words: `with ${column} ${type}${required}`,
        column,
        define: (old) => retyped(old, type),
      });
    case 'clickhouse':
      return [['modifyClickhouse', `${alter} MODIFY COLUMN ${q(column)} ${type};`]];
    case 'mysql':
    case 'mariadb':
      return [
        [
          'typeAtOnceMysql',
          `${alter} MODIFY COLUMN ${q(column)} ${signedAs(type, known)}${required || (known ? ' NULL' : '')}${known?.counter ?? ''}${known?.default ?? ''};`,
        ],
        ...stepsWith(signedAs(type, known)),
      ];
    case 'tsql':
      return [
        ['typeAtOnce', `${alter} ALTER COLUMN ${q(column)} ${type}${required || (known ? ' NULL' : '')};`],
        ...steps,
      ];
    default:
      return [
        [
          'typeAtOnce',
          withTimeout(`${alter} ALTER COLUMN ${q(column)} TYPE ${type} USING ${q(column)}::${type};`, dialect),
        ],
        ...steps,
      ];
  }
}

/** Numbers and identifiers that are no numbers have no values in common: the new ones must be made, and given to whatever refers to the old. */
function hasNoCast(from: string, to: string): boolean {
  const isNumber = (type: string): boolean =>
    /^(?:small|big|medium|tiny)?int|^integer|^serial|^bigserial/i.test(type.trim());
  const isUuid = (type: string): boolean => /^(?:uuid|uniqueidentifier)\b/i.test(type.trim());
  return (isNumber(from) && isUuid(to)) || (isUuid(from) && isNumber(to));
}

/** Characters from which a length takes two bytes in utf8mb4: four bytes each, above 255. Under a narrower character set INPLACE may fail. */
const TWO_BYTES = 64;

/**
 * A longer text type that needs no new rows: in PostgreSQL any longer VARCHAR, or TEXT; in MySQL a longer VARCHAR whose length takes as many
 * bytes as before (MySQL manual, "Online DDL Operations", Extending VARCHAR column size).
 */
function isWider(from: string, to: string, dialect: Dialect): boolean {
  const length = (type: string): number =>
    Number(/^(?:varchar|character varying)\s*\(\s*(\d+)\s*\)$/i.exec(type.trim())?.[1] ?? Number.NaN);
  const before = length(from);
  if (dialect === 'postgresql' && /^text$/i.test(to)) return !Number.isNaN(before);
  return length(to) >= before && (dialect === 'postgresql' || before >= TWO_BYTES);
}

/** An integer stays without a sign where it was: MODIFY COLUMN would bring the sign back, and refuse values beyond half of the range. */
function signedAs(type: string, known: KnownColumn | undefined): string {
  const isUnsigned = /\bunsigned\b/i.test(known?.type ?? '') && /^(?:tiny|small|medium|big)?int\b/i.test(type);
  return isUnsigned && !/\bunsigned\b/i.test(type) ? `${type} unsigned` : type;
}

/** Another name: at once where no old code runs, and through a second column where it does. */
export function renameColumn(
  { table, column, to }: Kind<'renameColumn'>,
  dialect: Dialect,
  known: KnownColumn | undefined,
): readonly Step[] {
  const q = (name: string): string => quoteIdentifier(name, dialect);
  const alter = `ALTER TABLE ${q(table)}`;
  const expand = `${alter} ADD ${dialect === 'tsql' ? '' : 'COLUMN '}${q(to)} ${known?.type ?? ''};`;
  const atOnce =
    dialect === 'tsql'
      ? `EXEC sp_rename '${table}.${column}', '${to}', 'COLUMN';`
      : withTimeout(`${alter} RENAME COLUMN ${q(column)} TO ${q(to)};`, dialect);
  const copy = `${IN_RANGES}\nUPDATE ${q(table)} SET ${q(to)} = ${q(column)} WHERE ${q(to)} IS NULL AND ${q(column)} IS NOT NULL;`;
  return [
    ['renameAtOnce', atOnce],
    ['renameExpand', known === undefined ? undefined : withTimeout(expand, dialect)],
    ['renameBackfill', dialect === 'clickhouse' ? undefined : copy],
    ['renameContract', withTimeout(`${alter} DROP COLUMN ${q(column)};`, dialect)],
  ];
}

/** A further value for a column whose type lists its values: MySQL and MariaDB write the whole list anew, the new value last. */
export function addColumnValue(
  { table, column, value }: Kind<'addColumnValue'>,
  dialect: Dialect,
  known: KnownColumn | undefined,
): readonly Step[] | undefined {
  const q = (name: string): string => quoteIdentifier(name, dialect);
  const quoted = `'${value.replaceAll("'", "''")}'`;
  switch (dialect) {
    case 'mysql':
    case 'mariadb': {
      const values = known === undefined ? undefined : /^enum\s*\((.*)\)$/is.exec(known.type.trim())?.[1];
      const list = values === undefined ? `enum('THE', 'OLD', 'VALUES', ${quoted})` : `enum(${values},${quoted})`;
      const rest = (known?.nullable === false ? ' NOT NULL' : '') + (known?.default ?? '');
      return [['enumMysql', `ALTER TABLE ${q(table)} MODIFY COLUMN ${q(column)} ${list}${rest}, ALGORITHM=INSTANT;`]];
    }
    case 'postgresql':
      return [
        [
          'enumOfColumn',
          `SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = '${q(table)}'::regclass AND attname = '${column}';`,
        ],
        ['enumValue', `ALTER TYPE ${q(column)} ADD VALUE IF NOT EXISTS ${quoted};`],
      ];
    default:
      return undefined;
  }
}

/** SQLite changes a column by rebuilding its table. */
export function rebuild(table: string, known: Table | undefined, rebuilding: Rebuilding): readonly Step[] {
  return [['rebuildSqlite', rebuiltTable(table, known, rebuilding)]];
}

const NOT_NULL = /\s+NOT\s+NULL\b/i;
const DEFAULT = /\s+DEFAULT\s+(?:\((?:[^()]|\([^()]*\))*\)|'(?:[^']|'')*'|[-+]?[\w.]+)/i;

/** A column's definition with NOT NULL. */
function requiring(definition: string): string {
  return NOT_NULL.test(definition) ? definition : `${definition} NOT NULL`;
}

/** A column's definition with another type: the word or words behind its name, up to its first constraint. */
function retyped(definition: string, type: string): string {
  const name = /^(?:"(?:[^"]|"")*"|\S+)/.exec(definition)?.[0] ?? '';
  const rest = definition.slice(name.length);
  const constraints =
    /\s(?:CONSTRAINT|PRIMARY|NOT|NULL|UNIQUE|CHECK|DEFAULT|COLLATE|REFERENCES|GENERATED|AS)\b.*$/is.exec(rest);
  return `${name} ${type}${constraints?.[0] ?? ''}`;
}
