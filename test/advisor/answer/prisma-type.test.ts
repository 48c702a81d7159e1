import { describe, expect, it } from 'vitest';
import { prismaType } from '../../../server/src/advisor/answer/change/prisma-type.ts';
import { createPrismaTools } from '../../../server/src/node/prisma-schema.ts';
import type { Dialect } from '../../../server/src/text/dialect.ts';

const tools = createPrismaTools();

const TYPES: readonly (readonly [dialect: Dialect, provider: string, types: readonly string[]])[] = [
  [
    'postgresql',
    'postgresql',
    [
      ...[
        'timestamptz',
        'timestamp(3) with time zone',
        'timestamp',
        'date',
        'boolean',
        'bigint',
        'smallint',
        'integer',
      ],
      ...['numeric', 'numeric(12,2)', 'real', 'double precision', 'jsonb', 'json', 'uuid', 'bytea', 'varchar'],
      ...['varchar(80)', 'char(2)', 'text'],
    ],
  ],
  [
    'mysql',
    'mysql',
    [
      ...['datetime', 'datetime(6)', 'timestamp', 'date', 'tinyint(1)', 'bit(1)', 'bigint', 'bigint unsigned', 'int'],
      ...['int unsigned', 'smallint', 'mediumint unsigned', 'tinyint', 'decimal', 'decimal(19,4)', 'float', 'double'],
      ...[
        'json',
        'varchar(80)',
        'char(2)',
        'text',
        'tinytext',
        'mediumtext',
        'longtext',
        'binary(16)',
        'varbinary(32)',
      ],
      ...['blob', 'longblob'],
    ],
  ],
  [
    'tsql',
    'sqlserver',
    [
      ...[
        'datetimeoffset',
        'datetime2',
        'datetime',
        'date',
        'bit',
        'bigint',
        'smallint',
        'tinyint',
        'int',
        'decimal(9,2)',
      ],
      ...['real', 'float', 'uniqueidentifier', 'nvarchar(80)', 'nvarchar(max)', 'varchar(80)'],
    ],
  ],
  [
    'sqlite',
    'sqlite',
    ['timestamp', 'datetime', 'date', 'boolean', 'bigint', 'smallint', 'decimal(9,2)', 'real', 'varchar(80)', 'blob'],
  ],
];

describe('the Prisma type of a SQL type', () => {
  it.each(TYPES)('is one that Prisma accepts, on %s', async (dialect, provider, types) => {
    const fields = types.map((sql, index) => {
      const { type, attribute } = prismaType(sql, dialect);
      return `  f${index} ${type}?${attribute}`;
    });
    const text = `datasource db {\n  provider = "${provider}"\n}\n\nmodel T {\n  id Int @id\n${fields.join('\n')}\n}\n`;
    expect(await tools.problems([{ path: 'schema.prisma', text }])).toEqual([]);
  });

  it('names what Prisma would otherwise make another type', () => {
    const written = (sql: string, dialect: Dialect): string => {
      const { type, attribute } = prismaType(sql, dialect);
      return `${type}${attribute}`;
    };
    expect(written('text', 'mysql')).toBe('String @db.Text');
    expect(written('text', 'postgresql')).toBe('String');
    expect(written('smallint', 'postgresql')).toBe('Int @db.SmallInt');
    expect(written('int unsigned', 'mariadb')).toBe('Int @db.UnsignedInt');
    expect(written('timestamp', 'mysql')).toBe('DateTime @db.Timestamp(0)');
    expect(written('varchar(80)', 'sqlite')).toBe('String');
    expect(written('interval', 'postgresql')).toBe('String');
  });
});
