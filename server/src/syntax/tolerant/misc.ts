import type { QualifiedName } from '../../model/identifier.ts';
import type { Grant, OtherStatement } from '../../model/object-facts.ts';
import { ifExists } from './names.ts';
import { withOptions } from './options.ts';
import type { Reading } from './reading.ts';
import type { SqlSource } from './source.ts';
import { readTableOptions } from './table-options.ts';

/** Words that go on naming what a statement does: `create user`, `lock tables`, `alter database`. */
const CONTINUING = new Set(
  (
    'table tables view materialized index sequence schema type function procedure proc trigger event user role login database tablespace server ' +
    'policy security rule default synonym statistics dictionary quota profile settings partition scheme fulltext catalog assembly certificate ' +
    'master key symmetric asymmetric credential audit specification resource pool column encryption external data source file format message ' +
    'queue service contract endpoint application group logfile instance availability broker priority remote binding temporary temp unique ' +
    'clustered nonclustered spatial xml columnstore package body live window workload named collection primary'
  ).split(' '),
);
/** Words that stand between and say nothing of what the statement does. */
const SKIPPED = new Set([
  'or',
  'replace',
  'alter',
  'temporary',
  'temp',
  'unique',
  'definer',
  'if',
  'not',
  'exists',
  'online',
  'ignore',
]);
/** Statements whose next word is no name. */
const WITH_KIND = new Set(
  'create alter drop lock unlock show rename analyze optimize check repair checksum attach detach exchange system'.split(
    ' ',
  ),
);
const MAX_WORDS = 4;
/** Statements whose words before their table are only these. */
const TABLE_STATEMENTS = new Set([
  'analyze',
  'optimize',
  'check',
  'repair',
  'lock',
  'vacuum',
  'reindex',
  'describe',
  'desc',
]);

/** Any other statement: its first words and the tables that it is plainly about. */
export function readOther(reading: Reading, first: number, last: number): OtherStatement {
  const { source } = reading;
  const what = firstWords(source, first, last);
  const tables = tablesOf(source, first, last);
  if (source.dialect === 'tsql' && what === 'alter index') return readAlterIndex(source, first, last);
  if (/^(?:create|alter) (?:database|schema)$/.test(what)) return readDatabase(reading, what, first, last);
  return { kind: 'other', what, tables, options: {} };
}

/** T-SQL's `ALTER INDEX {name | ALL} ON t {REBUILD | REORGANIZE | DISABLE | SET | RESUME | …} [WITH (…)]`; the action is an option. */
function readAlterIndex(source: SqlSource, first: number, last: number): OtherStatement {
  const on = source.find('on', first + 2, last);
  const named = on > 0 && on < last && source.isName(on + 1);
  const at = named ? source.nameEnd(on + 1) + 1 : last + 1;
  const withAt = source.find('with', at, last);
  return {
    kind: 'other',
    what: 'alter index',
    tables: named ? [source.qualifiedName(on + 1)] : [],
    names: source.isName(first + 2) ? [source.qualifiedName(first + 2)] : [],
    options: {
      ...(at <= last ? { [source.key(at)]: 'true' } : {}),
      ...(withAt > 0 && source.is(withAt + 1, '(') ? withOptions(source, withAt + 1) : {}),
    },
  };
}

/** CREATE and ALTER DATABASE with their name; in MySQL with their options. */
function readDatabase(reading: Reading, what: string, first: number, last: number): OtherStatement {
  const { source } = reading;
  let at = first + 1;
  while (!source.is(at, 'database') && !source.is(at, 'schema') && at < last) at++;
  const { next } = ifExists(source, at + 1);
  const named = next <= last && source.isName(next);
  const isMysql = source.dialect === 'mysql' || source.dialect === 'mariadb';
  const { options, optionSpans } = isMysql ? readTableOptions(reading, named ? next + 1 : next, last) : { options: {} };
  return {
    kind: 'other',
    what,
    tables: [],
    ...(named ? { names: [source.qualifiedName(next)] } : {}),
    options,
    ...(optionSpans ? { optionSpans } : {}),
  };
}

function firstWords(source: SqlSource, first: number, last: number): string {
  const words = [source.key(first)];
  if (source.is(first, 'exec') || source.is(first, 'execute') || source.is(first, 'call')) {
    const at = source.is(first + 2, '=') ? first + 3 : first + 1;
    return source.isName(at) && at <= last
      ? `${words[0]} ${source.identifier(source.nameEnd(at)).name.toLowerCase()}`
      : (words[0] ?? '');
  }
  if (!WITH_KIND.has(source.key(first))) return words.join('');
  for (let i = first + 1; i <= last && words.length < MAX_WORDS; i++) {
    const key = source.key(i);
    if (SKIPPED.has(key)) continue;
    if (!CONTINUING.has(key)) break;
    words.push(key);
  }
  return words.join(' ');
}

function tablesOf(source: SqlSource, first: number, last: number): QualifiedName[] {
  if (!TABLE_STATEMENTS.has(source.key(first))) return [];
  const word = source.is(first + 1, 'table') || source.is(first + 1, 'tables') ? first + 1 : first;
  return word === first && source.is(first, 'lock') ? [] : source.qualifiedNames(word + 1, last);
}

/** Words after ON that say of what kind the objects are. */
const OBJECT_KINDS = new Set(['table', 'function', 'procedure', 'schema', 'database', 'object', 'type', 'package']);

/** GRANT, REVOKE or DENY privileges ON objects TO grantees; without ON roles are granted, and `objects` is empty. */
export function readGrant(source: SqlSource, first: number, last: number): Grant {
  const on = source.find('on', first, last);
  const revoke = !source.is(first, 'grant');
  const to = source.find('to', on < 0 ? first : on, last);
  const from = source.find('from', on < 0 ? first : on, last);
  const target = to < 0 ? from : to;
  const privilegesEnd = on >= 0 ? on : target >= 0 ? target : last + 1;
  const isKind = on >= 0 && OBJECT_KINDS.has(source.key(on + 1)) && !source.is(on + 2, '.');
  const objectsAt = on + (isKind ? (source.is(on + 2, '::') ? 3 : 2) : 1);
  const withAt = target < 0 ? -1 : source.find('with', target, last);
  const granteesEnd = withAt < 0 ? last : withAt - 1;
  return {
    kind: 'grant',
    revoke,
    privileges: source.segments(first + 1, privilegesEnd - 1).map(([a, b]) => source.slice(a, b).toLowerCase()),
    objectType: isKind ? source.key(on + 1) : on < 0 ? '' : 'table',
    objects: on < 0 ? [] : objectsOf(source, objectsAt, (target < 0 ? last + 1 : target) - 1),
    grantees: target < 0 ? [] : source.segments(target + 1, granteesEnd).map(([a, b]) => source.slice(a, b)),
    withGrantOption: withAt >= 0 && source.matches(withAt, 'with', 'grant', 'option'),
  };
}

/** `*.*` and `db.*` name no object. */
function objectsOf(source: SqlSource, first: number, last: number): QualifiedName[] {
  return source
    .segments(first, last)
    .filter(([from, to]) => source.isName(from) && !source.is(to, '*'))
    .map(([from]) => source.qualifiedName(from));
}
