import type { Dialect } from '../../../text/dialect.ts';

type Family = 'text' | 'instant' | 'date' | 'boolean' | 'integer' | 'identifier' | 'money' | 'uuid' | 'json';

const BY_NAME: readonly (readonly [RegExp, Family])[] = [
  [/(?:_at|At|_time|timestamp)$/, 'instant'],
  [/(?:_date|Date|_on|birthday|dob)$/, 'date'],
  [/^(?:is|has|can|should)(?:_|[A-Z])|(?:_enabled|_active|_verified|_flag)$/, 'boolean'],
  [/(?:uuid|guid)$/i, 'uuid'],
  [/(?:_id|Id)$/, 'identifier'],
  [/(?:price|amount|cost|total|balance|fee|salary|montant|prix|solde)/i, 'money'],
  [/(?:count|quantity|qty|number|position|age)$/i, 'integer'],
  [/(?:metadata|settings|preferences|payload|attributes|json)$/i, 'json'],
];

const TYPES: Readonly<
  Record<Family, readonly [postgresql: string, mysql: string, sqlite: string, tsql: string, clickhouse: string]>
> = {
  text: ['text', 'varchar(255)', 'TEXT', 'nvarchar(255)', 'String'],
  instant: ['timestamptz', 'datetime(6)', 'TEXT', 'datetimeoffset', 'DateTime64(3)'],
  date: ['date', 'date', 'TEXT', 'date', 'Date'],
  boolean: ['boolean', 'boolean', 'INTEGER', 'bit', 'Bool'],
  integer: ['integer', 'int', 'INTEGER', 'int', 'Int32'],
  identifier: ['bigint', 'bigint', 'INTEGER', 'bigint', 'UInt64'],
  money: ['numeric(19,4)', 'decimal(19,4)', 'INTEGER', 'decimal(19,4)', 'Decimal(18, 4)'],
  uuid: ['uuid', 'binary(16)', 'TEXT', 'uniqueidentifier', 'UUID'],
  json: ['jsonb', 'json', 'TEXT', 'nvarchar(max)', 'String'],
};

const COLUMN_OF: Readonly<Record<string, number>> = {
  postgresql: 0,
  mysql: 1,
  mariadb: 1,
  sqlite: 2,
  tsql: 3,
  clickhouse: 4,
};

/** A type that a column of that name usually has in that dialect; PostgreSQL's spelling where the dialect is none of ours. */
export function defaultTypeOf(column: string, dialect: Dialect): string {
  const family = BY_NAME.find(([pattern]) => pattern.test(column))?.[1] ?? 'text';
  return TYPES[family][COLUMN_OF[dialect] ?? 0] ?? 'text';
}

/** A constant that a column of the type can hold, as SQL: for the rows that exist when a required column is added. */
export function exampleValueOf(type: string): string {
  if (/^(?:bool|bit\b)/i.test(type)) return '0';
  if (/int|serial|numeric|decimal|float|double|real|number/i.test(type)) return '0';
  if (/^(?:date|timestamp|datetime)/i.test(type)) return "'1970-01-01'";
  return "''";
}
