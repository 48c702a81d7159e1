import type { DataType } from '../../model/data-type.ts';
import type { Case, Expression } from '../../model/expression.ts';
import { readType } from '../tolerant/data-types.ts';
import { check, type Located, type Lowering } from './lowering.ts';
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

/** Lowers `DATE '2020-01-01'` and `INTERVAL 1 DAY`; undefined for other operands. */
export function lowerTypedLiteral(lowering: Lowering, first: number, limit: number): Located<Expression> | undefined {
  const { tokens } = lowering;
  const word = tokens.key(first);
  if (word === 'interval' && first < limit && !tokens.is(first + 1, '.')) return lowerInterval(lowering, first, limit);
  const value = first + 1;
  if (!TYPED_LITERALS.has(word) || tokens.kind(value) !== 'string' || value > limit) return undefined;
  const operand = lowering.expression(value, value);
  const { type } = readType(tokens, first, first);
  return { value: { kind: 'cast', span: tokens.span(first, value), operand, type }, first, last: value };
}

/** `INTERVAL amount unit`, the unit left out where the amount is a string that says it. */
function lowerInterval(lowering: Lowering, first: number, limit: number): Located<Expression> {
  const { tokens } = lowering;
  const sign = tokens.is(first + 1, '-') ? 1 : 0;
  const amountFirst = first + 1 + sign;
  const opened = tokens.is(amountFirst, '(') || tokens.is(amountFirst + 1, '(');
  const amountLast = opened
    ? tokens.skip(tokens.is(amountFirst, '(') ? amountFirst : amountFirst + 1) - 1
    : amountFirst;
  check(amountLast <= limit, 'an interval that goes on');
  const amount = lowering.expression(first + 1, amountLast);
  const unit = amountLast < limit && tokens.kind(amountLast + 1) === 'word' && UNIT.test(tokens.key(amountLast + 1));
  check(unit || tokens.kind(amountFirst) === 'string', 'an interval without a unit');
  const last = unit ? amountLast + 1 : amountLast;
  if (!unit) {
    const { type } = readType(tokens, first, first);
    return { value: { kind: 'cast', span: tokens.span(first, last), operand: amount, type }, first, last };
  }
  return { value: { kind: 'other', span: tokens.span(first, last), children: [amount] }, first, last };
}

const UNIT =
  /^(?:microsecond|millisecond|second|minute|hour|day|week|month|quarter|year)s?(?:_(?:microsecond|second|minute|hour|month))?$/;
