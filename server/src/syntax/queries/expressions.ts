import type { Expression } from '../../model/expression.ts';
import { lowerComparison } from './comparisons.ts';
import type { Located, Lowering } from './lowering.ts';
import { check } from './misplaced.ts';
import { readParts } from './operators.ts';
import type { Part } from './parts.ts';

/** Lowers the expression that takes up all tokens from `first` to `last`. */
export function lowerExpression(lowering: Lowering, first: number, last: number): Expression {
  const { tokens } = lowering;
  check(first <= last, 'an expression that is missing');
  if (tokens.kind(first) === 'parameter' && tokens.is(first + 1, ':=')) {
    const right = lowering.expression(first + 2, last);
    const left: Expression = { kind: 'parameter', span: tokens.span(first, first), name: tokens.written(first) };
    const operatorSpan = tokens.span(first + 1, first + 1);
    return { kind: 'binary', span: tokens.span(first, last), operator: ':=', operatorSpan, left, right };
  }
  const located = lowerLogical(lowering, readParts(lowering, first, last), 0);
  check(located.first === first && located.last === last, 'an expression with parts left over');
  return located.value;
}

/**
 * What joins conditions, loosest first. The parser is not asked about these: node-sql-parser groups them wrongly, most builds `a OR b AND c`
 * as `(a OR b) AND c` (docs/dependencies.md). In MySQL `||` is OR, unless a mode that is off by default makes it join strings (manual, section 12.4).
 */
const LEVELS: readonly ReadonlySet<string>[] = [new Set(['OR', '||']), new Set(['XOR']), new Set(['AND'])];

type Joiner = Extract<Part, { readonly form: 'logical' }>;

/** Lowers parts that are joined by the operators of a level, or of one that binds tighter. */
function lowerLogical(lowering: Lowering, parts: readonly Part[], level: number): Located<Expression> {
  const operators = LEVELS[level];
  if (!operators) return lowerNot(lowering, parts);
  const joiners: Joiner[] = [];
  const groups: Part[][] = [[]];
  for (const part of parts) {
    if (part.form === 'logical' && operators.has(part.shape)) {
      joiners.push(part);
      groups.push([]);
    } else groups.at(-1)?.push(part);
  }
  const [first, ...others] = groups.map((group) => lowerLogical(lowering, group, level + 1));
  check(first !== undefined, 'an expression that is missing');
  return joiners.length === 0 ? first : join(lowering, first, joiners, others);
}

/** `a AND b AND c` is one node, whether or not `a AND b` is in parentheses; XOR and `||` have two operands. */
function join(
  lowering: Lowering,
  first: Located<Expression>,
  joiners: readonly Joiner[],
  others: readonly Located<Expression>[],
): Located<Expression> {
  const { tokens } = lowering;
  let left = first;
  let operands: Expression[] | undefined;
  for (const [index, joiner] of joiners.entries()) {
    const right = others[index] as Located<Expression>;
    const span = tokens.span(first.first, right.last);
    const { shape } = joiner;
    let value: Expression;
    if (shape === 'AND' || shape === 'OR') {
      const kind = shape === 'AND' ? 'and' : 'or';
      operands ??= left.value.kind === kind ? [...left.value.operands] : [left.value];
      operands.push(right.value);
      value = { kind, span, operands };
    } else {
      operands = undefined;
      const operatorSpan = tokens.span(joiner.first, joiner.last);
      value = { kind: 'binary', span, operator: shape, operatorSpan, left: left.value, right: right.value };
    }
    left = { value, first: first.first, last: right.last };
  }
  return left;
}

/** NOT binds looser than comparisons and tighter than AND. */
function lowerNot(lowering: Lowering, parts: readonly Part[]): Located<Expression> {
  const [not] = parts;
  if (not?.form !== 'not') return lowerComparison(lowering, parts);
  const operand = lowerNot(lowering, parts.slice(1));
  const span = lowering.tokens.span(not.first, operand.last);
  return { value: { kind: 'not', span, operand: operand.value }, first: not.first, last: operand.last };
}
