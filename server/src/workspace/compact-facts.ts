import type { ParsedStatement } from '../model/statement.ts';

const NOTHING: readonly never[] = [];

/**
 * Makes the facts of a statement as small as they can be, in place: lists that have grown keep room for more, and most of the lists of a
 * statement are empty. Facts are immutable, so that all empty ones may be the same.
 */
export function compactFacts(parsed: ParsedStatement): void {
  // With its own stack, since generated chains of operators are thousands of levels deep.
  const stack: object[] = [parsed];
  for (let node = stack.pop(); node; node = stack.pop()) {
    const holder = node as Record<string, unknown>;
    for (const key in holder) {
      const value = holder[key];
      if (typeof value !== 'object' || value === null) continue;
      if (!Array.isArray(value)) stack.push(value);
      else if (value.length === 0) holder[key] = NOTHING;
      else {
        const compact = value.slice();
        holder[key] = compact;
        for (const one of compact) if (typeof one === 'object' && one !== null) stack.push(one);
      }
    }
  }
}
