import type { ParsedStatement, StatementFact } from '../../model/statement.ts';
import { readAlterTable } from './alter-table.ts';
import { triggerActions } from './alter-tsql.ts';
import { readCreateTable } from './create-table.ts';
import { readDrop } from './drop.ts';
import { readCreateIndex } from './indexes.ts';
import { readGrant, readOther } from './misc.ts';
import { ifExists } from './names.ts';
import { objectWord } from './objects.ts';
import { startsQuery } from './queries.ts';
import type { Reading } from './reading.ts';
import { readRenames, readSpRename } from './rename.ts';
import { readRoutine, readTrigger } from './routines.ts';
import { readPragma, readSet, readTransaction } from './session.ts';
import type { SqlSource } from './source.ts';
import { readCreateView } from './views.ts';

/** What a statement says, with the statements inside it. */
export interface ReadStatement {
  readonly fact: StatementFact;
  readonly nested: readonly ParsedStatement[];
}

/** Statements that say nothing that rules ask about. */
const OTHERS = new Set(
  (
    'use call do show explain describe desc analyze optimize check repair checksum lock unlock load handler install uninstall flush kill reset ' +
    'purge change stop start prepare deallocate signal resignal get declare open fetch close return leave iterate print raiserror throw waitfor ' +
    'goto break continue reconfigure dbcc backup restore bulk checkpoint vacuum reindex attach detach system exchange undrop import help ' +
    'shutdown cache disable enable revert receive send move comment xa binlog readtext writetext updatetext add exec execute rename create alter ' +
    'drop truncate source exit quit go watch parallel clone restart setuser'
  ).split(' '),
);

/** The statement from token `first` to token `last`; undefined where it is none of the dialect's. */
export function readStatement(reading: Reading, first: number, last: number): ReadStatement | undefined {
  const read = readKnown(reading, first, last);
  if (read) return read;
  const { source } = reading;
  const key = source.key(first);
  if (!isBareCall(source, first) && !(OTHERS.has(key) && (last > first || LONE_WORDS.has(key)))) return undefined;
  const other = readOther(reading, first, last);
  if (!DEFINERS.has(key)) return plain(other);
  // CREATE, ALTER and DROP of what the dialect does not have, or of nothing yet.
  const words = other.what.split(' ');
  return words.length === 1 || words.at(-1) === source.key(last) ? undefined : plain(other);
}

const DEFINERS = new Set(['create', 'alter', 'drop']);

/** Statements of one word. */
const LONE_WORDS = new Set(
  'vacuum reindex analyze checkpoint return break continue throw reconfigure revert shutdown exit quit go restart resignal'.split(
    ' ',
  ),
);

function plain(fact: StatementFact | undefined): ReadStatement | undefined {
  return fact && { fact, nested: [] };
}

/** T-SQL: a batch may start with a procedure's name, without EXEC. */
function isBareCall(source: SqlSource, index: number): boolean {
  return source.dialect === 'tsql' && /^(sp|xp)_\w+$/i.test(source.identifier(source.nameEnd(index)).name);
}

function readKnown(reading: Reading, first: number, last: number): ReadStatement | undefined {
  const { source } = reading;
  if (startsQuery(source, first)) return plain({ kind: 'query', query: reading.query(first, last) });
  switch (source.key(first)) {
    case 'create':
    case 'alter':
      return readDefinition(reading, first, last);
    case 'drop':
      return plain(readDrop(source, first, last));
    case 'rename':
      return source.is(first + 1, 'table') ? readRenameTable(source, first, last) : undefined;
    case 'truncate':
      return readTruncate(source, first, last);
    case 'exec':
    case 'execute':
      return plain(readExecute(source, first + 1, last)) ?? readDynamic(reading, first, last);
    case 'set':
      return plain(readSet(source, first, last));
    case 'explain':
    case 'describe':
    case 'desc':
      return readExplain(reading, first, last);
    case 'pragma':
      return plain(readPragma(source, first, last) ?? readOther(reading, first, last));
    case 'grant':
    case 'revoke':
    case 'deny':
      return last > first ? plain(readGrant(source, first, last)) : undefined;
    case 'enable':
    case 'disable':
      return plain(readTriggerSetting(source, first, last));
    case 'values':
    case 'table':
      return last > first ? plain({ kind: 'query', query: reading.query(first, last) }) : undefined;
    default:
      return plain(readTransaction(source, first, last) ?? readExecute(source, first, last));
  }
}

function readDefinition(reading: Reading, first: number, last: number): ReadStatement | undefined {
  const { source } = reading;
  const found = objectWord(source, first, last);
  if (found < 0) return undefined;
  const word = source.is(found, 'external') || isIndexKind(source, found) ? objectWord(source, found, last) : found;
  const alters = source.is(first, 'alter');
  switch (source.key(word)) {
    case 'table':
      return plain(alters ? readAlterTable(reading, word, last) : readCreateTable(reading, first, word, last));
    case 'view':
      return plain(readCreateView(reading, first, word, last));
    case 'index':
      return alters ? undefined : plain(readCreateIndex(reading, first, word, last));
    case 'procedure':
    case 'proc':
    case 'function':
      return alters && source.dialect !== 'tsql' ? undefined : readRoutine(reading, first, word, last);
    case 'trigger':
      return readTrigger(reading, word, last);
    case 'event':
      return readEvent(reading, first, last);
    case 'schema':
      return alters || source.dialect !== 'tsql' ? undefined : readCreateSchema(source, word, last);
    case 'sequence':
      return alters ? undefined : readCreateSequence(source, word, last);
    default:
      return undefined;
  }
}

/** EXPLAIN with its options: the statement that is asked about is a nested one. */
function readExplain(reading: Reading, first: number, last: number): ReadStatement | undefined {
  const { source } = reading;
  let at = first + 1;
  while (at <= last && !startsQuery(source, at)) at = source.skip(at);
  return at <= last ? { fact: readOther(reading, first, at - 1), nested: reading.statements(at, last) } : undefined;
}

/** FULLTEXT INDEX, XML INDEX: the kind stands before the word INDEX. An XML SCHEMA COLLECTION is something else. */
function isIndexKind(source: SqlSource, index: number): boolean {
  return (source.is(index, 'fulltext') || source.is(index, 'xml')) && source.is(index + 1, 'index');
}

function readEvent(reading: Reading, first: number, last: number): ReadStatement {
  const { source } = reading;
  const body = source.find('do', first, last);
  const nested = body < 0 ? [] : reading.statements(body + 1, last);
  return { fact: readOther(reading, first, last), nested };
}

function readCreateSchema(source: SqlSource, word: number, last: number): ReadStatement | undefined {
  if (!source.isName(word + 1) || word + 1 > last || source.is(word + 1, 'authorization')) return undefined;
  return plain({ kind: 'createSchema', name: source.identifier(word + 1), ifNotExists: false });
}

function readCreateSequence(source: SqlSource, word: number, last: number): ReadStatement | undefined {
  const exists = ifExists(source, word + 1);
  if (!source.isName(exists.next) || exists.next > last) return undefined;
  return plain({ kind: 'createSequence', name: source.qualifiedName(exists.next), ifNotExists: exists.found });
}

/** T-SQL's `DISABLE TRIGGER a, b ON t`: what ALTER TABLE can say too. Undefined for triggers of a database or server. */
function readTriggerSetting(source: SqlSource, first: number, last: number): StatementFact | undefined {
  const on = source.is(first + 1, 'trigger') ? source.find('on', first + 2, last) : -1;
  if (source.dialect !== 'tsql' || on < 0 || on === last || !source.isName(on + 1)) return undefined;
  if (source.is(last, 'server') || (source.is(on + 1, 'database') && on + 1 === last)) return undefined;
  const actions = triggerActions(source, first, on - 1);
  return {
    kind: 'alterTable',
    objectType: 'table',
    name: source.qualifiedName(on + 1),
    ifExists: false,
    only: false,
    actions,
  };
}

/** RENAME TABLE a TO b; of several, each is a statement of a block. */
function readRenameTable(source: SqlSource, first: number, last: number): ReadStatement | undefined {
  const renames = readRenames(source, first + 1, last);
  const [only] = renames;
  if (!only) return undefined;
  if (renames.length === 1) return plain(only.fact);
  return {
    fact: { kind: 'codeBlock', language: source.dialect, bodySpan: source.span(first + 2, last) },
    nested: renames.map(({ fact, first: from, last: to }) => ({
      fact,
      span: source.span(from, to),
      nested: [],
      problems: [],
    })),
  };
}

function readTruncate(source: SqlSource, first: number, last: number): ReadStatement | undefined {
  const exists = ifExists(source, source.skipWords(first + 1, 'table'));
  const tables = exists.next > last ? [] : source.qualifiedNames(exists.next, last);
  return tables.length === 0 ? undefined : plain({ kind: 'truncate', tables, cascade: false });
}

/** EXEC [@result =] sp_rename …, or the procedure's name alone. */
function readExecute(source: SqlSource, first: number, last: number): StatementFact | undefined {
  if (source.dialect !== 'tsql') return undefined;
  const at = source.token(first)?.kind === 'parameter' && source.is(first + 1, '=') ? first + 2 : first;
  if (!source.isName(at)) return undefined;
  const end = source.nameEnd(at);
  return source.identifier(end).name.toLowerCase() === 'sp_rename' ? readSpRename(source, end + 1, last) : undefined;
}

/**
 * T-SQL: `EXEC ('…')` and `EXEC sp_executesql N'…'` with SQL that is written out: a block with that statement. A string with doubled
 * quotes is left alone, since places in it would not be places in the statement.
 */
function readDynamic(reading: Reading, first: number, last: number): ReadStatement | undefined {
  const { source } = reading;
  if (source.dialect !== 'tsql') return undefined;
  const isProcedure = /^sp_executesql$/i.test(source.identifier(source.nameEnd(first + 1)).name);
  const isCall = source.is(first + 1, '(') && source.partner(first + 1) === first + 3;
  const at = isProcedure ? source.nameEnd(first + 1) + 1 : first + 2;
  if (!(isProcedure || isCall) || at > last || !source.isString(at)) return undefined;
  const written = source.written(at);
  const open = written.indexOf("'") + 1;
  const text = written.slice(open, -1);
  if (open === 0 || text.includes("'")) return undefined;
  const nested = reading.embedded(text, source.span(at, at).start + open);
  return nested.length === 0
    ? undefined
    : { fact: { kind: 'codeBlock', language: 'tsql', bodySpan: source.span(at, at) }, nested };
}
