import type { Bindings } from './bindings.ts';
import { enclosingFunction, type SyntaxNode } from './script-tree.ts';

/**
 * How the result of an awaited call is taken apart: the first expression that reads anything but `count` of it, as written. Undefined where
 * nothing does, or where the text does not tell.
 */
export function resultUse(call: SyntaxNode, text: string, bindings: Bindings): string | undefined {
  const awaited = call.parent?.name === 'AwaitExpression' ? call.parent : undefined;
  if (!awaited) return undefined;
  const holder = awaited.parent?.name === 'ParenthesizedExpression' ? awaited.parent : awaited;
  if (holder.parent?.name === 'MemberExpression' && holder.parent.firstChild?.from === holder.from) {
    return takesRecords(holder.parent, text);
  }
  const declaration = awaited.parent?.name === 'VariableDeclaration' ? awaited.parent : undefined;
  if (!declaration) return undefined;
  const target = awaited.prevSibling?.prevSibling;
  const named = target?.name === 'TypeAnnotation' ? target.prevSibling : target;
  if (named?.name === 'ArrayPattern') return text.slice(named.from, named.to);
  if (named?.name !== 'VariableDefinition') return undefined;
  const name = text.slice(named.from, named.to);
  const binding = bindings.resolve(name, named.from);
  const scope = enclosingFunction(call) ?? topOf(call);
  let found: string | undefined;
  scope.cursor().iterate((one) => {
    if (found !== undefined || one.name !== 'VariableName' || one.from < call.to) return;
    if (text.slice(one.from, one.to) !== name || bindings.resolve(name, one.from) !== binding) return;
    const { parent } = one.node;
    if (parent?.name === 'MemberExpression' && parent.firstChild?.from === one.from) found = takesRecords(parent, text);
    else if (parent?.name === 'ForOfSpec' && parent.lastChild?.prevSibling?.from === one.from) found = `of ${name}`;
  });
  return found;
}

function topOf(node: SyntaxNode): SyntaxNode {
  let top = node;
  while (top.parent) top = top.parent;
  return top;
}

/** Properties that both a batch result and a list of records have, or that tell nothing. */
const HARMLESS: ReadonlySet<string> = new Set(['count', 'toString', 'valueOf', 'then', 'catch', 'finally']);

function takesRecords(member: SyntaxNode, text: string): string | undefined {
  const last = member.lastChild;
  const name = last?.name === 'PropertyName' ? text.slice(last.from, last.to) : '';
  return HARMLESS.has(name) || (name === '' && last?.name !== ']') ? undefined : text.slice(member.from, member.to);
}
