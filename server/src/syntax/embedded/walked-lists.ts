import type { Binding } from './bindings.ts';
import { isFunction, type SyntaxNode, unwrapped } from './script-tree.ts';

/**
 * The list whose items a name stands for one after another: `list` for `item` in `for (const item of list)` and `list.forEach((item) => …)`.
 * Undefined for any other name, and for parts of an item.
 */
export function walkedList(use: SyntaxNode, binding: Binding, text: string): SyntaxNode | undefined {
  for (let node = use.parent; node; node = node.parent) {
    if (node.from !== binding.from || node.to !== binding.to) continue;
    if (node.name === 'ForStatement') return listOfLoop(node, binding.name, text);
    if (isFunction(node)) return listOfCallback(node, binding.name, text);
  }
  return undefined;
}

function listOfLoop(loop: SyntaxNode, name: string, text: string): SyntaxNode | undefined {
  const head = loop.getChild('ForOfSpec');
  const variable = head?.getChild('VariableDefinition');
  if (!head || !variable || text.slice(variable.from, variable.to) !== name) return undefined;
  return head.getChild('of')?.nextSibling ?? undefined;
}

const EACH = /^(?:map|forEach|flatMap|filter|some|every|find)$/;

function listOfCallback(callback: SyntaxNode, name: string, text: string): SyntaxNode | undefined {
  const first = callback.getChild('ParamList')?.getChild('VariableDefinition');
  const call = callback.parent?.name === 'ArgList' ? callback.parent.parent : undefined;
  const callee = call?.firstChild ? unwrapped(call.firstChild) : undefined;
  const method = callee?.name === 'MemberExpression' ? callee.lastChild : undefined;
  if (!first || !method || text.slice(first.from, first.to) !== name) return undefined;
  return EACH.test(text.slice(method.from, method.to)) ? (callee?.firstChild ?? undefined) : undefined;
}
