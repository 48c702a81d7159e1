import type { Range } from './batch.ts';
import type { SqlSource } from './source.ts';

/** After these words of MySQL's and SQLite's bodies a statement starts. */
const OPENERS = new Set([';', 'begin', 'then', 'else', 'do', 'loop', 'repeat']);
/** These have a condition, up to THEN or DO. */
const CONDITIONS = new Set(['if', 'elseif', 'while', 'case', 'when', 'for']);
const END_WORDS = new Set(['if', 'loop', 'while', 'repeat', 'case', 'for']);

/** The statements of a body whose statements end with `;`, from `first` to `last`; words of control flow are left out. */
export function bodyRanges(source: SqlSource, first: number, last: number): Range[] {
  const ranges: Range[] = [];
  let at = first;
  while (at <= last) {
    const skipped = skipControl(source, at, last);
    if (skipped > at) {
      at = skipped;
      continue;
    }
    const end = source.find(';', at, last);
    const statementLast = end < 0 ? last : end - 1;
    ranges.push([at, end < 0 ? withoutEnd(source, at, last) : statementLast]);
    at = statementLast + 1;
  }
  return ranges;
}

/** The last statement of a body may lack its `;`. */
function withoutEnd(source: SqlSource, first: number, last: number): number {
  return last > first && source.is(last, 'end') ? last - 1 : last;
}

function skipControl(source: SqlSource, at: number, last: number): number {
  const key = source.key(at);
  if (OPENERS.has(key)) return at + 1;
  if (key === 'end' || key === 'until') return afterEnd(source, at, last);
  if (CONDITIONS.has(key)) return afterCondition(source, at + 1, last);
  if (key === 'declare') return afterDeclaration(source, at, last);
  // label: LOOP
  return source.isName(at) && source.is(at + 1, ':') ? at + 2 : at;
}

/** END, END IF, END LOOP label, UNTIL condition END REPEAT: to the `;`, which starts the next. */
function afterEnd(source: SqlSource, at: number, last: number): number {
  if (source.is(at, 'end') && !END_WORDS.has(source.key(at + 1))) return at + 1;
  const end = source.find(';', at, last);
  return end < 0 ? last + 1 : end;
}

/** The index after THEN or DO; those of a CASE … END in the condition are its own. */
function afterCondition(source: SqlSource, first: number, last: number): number {
  let cases = 0;
  for (let i = first; i <= last; i = source.skip(i)) {
    if (source.is(i, ';')) return i + 1;
    if (source.is(i, 'case')) cases++;
    else if (source.is(i, 'end')) cases--;
    else if (cases <= 0 && (source.is(i, 'then') || source.is(i, 'do'))) return i + 1;
  }
  return last + 1;
}

/** DECLARE x int; and cursors hold no statement that runs by itself; DECLARE … HANDLER FOR … has one. */
function afterDeclaration(source: SqlSource, at: number, last: number): number {
  const end = source.find(';', at, last);
  const stop = end < 0 ? last + 1 : end;
  const handler = source.find('handler', at, stop - 1);
  if (handler < 0) return stop;
  for (let i = handler; i < stop; i++) {
    if (HANDLER_STATEMENTS.has(source.key(i)) && i > handler + 1) return i;
  }
  return stop;
}

const HANDLER_STATEMENTS = new Set([
  'begin',
  'set',
  'select',
  'insert',
  'update',
  'delete',
  'rollback',
  'commit',
  'call',
  'signal',
  'resignal',
]);
