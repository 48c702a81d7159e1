import type { Expression } from '../../model/expression.ts';
import type { SelectItem } from '../../model/query.ts';
import { isIntervalUnit, isIntroducer } from './constructs.ts';
import type { Lowering } from './lowering.ts';
import type { QuerySource } from './query-source.ts';
import { OPERAND_ENDS, OPERATOR_WORDS, RESERVED } from './reserved.ts';

const DATES = new Set(['date', 'time', 'timestamp', 'datetime']);
const INTERVAL: ReadonlySet<string> = new Set(['interval']);

/** Lowers the items of a SELECT, RETURNING or OUTPUT, which stand from `first` to `last`. */
export function lowerItems(lowering: Lowering, first: number, last: number): SelectItem[] {
  return lowering.tokens.segments(first, last).map(([start, stop]) => lowerItem(lowering, start, stop));
}

function lowerItem(lowering: Lowering, first: number, last: number): SelectItem {
  const { tokens } = lowering;
  const span = tokens.span(first, last);
  if (tokens.dialect === 'tsql' && tokens.is(first + 1, '=') && last > first + 1) {
    return { ...lowerAssigned(lowering, first, last), span };
  }
  const expressionLast = beforeAlias(tokens, first, last);
  const expression = lowering.expression(first, expressionLast);
  return expressionLast === last ? { expression, span } : { expression, alias: tokens.identifier(last), span };
}

/** SQL Server's `name = x`, and `@variable = x`, which selects nothing. */
function lowerAssigned(lowering: Lowering, first: number, last: number): Pick<SelectItem, 'expression' | 'alias'> {
  const { tokens } = lowering;
  const expression = lowering.expression(first + 2, last);
  if (tokens.kind(first) !== 'parameter') return { expression, alias: tokens.identifier(first) };
  const variable: Expression = { kind: 'parameter', span: tokens.span(first, first), name: tokens.written(first) };
  return { expression: { kind: 'other', span: tokens.span(first, last), children: [variable, expression] } };
}

/** The last token of an item's expression: what stands before `AS name` or a bare name. */
function beforeAlias(tokens: QuerySource, first: number, last: number): number {
  if (last === first) return last;
  const named = tokens.isWord(last) || tokens.kind(last) === 'string';
  if (named && tokens.is(last - 1, 'as')) return last - 2;
  const bare = named && !(tokens.kind(last) === 'word' && RESERVED.has(tokens.key(last)));
  const afterInterval = isIntervalUnit(tokens, last) && tokens.findAny(INTERVAL, first, last) >= 0;
  return bare && !afterInterval && endsOperand(tokens, last - 1, first) ? last - 1 : last;
}

function endsOperand(tokens: QuerySource, index: number, first: number): boolean {
  const key = tokens.key(index);
  switch (tokens.kind(index)) {
    case 'word':
      // `DATE '2020-01-01'` and `_utf8 'x'` are one operand.
      if (tokens.kind(index + 1) === 'string' && (isIntroducer(tokens, index) || DATES.has(key))) return false;
      return OPERAND_ENDS.has(key) || !OPERATOR_WORDS.has(key) || tokens.is(index - 1, '.');
    case 'quoted':
    case 'number':
    case 'parameter':
      return true;
    case 'string':
      return tokens.kind(index + 1) !== 'string';
    default:
      return key === ')' || key === ']' || (key === '*' && index > first && tokens.is(index - 1, '.'));
  }
}
