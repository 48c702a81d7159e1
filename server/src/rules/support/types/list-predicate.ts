import type { Call, Expression } from '../../../model/expression.ts';
import { eachExpression, withoutCasts } from '../expressions.ts';

/**
 * How a predicate looks for one value in a list that a column keeps as text; undefined where it does not. A list that the
 * caller passes (`id = ANY (string_to_array($1, ','))`, `FIND_IN_SET(id, '3,1,2')`) is not a column's.
 */
export function searchesList(expression: Expression): string | undefined {
  switch (expression.kind) {
    case 'call':
      return callThatSearches(expression);
    case 'like':
      if (expression.operator === 'regexp') {
        return hasColumn(expression.operand) && isElementPattern(expression.pattern)
          ? 'a regular expression'
          : undefined;
      }
      return hasColumn(expression.operand) && isBetweenCommas(expression.pattern, '%')
        ? 'LIKE between commas'
        : undefined;
    case 'binary':
      return /^!?~\*?$/.test(expression.operator) && hasColumn(expression.left) && isElementPattern(expression.right)
        ? 'a regular expression'
        : undefined;
    default:
      return undefined;
  }
}

/** Functions that look for their needle in a text, by the position of the needle among their arguments. */
const POSITION_FUNCTIONS: Readonly<Record<string, number>> = {
  charindex: 0,
  locate: 0,
  position: 0,
  instr: 1,
  strpos: 1,
};

function callThatSearches(call: Call): string | undefined {
  const [first, second] = call.arguments;
  if (!first || !second) return undefined;
  if (call.name === 'find_in_set') return hasColumn(second) ? 'FIND_IN_SET' : undefined;
  if (call.name === 'string_to_array' || call.name === 'string_split') {
    return isOwnColumn(first) && isComma(second) ? call.name.toUpperCase() : undefined;
  }
  if (call.name === 'regexp_like') {
    return hasColumn(first) && isElementPattern(second) ? 'a regular expression' : undefined;
  }
  const needle = POSITION_FUNCTIONS[call.name];
  if (needle === undefined) return undefined;
  const [sought, text] = needle === 0 ? [first, second] : [second, first];
  return hasColumn(text) && isBetweenCommas(sought, '') ? `${call.name.toUpperCase()} between commas` : undefined;
}

function hasColumn(expression: Expression): boolean {
  return [...eachExpression(expression)].some((one) => one.kind === 'column' && !isVariable(one));
}

function isOwnColumn(expression: Expression): boolean {
  const one = withoutCasts(expression);
  if (one.kind === 'call') return one.arguments.some(isOwnColumn);
  return one.kind === 'column' && !isVariable(one);
}

/** MySQL's and T-SQL's variables are read as names in some places. */
function isVariable(expression: Extract<Expression, { kind: 'column' }>): boolean {
  return expression.parts[0]?.name.startsWith('@') ?? false;
}

function isComma(expression: Expression): boolean {
  const one = withoutCasts(expression);
  return one.kind === 'literal' && one.type === 'string' && /^[,;|]\s*$/.test(one.value);
}

/** `'%,' || x || ',%'`, `concat('%,', x, ',%')` and `'%,5,%'`: something between separators. */
function isBetweenCommas(pattern: Expression, wildcard: string): boolean {
  const parts = concatenated(pattern);
  const first = literalText(parts[0]);
  const last = literalText(parts.at(-1));
  if (first === undefined || last === undefined) return false;
  const opens = `${wildcard},`;
  const closes = `,${wildcard}`;
  if (!first.startsWith(opens) || !last.endsWith(closes)) return false;
  return parts.length > 1 || first.length > opens.length + closes.length;
}

/** `[[:<:]]5[[:>:]]`, `\b5\b`, `\y5\y`, `(^|,)5(,|$)`: one element; a word between word boundaries may be a search for text. */
function isElementPattern(pattern: Expression): boolean {
  const parts = concatenated(pattern);
  const text = parts.map((part) => literalText(part) ?? '0').join('');
  return (
    /^\[\[:<:\]\]\d+\[\[:>:\]\]$/.test(text) ||
    /^\\{1,2}([bym])\d+\\{1,2}[byM]$/.test(text) ||
    /^\(\??:?(?:\^\|,|,\|\^)\)[^|]+\((?:\?:)?(?:,\|\$|\$\|,)\)$/.test(text)
  );
}

function literalText(expression: Expression | undefined): string | undefined {
  const one = expression && withoutCasts(expression);
  return one?.kind === 'literal' && one.type === 'string' ? one.value : undefined;
}

/** The operands of `||`, `+` and concat(), in order; without recursion, since generated chains are long. */
function concatenated(expression: Expression): readonly Expression[] {
  const parts: Expression[] = [];
  const waiting = [expression];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const one = withoutCasts(next);
    if (one.kind === 'call' && one.name === 'concat') for (const part of one.arguments.toReversed()) waiting.push(part);
    else if (one.kind === 'binary' && (one.operator === '||' || one.operator === '+'))
      waiting.push(one.right, one.left);
    else parts.push(one);
  }
  return parts;
}
