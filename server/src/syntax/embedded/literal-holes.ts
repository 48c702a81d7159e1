import type { LiteralText } from './literals.ts';
import { expressionsOf, type SyntaxNode } from './script-tree.ts';

/** The expressions of a literal's holes by the offsets at which the holes begin. */
export function holesOf(node: SyntaxNode, text: string, literal: LiteralText): ReadonlyMap<number, SyntaxNode> {
  const wanted = new Set(literal.chunks.filter((chunk) => chunk.kind === 'hole').map((chunk) => chunk.from));
  const holes = new Map<number, SyntaxNode>();
  if (wanted.size === 0) return holes;
  node.cursor().iterate((one) => {
    if (!wanted.has(one.from) || holes.has(one.from)) return;
    if (one.name === 'Interpolation') {
      const [, expression] = expressionsOf(one.node);
      if (expression) holes.set(one.from, expression);
    } else if (one.name !== 'BinaryExpression' && !/^[`'"]/.test(text[one.from] ?? '')) {
      holes.set(one.from, one.node);
    }
  });
  return holes;
}
