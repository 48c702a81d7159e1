import type { DataType, TypeFamily } from '../../model/data-type.ts';
import type { PrismaFieldDetails } from '../../model/prisma-facts.ts';
import { nativeTypeAttribute } from './attributes.ts';
import { decodeString } from './lexer.ts';

const SCALARS: Readonly<Record<string, TypeFamily>> = {
  String: 'text',
  Boolean: 'boolean',
  Int: 'integer',
  BigInt: 'integer',
  Float: 'float',
  Decimal: 'decimal',
  DateTime: 'timestamp',
  Json: 'json',
  Bytes: 'binary',
};

/**
 * Native types behind `@db.` in lower case, over all of Prisma's connectors ("Native types mappings" in the Prisma schema reference).
 * `Unsigned` is cut off before the look-up. A `Boolean` stays one whatever it is stored in.
 */
const NATIVE_TYPES: Readonly<Record<string, TypeFamily>> = familiesByName({
  integer: 'int integer smallint bigint tinyint mediumint int2 int4 int8 oid year long serial smallserial bigserial',
  float: 'real doubleprecision double float float4 float8',
  decimal: 'decimal numeric',
  money: 'money smallmoney',
  boolean: 'boolean bool',
  text: 'text char varchar nchar nvarchar ntext tinytext mediumtext longtext citext bpchar string catalogsinglechar',
  binary: 'bytea bytes binary varbinary image tinyblob blob mediumblob longblob bindata',
  date: 'date',
  time: 'time timetz',
  timestamp: 'timestamp timestamptz datetime datetime2 smalldatetime datetimeoffset',
  uuid: 'uuid uniqueidentifier',
  json: 'json jsonb',
  xml: 'xml',
  bit: 'bit varbit',
  network: 'inet cidr',
  other: 'objectid',
});

/** What `Unsupported("…")` most often stands for; the SQL type's first word in lower case. */
const UNSUPPORTED_TYPES: Readonly<Record<string, TypeFamily>> = {
  ...NATIVE_TYPES,
  ...familiesByName({
    search: 'tsvector tsquery',
    geometry: 'geometry geography point line lseg box path polygon circle',
    interval: 'interval',
    range: 'int4range int8range numrange daterange tsrange tstzrange',
    network: 'cidr macaddr macaddr8',
    float: 'double',
  }),
};

function familiesByName(names: Partial<Record<TypeFamily, string>>): Record<string, TypeFamily> {
  const families: Record<string, TypeFamily> = {};
  for (const [family, list] of Object.entries(names)) {
    for (const name of list.split(' ')) families[name] = family as TypeFamily;
  }
  return families;
}

/** True for Prisma's own scalar types and `Unsupported("…")`: a field of that type is a column, whatever other blocks say. */
export function isScalarType(typeName: string): boolean {
  return Object.hasOwn(SCALARS, typeName) || typeName.startsWith('Unsupported(');
}

/**
 * The type of a field. `name` is `db.` and the native type where the field has one (`db.Timestamptz`; whatever the datasource is called),
 * so that it is never mistaken for the scalar of the same name, and else Prisma's type (`DateTime`, `Unsupported`, an enum's name).
 * `text` includes the list brackets and the native type; `span` covers the type's name alone, which is what an edit would replace.
 */
export function fieldDataType(details: PrismaFieldDetails, isEnum: boolean): DataType {
  const native = nativeTypeAttribute(details.attributes);
  const nativeName = native?.name.slice(native.name.indexOf('.') + 1);
  const unsupported = /^Unsupported\(\s*([\s\S]*?)\s*\)?$/u.exec(details.typeName)?.[1];
  const typeText = details.list ? `${details.typeName}[]` : details.typeName;
  return {
    name: nativeName ? `db.${nativeName}` : unsupported === undefined ? details.typeName : 'Unsupported',
    family: familyOf(details.typeName, nativeName, unsupported, isEnum),
    arguments: native
      ? native.arguments.map((argument) => argument.text)
      : unsupported === undefined
        ? []
        : [decodeString(unsupported)],
    arrayDimensions: details.list ? 1 : 0,
    serial: false,
    unsigned: nativeName?.startsWith('Unsigned') ?? false,
    text: native ? `${typeText} @${native.name}${argumentsText(native.arguments)}` : typeText,
    span: details.typeSpan,
  };
}

function argumentsText(list: PrismaFieldDetails['attributes'][number]['arguments']): string {
  return list.length === 0 ? '' : `(${list.map((argument) => argument.text).join(', ')})`;
}

function familyOf(
  typeName: string,
  nativeName: string | undefined,
  unsupported: string | undefined,
  isEnum: boolean,
): TypeFamily {
  if (isEnum) return 'enum';
  if (unsupported !== undefined) {
    const word = /[a-z][a-z0-9]*/u.exec(unsupported.toLowerCase())?.[0] ?? '';
    return lookUp(UNSUPPORTED_TYPES, word) ?? 'other';
  }
  const scalar = lookUp(SCALARS, typeName) ?? 'unknown';
  if (!nativeName || scalar === 'boolean') return scalar;
  return lookUp(NATIVE_TYPES, nativeName.replace(/^Unsigned/u, '').toLowerCase()) ?? scalar;
}

function lookUp(table: Readonly<Record<string, TypeFamily>>, name: string): TypeFamily | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
