import type { EditFix, Fix, MigrationFix, MigrationStep, StatementEdit } from '../../../model/fix.ts';
import type { Column, Table } from '../../../model/schema.ts';
import type { FixContext } from '../../rule.ts';
import { quoteIdentifier, schemaPrefix, slug, tableName } from '../identifiers.ts';
import { isNested, textAt } from '../places.ts';
import { definitionOf } from './declared-columns.ts';
import { plainType } from './plain-type.ts';
import { restatedColumn } from './restated-column.ts';

/** What a column is to be instead, in the words of its own dialect. */
export interface TypeChange {
  /** The whole new type, array brackets and wrappers included. */
  readonly type: string;
  /** PostgreSQL: the value in the new type, by the column's quoted name; without it the engine's assignment cast does. */
  readonly using?: (column: string) => string;
  /** PostgreSQL: the way back, where the engine's assignment cast does not know it. */
  readonly revertUsing?: (column: string) => string;
  /**
   * What a default is in the new type: the same text, another one, or undefined where nobody can tell, so that nothing is offered.
   * Without this function a default holds as it stands.
   */
  readonly newDefault?: (written: string) => string | undefined;
  /** In place, what follows the new type in the column's definition: ` CHECK (length(code) = 2)`. */
  readonly suffix?: string;
  /** PostgreSQL, in a new migration: a constraint that goes with the type. */
  readonly check?: { readonly name: string; readonly condition: string };
  readonly bulk: boolean;
  /** Lines for the head of the new migration. */
  readonly comment: string;
}

/** Changes the type where it stands in a file that is not deployed, and by the next migration where it is. */
export function typeChangeFixes(context: FixContext, table: Table, column: Column, change: TypeChange): readonly Fix[] {
  const fix = context.deployed
    ? context.canWriteMigration && changeByMigration(context, table, column, change)
    : changeInPlace(context, column, change);
  return fix ? [fix] : [];
}

function changeInPlace(context: FixContext, column: Column, change: TypeChange): EditFix | undefined {
  const { typeOrigin } = column;
  if (isNested(typeOrigin)) return undefined;
  const { statement } = typeOrigin;
  const isDefined = definitionOf(column) !== undefined && typeOrigin.statement === column.origin.statement;
  const suffix = isDefined ? (change.suffix ?? '') : '';
  const edits: StatementEdit[] = [{ statement, span: column.type.span, newText: change.type + suffix }];
  const renewed = renewedDefault(column, change);
  if (renewed === 'unknown') return undefined;
  if (renewed && renewed.text !== renewed.written) {
    const origin = column.defaultOrigin ?? column.origin;
    const isReachable = column.defaultOrigin ? !context.database.isDeployed(origin.statement.file) : isDefined;
    if (!isReachable || isNested(origin)) return undefined;
    edits.push({ statement: origin.statement, span: renewed.span, newText: renewed.text });
  }
  return { kind: 'edit', title: `Use ${change.type}`, edits, bulk: change.bulk };
}

/** The default, as written and in the new type; undefined where there is none or the engine converts it by itself. */
function renewedDefault(
  column: Column,
  change: TypeChange,
): { written: string; text: string; span: { start: number; end: number } } | 'unknown' | undefined {
  if (!column.default || !change.newDefault) return undefined;
  const { span } = column.default;
  const written = textAt((column.defaultOrigin ?? column.origin).statement, span);
  const text = change.newDefault(written);
  if (text === undefined) return 'unknown';
  return { written, text, span };
}

function changeByMigration(
  context: FixContext,
  table: Table,
  column: Column,
  change: TypeChange,
): MigrationFix | undefined {
  const step = stepFor(context, table, column, change);
  return (
    step && {
      kind: 'migration',
      title: `Change ${table.name}.${column.name} to ${change.type} in a new migration`,
      slug: slug('change', table.databaseName, column.databaseName, 'type'),
      bulk: false,
      steps: [step],
    }
  );
}

function stepFor(context: FixContext, table: Table, column: Column, change: TypeChange): MigrationStep | undefined {
  switch (context.dialect) {
    case 'postgresql':
      return postgresStep(table, column, change);
    case 'mysql':
    case 'mariadb':
      return mysqlStep(context, table, column, change);
    case 'tsql':
      return tsqlStep(table, column, change);
    case 'clickhouse':
      return clickhouseStep(table, column, change);
    default:
      return undefined;
  }
}

function postgresStep(table: Table, column: Column, change: TypeChange): MigrationStep | undefined {
  const target = tableName(table, 'postgresql');
  const name = quoteIdentifier(column.databaseName, 'postgresql');
  const renewed = renewedDefault(column, change);
  if (renewed === 'unknown') return undefined;
  const alter = (type: string, using: string | undefined, value: string | undefined): string => {
    const conversion = using === undefined || column.generated ? '' : ` USING ${using}`;
    const action = `ALTER COLUMN ${name} TYPE ${type}${conversion}`;
    const actions =
      value === undefined
        ? [action]
        : [`ALTER COLUMN ${name} DROP DEFAULT`, action, `ALTER COLUMN ${name} SET DEFAULT ${value}`];
    return `ALTER TABLE ${target} ${actions.join(', ')}`;
  };
  const { check } = change;
  const sequence = change.type === 'bigint' ? serialSequence(table, column) : undefined;
  const constraint = check && quoteIdentifier(check.name, 'postgresql');
  return {
    up: [
      alter(change.type, change.using?.(name), renewed?.text),
      ...(sequence ? [`ALTER SEQUENCE ${sequence} AS bigint`] : []),
      ...(check ? [`ALTER TABLE ${target} ADD CONSTRAINT ${constraint} CHECK (${check.condition}) NOT VALID`] : []),
    ],
    down: [
      ...(check ? [`ALTER TABLE ${target} DROP CONSTRAINT ${constraint}`] : []),
      ...(sequence ? [`ALTER SEQUENCE ${sequence} AS ${plainType(column)}`] : []),
      alter(plainType(column), change.revertUsing?.(name), renewed?.written),
    ],
    transactional: true,
    comment: change.comment,
  };
}

/** The sequence of a serial column, which ends where the old type does; that of an identity column follows the column's type by itself. */
function serialSequence(table: Table, column: Column): string | undefined {
  if (!column.type.serial || column.ownedSequence === undefined) return undefined;
  const name = column.ownedSequence.split('.').at(-1) ?? '';
  return schemaPrefix(table, 'postgresql') + quoteIdentifier(name, 'postgresql');
}

/** MySQL restates the whole column. */
function mysqlStep(context: FixContext, table: Table, column: Column, change: TypeChange): MigrationStep | undefined {
  const renewed = renewedDefault(column, change);
  if (renewed === 'unknown' || (renewed && renewed.text !== renewed.written) || table.outside) return undefined;
  const [up, down] = [change.type, column.type.text].map((type) => restatedColumn(table, column, type));
  if (!up || !down) return undefined;
  const alter = `ALTER TABLE ${tableName(table, context.dialect)} MODIFY COLUMN`;
  return { up: [`${alter} ${up}`], down: [`${alter} ${down}`], transactional: true, comment: change.comment };
}

/**
 * T-SQL refuses to change a column on which an index, key, check or default depends. A default with a name is dropped before and added
 * again after; with the others nothing is offered, and neither is it for a table that the workspace does not create, of which nobody
 * knows whether the column allows NULL.
 */
function tsqlStep(table: Table, column: Column, change: TypeChange): MigrationStep | undefined {
  if (table.outside || isDependedOn(table, column) || column.generated) return undefined;
  const target = tableName(table, 'tsql');
  const name = quoteIdentifier(column.databaseName, 'tsql');
  const nullable = column.nullable ? 'NULL' : 'NOT NULL';
  const alter = (type: string): string => `ALTER TABLE ${target} ALTER COLUMN ${name} ${type} ${nullable}`;
  const renewed = renewedDefault(column, change);
  if (renewed === 'unknown') return undefined;
  if (!column.default) {
    return { up: [alter(change.type)], down: [alter(column.type.text)], transactional: true, comment: change.comment };
  }
  if (column.defaultName === undefined) return undefined;
  const written = textAt((column.defaultOrigin ?? column.origin).statement, column.default.span);
  const constraint = quoteIdentifier(column.defaultName, 'tsql');
  const drop = `ALTER TABLE ${target} DROP CONSTRAINT ${constraint}`;
  const add = (value: string): string =>
    `ALTER TABLE ${target} ADD CONSTRAINT ${constraint} DEFAULT ${value} FOR ${name}`;
  return {
    up: [drop, alter(change.type), add(renewed?.text ?? written)],
    down: [drop, alter(column.type.text), add(written)],
    transactional: true,
    comment: change.comment,
  };
}

/** ClickHouse changes any column that is not part of the sorting key. */
function clickhouseStep(table: Table, column: Column, change: TypeChange): MigrationStep | undefined {
  if (isDependedOn(table, column)) return undefined;
  const alter = `ALTER TABLE ${tableName(table, 'clickhouse')} MODIFY COLUMN ${quoteIdentifier(column.databaseName, 'clickhouse')}`;
  return {
    up: [`${alter} ${change.type}`],
    down: [`${alter} ${column.type.text}`],
    transactional: true,
    comment: change.comment,
  };
}

function isDependedOn(table: Table, column: Column): boolean {
  const has = (names: readonly string[]): boolean => names.includes(column.name);
  return (
    has(table.primaryKey?.columns ?? []) ||
    table.uniques.some((key) => has(key.columns)) ||
    table.foreignKeys.some((key) => has(key.columns)) ||
    table.indexes.some(
      (index) => has(index.include) || index.parts.some((part) => part.column?.name === column.name),
    ) ||
    table.checks.length > 0
  );
}
