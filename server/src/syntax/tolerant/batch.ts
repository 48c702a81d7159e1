import { definesRoutine } from './objects.ts';
import { startsQuery } from './queries.ts';
import type { SqlSource } from './source.ts';

/** The first and last token of a statement. */
export type Range = readonly [first: number, last: number];

/** Words that start a statement wherever a T-SQL statement may start; nothing separates statements there. */
const STARTERS = new Set(
  (
    'select insert update delete merge create alter drop truncate exec execute set declare if while begin print return raiserror throw commit ' +
    'rollback save use grant revoke deny with waitfor goto break continue open fetch close deallocate dbcc backup restore bulk reconfigure'
  ).split(' '),
);
/** Words after which a statement goes on, whatever comes. */
const OPEN_WORDS = new Set(
  (
    'as for on then union all except intersect bulk grant revoke deny into of after instead with from join and or not in between like is set ' +
    'when using exists before returning to by ,'
  ).split(' '),
);
const TRANSACTION_WORDS = new Set(['tran', 'transaction', 'distributed', 'dialog', 'conversation']);
/** CREATE VIEW … WITH SCHEMABINDING AS: what looks like a common table. */
const VIEW_OPTIONS = new Set(['schemabinding', 'encryption', 'view_metadata']);
const QUERY_VERBS = new Set(['select', 'insert', 'update', 'delete', 'merge']);
/** What ALTER … does may be said in words that also start statements. */
const ALTER_VERBS = new Set(['drop', 'alter', 'set']);

/**
 * The statements of a T-SQL batch or body from `first` to `last`, those in BEGIN … END, IF and WHILE included; the words of control
 * flow themselves and their conditions are left out.
 */
export function batchRanges(source: SqlSource, first: number, last: number): Range[] {
  const ranges: Range[] = [];
  let at = first;
  while (at <= last) {
    const skipped = skipControl(source, at, last);
    if (skipped > at) {
      at = skipped;
      continue;
    }
    const end = statementEnd(source, at, last);
    const query = cursorQuery(source, at, end);
    if (query < 0) ranges.push([at, end]);
    else ranges.push([at, query - 1], [query, end]);
    at = end + 1;
  }
  return ranges;
}

/** DECLARE c CURSOR … FOR SELECT …: where its query starts; -1 in other statements. */
function cursorQuery(source: SqlSource, first: number, last: number): number {
  if (!source.is(first, 'declare') || source.find('cursor', first, last) < 0) return -1;
  const query = source.find('for', first, last) + 1;
  return query > 0 && query <= last && startsQuery(source, query) ? query : -1;
}

/** The index after words of control flow at `at`; `at` itself where a statement starts there. */
function skipControl(source: SqlSource, at: number, last: number): number {
  const next = source.key(at + 1);
  switch (source.key(at)) {
    case ';':
    case 'else':
    case 'go':
      return at + 1;
    case 'begin':
      if (TRANSACTION_WORDS.has(next)) return at;
      return next === 'try' || next === 'catch' ? at + 2 : at + 1;
    case 'return':
      // A function's RETURN (SELECT …) is its query.
      return next === '(' && startsQuery(source, at + 1) && !source.is(at + 2, '(') ? at + 1 : at;
    case 'end':
      return next === 'try' || next === 'catch' ? at + 2 : at + 1;
    case 'if':
    case 'while':
      return conditionEnd(source, at + 1, last);
    default:
      return at;
  }
}

/** Where the statement that a condition guards starts. */
function conditionEnd(source: SqlSource, first: number, last: number): number {
  let cases = 0;
  for (let i = first; i <= last; i = source.skip(i)) {
    if (source.is(i, 'case')) cases++;
    else if (source.is(i, 'end')) cases--;
    else if (source.is(i, ';')) return i;
    else if (i > first && cases <= 0 && isStarter(source, i)) return i;
  }
  return last + 1;
}

/** A word that starts statements, where nothing before it says that the one that starts with `verb` goes on. */
function isStarter(source: SqlSource, index: number, verb = ''): boolean {
  const key = source.key(index);
  if (!STARTERS.has(key) || source.token(index - 1)?.kind === 'operator') return false;
  const before = source.key(index - 1);
  // SET NOCOUNT ON is complete with its ON.
  if ((OPEN_WORDS.has(before) && !(verb === 'set' && before === 'on')) || before === '.') return false;
  if (key === 'with') return startsCommonTables(source, index);
  if (key === 'if') return !isExistenceTest(source, index);
  if (key === 'fetch') return before !== 'rows' && before !== 'row';
  // IF UPDATE(column) asks a trigger's question.
  return key !== 'update' || !source.is(index + 1, '(');
}

function startsCommonTables(source: SqlSource, index: number): boolean {
  return source.is(index, 'with') && startsQuery(source, index) && !VIEW_OPTIONS.has(source.key(index + 1));
}

/** DROP TABLE IF EXISTS, ADD COLUMN IF NOT EXISTS: an IF that belongs to the statement. */
function isExistenceTest(source: SqlSource, index: number): boolean {
  const exists = source.is(index + 1, 'not') ? index + 2 : index + 1;
  return source.is(exists, 'exists') && !source.is(exists + 1, '(') && source.isName(exists + 1);
}

function statementEnd(source: SqlSource, first: number, last: number): number {
  if (definesRoutine(source, first, last)) {
    const go = source.find('go', first, last);
    return go < 0 ? last : go - 1;
  }
  let verb = source.key(first);
  let fed = false;
  let cases = 0;
  for (let i = source.skip(first); i <= last; i = source.skip(i)) {
    const key = source.key(i);
    if (key === ';' || key === 'go') return i - 1;
    if (key === 'case') cases++;
    if (key === 'end') {
      if (cases === 0) return i - 1;
      cases--;
    }
    if (cases > 0) continue;
    if (key === 'else') return i - 1;
    if (key === 'values') fed = true;
    if (!isStarter(source, i, verb)) {
      // CREATE VIEW v AS WITH c AS (…) SELECT: the query goes on after its common tables.
      if (startsCommonTables(source, i)) verb = 'with';
      continue;
    }
    if (verb === 'with' && QUERY_VERBS.has(key)) {
      verb = key;
    } else if (
      verb === 'insert' &&
      !fed &&
      (key === 'select' || key === 'exec' || key === 'execute' || key === 'with')
    ) {
      fed = key !== 'with';
    } else if (verb === 'update' && !fed && key === 'set') {
      fed = true;
    } else if (verb === 'alter' && !fed && ALTER_VERBS.has(key)) {
      fed = true;
    } else if (!continuesByWord(source, i)) {
      return i - 1;
    }
  }
  return last;
}

/** ON DELETE SET NULL, WHEN MATCHED THEN UPDATE SET, DROP COLUMN as a further action. */
function continuesByWord(source: SqlSource, index: number): boolean {
  const before = source.key(index - 1);
  return source.is(index, 'set') && (before === 'delete' || before === 'update');
}
