import type { Expression } from '../../model/expression.ts';

/**
 * Whether two expressions say the same, compared by structure: spans, quoting and how a type was spelt do not count. Expressions
 * that hold queries or parts the model does not know are never the same.
 * @param ignoresCase where the engine takes names that differ only in case for the same; PostgreSQL's come folded
 */
export function sameExpression(
  a: Expression | undefined,
  b: Expression | undefined,
  ignoresCase: boolean = false,
): boolean {
  if (!a || !b) return a === b;
  const pairs: (readonly [unknown, unknown])[] = [[a, b]];
  while (pairs.length > 0) {
    const [left, right] = pairs.pop() as readonly [unknown, unknown];
    if (!isNode(left) || !isNode(right)) {
      if (left !== right) return false;
      continue;
    }
    if (isIncomparable(left) || isIncomparable(right)) return false;
    const keys = comparedKeys(left);
    if (keys.join() !== comparedKeys(right).join()) return false;
    for (const key of keys) {
      const fold = ignoresCase && key === 'name';
      pairs.push(fold ? [folded(left[key]), folded(right[key])] : [left[key], right[key]]);
    }
  }
  return true;
}

function folded(name: unknown): unknown {
  return typeof name === 'string' ? name.toLowerCase() : name;
}

type Node = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

/** What does not change the meaning: places, quotes, and the type as written beside its canonical name. */
const IGNORED: ReadonlySet<string> = new Set(['span', 'nameSpan', 'operatorSpan', 'quoted', 'text']);

function comparedKeys(node: Node): readonly string[] {
  return Object.keys(node)
    .filter((key) => !IGNORED.has(key) && node[key] !== undefined)
    .sort();
}

function isIncomparable(node: Node): boolean {
  return node.kind === 'other' || node.kind === 'subquery' || 'query' in node;
}
