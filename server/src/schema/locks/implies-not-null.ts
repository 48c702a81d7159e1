import type { Expression } from '../../model/expression.ts';
import { conjuncts } from '../names/expressions.ts';

/** True for `c IS NOT NULL` and `NOT (c IS NULL)`, alone or among other conditions that must all hold. */
export function impliesNotNull(expression: Expression | undefined, column: string): boolean {
  return conjuncts(expression).some((part) => {
    const negated = part.kind === 'not' ? part.operand : part;
    return (
      negated.kind === 'is' &&
      negated.test === 'null' &&
      negated.negated === (negated === part) &&
      negated.operand.kind === 'column' &&
      negated.operand.parts.at(-1)?.name === column
    );
  });
}
