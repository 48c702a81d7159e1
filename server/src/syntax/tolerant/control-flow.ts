import type { Range } from './batch.ts';
import { startsQuery } from './queries.ts';
import type { SqlSource } from './source.ts';

/** What the words of control flow hold: a condition or value, or the query of a cursor. */
export interface ControlPart {
  readonly kind: 'expression' | 'query';
  readonly range: Range;
}

const CONDITIONS = new Set(['if', 'elseif', 'while', 'until']);
/** The cases of MySQL's CASE statement; T-SQL has none. */
const CASES = new Set(['case', 'when']);
const ENDS = new Set(['then', 'do', ';', 'begin']);

/** The parts of a body, from `first` to `last`, that stand between its statements, which are given in order. */
export function controlParts(
  source: SqlSource,
  statements: readonly Range[],
  first: number,
  last: number,
): readonly ControlPart[] {
  const parts: ControlPart[] = [];
  let at = first;
  for (const [from, to] of [...statements, [last + 1, last + 1] as const]) {
    if (at < from) readGap(source, at, from - 1, parts);
    at = to + 1;
  }
  return parts;
}

function readGap(source: SqlSource, first: number, last: number, parts: ControlPart[]): void {
  const isBatch = source.dialect === 'tsql';
  let at = first;
  while (at <= last) {
    const key = source.key(at);
    const from = at + 1;
    if (CONDITIONS.has(key) || (CASES.has(key) && !isBatch)) {
      const to = conditionLast(source, from, last, key === 'case');
      add(parts, 'expression', from, to);
      at = Math.max(from, to + 1);
    } else if (key === 'declare' && !isBatch) {
      const end = source.find(';', at, last);
      const to = end < 0 ? last : end - 1;
      readDeclaration(source, at, to, parts);
      at = to + 1;
    } else if (key === 'for') {
      at = readLoop(source, at, last, parts);
    } else at++;
  }
}

function add(parts: ControlPart[], kind: ControlPart['kind'], first: number, last: number): void {
  if (first <= last) parts.push({ kind, range: [first, last] });
}

/** The last token of a condition; CASE … END inside it is a part of it. */
function conditionLast(source: SqlSource, first: number, last: number, isOperand: boolean): number {
  let cases = 0;
  for (let i = first; i <= last; i = source.skip(i)) {
    const key = source.key(i);
    if (cases === 0 && (ENDS.has(key) || key === 'end' || (isOperand && key === 'when'))) return i - 1;
    if (key === 'case') cases++;
    else if (key === 'end') cases--;
  }
  return last;
}

/** `DECLARE x int DEFAULT value`, `DECLARE c CURSOR FOR query`. */
function readDeclaration(source: SqlSource, first: number, last: number, parts: ControlPart[]): void {
  if (source.find('handler', first, last) >= 0) return;
  const word = source.find('cursor', first, last) < 0 ? 'default' : 'for';
  const at = source.find(word, first, last);
  if (at >= 0) add(parts, word === 'for' ? 'query' : 'expression', at + 1, last);
}

/** MariaDB: `FOR row IN (query) DO`. @returns the index after what was understood */
function readLoop(source: SqlSource, first: number, last: number, parts: ControlPart[]): number {
  const word = source.find('in', first, last);
  const end = word < 0 ? -1 : source.find('do', word, last);
  if (end < 0) return first + 1;
  if (startsQuery(source, word + 1)) add(parts, 'query', word + 1, end - 1);
  return end;
}

/** The values in a statement that is no query: those of SET, of T-SQL's DECLARE, of RETURN, and the arguments of CALL. */
export function valuesIn(source: SqlSource, first: number, last: number): readonly Range[] {
  switch (source.key(first)) {
    case 'set':
    case 'declare':
      return source.segments(first + 1, last).flatMap(([from, to]): Range[] => {
        const sign = [':=', '=', '+='].map((key) => source.find(key, from, to)).find((at) => at >= 0);
        return sign === undefined ? [] : [[sign + 1, to]];
      });
    case 'return':
      return [[first + 1, last]];
    case 'call': {
      const open = source.nameEnd(first + 1) + 1;
      return source.is(open, '(') ? source.segmentsInside(open) : [];
    }
    default:
      return [];
  }
}
