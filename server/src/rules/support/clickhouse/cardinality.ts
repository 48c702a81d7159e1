import type { DataType } from '../../../model/data-type.ts';
import { singular, wordsOf } from '../words.ts';

/** Ids of which there are few: kinds, states, places. */
const FEW_IDS: ReadonlySet<string> = new Set(
  'type kind status state region country currency category shard bucket version level source channel env environment datacenter zone role plan month year'.split(
    ' ',
  ),
);

/** Ids of the tenants of a system: a table may well be split or sorted by them. */
const TENANTS: ReadonlySet<string> = new Set(
  'tenant org organization organisation team site account customer company client workspace project app application merchant shop store'.split(
    ' ',
  ),
);

/** Names of texts that differ from row to row. */
const DISTINCT_TEXTS: ReadonlySet<string> = new Set('uuid guid email session token ip url hash fingerprint'.split(' '));

/** Names of texts that take few values. */
const FEW_TEXTS: ReadonlySet<string> = new Set(
  'type kind status state level severity country region category currency browser os platform device language lang locale gender environment env'.split(
    ' ',
  ),
);

/** Of whom or what an id is: `user` of `user_id`; undefined where the name is no id. */
function ownerOfId(name: string): string | undefined {
  const words = wordsOf(name);
  const last = words.at(-1);
  if (last !== 'id' && last !== 'ids') return undefined;
  return singular(words.at(-2) ?? '');
}

/** How many values a column has, as far as its name and type say. `tenant` is an id of a tenant, `moment` a point in time. */
export type Cardinality = 'few' | 'tenant' | 'distinct' | 'moment' | 'day' | 'unknown';

/** The type is that of the column where its definition is known. */
export function cardinalityOf(name: string, type: DataType | undefined): Cardinality {
  if (type && isSmallType(type)) return 'few';
  if (type?.family === 'timestamp') return 'moment';
  if (type?.family === 'date') return 'day';
  const owner = ownerOfId(name);
  if (owner !== undefined) {
    if (FEW_IDS.has(owner)) return 'few';
    return TENANTS.has(owner) ? 'tenant' : 'distinct';
  }
  if (type?.family === 'uuid') return TENANTS.has(singular(name)) ? 'tenant' : 'distinct';
  const words = wordsOf(name);
  if (words.some((word) => word === 'uuid' || word === 'guid')) return 'distinct';
  if (type && type.family !== 'text') return 'unknown';
  if (DISTINCT_TEXTS.has(words.at(-1) ?? '')) return 'distinct';
  return FEW_TEXTS.has(words.at(-1) ?? '') ? 'few' : 'unknown';
}

/** LowCardinality(…), enumerations, booleans and one-byte integers. */
function isSmallType(type: DataType): boolean {
  if (/^LowCardinality\s*\(/i.test(type.text)) return true;
  return type.family === 'enum' || type.family === 'boolean' || type.name === 'uint8' || type.name === 'int8';
}
