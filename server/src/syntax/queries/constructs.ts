import type { DataType } from '../../model/data-type.ts';
import type { Case, Expression } from '../../model/expression.ts';
import { readType } from '../tolerant/data-types.ts';
import type { Located, Lowering } from './lowering.ts';
import { check } from './misplaced.ts';
import type { QuerySource } from './query-source.ts';

const CASTS = new Set(['cast', 'try_cast', 'safe_cast']);
const CONVERTS = new Set(['convert', 'try_convert']);
const TYPED_LITERALS = new Set(['date', 'time', 'timestamp', 'datetime']);

/** Lowers a CASE; undefined for other operands. */
export function lowerCase(lowering: Lowering, first: number): Located<Expression> | undefined {
  const { tokens } = lowering;
  if (!tokens.is(first, 'case')) return undefined;
  const marks = caseMarks(tokens, first);
  const last = marks.at(-1) as number;
  check(tokens.is(marks[0] as number, 'when'), 'a CASE without WHEN');
  const head = marks[0] as number;
  const operand = head > first + 1 ? lowering.expression(first + 1, head - 1) : undefined;
  const branches: Case['branches'][number][] = [];
  let otherwise: Expression | undefined;
  for (let i = 0; i + 1 < marks.length; i++) {
    const mark = marks[i] as number;
    const next = marks[i + 1] as number;
    if (tokens.is(mark, 'else')) {
      otherwise = lowering.expression(mark + 1, next - 1);
      continue;
    }
    check(tokens.is(mark, 'when') && tokens.is(next, 'then'), 'a CASE out of order');
    const end = marks[i + 2];
    check(end !== undefined, 'a CASE without END');
    branches.push({
      when: lowering.expression(mark + 1, next - 1),
      result: lowering.expression(next + 1, end - 1),
    });
    i++;
  }
  const value: Case = {
    kind: 'case',
    span: tokens.span(first, last),
    ...(operand ? { operand } : {}),
    branches,
    ...(otherwise ? { otherwise } : {}),
  };
  return { value, first, last };
}

/** The WHEN, THEN, ELSE and END of the CASE at `first`; those of a CASE inside it are left out. */
function caseMarks(tokens: QuerySource, first: number): number[] {
  const marks: number[] = [];
  let depth = 0;
  for (let i = first + 1; i < tokens.count; i = tokens.skip(i)) {
    if (tokens.isLabel(i)) continue;
    const key = tokens.key(i);
    if (key === 'case') depth++;
    else if (depth > 0) depth -= key === 'end' ? 1 : 0;
    else if (key === 'when' || key === 'then' || key === 'else') marks.push(i);
    else if (key === 'end') return [...marks, i];
  }
  check(false, 'a CASE without END');
}

/** Lowers `CAST(x AS type)`; undefined for other operands. */
export function lowerCast(lowering: Lowering, first: number): Located<Expression> | undefined {
  const { tokens } = lowering;
  if (!CASTS.has(tokens.key(first)) || !tokens.is(first + 1, '(')) return undefined;
  const last = tokens.partner(first + 1);
  const as = tokens.find('as', first + 2, last - 1);
  check(as > 0, 'a CAST without AS');
  const operand = lowering.expression(first + 2, as - 1);
  const type = castType(tokens, as + 1, last - 1);
  return { value: { kind: 'cast', span: tokens.span(first, last), operand, type }, first, last };
}

/** Lowers SQL Server's `CONVERT(type, x [, style])` and MySQL's `CONVERT(x, type)`; undefined for other operands. */
export function lowerConvert(lowering: Lowering, first: number): Located<Expression> | undefined {
  const { tokens } = lowering;
  if (!CONVERTS.has(tokens.key(first)) || !tokens.is(first + 1, '(')) return undefined;
  const last = tokens.partner(first + 1);
  const [one, two] = tokens.segmentsInside(first + 1);
  if (!one || !two) return undefined;
  const [typeRange, operandRange] = tokens.dialect === 'tsql' ? [one, two] : [two, one];
  const operand = lowering.expression(...operandRange);
  const type = castType(tokens, ...typeRange);
  return { value: { kind: 'cast', span: tokens.span(first, last), operand, type }, first, last };
}

/** The type that takes up all these tokens; words after it that say how text is stored (CHARACTER SET, COLLATE) belong to its text. */
function castType(tokens: QuerySource, first: number, last: number): DataType {
  check(first <= last && tokens.isWord(first), 'a type that is missing');
  return readType(tokens, first, last).type;
}

/** The end of the type that starts at `first`, which `::` gives to the operand before it. */
export function typeAfterColons(tokens: QuerySource, first: number, limit: number): { type: DataType; last: number } {
  check(first <= limit && tokens.isWord(first), 'a type that is missing');
  return readType(tokens, first, limit);
}

/** Lowers `DATE '2020-01-01'`, MySQL's `_utf8 'x'`, `INTERVAL 1 DAY` and `CURRENT OF cursor`; undefined for other operands. */
export function lowerTypedLiteral(lowering: Lowering, first: number, limit: number): Located<Expression> | undefined {
  const { tokens } = lowering;
  const word = tokens.key(first);
  if (word === 'interval' && first < limit && !tokens.is(first + 1, '.')) return lowerInterval(lowering, first, limit);
  const at = first + 1;
  if (word === 'current' && tokens.is(at, 'of') && at < limit) {
    return { value: { kind: 'other', span: tokens.span(first, at + 1), children: [] }, first, last: at + 1 };
  }
  if (tokens.kind(at) !== 'string' || at > limit) return undefined;
  const span = tokens.span(first, at);
  if (isIntroducer(tokens, first)) {
    const literal = lowering.expression(at, at);
    return { value: { ...literal, span }, first, last: at };
  }
  if (!TYPED_LITERALS.has(word)) return undefined;
  const { type } = readType(tokens, first, first);
  return { value: { kind: 'cast', span, operand: lowering.expression(at, at), type }, first, last: at };
}

/** True for the name of a character set before a string (MySQL manual, section 10.3.8). */
export function isIntroducer(tokens: QuerySource, at: number): boolean {
  return (
    tokens.kind(at) === 'word' &&
    tokens.kind(at + 1) === 'string' &&
    /^_(?:utf8|latin|ascii|binary|ucs2|utf16|utf32|cp\d|gb|big5|koi8)/.test(tokens.key(at))
  );
}

/** `INTERVAL amount unit`, the unit left out where the amount is a string that says it. */
function lowerInterval(lowering: Lowering, first: number, limit: number): Located<Expression> {
  const { tokens } = lowering;
  const amount = lowering.operand(first + 1, limit);
  const span = (last: number) => tokens.span(first, last);
  const last = amount.last + 1;
  if (last <= limit && isIntervalUnit(tokens, last)) {
    return { value: { kind: 'other', span: span(last), children: [amount.value] }, first, last };
  }
  check(tokens.kind(first + 1) === 'string', 'an interval without a unit');
  const { type } = readType(tokens, first, first);
  return { value: { kind: 'cast', span: span(amount.last), operand: amount.value, type }, first, last: amount.last };
}

const UNIT =
  /^(?:microsecond|millisecond|second|minute|hour|day|week|month|quarter|year)s?(?:_(?:microsecond|second|minute|hour|month))?$/;

/** True for the unit of an INTERVAL. */
export function isIntervalUnit(tokens: QuerySource, at: number): boolean {
  return tokens.kind(at) === 'word' && UNIT.test(tokens.key(at));
}
