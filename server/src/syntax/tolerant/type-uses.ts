import type { TypeUse } from '../../model/data-type.ts';
import { readType, startsType } from './data-types.ts';
import type { SqlSource } from './source.ts';

/** CAST(x AS type) and CONVERT(type, x), with the forms that give NULL instead of an error. */
const CASTS = new Set(['cast', 'try_cast']);
const CONVERSIONS = new Set(['convert', 'try_convert']);

/**
 * The types in a T-SQL statement that belong to no table: of DECLARE, of a routine's parameters and result, of table variables, and of
 * conversions. Sources: Microsoft Learn, “DECLARE @local_variable”, “CREATE PROCEDURE”, “CREATE FUNCTION”, “CAST and CONVERT”.
 */
export function readTypeUses(source: SqlSource): TypeUse[] {
  const uses: TypeUse[] = [];
  const last = source.count - 1;
  for (let i = 0; i <= last; i++) {
    const key = source.key(i);
    if (key === 'declare') declarations(source, i + 1, last, uses);
    else if (key === 'create' || (key === 'alter' && !source.is(i - 1, 'or'))) header(source, i, last, uses);
    else if (CASTS.has(key)) cast(source, i + 1, uses);
    else if (CONVERSIONS.has(key)) conversion(source, i + 1, uses);
  }
  return uses;
}

/** `@a int = 1, @b AS varchar(9), @c TABLE (…)`; a comma that is followed by no declaration belongs to something else. */
function declarations(source: SqlSource, first: number, last: number, uses: TypeUse[]): void {
  for (let at = first; at <= last && isVariable(source, at); ) {
    const end = declared(source, at, last, 'variable', uses);
    if (end < 0) return;
    let next = end + 1;
    while (source.is(end + 1, '=') && next <= last && !source.is(next, ',') && !source.is(next, ';'))
      next = source.skip(next);
    if (!source.is(next, ',')) return;
    at = next + 1;
  }
}

/** The parameters and the result of a procedure or function that is defined at `first`. */
function header(source: SqlSource, first: number, last: number, uses: TypeUse[]): void {
  const word = source.matches(first + 1, 'or', 'alter') ? first + 3 : first + 1;
  if (source.is(word, 'type')) aliasType(source, word, last, uses);
  if (!['procedure', 'proc', 'function'].includes(source.key(word))) return;
  for (let i = word + 1; i <= last; i++) {
    const before = source.key(i - 1);
    if (source.is(i, 'begin')) return;
    if (source.is(i, 'as') && !isVariable(source, i - 1) && before !== 'execute' && before !== 'exec') return;
    if (source.is(i, 'returns')) {
      const name = isVariable(source, i + 1) ? i + 1 : i;
      i = Math.max(i, declared(source, name, last, 'result', uses));
    } else if (isVariable(source, i)) {
      i = Math.max(i, declared(source, i, last, 'parameter', uses));
    }
  }
}

/** CREATE TYPE name FROM type, and the columns of CREATE TYPE name AS TABLE (…). */
function aliasType(source: SqlSource, word: number, last: number, uses: TypeUse[]): void {
  const end = source.nameEnd(word + 1);
  if (source.matches(end + 1, 'as', 'table')) tableVariable(source, end + 3, uses);
  else if (source.is(end + 1, 'from') && end + 2 <= last && startsType(source, end + 2)) {
    uses.push({ role: 'alias', name: source.identifier(end).name, type: readType(source, end + 2, last).type });
  }
}

/** The type after the name at `name`, with or without AS; the last token that it takes, -1 where there is no type. */
function declared(source: SqlSource, name: number, last: number, role: TypeUse['role'], uses: TypeUse[]): number {
  const at = source.is(name + 1, 'as') ? name + 2 : name + 1;
  if (at > last) return -1;
  if (source.is(at, 'table')) return tableVariable(source, at + 1, uses);
  if (!startsType(source, at)) return -1;
  const read = readType(source, at, last);
  uses.push({ role, ...(isVariable(source, name) ? { name: source.written(name) } : {}), type: read.type });
  return read.last;
}

function tableVariable(source: SqlSource, open: number, uses: TypeUse[]): number {
  const close = source.is(open, '(') ? source.partner(open) : -1;
  if (close < 0) return open - 1;
  for (const [first, last] of source.segmentsInside(open)) {
    if (!source.isName(first) || first >= last || !startsType(source, first + 1) || source.is(first + 1, 'as'))
      continue;
    if (CONSTRAINT_WORDS.has(source.key(first))) continue;
    uses.push({
      role: 'tableVariable',
      name: source.identifier(first).name,
      type: readType(source, first + 1, last).type,
    });
  }
  return close;
}

const CONSTRAINT_WORDS = new Set(['primary', 'unique', 'check', 'constraint', 'index', 'foreign']);

function cast(source: SqlSource, open: number, uses: TypeUse[]): void {
  const close = source.is(open, '(') ? source.partner(open) : -1;
  const as = close < 0 ? -1 : source.find('as', open + 1, close - 1);
  if (as < 0 || as + 1 >= close || !startsType(source, as + 1)) return;
  uses.push({ role: 'cast', type: readType(source, as + 1, close - 1).type });
}

function conversion(source: SqlSource, open: number, uses: TypeUse[]): void {
  const close = source.is(open, '(') ? source.partner(open) : -1;
  if (close < 0 || !startsType(source, open + 1)) return;
  const read = readType(source, open + 1, close - 1);
  if (source.is(read.last + 1, ',')) uses.push({ role: 'cast', type: read.type });
}

function isVariable(source: SqlSource, index: number): boolean {
  return source.token(index)?.kind === 'parameter' && source.written(index).startsWith('@');
}
