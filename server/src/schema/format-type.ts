import type { DataType } from '../model/data-type.ts';
import { quoteIdentifier } from './quote-identifier.ts';

/** Built-in types whose printed name differs from the one in the catalogue; `*` is where the arguments go. */
const PRINTED_NAMES: Readonly<Record<string, string>> = {
  int2: 'smallint',
  int4: 'integer',
  int8: 'bigint',
  float4: 'real',
  float8: 'double precision',
  bool: 'boolean',
  varchar: 'character varying*',
  bpchar: 'character*',
  timestamp: 'timestamp* without time zone',
  timestamptz: 'timestamp* with time zone',
  time: 'time* without time zone',
  timetz: 'time* with time zone',
  varbit: 'bit varying*',
  char: '"char"',
};

const BUILT_IN_TYPES = new Set([
  ...Object.keys(PRINTED_NAMES),
  ...'numeric text bytea date uuid json jsonb xml inet cidr macaddr macaddr8 money oid name bit interval'.split(' '),
  ...'tsvector tsquery point line lseg box path polygon circle pg_lsn pg_snapshot txid_snapshot jsonpath'.split(' '),
  ...'regclass regproc regprocedure regtype regrole regnamespace regconfig regoper xid xid8 tid cid'.split(' '),
  ...'int4range int8range numrange tsrange tstzrange daterange'.split(' '),
  ...'int4multirange int8multirange nummultirange tsmultirange tstzmultirange datemultirange refcursor'.split(' '),
]);

/** True for a canonical name of one of PostgreSQL's own types. */
export function isBuiltInType(name: string): boolean {
  return BUILT_IN_TYPES.has(name);
}

/** The bits of an interval's field mask (`src/include/utils/datetime.h`), in the order in which they are printed. */
const INTERVAL_FIELDS: readonly (readonly [number, string])[] = [
  [1 << 2, 'year'],
  [1 << 1, 'month'],
  [1 << 3, 'day'],
  [1 << 10, 'hour'],
  [1 << 11, 'minute'],
  [1 << 12, 'second'],
];
const ALL_INTERVAL_FIELDS = 0x7fff;

function formatInterval(typeArguments: readonly string[]): string {
  const [mask = ALL_INTERVAL_FIELDS, precision] = typeArguments.map(Number);
  const fields = INTERVAL_FIELDS.filter(([bit]) => mask !== ALL_INTERVAL_FIELDS && (mask & bit) !== 0);
  const names = fields.length > 1 ? [fields[0]?.[1], fields.at(-1)?.[1]] : fields.map(([, name]) => name);
  const suffix = precision === undefined ? '' : `(${precision})`;
  return names.length === 0 ? `interval${suffix}` : `interval ${names.join(' to ')}${suffix}`;
}

/** A PostgreSQL type as `format_type` prints it: `character varying(255)`, `timestamp with time zone`, `"Role"[]`. */
export function formatPostgresType(type: DataType): string {
  // Every array type is one-dimensional to the catalogue, whatever the declaration says.
  const brackets = type.arrayDimensions > 0 ? '[]' : '';
  return formatElement(type) + brackets;
}

function formatElement(type: DataType): string {
  if (type.name === 'interval') return formatInterval(type.arguments);
  if (type.name === 'bpchar' && type.arguments.length === 0) return 'bpchar';
  let typeArguments = type.arguments;
  if (type.name === 'numeric' && typeArguments.length === 1) typeArguments = [...typeArguments, '0'];
  if (type.name === 'bit' && typeArguments.length === 0) typeArguments = ['1'];
  const suffix = typeArguments.length === 0 ? '' : `(${typeArguments.join(',')})`;
  const printed = PRINTED_NAMES[type.name];
  if (printed?.includes('*')) return printed.replace('*', suffix);
  if (printed !== undefined) return printed;
  if (isBuiltInType(type.name)) return type.name + suffix;
  return type.name.split('.').map(quoteIdentifier).join('.') + suffix;
}

/** A type of another dialect: its canonical name, arguments and sign. */
export function formatOtherType(type: DataType): string {
  const suffix = type.arguments.length === 0 ? '' : `(${type.arguments.join(',')})`;
  return `${type.name}${suffix}${type.unsigned ? ' unsigned' : ''}${'[]'.repeat(type.arrayDimensions)}`;
}
