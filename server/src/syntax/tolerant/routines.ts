import type { CreateFunction, CreateTrigger } from '../../model/object-facts.ts';
import type { ParsedStatement } from '../../model/statement.ts';
import { ifExists } from './names.ts';
import type { Reading } from './reading.ts';
import type { SqlSource } from './source.ts';

/** A routine or trigger with the statements of its body. */
export interface ReadRoutine<Fact> {
  readonly fact: Fact;
  readonly nested: readonly ParsedStatement[];
}

/** Words that start a body of one statement. */
const BODY_STARTS = new Set(
  'begin select insert replace update delete merge set call return if case while loop repeat with signal exec execute declare create alter drop truncate print raiserror throw'.split(
    ' ',
  ),
);

/** CREATE PROCEDURE or FUNCTION from `first` to `last`; `word` is the word that says which. */
export function readRoutine(
  reading: Reading,
  first: number,
  word: number,
  last: number,
): ReadRoutine<CreateFunction> | undefined {
  const { source } = reading;
  const exists = ifExists(source, word + 1);
  if (!source.isName(exists.next)) return undefined;
  const after = source.nameEnd(exists.next) + 1;
  const body = source.dialect === 'tsql' ? bodyAfterAs(source, after, last) : bodyOf(source, after, last);
  const end = body < 0 ? last : body - 1;
  return {
    fact: {
      kind: 'createFunction',
      name: source.qualifiedName(exists.next),
      procedure: source.is(word, 'procedure') || source.is(word, 'proc'),
      language: 'sql',
      securityDefiner: isDefiner(source, first, end),
      settings: {},
      ...(body < 0 ? {} : { bodySpan: source.span(body, last) }),
      returnsTrigger: false,
    },
    nested: body < 0 ? [] : reading.statements(body, last),
  };
}

/** MySQL's routines run as their definer unless they say SQL SECURITY INVOKER; T-SQL's only by EXECUTE AS. */
function isDefiner(source: SqlSource, first: number, last: number): boolean {
  if (source.dialect === 'mysql' || source.dialect === 'mariadb') return source.find('invoker', first, last) < 0;
  if (source.dialect !== 'tsql') return false;
  const execute = [source.find('execute', first, last), source.find('exec', first, last)].find((at) => at >= 0);
  return execute !== undefined && source.is(execute + 1, 'as') && !source.is(execute + 2, 'caller');
}

/** MySQL: the first word after parameters, RETURNS and characteristics that starts a statement. */
function bodyOf(source: SqlSource, first: number, last: number): number {
  for (let i = first; i <= last; i = source.skip(i)) {
    const key = source.key(i);
    // RETURNS … CHARSET, COMMENT '…' and SQL DATA ACCESS are words of the header; a label stands before BEGIN.
    if (BODY_STARTS.has(key) && !source.is(i - 1, 'character')) return i;
  }
  return -1;
}

/** T-SQL: what follows the AS that starts the body; `@p AS int` and EXECUTE AS are others. */
function bodyAfterAs(source: SqlSource, first: number, last: number): number {
  for (let i = first; i < last; i = source.skip(i)) {
    if (!source.is(i, 'as')) continue;
    const before = source.key(i - 1);
    if (before === 'execute' || before === 'exec') continue;
    if (BODY_STARTS.has(source.key(i + 1)) || source.is(i + 1, ';')) return i + 1;
  }
  return -1;
}

/** CREATE TRIGGER; `word` is the word TRIGGER. Undefined where it names no table (T-SQL's database triggers). */
export function readTrigger(reading: Reading, word: number, last: number): ReadRoutine<CreateTrigger> | undefined {
  const { source } = reading;
  const exists = ifExists(source, word + 1);
  if (!source.isName(exists.next)) return undefined;
  const nameEnd = source.nameEnd(exists.next);
  const on = source.find('on', nameEnd + 1, last);
  if (on < 0 || !source.isName(on + 1) || source.is(on + 1, 'database') || source.is(on + 1, 'all')) return undefined;
  const after = source.nameEnd(on + 1) + 1;
  const body = source.dialect === 'tsql' ? bodyAfterAs(source, after, last) : triggerBody(source, after, last);
  return {
    fact: { kind: 'createTrigger', name: source.identifier(nameEnd), table: source.qualifiedName(on + 1) },
    nested: body < 0 ? [] : [...conditionOf(reading, after, body - 1), ...reading.statements(body, last)],
  };
}

/** SQLite's WHEN condition. */
function conditionOf(reading: Reading, first: number, last: number): readonly ParsedStatement[] {
  if (reading.source.dialect !== 'sqlite') return [];
  const when = reading.source.find('when', first, last);
  return when < 0 ? [] : reading.expression(when + 1, last);
}

/** FOR EACH ROW [FOLLOWS t] body; SQLite may leave FOR EACH ROW out and has WHEN (condition) before BEGIN. */
function triggerBody(source: SqlSource, first: number, last: number): number {
  if (source.dialect === 'sqlite') return source.find('begin', first, last);
  const row = source.find('row', first, last);
  const start = row < 0 ? first : row + 1;
  return bodyOf(source, source.is(start, 'follows') || source.is(start, 'precedes') ? start + 2 : start, last);
}
