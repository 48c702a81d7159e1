import { typeTable } from './type-table.ts';

/**
 * SQL Server's types. Sources: Microsoft Learn, “Data types (Transact-SQL)” and “Data type synonyms (Transact-SQL)”. `timestamp` is the
 * deprecated synonym of `rowversion`: eight bytes that change with the row, no time.
 */
export const TSQL_TYPES = typeTable(
  {
    integer: 'tinyint smallint int bigint',
    float: 'float real',
    decimal: 'decimal',
    money: 'money smallmoney',
    boolean: 'bit',
    text: 'char varchar nchar nvarchar text ntext sysname',
    binary: 'binary varbinary image rowversion',
    date: 'date',
    time: 'time',
    timestamp: 'datetime datetime2 smalldatetime datetimeoffset',
    uuid: 'uniqueidentifier',
    json: 'json',
    xml: 'xml',
    geometry: 'geometry geography',
    other: 'hierarchyid sql_variant cursor table vector',
  },
  {
    integer: 'int',
    dec: 'decimal',
    numeric: 'decimal',
    'double precision': 'float',
    character: 'char',
    'char varying': 'varchar',
    'character varying': 'varchar',
    'binary varying': 'varbinary',
    'national char': 'nchar',
    'national character': 'nchar',
    'national text': 'ntext',
    'national char varying': 'nvarchar',
    'national character varying': 'nvarchar',
    timestamp: 'rowversion',
  },
  [
    'double precision',
    'char varying',
    'character varying',
    'binary varying',
    'national char varying',
    'national character varying',
    'national text',
  ],
);
