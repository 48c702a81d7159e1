import type { Table } from '../../model/schema.ts';
import { dialectRules } from '../../schema/dialect-rules.ts';
import { quoteIdentifier as quotePostgres } from '../../schema/quote-identifier.ts';
import type { Dialect } from '../../text/dialect.ts';
import { RESERVED_WORDS } from '../lexicons/reserved-words.ts';

/** A name as it must be written in SQL: bare where that means the same, else in the dialect's quotes. */
export function quoteIdentifier(name: string, dialect: Dialect): string {
  if (dialect === 'postgresql' || dialect === 'redshift') return quotePostgres(name);
  if (isBare(name)) return name;
  if (dialect === 'mysql' || dialect === 'mariadb' || dialect === 'clickhouse')
    return `\`${name.replaceAll('`', '``')}\``;
  if (dialect === 'tsql') return `[${name.replaceAll(']', ']]')}]`;
  return `"${name.replaceAll('"', '""')}"`;
}

/** Outside PostgreSQL upper case needs no quotes; a word that is a keyword in any engine gets them. */
function isBare(name: string): boolean {
  const word = name.toLowerCase();
  return /^[a-z_][a-z0-9_]*$/.test(word) && !RESERVED_WORDS.has(word) && quotePostgres(word) === word;
}

/** `app.` where a table is not in the default schema, else empty; for the table and what lives beside it. */
export function schemaPrefix(table: Table, dialect: Dialect): string {
  const isDefault = table.schema === '' || table.schema === dialectRules(dialect).defaultSchema;
  return isDefault ? '' : `${quoteIdentifier(table.schema, dialect)}.`;
}

/** A table's name in the database, qualified where it is not in the default schema. */
export function tableName(table: Table, dialect: Dialect): string {
  return schemaPrefix(table, dialect) + quoteIdentifier(table.databaseName, dialect);
}

/** `a, b` with quotes where needed. */
export function columnList(names: readonly string[], dialect: Dialect): string {
  return names.map((name) => quoteIdentifier(name, dialect)).join(', ');
}

/** Words for the name of a migration: lower case, everything else an underscore. */
export function slug(...words: readonly string[]): string {
  return words
    .join('_')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
}

/** `a`, `a and b`, `a, b and c`, for messages. */
export function enumerate(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}
