import type { Bindings } from './bindings.ts';
import { argumentsOf, enclosingFunction, isFunction, type SyntaxNode } from './script-tree.ts';

/**
 * How the result of an awaited call is taken apart: the first expression that reads anything but `count` of it, as written. Undefined where
 * nothing does, or where the text does not tell.
 */
export function resultUse(call: SyntaxNode, text: string, bindings: Bindings): string | undefined {
  const awaited = call.parent?.name === 'AwaitExpression' ? call.parent : undefined;
  if (!awaited) return useInThen(call, text, bindings);
  const holder = awaited.parent?.name === 'ParenthesizedExpression' ? awaited.parent : awaited;
  if (holder.parent?.name === 'MemberExpression' && holder.parent.firstChild?.from === holder.from) {
    return takesRecords(holder.parent, text);
  }
  const assigned = awaited.parent?.name === 'AssignmentExpression' ? awaited.parent.firstChild : undefined;
  if (assigned?.name === 'VariableName') return useOf(assigned, scopeAround(call, bindings), call.to, text, bindings);
  const declaration = awaited.parent?.name === 'VariableDeclaration' ? awaited.parent : undefined;
  if (!declaration) return undefined;
  const target = awaited.prevSibling?.prevSibling;
  const named = target?.name === 'TypeAnnotation' ? target.prevSibling : target;
  if (named?.name === 'ArrayPattern') return text.slice(named.from, named.to);
  if (named?.name === 'ObjectPattern') return takesOtherThanCount(named, text);
  if (named?.name !== 'VariableDefinition') return undefined;
  return useOf(named, scopeAround(call, bindings), call.to, text, bindings);
}

/** The function around a call; at the top level the file, all of which tells what becomes of a result. */
function scopeAround(call: SyntaxNode, bindings: Bindings): SyntaxNode {
  const owner = enclosingFunction(call);
  if (!owner) bindings.askAll();
  return owner ?? topOf(call);
}

/** The first expression behind an offset that takes records from what a name holds. */
function useOf(
  named: SyntaxNode,
  scope: SyntaxNode,
  from: number,
  text: string,
  bindings: Bindings,
): string | undefined {
  const name = text.slice(named.from, named.to);
  const binding = bindings.resolve(name, named.from);
  let found: string | undefined;
  scope.cursor().iterate((one) => {
    if (found !== undefined || one.name !== 'VariableName' || one.from < from) return;
    if (text.slice(one.from, one.to) !== name || bindings.resolve(name, one.from) !== binding) return;
    const { parent } = one.node;
    if (parent?.name === 'MemberExpression' && parent.firstChild?.from === one.from) found = takesRecords(parent, text);
    else if (parent?.name === 'ForOfSpec' && parent.lastChild?.prevSibling?.from === one.from) found = `of ${name}`;
  });
  return found;
}

/** `const { id } = …`; undefined where a rest may take the count. */
function takesOtherThanCount(pattern: SyntaxNode, text: string): string | undefined {
  const written = text.slice(pattern.from, pattern.to);
  const keys = pattern.getChildren('PatternProperty').map((one) => /^[\w$]+/.exec(text.slice(one.from, one.to))?.[0]);
  return keys.length > 0 && keys.every((key) => key !== undefined && key !== 'count') ? written : undefined;
}

/** `updateMany(…).then((users) => users.map(…))`. */
function useInThen(call: SyntaxNode, text: string, bindings: Bindings): string | undefined {
  const member = call.parent;
  const last = member?.name === 'MemberExpression' ? member.lastChild : undefined;
  const outer = member?.parent;
  if (!last || outer?.name !== 'CallExpression' || text.slice(last.from, last.to) !== 'then') return undefined;
  const [callback] = argumentsOf(outer);
  const parameter = callback && isFunction(callback) ? callback.getChild('ParamList') : undefined;
  const pattern = parameter?.getChild('ObjectPattern');
  if (pattern) return takesOtherThanCount(pattern, text);
  const named =
    parameter?.getChild('VariableDefinition') ?? (callback?.name === 'ArrowFunction' ? callback.firstChild : undefined);
  return callback && named?.name === 'VariableDefinition'
    ? useOf(named, callback, named.to, text, bindings)
    : undefined;
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
