import type { Column, Table } from '../../../model/schema.ts';
import { quoteIdentifier } from '../../../rules/support/identifiers.ts';
import { createIndexText } from '../../../rules/support/migrations/inverse/index-text.ts';
import { sqliteColumn, sqliteTable } from '../../../rules/support/migrations/inverse/sqlite-text.ts';

/** What a rebuilt SQLite table has otherwise than the old one. */
export interface Rebuilding {
  /** What is said of it where the old definition is not known: `with title … NOT NULL`. */
  readonly words: string;
  /** The column whose definition changes, and how. */
  readonly column?: string;
  readonly define?: (definition: string) => string;
  /** A further constraint of the table. */
  readonly constraint?: string;
  /** The column whose foreign key of its own the constraint takes the place of. */
  readonly replaces?: string;
}

/**
 * The statements that put a changed SQLite table in the place of the old one, its columns and indexes included; a form to fill in where the
 * schema does not know the table (SQLite, "ALTER TABLE", Making Other Kinds Of Table Schema Changes).
 */
export function rebuiltTable(name: string, table: Table | undefined, rebuilding: Rebuilding): string {
  const q = (one: string): string => quoteIdentifier(one, 'sqlite');
  const next = `${name}_new`;
  const definition = table && definitionOf(table, next, rebuilding);
  const columns = (table?.columns ?? []).filter(({ generated }) => !generated).map((one) => q(one.name));
  const list = definition && columns.length > 0 ? columns.join(', ') : undefined;
  const indexes = definition ? (table?.indexes ?? []).map((index) => createIndexText(index, table, 'sqlite')) : [];
  return [
    'PRAGMA foreign_keys = OFF;',
    'BEGIN IMMEDIATE;',
    definition
      ? `${definition.replace(/;?\s*$/, '')};`
      : `-- CREATE TABLE ${q(next)} (…): the old definition, ${rebuilding.words}`,
    list === undefined
      ? `INSERT INTO ${q(next)} SELECT * FROM ${q(name)};`
      : `INSERT INTO ${q(next)} (${list}) SELECT ${list} FROM ${q(name)};`,
    ...(definition && /\bAUTOINCREMENT\b/i.test(definition) ? counterOf(name, next) : []),
    `DROP TABLE ${q(name)};`,
    `ALTER TABLE ${q(next)} RENAME TO ${q(name)};`,
    ...indexes.flatMap((index) => (index === undefined ? [] : [`${index.replace(/;?\s*$/, '')};`])),
    'PRAGMA foreign_key_check;',
    'COMMIT;',
    'PRAGMA foreign_keys = ON;',
  ].join('\n');
}

/**
 * AUTOINCREMENT promises that no number is given twice, so the counter goes along: dropping the old table drops its own, and the new one's
 * knows only the rows that were copied (SQLite, "SQLite Autoincrement").
 */
function counterOf(name: string, next: string): readonly string[] {
  const text = (one: string): string => `'${one.replaceAll("'", "''")}'`;
  return [
    `DELETE FROM sqlite_sequence WHERE name = ${text(next)};`,
    `INSERT INTO sqlite_sequence (name, seq) SELECT ${text(next)}, seq FROM sqlite_sequence WHERE name = ${text(name)};`,
  ];
}

function definitionOf(
  table: Table,
  next: string,
  { column, define, constraint, replaces }: Rebuilding,
): string | undefined {
  const whole = sqliteTable(table, next, constraint === undefined ? [] : [constraint]);
  const text = replaces === undefined ? whole : whole && withoutForeignKey(whole, replaces);
  if (text === undefined || column === undefined || !define) return text;
  const old = columnOf(table, column);
  const written = old && sqliteColumn(old);
  if (written === undefined || !text.includes(`\n  ${written}`)) return undefined;
  return text.replace(`\n  ${written}`, () => `\n  ${define(written)}`);
}

/** The definition without a foreign key on that column alone which stands in a line of its own, the last line excepted. */
function withoutForeignKey(definition: string, column: string): string {
  const name = column.replace(/[^\w]/g, '\\$&');
  const own = new RegExp(
    `^\\s*(?:CONSTRAINT\\s+\\S+\\s+)?FOREIGN\\s+KEY\\s*\\(\\s*["\`[]?${name}["\`\\]]?\\s*\\).*,$`,
    'i',
  );
  return definition
    .split('\n')
    .filter((line) => !own.test(line))
    .join('\n');
}

function columnOf(table: Table, name: string): Column | undefined {
  return table.columns.find((one) => one.name.toLowerCase() === name.toLowerCase());
}
