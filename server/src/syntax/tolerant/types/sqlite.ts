import type { TypeFamily } from '../../../model/data-type.ts';
import { typeTable } from './type-table.ts';

/**
 * The names that people declare in SQLite, which keeps any of them and derives an affinity. Sources: sqlite.org, “Datatypes In SQLite”,
 * 3.1.1 “Affinity Name Examples”; names beyond those say what the column is for, whatever SQLite stores.
 */
export const SQLITE_TYPES = typeTable(
  {
    integer: 'int integer tinyint smallint mediumint bigint int2 int8',
    float: 'real double float',
    decimal: 'numeric decimal',
    money: 'money currency',
    boolean: 'boolean bool',
    text: 'text varchar char character nchar nvarchar clob string citext',
    binary: 'blob binary varbinary bytea',
    date: 'date',
    time: 'time',
    timestamp: 'datetime timestamp timestamptz',
    uuid: 'uuid guid uniqueidentifier',
    json: 'json jsonb',
    other: 'any',
  },
  {
    'double precision': 'double',
    'unsigned big int': 'bigint',
    'varying character': 'varchar',
    'native character': 'nchar',
  },
  [],
);

/** The family by SQLite's own rules of affinity (“Determination Of Column Affinity”), for names that are not in the table. */
export function affinityFamily(name: string): TypeFamily {
  if (name.includes('int')) return 'integer';
  if (/char|clob|text/.test(name)) return 'text';
  if (name.includes('blob')) return 'binary';
  if (/real|floa|doub/.test(name)) return 'float';
  return 'unknown';
}
