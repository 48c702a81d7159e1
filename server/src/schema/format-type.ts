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

/** `interval day to second(3)`: the fields stand in the text of the type only. */
function formatInterval({ text, arguments: typeArguments }: DataType): string {
  const fields = text.toLowerCase().match(/\b(?:year|month|day|hour|minute|second)\b/g) ?? [];
  const precision = typeArguments.at(-1) ?? /\((\d+)\)/.exec(text)?.[1];
  return `interval${fields.length > 0 ? ` ${fields.join(' to ')}` : ''}${precision === undefined ? '' : `(${precision})`}`;
}

/** A PostgreSQL type as `format_type` prints it: `character varying(255)`, `timestamp with time zone`, `"Role"[]`. */
export function formatPostgresType(type: DataType): string {
  // Every array type is one-dimensional to the catalogue, whatever the declaration says.
  const brackets = type.arrayDimensions > 0 ? '[]' : '';
  return formatElement(type) + brackets;
}

function formatElement(type: DataType): string {
  if (type.name === 'interval') return formatInterval(type);
  let typeArguments = type.arguments;
  if (type.name === 'bpchar' && typeArguments.length === 0) {
    // Only under its internal name has the type no length.
    if (/^"?bpchar/i.test(type.text)) return 'bpchar';
    typeArguments = ['1'];
  }
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
