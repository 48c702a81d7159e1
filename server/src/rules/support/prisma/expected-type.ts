import type { DataType } from '../../../model/data-type.ts';
import type { KnownDialect } from '../../../text/dialect.ts';

/** What Prisma Migrate writes for a field: the canonical name of the type, and its arguments where they are known. */
export interface ExpectedType {
  readonly name: string;
  readonly arguments?: readonly string[];
}

type TypeTable = Readonly<Record<string, ExpectedType>>;

/** Prisma's scalars by connector (Prisma schema reference, “Model field scalar types”: default type mappings). */
const SCALARS: Partial<Record<KnownDialect, TypeTable>> = {
  postgresql: {
    String: { name: 'text' },
    Boolean: { name: 'bool' },
    Int: { name: 'int4' },
    BigInt: { name: 'int8' },
    Float: { name: 'float8' },
    Decimal: { name: 'numeric', arguments: ['65', '30'] },
    DateTime: { name: 'timestamp', arguments: ['3'] },
    Json: { name: 'jsonb' },
    Bytes: { name: 'bytea' },
  },
  mysql: {
    String: { name: 'varchar', arguments: ['191'] },
    Boolean: { name: 'bool' },
    Int: { name: 'int' },
    BigInt: { name: 'bigint' },
    Float: { name: 'double' },
    Decimal: { name: 'decimal', arguments: ['65', '30'] },
    DateTime: { name: 'datetime', arguments: ['3'] },
    Json: { name: 'json' },
    Bytes: { name: 'longblob' },
  },
  sqlite: {
    String: { name: 'text' },
    Boolean: { name: 'boolean' },
    Int: { name: 'integer' },
    BigInt: { name: 'bigint' },
    Float: { name: 'real' },
    Decimal: { name: 'decimal' },
    DateTime: { name: 'datetime' },
    Bytes: { name: 'blob' },
  },
  tsql: {
    String: { name: 'nvarchar', arguments: ['1000'] },
    Boolean: { name: 'bit' },
    Int: { name: 'int' },
    BigInt: { name: 'bigint' },
    Float: { name: 'float' },
    Decimal: { name: 'decimal', arguments: ['32', '16'] },
    DateTime: { name: 'datetime2' },
    Bytes: { name: 'varbinary' },
  },
};

/** Native types whose name is not that of the SQL type in lower case (Prisma schema reference, “Native type mapping”). */
const NATIVE_NAMES: Partial<Record<KnownDialect, Readonly<Record<string, string>>>> = {
  postgresql: {
    Char: 'bpchar',
    Boolean: 'bool',
    SmallInt: 'int2',
    Integer: 'int4',
    BigInt: 'int8',
    Real: 'float4',
    DoublePrecision: 'float8',
    Decimal: 'numeric',
    ByteA: 'bytea',
  },
  mysql: {},
  tsql: { Bit: 'bit', NVarChar: 'nvarchar' },
};

/** Spellings of one type that differ between readers and hand-written SQL. */
const SAME: Partial<Record<KnownDialect, Readonly<Record<string, string>>>> = {
  mysql: { tinyint: 'bool', integer: 'int' },
  sqlite: { int: 'integer', bool: 'boolean', jsonb: 'json', real: 'float', double: 'float' },
};

/**
 * The type that the migrations should have for a field, as `mariadb` under `mysql`; undefined where that is not known: types without a
 * mapping, `Unsupported`, enums of engines that have none, and engines that the mapping is not known for.
 */
export function expectedType(type: DataType, dialect: KnownDialect): ExpectedType | undefined {
  if (type.name.startsWith('db.')) {
    const names = NATIVE_NAMES[dialect];
    if (!names) return undefined;
    const native = type.name.slice('db.'.length).replace(/^Unsigned/, '');
    const name = names[native] ?? native.toLowerCase();
    return { name, ...(type.arguments.length > 0 ? { arguments: type.arguments } : {}) };
  }
  return SCALARS[dialect]?.[type.name];
}

/** True where a column's type in the migrations is the expected one, or is too unlike what is known to tell. */
export function isExpected(expected: ExpectedType, type: DataType, dialect: KnownDialect): boolean {
  const same = SAME[dialect] ?? {};
  const name = (one: string): string => same[one] ?? one;
  const actual = type.name.slice(type.name.lastIndexOf('.') + 1).toLowerCase();
  if (name(actual) !== name(expected.name)) return false;
  if (!expected.arguments || type.arguments.length !== expected.arguments.length) return true;
  return expected.arguments.every((one, position) => one.toLowerCase() === type.arguments[position]?.toLowerCase());
}

/** A type as one writes it in SQL: `varchar(191)`. */
export function typeText({ name, arguments: list }: ExpectedType): string {
  return list ? `${name}(${list.join(', ')})` : name;
}
