import type { Expression } from '../../../model/expression.ts';
import { conjuncts } from '../../../schema/names/expressions.ts';
import { hasComment, isBalanced, type TextChange } from './edits.ts';

/**
 * Takes parts of a conjunction out of WHERE, and WHERE itself where nothing is left. Undefined where comments or parentheses around
 * the parts make it unclear what to delete. `where` is the whole condition.
 */
export function withoutConjuncts(
  text: string,
  where: Expression,
  removed: readonly Expression[],
): TextChange | undefined {
  const parts = conjuncts(where);
  const kept = parts.filter((part) => !removed.includes(part));
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return undefined;
  for (const [position, part] of parts.entries()) {
    const next = parts[position + 1];
    if (next && !/^\s*and\s*$/i.test(text.slice(part.span.end, next.span.start))) return undefined;
  }
  const start = first.span.start;
  const end = last.span.end;
  if (kept.length > 0) {
    return {
      span: { start, end },
      newText: kept.map((part) => text.slice(part.span.start, part.span.end)).join(' AND '),
    };
  }
  const before = text.slice(0, start);
  const word = /\s*\bwhere\s*$/i.exec(before);
  if (!word || !isBalanced(text.slice(start, end)) || hasComment(word[0])) return undefined;
  return { span: { start: word.index, end }, newText: '' };
}
