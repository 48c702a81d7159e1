import type { Dialect } from '../../../text/dialect.ts';

type TypeRow = readonly [sql: RegExp, type: string, attribute: (numbers: string) => string];

const none = (): string => '';
const plain = (name: string) => (): string => ` @db.${name}`;
/** An attribute with the numbers of the SQL type, or those that the engine takes where none are written. */
const sized =
  (name: string, otherwise: string) =>
  (numbers: string): string =>
    ` @db.${name}(${numbers || otherwise})`;
const sizedOrPlain =
  (name: string) =>
  (numbers: string): string =>
    numbers === '' ? ` @db.${name}` : ` @db.${name}(${numbers})`;

const POSTGRES: readonly TypeRow[] = [
  [/^(?:timestamptz|timestamp\b.*with time zone)/i, 'DateTime', sized('Timestamptz', '6')],
  [/^timestamp/i, 'DateTime', sized('Timestamp', '6')],
  [/^date$/i, 'DateTime', plain('Date')],
  [/^bool/i, 'Boolean', none],
  [/^(?:bigint|bigserial|int8)\b/i, 'BigInt', none],
  [/^(?:smallint|smallserial|int2)\b/i, 'Int', plain('SmallInt')],
  [/^(?:int|integer|int4|serial)\b/i, 'Int', none],
  [/^(?:numeric|decimal)/i, 'Decimal', sizedOrPlain('Decimal')],
  [/^(?:real|float4)/i, 'Float', plain('Real')],
  [/^(?:double|float)/i, 'Float', none],
  [/^jsonb/i, 'Json', none],
  [/^json/i, 'Json', plain('Json')],
  [/^uuid/i, 'String', plain('Uuid')],
  [/^bytea/i, 'Bytes', none],
  [/^(?:varchar|character varying)/i, 'String', sizedOrPlain('VarChar')],
  [/^char/i, 'String', sized('Char', '1')],
];

/** MySQL's whole numbers, each with and without a sign; those that Prisma takes by itself need no attribute. */
const MYSQL_INTEGERS: readonly TypeRow[] = ['BigInt', 'SmallInt', 'MediumInt', 'TinyInt', 'Int'].flatMap(
  (name): readonly TypeRow[] => {
    const type = name === 'BigInt' ? 'BigInt' : 'Int';
    return [
      [new RegExp(`^${name}\\b.*unsigned`, 'i'), type, plain(`Unsigned${name}`)],
      [new RegExp(`^${name}(?:eger)?\\b`, 'i'), type, name === type ? none : plain(name)],
    ];
  },
);

const MYSQL: readonly TypeRow[] = [
  [/^datetime/i, 'DateTime', sized('DateTime', '0')],
  [/^timestamp/i, 'DateTime', sized('Timestamp', '0')],
  [/^date$/i, 'DateTime', plain('Date')],
  [/^bool|^tinyint\s*\(\s*1\s*\)/i, 'Boolean', none],
  [/^bit(?:\s*\(\s*1\s*\))?$/i, 'Boolean', sized('Bit', '1')],
  ...MYSQL_INTEGERS,
  [/^(?:numeric|decimal)/i, 'Decimal', sized('Decimal', '10, 0')],
  [/^float/i, 'Float', plain('Float')],
  [/^(?:double|real)/i, 'Float', none],
  [/^json/i, 'Json', none],
  [/^varchar/i, 'String', sizedOrPlain('VarChar')],
  [/^char/i, 'String', sized('Char', '1')],
  [/^tinytext/i, 'String', plain('TinyText')],
  [/^mediumtext/i, 'String', plain('MediumText')],
  [/^longtext/i, 'String', plain('LongText')],
  [/^text/i, 'String', plain('Text')],
  [/^binary/i, 'Bytes', sized('Binary', '1')],
  [/^varbinary/i, 'Bytes', sizedOrPlain('VarBinary')],
  [/^longblob/i, 'Bytes', none],
  [/^blob/i, 'Bytes', plain('Blob')],
];

const TSQL: readonly TypeRow[] = [
  [/^datetimeoffset/i, 'DateTime', plain('DateTimeOffset')],
  [/^datetime2/i, 'DateTime', none],
  [/^datetime/i, 'DateTime', plain('DateTime')],
  [/^date$/i, 'DateTime', plain('Date')],
  [/^bit$/i, 'Boolean', none],
  [/^bigint/i, 'BigInt', none],
  [/^smallint/i, 'Int', plain('SmallInt')],
  [/^tinyint/i, 'Int', plain('TinyInt')],
  [/^int/i, 'Int', none],
  [/^(?:numeric|decimal)/i, 'Decimal', sized('Decimal', '18, 0')],
  [/^real/i, 'Float', plain('Real')],
  [/^float/i, 'Float', none],
  [/^uniqueidentifier/i, 'String', plain('UniqueIdentifier')],
  [/^nvarchar/i, 'String', sized('NVarChar', '1')],
  [/^varchar/i, 'String', sized('VarChar', '1')],
];

/** SQLite has no native attributes. */
const SQLITE: readonly TypeRow[] = [
  [/^(?:date|timestamp)/i, 'DateTime', none],
  [/^bool/i, 'Boolean', none],
  [/^bigint/i, 'BigInt', none],
  [/^(?:small|tiny|medium)?int/i, 'Int', none],
  [/^(?:numeric|decimal)/i, 'Decimal', none],
  [/^(?:double|float|real)/i, 'Float', none],
  [/^json/i, 'Json', none],
  [/^(?:blob|binary)/i, 'Bytes', none],
];

/** By dialect, SQL types with Prisma's scalar types and the attributes that name them (Prisma documentation, type mapping of each connector). */
const TYPES: Readonly<Partial<Record<Dialect, readonly TypeRow[]>>> = {
  postgresql: POSTGRES,
  mysql: MYSQL,
  mariadb: MYSQL,
  tsql: TSQL,
  sqlite: SQLITE,
};

/**
 * A SQL type as a Prisma field's type and the native attribute without which Prisma would make another type; `String` for those that are none
 * of the usual ones.
 */
export function prismaType(sql: string, dialect: Dialect): { readonly type: string; readonly attribute: string } {
  const numbers = (/\(([^)]*)\)/.exec(sql)?.[1] ?? '')
    .replace(/\s*,\s*/g, ', ')
    .replace(/^\s*max\s*$/i, 'Max')
    .trim();
  const found = TYPES[dialect]?.find(([pattern]) => pattern.test(sql.trim()));
  return found ? { type: found[1], attribute: found[2](numbers) } : { type: 'String', attribute: '' };
}
