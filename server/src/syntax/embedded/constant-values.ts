import type { Bindings } from './bindings.ts';
import { type SyntaxNode, unwrapped } from './script-tree.ts';

/**
 * The value that a name, or a property of an object that a name stands for, surely has: of constants, and of variables that are never
 * assigned again. Follows names through a few steps.
 */
export function constantValue(node: SyntaxNode, text: string, bindings: Bindings, depth = 0): SyntaxNode | undefined {
  const one = unwrapped(node);
  if (depth > 4) return undefined;
  if (one.name === 'VariableName') {
    const binding = bindings.resolve(text.slice(one.from, one.to), one.from);
    if (!binding?.value || bindings.assignmentsTo(binding).length > 0) return undefined;
    return constantValue(binding.value, text, bindings, depth + 1);
  }
  if (one.name === 'MemberExpression' && one.lastChild?.name === 'PropertyName' && one.firstChild) {
    const object = constantValue(one.firstChild, text, bindings, depth + 1);
    const value = object && propertyValue(object, text.slice(one.lastChild.from, one.lastChild.to), text);
    return value && constantValue(value, text, bindings, depth + 1);
  }
  return one;
}

/** The value of a property that an object literal writes out. */
export function propertyValue(object: SyntaxNode, name: string, text: string): SyntaxNode | undefined {
  if (object.name !== 'ObjectExpression') return undefined;
  for (const property of object.getChildren('Property')) {
    const key = property.firstChild;
    if (!key || text.slice(key.from, key.to).replace(/^['"]|['"]$/g, '') !== name) continue;
    const colon = property.getChild(':');
    return colon?.nextSibling ? unwrapped(colon.nextSibling) : key;
  }
  return undefined;
}
