import type { Table } from '../../../model/schema.ts';
import { quoteIdentifier } from '../../../rules/support/identifiers.ts';
import type { Dialect } from '../../../text/dialect.ts';
import type { Language } from '../answer.ts';
import { auditTrail } from './audit-trail.ts';
import { parameter, updateRange } from './backfill.ts';
import { addColumnValue, changeType, dropNotNull, renameColumn, requireColumn, setDefault } from './column-changes.ts';
import { addCheck, addForeignKey, addUnique, dropIndex } from './constraints.ts';
import { defaultTypeOf, exampleValueOf } from './default-type.ts';
import type { KnownColumn } from './known-column.ts';
import { nameOf } from './migration-name.ts';
import { createTable, type ParentOf } from './new-table.ts';
import { NOTES } from './notes.ts';
import { partition } from './partition.ts';
import type { WrittenSchemaChange } from './refine-change.ts';
import { softDelete, timeTypeOf } from './soft-delete.ts';
import { mergeColumns, splitColumn } from './split-merge.ts';
import { type Step, withTimeout } from './step.ts';
import { dropDefault, dropForeignKey, dropTable, renameTable } from './whole-table.ts';

/** One step of a change: what to run, or what to do where there is no SQL, and why so. */
export interface ChangeStep {
  readonly note: string;
  readonly sql?: string;
}

/** A change written for one dialect. */
export interface WrittenChange {
  readonly steps: readonly ChangeStep[];
  /** The type that was assumed for a new column of which the question names none. */
  readonly assumedType?: string;
  /** A name for a migration of it, in snake case. */
  readonly name: string;
}

/**
 * The statements of a change in the dialect, in an order that is safe on a live table; undefined where the dialect has no way that could be
 * written down without knowing more.
 *
 * @param known what the schema knows of the column, for engines that must repeat its definition
 * @param table what the schema knows of the table, for engines that must make it anew
 * @param parentOf the table that a column of a new table refers to by its name
 */
export function writeChange(
  change: WrittenSchemaChange,
  dialect: Dialect,
  language: Language,
  known?: KnownColumn,
  table?: Table,
  parentOf?: ParentOf,
): WrittenChange | undefined {
  const assumedType = change.kind === 'addColumn' && !change.type ? typeFor(change.column, dialect, table) : undefined;
  const typed = assumedType !== undefined && change.kind === 'addColumn' ? { ...change, type: assumedType } : change;
  const steps = stepsOf(typed, dialect, known, table, parentOf);
  if (!steps) return undefined;
  return {
    steps: steps.map(([note, sql]) => ({ note: NOTES[note][language], ...(sql !== undefined ? { sql } : {}) })),
    ...(assumedType ? { assumedType } : {}),
    name: nameOf(change),
  };
}

/** A type by the column's name; a point in time in SQLite, which has no type for it, is kept as the table keeps its others. */
function typeFor(column: string, dialect: Dialect, table: Table | undefined): string {
  return dialect === 'sqlite' && /(?:_at|At)$/.test(column)
    ? timeTypeOf(table, dialect)
    : defaultTypeOf(column, dialect);
}

function stepsOf(
  change: WrittenSchemaChange,
  dialect: Dialect,
  known: KnownColumn | undefined,
  table: Table | undefined,
  parentOf: ParentOf | undefined,
): readonly Step[] | undefined {
  const q = (name: string): string => quoteIdentifier(name, dialect);
  switch (change.kind) {
    case 'addUnique':
      return addUnique(change.table, change.columns, dialect, change.isCaseless);
    case 'addForeignKey':
      return addForeignKey(change, dialect, table);
    case 'addCheck':
      return addCheck(change, dialect, table);
    case 'dropIndex':
      return dropIndex(change.index, change.table, dialect);
    case 'addEnumValue':
      return dialect === 'postgresql'
        ? [['enumValue', `ALTER TYPE ${q(change.type)} ADD VALUE IF NOT EXISTS '${change.value}';`]]
        : undefined;
    case 'createTable':
      return createTable(change.table, change.columns, dialect, parentOf);
    case 'setDefault':
      return setDefault(change, dialect, table);
    case 'dropNotNull':
      return dropNotNull(change, dialect, known, table);
    case 'addColumnValue':
      return addColumnValue(change, dialect, known);
    case 'partition':
      return partition(change, dialect);
    case 'renameTable':
      return renameTable(change.table, change.to, dialect, table);
    case 'dropTable':
      return dropTable(change.table, dialect);
    case 'dropDefault':
      return dropDefault(change.table, change.column, dialect, table);
    case 'dropForeignKey':
      return dropForeignKey(change.table, change.column, dialect, table);
    case 'softDelete':
      return softDelete(change.table, dialect, table);
    case 'auditTrail':
      return auditTrail(change.table, change.column, dialect, table);
    case 'splitColumn':
      return splitColumn(change, dialect, table);
    case 'mergeColumns':
      return mergeColumns(change, dialect, table);
    default:
      return columnSteps(change, dialect, known, table);
  }
}

type ColumnChange = Extract<
  WrittenSchemaChange,
  { readonly kind: 'addColumn' | 'dropColumn' | 'renameColumn' | 'setNotNull' | 'changeType' | 'addIndex' }
>;

function columnSteps(
  change: ColumnChange,
  dialect: Dialect,
  known: KnownColumn | undefined,
  whole: Table | undefined,
): readonly Step[] | undefined {
  const q = (name: string): string => quoteIdentifier(name, dialect);
  const table = q(change.table);
  const alter = `ALTER TABLE ${table}`;
  switch (change.kind) {
    case 'addColumn':
      return change.default === undefined
        ? addColumn(change.type ?? 'text', change.required, {
            alter,
            table,
            column: q(change.column),
            dialect,
            fill: fillOf(change.table, change.column, dialect, whole),
          })
        : addFilledColumn(change.type ?? 'text', change.default, change.required, {
            alter,
            table,
            column: q(change.column),
            dialect,
          });
    case 'dropColumn': {
      const sql = `${alter} DROP COLUMN ${q(change.column)};`;
      const required = known?.nullable === false && !known.hasDefault;
      const optional = required
        ? dropNotNull({ kind: 'dropNotNull', table: change.table, column: change.column }, dialect, known)
        : undefined;
      return [
        ...(optional && dialect !== 'sqlite' ? [['dropRequired', optional[0]?.[1]] as const] : []),
        ['stopUsing'],
        [dialect === 'postgresql' ? 'dropPostgres' : 'drop', withTimeout(instantly(sql, dialect), dialect)],
      ];
    }
    case 'renameColumn': {
      const steps = renameColumn(change, dialect, known);
      const required =
        known?.nullable === false && dialect === 'postgresql'
          ? notNullSteps({ alter, table, column: q(change.to), dialect })
          : [];
      return [...steps.slice(0, -1), ...required, ...steps.slice(-1)];
    }
    case 'setNotNull':
      return dialect === 'postgresql' || dialect === 'unknown'
        ? setNotNull(change.table, change.column, dialect, whole)
        : requireColumn(change.table, change.column, dialect, known, whole);
    case 'changeType':
      return changeType(change, dialect, known, whole);
    case 'addIndex':
      return addIndex(change.table, change.columns, dialect);
  }
}

/** MySQL says in the statement that only the metadata may change, and refuses instead of copying. */
function instantly(sql: string, dialect: Dialect): string {
  return dialect === 'mysql' || dialect === 'mariadb' ? sql.replace(/;$/, ', ALGORITHM=INSTANT;') : sql;
}

interface Target {
  readonly alter: string;
  readonly table: string;
  readonly column: string;
  readonly dialect: Dialect;
  /** Gives the rows that exist a value. */
  readonly fill?: string;
}

/** A column with a constant default, which every row has at once without being rewritten. */
function addFilledColumn(
  type: string,
  value: string,
  required: boolean,
  { alter, column, dialect }: Target,
): readonly Step[] {
  const add = `${alter} ${dialect === 'tsql' ? 'ADD' : 'ADD COLUMN'} ${column} ${type}${required ? ' NOT NULL' : ''} DEFAULT ${value};`;
  if (dialect === 'mysql' || dialect === 'mariadb') return [['addConstantMysql', instantly(add, dialect)]];
  return [[dialect === 'postgresql' ? 'addConstantPostgres' : 'addConstant', withTimeout(add, dialect)]];
}

function addColumn(type: string, required: boolean, target: Target): readonly Step[] {
  const { alter, column, dialect } = target;
  const definition = `${column} ${type}`;
  const filled = `${definition} NOT NULL DEFAULT ${exampleValueOf(type)}`;
  if (!required) {
    switch (dialect) {
      case 'mysql':
      case 'mariadb':
        return [['addInstant', `${alter} ADD COLUMN ${definition} NULL, ALGORITHM=INSTANT;`]];
      case 'tsql':
        return [['addNullable', `${alter} ADD ${definition} NULL;`]];
      case 'sqlite':
      case 'clickhouse':
        return [['addNullable', `${alter} ADD COLUMN ${definition};`]];
      default:
        return [['addPostgres', withTimeout(`${alter} ADD COLUMN ${definition};`, dialect)]];
    }
  }
  if (dialect === 'sqlite' || dialect === 'tsql' || dialect === 'clickhouse') {
    const word = dialect === 'tsql' ? 'ADD' : 'ADD COLUMN';
    return [['addWithDefault', `${alter} ${word} ${filled};`]];
  }
  if (dialect === 'mysql' || dialect === 'mariadb')
    return [['addWithDefaultInstant', `${alter} ADD COLUMN ${filled}, ALGORITHM=INSTANT;`]];
  return [
    ['addFirstNullable', withTimeout(`${alter} ADD COLUMN ${definition};`, dialect)],
    ['fillValue', target.fill],
    ...notNullSteps(target),
  ];
}

function setNotNull(table: string, column: string, dialect: Dialect, whole: Table | undefined): readonly Step[] {
  const [quoted, name] = [quoteIdentifier(table, dialect), quoteIdentifier(column, dialect)];
  return [
    ['countNulls', `SELECT count(*) AS missing FROM ${quoted} WHERE ${name} IS NULL;`],
    ['fillValue', fillOf(table, column, dialect, whole)],
    ...notNullSteps({ alter: `ALTER TABLE ${quoted}`, table: quoted, column: name, dialect }),
  ];
}

/** The rows without a value get one, by ranges of the key. */
function fillOf(table: string, column: string, dialect: Dialect, whole: Table | undefined): string {
  const name = quoteIdentifier(column, dialect);
  const value = dialect === 'postgresql' || dialect === 'unknown' ? '$2' : parameter(dialect);
  return updateRange(table, whole, `${name} = ${value}`, `${name} IS NULL`, dialect);
}

/** PostgreSQL 12 and later take the validated CHECK as proof, so SET NOT NULL reads no row (manual, "ALTER TABLE", SET NOT NULL). */
function notNullSteps({ alter, table, column, dialect }: Target): readonly Step[] {
  const plain = (name: string): string => name.replace(/[^\w]/g, '');
  const name = `${plain(table)}_${plain(column)}_not_null`;
  return [
    ['checkNotValid', withTimeout(`${alter} ADD CONSTRAINT ${name} CHECK (${column} IS NOT NULL) NOT VALID;`, dialect)],
    ['validate', `${alter} VALIDATE CONSTRAINT ${name};`],
    [
      'setNotNull',
      withTimeout(`${alter} ALTER COLUMN ${column} SET NOT NULL;\n${alter} DROP CONSTRAINT ${name};`, dialect),
    ],
  ];
}

function addIndex(table: string, columns: readonly string[], dialect: Dialect): readonly Step[] | undefined {
  const q = (name: string): string => quoteIdentifier(name, dialect);
  const name = q(`${table}_${columns.join('_')}_idx`);
  const on = `${q(table)} (${columns.map(q).join(', ')})`;
  switch (dialect) {
    case 'mysql':
    case 'mariadb':
      return [
        [
          'indexMysql',
          `ALTER TABLE ${q(table)} ADD INDEX ${name} (${columns.map(q).join(', ')}), ALGORITHM=INPLACE, LOCK=NONE;`,
        ],
      ];
    case 'tsql':
      return [['indexTsql', `CREATE INDEX ${name} ON ${on} WITH (ONLINE = ON);`]];
    case 'sqlite':
      return [['indexSqlite', `CREATE INDEX ${name} ON ${on};`]];
    case 'clickhouse':
      return undefined;
    default:
      return [['indexConcurrently', `CREATE INDEX CONCURRENTLY ${name} ON ${on};`]];
  }
}
