import type { Column, SchemaView } from '../../../model/schema.ts';
import type { Dialect } from '../../../text/dialect.ts';
import { definitionOf } from '../definition-of.ts';
import { quoteIdentifier } from '../identifiers.ts';
import { zeroOf } from '../typed-zero.ts';
import { mysqlColumn } from './inverse/mysql-table.ts';

/** A column of MySQL or MariaDB as the statements of phases write it. */
export interface MysqlColumn {
  /** Its type alone, nullable and without a default: `name varchar(50) CHARACTER SET latin1 NULL`. */
  readonly bare: string;
  /** Its whole definition, which MODIFY needs. */
  readonly full: string;
  /**
   * What an INSERT without the column gets while triggers fill it, where it must have a value and no default says which: the engine looks
   * for a default before it asks the trigger.
   */
  readonly zero?: string;
}

/**
 * @param name what the column is called
 * @returns undefined where the history does not tell all of it, or where it must have a value and no constant can be its default
 */
export function mysqlColumnTexts(
  column: Column,
  name: string,
  dialect: Dialect,
  schema: SchemaView,
): MysqlColumn | undefined {
  const written = definitionOf(column.origin);
  const full = mysqlColumn({ ...column, databaseName: name }, dialect);
  if (!written || full === undefined || column.type.text === '' || written.type.text !== column.type.text)
    return undefined;
  const charset = written.charset === undefined ? '' : ` CHARACTER SET ${written.charset}`;
  const collation = written.collation === undefined ? '' : ` COLLATE ${written.collation}`;
  const bare = `${quoteIdentifier(name, 'mysql')} ${column.type.text}${charset}${collation} NULL`;
  if (column.nullable || column.hasDefault) return { bare, full };
  // Of TEXT, BLOB and JSON only expressions are defaults, and not in every version.
  const zero = /text|blob|json/i.test(column.type.name) ? undefined : mysqlZero(column, dialect, schema);
  return zero === undefined ? undefined : { bare, full, zero };
}

/** A constant that a column may have as its default; undefined where there is none. */
export function mysqlZero({ type }: Column, dialect: Dialect, schema: SchemaView): string | undefined {
  return type.name === 'enum' ? type.arguments[0] : zeroOf(type, dialect, schema);
}
