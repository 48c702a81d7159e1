import type { Expression } from '../../../model/expression.ts';
import { childExpressions, withoutCasts } from '../expressions.ts';

const MAX_DEPTH = 40;

/**
 * Whether two expressions say the same where columns may be qualified or not: `lower(u.email)` and `lower(email)`. Casts of literals and columns do not
 * count, for engines add them to what they store. Expressions with queries or unknown parts are never the same.
 */
export function sameUnqualified(first: Expression, second: Expression, depth = 0): boolean {
  const a = withoutIdleCasts(first);
  const b = withoutIdleCasts(second);
  if (depth > MAX_DEPTH || a.kind !== b.kind || !sameHead(a, b)) return false;
  const left = childExpressions(a);
  const right = childExpressions(b);
  return (
    left.length === right.length &&
    left.every((child, position) => {
      const other = right[position];
      return other !== undefined && sameUnqualified(child, other, depth + 1);
    })
  );
}

/** A cast of a literal or of text to text changes nothing that an index would notice. */
function withoutIdleCasts(expression: Expression): Expression {
  if (expression.kind !== 'cast') return expression;
  const inner = withoutCasts(expression);
  return inner.kind === 'literal' || (inner.kind === 'column' && expression.type.family === 'text')
    ? inner
    : expression;
}

/** What two nodes of one kind say themselves, their parts aside. */
function sameHead(a: Expression, b: Expression): boolean {
  switch (a.kind) {
    case 'column':
      return b.kind === 'column' && sameColumn(a.parts, b.parts);
    case 'literal':
      return b.kind === 'literal' && a.type === b.type && a.value === b.value;
    case 'parameter':
      return b.kind === 'parameter' && a.name === b.name;
    case 'call':
      return b.kind === 'call' && a.name === b.name && a.distinct === b.distinct && a.window === b.window;
    case 'binary':
    case 'unary':
      return b.kind === a.kind && a.operator === b.operator;
    case 'cast':
      return b.kind === 'cast' && a.type.name === b.type.name && a.type.arguments.join() === b.type.arguments.join();
    case 'is':
      return b.kind === 'is' && a.test === b.test && a.negated === b.negated;
    case 'and':
    case 'or':
    case 'not':
    case 'row':
    case 'array':
    case 'case':
      return true;
    case 'between':
    case 'like':
      return b.kind === a.kind && a.negated === b.negated;
    default:
      return false;
  }
}

interface Named {
  readonly name: string;
}

function sameColumn(a: readonly Named[], b: readonly Named[]): boolean {
  const last = (parts: readonly Named[]): string | undefined => parts.at(-1)?.name.toLowerCase();
  const qualifier = (parts: readonly Named[]): string | undefined => parts.at(-2)?.name.toLowerCase();
  if (last(a) !== last(b)) return false;
  return qualifier(a) === undefined || qualifier(b) === undefined || qualifier(a) === qualifier(b);
}
