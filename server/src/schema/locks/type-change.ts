import type { DataType } from '../../model/data-type.ts';
import type { Column, Table } from '../../model/schema.ts';
import { eachExpression } from '../names/expressions.ts';
import type { TypeChange } from './mysql-type-change.ts';

/**
 * The cost of ALTER COLUMN … TYPE in PostgreSQL: nothing is written anew where the old type is binary coercible to the new one or only its
 * length or precision grows (PostgreSQL manual, ALTER TABLE, Notes; the transform functions of the types in `pg_proc.prosupport`).
 */
export function postgresTypeChange(column: Column, after: DataType, table: Table): TypeChange {
  const before = withoutDomain(column.type);
  if (isUnknown(column.type) || isUnknown(after)) return column.type.name === after.name ? 'same' : 'unknown';
  if (before.arrayDimensions > 0 !== after.arrayDimensions > 0) return 'unsafe';
  const from = localName(before);
  const to = localName(after);
  if (from === to && sameArguments(before, after)) return 'same';
  if (before.arrayDimensions > 0) return 'unsafe';
  if (isCitextChange(from, to) && after.arguments.length === 0)
    return isLookedAt(table, column.name) ? 'unsafe' : 'safe';
  if (isText(from) && isText(to)) return grows(before, after) ? 'safe' : 'unsafe';
  if (from === 'cidr' && to === 'inet') return 'safe';
  if (from !== to) return 'unsafe';
  switch (from) {
    case 'numeric':
      return numericGrows(before, after) ? 'safe' : 'unsafe';
    case 'varbit':
    case 'timestamp':
    case 'timestamptz':
    case 'time':
    case 'timetz':
      return grows(before, after) ? 'safe' : 'unsafe';
    case 'interval':
      return grows(before, after) && !/\b(?:year|month|day|hour|minute|second)\b/i.test(after.text) ? 'safe' : 'unsafe';
    default:
      return 'unsafe';
  }
}

/** True where PostgreSQL rewrites nothing whatever the old type was of the text family, so that the old type alone decides. */
export function mayBeSafeTarget(type: DataType): boolean {
  return (
    type.arrayDimensions === 0 && type.arguments.length === 0 && /^(?:text|varchar|numeric)$/.test(localName(type))
  );
}

function isUnknown(type: DataType): boolean {
  return type.name === '';
}

/** A type of an extension may be written with its schema: `public.citext`. */
function localName({ name }: DataType): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** Leaving a domain is leaving its checks: the values stay. */
function withoutDomain(type: DataType): DataType {
  return type.base ? withoutDomain(type.base) : type;
}

/** `varchar` and `text`; `char(n)` pads, so that it is another thing. */
function isText(name: string): boolean {
  return name === 'varchar' || name === 'text';
}

function isCitextChange(from: string, to: string): boolean {
  return (from === 'citext' && isText(to)) || (to === 'citext' && isText(from));
}

/** True where the new type has no limit, or one that is not below the old one. */
function grows(before: DataType, after: DataType): boolean {
  const [limit] = after.arguments;
  const [old] = before.arguments;
  if (limit === undefined) return true;
  return old !== undefined && Number(limit) >= Number(old);
}

function numericGrows(before: DataType, after: DataType): boolean {
  if (after.arguments.length === 0) return true;
  if (before.arguments.length === 0) return false;
  const [precision, scale = '0'] = before.arguments;
  const [newPrecision, newScale = '0'] = after.arguments;
  return Number(newPrecision) >= Number(precision) && Number(newScale) === Number(scale);
}

/** True where an index or a check looks at the column, which then is built or checked anew. */
function isLookedAt(table: Table, column: string): boolean {
  const keys = [...(table.primaryKey ? [table.primaryKey] : []), ...table.uniques];
  if (keys.some((key) => key.columns.includes(column))) return true;
  const expressions = [
    ...table.indexes.flatMap((index) => [...index.parts.map((part) => part.expression), index.where]),
    ...table.checks.map((check) => check.expression),
  ];
  return (
    table.indexes.some((index) => index.parts.some((part) => part.column?.name === column)) ||
    expressions.some(
      (expression) =>
        expression !== undefined &&
        [...eachExpression(expression)].some((one) => one.kind === 'column' && one.parts.at(-1)?.name === column),
    )
  );
}

/** The sizes in bytes that SQL Server gives decimals up to these precisions. */
const DECIMAL_SIZES: readonly number[] = [9, 19, 28, 38];

const GROWING = new Set(['varchar', 'nvarchar', 'varbinary']);

/**
 * The cost of ALTER COLUMN in SQL Server: texts of variable length may grow, and a decimal within its storage size; other changes write
 * every row (SQL Server documentation, ALTER TABLE, “Changing the size of a column”).
 */
export function tsqlTypeChange(column: Column, after: DataType): TypeChange {
  const before = withoutDomain(column.type);
  if (isUnknown(column.type) || isUnknown(after)) return column.type.name === after.name ? 'same' : 'unknown';
  if (before.name !== after.name) return 'unsafe';
  if (sameArguments(before, after)) return 'same';
  if (GROWING.has(before.name)) {
    const [from = '1'] = before.arguments;
    const [to = '1'] = after.arguments;
    if (to.toLowerCase() === 'max') return 'safe';
    return from.toLowerCase() !== 'max' && Number(to) >= Number(from) ? 'safe' : 'unsafe';
  }
  if (before.family === 'decimal' && numericGrows(before, after)) {
    return decimalSize(before) === decimalSize(after) ? 'safe' : 'unsafe';
  }
  return 'unsafe';
}

function decimalSize(type: DataType): number {
  const precision = Number(type.arguments[0] ?? '18');
  return DECIMAL_SIZES.findIndex((limit) => precision <= limit);
}

function sameArguments(a: DataType, b: DataType): boolean {
  return a.arguments.join(',').toLowerCase() === b.arguments.join(',').toLowerCase();
}
