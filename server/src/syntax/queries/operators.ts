import type { Dialect } from '../../text/dialect.ts';
import type { Lowering } from './lowering.ts';
import { check } from './misplaced.ts';
import type { Infix, Operator, Part } from './parts.ts';
import { readTest } from './predicates.ts';

/** Operators that compare. All dialects give them one precedence, which the parser is shown as `=`. */
const COMPARISONS = new Set('= == <> != < <= > >= ^= !< !> <=> ~ ~* !~ !~*'.split(' '));
const ARITHMETIC = new Set(['+', '-', '*', '/', '%', '||', 'div', 'mod']);
const BITWISE = new Set(['|', '&', '^', '<<', '>>']);

/** Cuts the tokens from `first` to `last` into operands and the operators around them. */
export function readParts(lowering: Lowering, first: number, last: number): Part[] {
  const { tokens } = lowering;
  const parts: Part[] = [];
  let betweens = 0;
  let at = first;
  let wantsOperand = true;
  while (at <= last) {
    if (wantsOperand) {
      if (tokens.is(at, 'not') && !tokens.is(at + 1, '.')) {
        parts.push({ form: 'not', shape: 'NOT', first: at, last: at });
        at++;
        continue;
      }
      const operand = lowering.operand(at, last);
      parts.push({ form: 'operand', operand });
      at = operand.last + 1;
      wantsOperand = false;
      continue;
    }
    if (betweens > 0 && tokens.is(at, 'and')) {
      parts.push({ form: 'and', shape: 'AND' });
      betweens--;
      at++;
      wantsOperand = true;
      continue;
    }
    if (tokens.is(at, 'escape')) {
      at = readEscape(lowering, parts, at, last) + 1;
      continue;
    }
    const operator = readTest(lowering, at, last) ?? readInfix(lowering, at);
    check(operator !== undefined, 'an operator of an unknown kind');
    parts.push(operator);
    at = operator.last + 1;
    if (operator.form === 'between') betweens++;
    wantsOperand = operator.form !== 'test';
  }
  check(!wantsOperand && betweens === 0, 'an operator without an operand');
  checkBits(lowering, parts);
  return parts;
}

/** Gives `ESCAPE 'x'` to the LIKE before it; the result is the last of its tokens. */
function readEscape(lowering: Lowering, parts: Part[], at: number, limit: number): number {
  const index = parts.findLastIndex((part) => part.form === 'infix' && part.shape.endsWith('LIKE'));
  const like = parts[index];
  check(like?.form === 'infix' && !like.escape, 'ESCAPE without LIKE');
  const operand = lowering.operand(at + 1, limit);
  parts[index] = { ...like, escape: operand };
  return operand.last;
}

function readInfix({ tokens }: Lowering, at: number): Operator | undefined {
  const key = tokens.key(at);
  const joiner = joinerOf(key, tokens.dialect);
  if (joiner) return { form: 'logical', shape: joiner, first: at, last: at };
  const shape = shapeOf(key);
  if (shape === undefined) return undefined;
  const build: Infix =
    key === '<=>'
      ? (left, right, span) => ({ kind: 'distinctFrom', span, negated: true, left, right })
      : (left, right, span) => ({
          kind: 'binary',
          span,
          operator: tokens.written(at).toUpperCase(),
          operatorSpan: tokens.span(at, at),
          left,
          right,
        });
  return { form: 'infix', shape, first: at, last: at, build };
}

/** The operator that joins conditions; undefined for others. */
function joinerOf(key: string, dialect: Dialect): 'AND' | 'OR' | 'XOR' | '||' | undefined {
  if (key === 'and' || key === '&&') return 'AND';
  if (key === 'or') return 'OR';
  if (key === 'xor') return 'XOR';
  return key === '||' && (dialect === 'mysql' || dialect === 'mariadb') ? '||' : undefined;
}

/** What the parser is shown for an operator; undefined for tokens that are none. */
function shapeOf(key: string): string | undefined {
  if (COMPARISONS.has(key)) return '=';
  // Most builds do not know operators on bits. SQL Server's bind like `+`; elsewhere see `checkBits`.
  if (BITWISE.has(key)) return '+';
  return ARITHMETIC.has(key) ? key.toUpperCase() : undefined;
}

/** Dialects disagree about the precedence of operators on bits, and the parser shows none of them: without parentheses they stand alone. */
function checkBits({ tokens }: Lowering, parts: readonly Part[]): void {
  if (tokens.dialect === 'tsql') return;
  const keys = new Set(parts.map((part) => (part.form === 'infix' ? tokens.key(part.first) : '')));
  const bits = [...keys].filter((key) => BITWISE.has(key));
  check(
    bits.length === 0 || (bits.length === 1 && ![...keys].some((key) => ARITHMETIC.has(key))),
    'operators on bits among others',
  );
}
