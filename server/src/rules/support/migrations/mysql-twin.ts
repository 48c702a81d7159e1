import type { ForeignKey, Index, Key, SchemaView, Table } from '../../../model/schema.ts';
import { mentionsColumn } from '../../../schema/expression-columns.ts';
import type { Dialect } from '../../../text/dialect.ts';
import { definitionOf } from '../definition-of.ts';
import { quoteIdentifier } from '../identifiers.ts';
import { textAt } from '../places.ts';
import { isEntangled, type TwinRequest } from './column-twin.ts';
import { foreignKeyPiece } from './definitions.ts';

/** What a column of MySQL or MariaDB carries, written again for a second column that is to take its place. */
export interface MysqlTwin {
  readonly indexes: readonly MysqlTwinPart[];
  readonly foreignKeys: readonly MysqlTwinPart[];
}

export interface MysqlTwinPart {
  readonly unique: boolean;
  readonly oldName: string;
  readonly newName: string;
  /** What stands behind ADD: `INDEX name (a, b)`, under a name and over a column. */
  readonly define: (name: string, column: string) => string;
}

const quoted = (name: string): string => quoteIdentifier(name, 'mysql');

/**
 * What must be built for the new column; undefined where the old one cannot be doubled by a few statements: see {@link isEntangled}, and
 * foreign keys that change the column themselves, which no trigger sees (MySQL manual, “Trigger Syntax”: “Cascaded foreign key actions do
 * not activate triggers”), full-text and spatial indexes, which are built while nobody can write, and a column that fills itself at each
 * change of its row.
 */
export function mysqlTwin(request: TwinRequest): MysqlTwin | undefined {
  const { schema, table, column } = request;
  const { name } = column;
  const written = definitionOf(column.origin);
  if (isEntangled(schema, table, column) || !written || written.onUpdateSpan || table.outside) return undefined;
  const indexes = [
    ...table.indexes.filter((index) => usesColumn(index, name)).map((index) => twinIndex(index, request)),
    ...table.uniques.filter(({ columns }) => columns.includes(name)).map((key) => twinUnique(key, request)),
  ];
  const foreignKeys = table.foreignKeys
    .filter(({ columns }) => columns.includes(name))
    .map((key) => twinForeignKey(key, request, 'mysql'));
  const all = [...indexes, ...foreignKeys];
  if (all.includes(undefined)) return undefined;
  const areNew = (names: readonly string[]): boolean =>
    names.every((one) => one.length <= LONGEST_NAME) && new Set(names).size === names.length;
  // Indexes and foreign keys have names of their own kind.
  if (![indexes, foreignKeys].every((some) => areNew(some.flatMap((one) => one?.newName ?? [])))) return undefined;
  return { indexes: indexes.flatMap((one) => one ?? []), foreignKeys: foreignKeys.flatMap((one) => one ?? []) };
}

const LONGEST_NAME = 64;

function usesColumn({ parts, where }: Index, column: string): boolean {
  return (
    mentionsColumn(where, column) ||
    parts.some((part) => part.column?.name === column || mentionsColumn(part.expression, column))
  );
}

function twinIndex(index: Index, { column, rename }: TwinRequest): MysqlTwinPart | undefined {
  const { name, unique, method, origin } = index;
  const { text, embedding } = origin.statement;
  if (name === undefined || method !== 'btree' || embedding) return undefined;
  if (index.parts.some((part) => !part.column)) return undefined;
  const define = (newName: string, newColumn: string): string => {
    const parts = index.parts.map(({ column: own, span }) => {
      const key = quoted(own?.name === column.name ? newColumn : (own?.name ?? ''));
      // The index that MySQL makes for a foreign key has no words of its own.
      return own === undefined || own.span === span ? key : key + text.slice(own.span.end, span.end);
    });
    return `${unique ? 'UNIQUE ' : ''}INDEX ${quoted(newName)} (${parts.join(', ')})`;
  };
  return { unique, oldName: name, newName: rename(name), define };
}

function twinUnique({ name, columns, origin }: Key, { column, rename }: TwinRequest): MysqlTwinPart | undefined {
  // The schema does not keep that a key is over the beginnings of its columns, `UNIQUE (name(20))`.
  if (name === undefined || /\([^)]*\(\s*\d/.test(textAt(origin.statement, origin.span))) return undefined;
  const define = (newName: string, newColumn: string): string => {
    const list = columns.map((one) => quoted(one === column.name ? newColumn : one)).join(', ');
    return `UNIQUE INDEX ${quoted(newName)} (${list})`;
  };
  return { unique: true, oldName: name, newName: rename(name), define };
}

function twinForeignKey(
  key: ForeignKey,
  { schema, table, column, rename }: TwinRequest,
  dialect: Dialect,
): MysqlTwinPart | undefined {
  const { name, onDelete, onUpdate } = key;
  if (name === undefined || key.referencedTable === table.key) return undefined;
  if (onDelete === 'setNull' || onDelete === 'setDefault') return undefined;
  if (onUpdate !== undefined && onUpdate !== 'noAction' && onUpdate !== 'restrict') return undefined;
  const write = (newName: string, newColumn: string): string | undefined => {
    const columns = key.columns.map((one) => (one === column.name ? newColumn : one));
    const { body } = foreignKeyPiece({ ...key, columns }, schema, dialect);
    return body && `CONSTRAINT ${quoted(newName)} ${body}`;
  };
  const newName = rename(name);
  if (isTaken(newName, schema) || write(newName, column.name) === undefined) return undefined;
  return { unique: false, oldName: name, newName, define: (one, newColumn) => write(one, newColumn) ?? '' };
}

/** Foreign keys share one name space in a database. */
function isTaken(name: string, schema: SchemaView): boolean {
  const tables: Iterable<Table> = schema.tables();
  for (const { foreignKeys } of tables) if (foreignKeys.some((one) => one.name === name)) return true;
  return false;
}
