import type { TypeFamily } from '../../model/data-type.ts';

/** PostgreSQL's serial pseudo-types and the integers behind them (manual, section 8.1.4). */
export const SERIAL_TYPES: ReadonlyMap<string, string> = new Map([
  ['serial', 'int4'],
  ['serial4', 'int4'],
  ['bigserial', 'int8'],
  ['serial8', 'int8'],
  ['smallserial', 'int2'],
  ['serial2', 'int2'],
]);

const NAMES_BY_FAMILY: Partial<Record<TypeFamily, string>> = {
  integer: 'int2 int4 int8 oid xid xid8 cid',
  float: 'float4 float8',
  decimal: 'numeric',
  money: 'money',
  boolean: 'bool',
  text: 'text varchar bpchar char name citext',
  binary: 'bytea',
  date: 'date',
  time: 'time timetz',
  timestamp: 'timestamp timestamptz',
  interval: 'interval',
  uuid: 'uuid',
  json: 'json jsonb jsonpath',
  xml: 'xml',
  bit: 'bit varbit',
  network: 'inet cidr macaddr macaddr8',
  geometry: 'point line lseg box path polygon circle geometry geography box2d box3d raster',
  range:
    'int4range int8range numrange tsrange tstzrange daterange int4multirange int8multirange nummultirange tsmultirange tstzmultirange datemultirange',
  search: 'tsvector tsquery',
  other:
    'void trigger event_trigger record cstring internal anyelement anyarray anynonarray anyenum anyrange anymultirange anycompatible ' +
    'anycompatiblearray regclass regtype regproc regprocedure regnamespace regrole regoper regoperator regconfig regdictionary regcollation ' +
    'pg_lsn pg_snapshot txid_snapshot tid hstore ltree lquery ltxtquery cube vector halfvec sparsevec refcursor',
};

/** The family of each built-in type by its internal name, and of the extension types that are common enough to be known by name. */
const FAMILIES: ReadonlyMap<string, TypeFamily> = new Map(
  Object.entries(NAMES_BY_FAMILY).flatMap(([family, names]) =>
    names.split(' ').map((name): [string, TypeFamily] => [name, family as TypeFamily]),
  ),
);

/** The family of a type by its internal name; `unknown` for user-defined types. */
export function typeFamily(name: string): TypeFamily {
  return FAMILIES.get(name) ?? 'unknown';
}
