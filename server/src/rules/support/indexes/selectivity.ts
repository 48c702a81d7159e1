import type { Expression } from '../../../model/expression.ts';
import type { Column, SchemaView, Table } from '../../../model/schema.ts';
import type { Dialect } from '../../../text/dialect.ts';
import { BOOLEAN_PREFIXES, LOW_CARDINALITY_WORDS } from '../../lexicons/low-cardinality.ts';
import { conjuncts } from '../expressions.ts';
import { wordsOf } from '../words.ts';

/** True where a column can hold only a handful of different values: by its type, a CHECK of its table, or its name. */
export function hasFewValues(table: Table, column: Column): boolean {
  const { type } = column;
  if (isBoolean(column) || type.family === 'enum') return true;
  // Words such as `state` or `type` name fixed values where the column is text or a number, not a key of another table.
  if (type.family !== 'text' && type.family !== 'integer' && type.family !== 'unknown' && type.family !== 'other') {
    return false;
  }
  const words = wordsOf(column.databaseName);
  if (LOW_CARDINALITY_WORDS.has(words.at(-1) ?? '')) return true;
  if (words.length > 1 && BOOLEAN_PREFIXES.has(words[0] ?? '')) return true;
  return table.checks.some(({ expression }) => conjuncts(expression).some((part) => isListOf(part, column)));
}

export function isBoolean({ type }: Column): boolean {
  if (type.family === 'boolean') return true;
  if (type.name === 'bit') return (type.arguments[0] ?? '1') === '1';
  return type.name === 'tinyint' && type.arguments[0] === '1';
}

/** True for a column that has two values at most: a boolean, or an enum of two values. */
export function hasTwoValues(column: Column, schema: SchemaView): boolean {
  if (isBoolean(column)) return true;
  const { type } = column;
  if (type.arrayDimensions > 0) return false;
  if (type.name === 'enum') return type.arguments.length > 0 && type.arguments.length <= 2;
  if (type.family !== 'enum' && type.family !== 'other' && type.family !== 'unknown') return false;
  for (const one of schema.enums()) {
    if (one.key === type.name || one.name === type.name) return one.values.length > 0 && one.values.length <= 2;
  }
  return false;
}

function isListOf(part: Expression, column: Column): boolean {
  return (
    part.kind === 'in' &&
    !part.negated &&
    part.operand.kind === 'column' &&
    part.operand.parts.at(-1)?.name.toLowerCase() === column.databaseName.toLowerCase()
  );
}

/** Families of which a B-tree makes no use, or which it refuses. */
const UNSEARCHABLE: ReadonlySet<string> = new Set(['json', 'xml', 'geometry', 'search', 'range', 'composite']);

/** True where a B-tree can be made on the column as it is. MySQL asks for a prefix of TEXT and BLOB, SQL Server takes neither LOBs nor `(max)`. */
export function isIndexable({ type }: Column, dialect: Dialect): boolean {
  if (type.arrayDimensions > 0 || UNSEARCHABLE.has(type.family)) return false;
  const name = type.name.toLowerCase();
  if (dialect === 'mysql' || dialect === 'mariadb') return !/(?:text|blob)$/.test(name);
  if (dialect !== 'tsql') return true;
  return !/^(?:n?text|image)$/.test(name) && type.arguments[0]?.toLowerCase() !== 'max';
}
