import type { DynamicPart } from '../../model/client-call-facts.ts';
import type { Bindings } from './bindings.ts';
import { builtTexts } from './built-texts.ts';
import { type MadeText, partsOf } from './computed-parts.ts';
import { constantValue } from './constant-values.ts';
import { holesOf } from './literal-holes.ts';
import { type LiteralText, readLiteral, runtimeText } from './literals.ts';
import { type SyntaxNode, unwrapped } from './script-tree.ts';
import { looksLikeSql } from './sql-likeness.ts';

/**
 * The parts of a SQL text that are computed and not known to be harmless: expressions in its literal, or in the literals from which a
 * variable was put together.
 *
 * @param value the argument that holds the text
 * @param base the offset that spans count from
 * @param isSql true where the call takes nothing but SQL, so that the text needs no look
 * @returns undefined where the text is no SQL, or nothing is known of it
 */
export function dynamicParts(
  value: SyntaxNode,
  text: string,
  bindings: Bindings,
  base: number,
  isSql: boolean,
): readonly DynamicPart[] | undefined {
  const one = unwrapped(value);
  const made = madeTexts(one, text, bindings);
  if (made.length === 0) return undefined;
  if (!isSql && !made.some(({ literal }) => looksLikeSql(runtimeText(literal)))) return undefined;
  const direct = readLiteral(one, text) !== undefined;
  return made
    .flatMap((part) => partsOf(part, text, bindings))
    .map(({ node, isValue, fromOutside }) => {
      const at = direct ? node : one;
      const source = text.slice(node.from, node.to);
      return { start: at.from - base, end: at.to - base, source, elsewhere: !direct, isValue, fromOutside };
    });
}

/** The literals of which a text is made: its own, those that a variable is given and added to, or those that a call puts together. */
function madeTexts(node: SyntaxNode, text: string, bindings: Bindings): readonly MadeText[] {
  const literal = readLiteral(node, text);
  if (literal) return [{ literal, holes: holesOf(node, text, literal) }];
  if (node.name === 'CallExpression') return builtTexts(node, text, bindings);
  // The key of `{ text }` is a variable's name too.
  if (node.name !== 'VariableName' && node.name !== 'PropertyDefinition') return [];
  const binding = bindings.resolve(text.slice(node.from, node.to), node.from);
  if (!binding?.value) return [];
  const values = [binding.value, ...bindings.assignmentsTo(binding).map((assignment) => assignment.value)];
  return values.flatMap((one) => {
    const inner = unwrapped(one);
    const made = readLiteral(inner, text);
    return made ? [{ literal: made, holes: holesOf(inner, text, made) }] : builtTexts(inner, text, bindings);
  });
}

/** The texts of the holes that are constants of the file, by the offsets of the holes. */
export function constantHoles(
  value: SyntaxNode,
  text: string,
  bindings: Bindings,
  literal: LiteralText,
): ReadonlyMap<number, string> {
  const constants = new Map<number, string>();
  for (const [offset, node] of holesOf(unwrapped(value), text, literal)) {
    const known = constantValue(node, text, bindings);
    const inner = known && readLiteral(known, text);
    if (inner?.chunks.every((chunk) => chunk.kind !== 'hole')) constants.set(offset, runtimeText(inner));
  }
  return constants;
}
