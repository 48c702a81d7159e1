import type { Binding, Bindings } from './bindings.ts';
import { isHarmlessType } from './harmless-types.ts';
import { holesOf } from './literal-holes.ts';
import { readLiteral } from './literals.ts';
import { argumentsOf, expressionsOf, isFunction, lastName, type SyntaxNode, unwrapped } from './script-tree.ts';

/** Values are followed no further than this. */
const MOST_STEPS = 8;

/** Methods that give what they are called on, in part or in another form. */
const PASSING_METHODS =
  /^(?:trim\w*|to(?:Lower|Upper|Locale\w+)Case|toString|valueOf|normalize|slice|substr\w*|replace(?:All)?|split|join|concat|padStart|padEnd|at|filter|map|flatMap|sort|reverse|flat|keys|values|entries)$/;

/** Methods that ask a request for a value of it, and what they are called on. */
const ASKING_METHODS = /^(?:get|getAll|json|text|formData|params?|query|headers?|body|cookie|valid)$/;
const ASKED =
  /(?:^|[.\s])(?:req|request|searchParams|params|query|headers|formData|cookies|body|ctx|context|c)(?:\(\))?$/;

/** Functions that give their arguments, in another form or checked for their shape. */
const PASSING_CALLS =
  /^(?:String|stringify|decodeURI\w*|encodeURI\w*|unescape|trim|keys|values|entries|from|parse|safeParse|parseAsync|validate|assign|fromEntries)$/;

/** What those call it who start the program, not those who use it. */
const SETTINGS = /^(?:\w*(?:config|configuration|settings|env|environment)|process|import\.meta)$/i;
const SETTINGS_TYPE = /^(?:Readonly<|Partial<|Required<)*[\w$.]*(?:Config|Configuration|Settings|Env)\b/;

/** Lists of numbers and places of the program's own machine, by the names that programs give them. */
const OWN = /(?:vector|embedding)s?$|(?:dir|directory|folder)$/i;

/**
 * True where an expression may hold what somebody outside of the program chose: a parameter of the function, a part of a request, or what
 * is made of these. False for what other code works out, what the database gave, the program's own settings, and what is imported.
 */
export function comesFromOutside(node: SyntaxNode, text: string, bindings: Bindings, steps = 0): boolean {
  const one = unwrapped(node);
  if (steps > MOST_STEPS) return false;
  const check = (inner: SyntaxNode | null | undefined): boolean =>
    inner !== null && inner !== undefined && comesFromOutside(inner, text, bindings, steps + 1);
  const literal = readLiteral(one, text);
  if (literal) return [...holesOf(one, text, literal).values()].some(check);
  switch (one.name) {
    case 'VariableName':
      return isOutsideName(one, text, bindings, steps);
    case 'MemberExpression': {
      const source = text.slice(one.from, one.to);
      if (/^(?:this|super|process|import)\b/.test(source) || SETTINGS.test(rootOf(source))) return false;
      return check(one.firstChild);
    }
    case 'CallExpression': {
      const callee = one.firstChild ? unwrapped(one.firstChild) : undefined;
      const last = callee ? lastName(callee, text) : undefined;
      if (!callee || !last) return false;
      const name = text.slice(last.from, last.to);
      if (PASSING_CALLS.test(name) && argumentsOf(one).some(check)) return true;
      const object = callee.name === 'MemberExpression' ? callee.firstChild : undefined;
      if (!object) return false;
      const asks = ASKING_METHODS.test(name) && ASKED.test(text.slice(object.from, object.to));
      return (asks || PASSING_METHODS.test(name)) && check(object);
    }
    case 'ConditionalExpression':
      return expressionsOf(one).slice(1).some(check);
    case 'BinaryExpression':
    case 'ArrayExpression':
    case 'AwaitExpression':
    case 'UnaryExpression':
    case 'SpreadElement':
      return expressionsOf(one).some(check);
    default:
      return false;
  }
}

function isOutsideName(node: SyntaxNode, text: string, bindings: Bindings, steps: number): boolean {
  const name = text.slice(node.from, node.to);
  const check = (inner: SyntaxNode): boolean => comesFromOutside(inner, text, bindings, steps + 1);
  const binding = bindings.resolve(name, node.from);
  // A name that the file does not declare is a global one, or the file is a piece of another.
  if (!binding) return !SETTINGS.test(name);
  if (binding.module !== undefined || OWN.test(name)) return false;
  if (isHarmlessType(binding.type, text, bindings)) return false;
  const assigned = bindings.assignmentsTo(binding).map(({ value }) => value);
  if (binding.value) return [binding.value, ...assigned].some(check);
  if (binding.takenFrom) return [binding.takenFrom, ...assigned].some(check);
  if (!binding.isParameter) return assigned.some(check);
  const call = callOf(node, binding);
  const callee = call?.firstChild ? unwrapped(call.firstChild) : undefined;
  if (callee) {
    // What is walked over, or what a library hands over.
    const last = lastName(callee, text);
    const walks = callee.name === 'MemberExpression' && last && EACH.test(text.slice(last.from, last.to));
    return walks && callee.firstChild ? check(callee.firstChild) : REQUEST.test(name);
  }
  return !SETTINGS.test(name) && !SETTINGS_TYPE.test(binding.type ?? '') && !isTakenFromSettings(binding, name, text);
}

const EACH = /^(?:map|forEach|flatMap|filter|some|every|find|reduce|sort)$/;

/** Names of what servers hand to those who answer requests. */
const REQUEST =
  /^_?(?:req|request|ctx|context|c|body|params?|query|args|argv|input|event|data|message|payload|socket)$/;

/** The call that is given the function which a name is a parameter of. */
function callOf(use: SyntaxNode, { from, to }: Binding): SyntaxNode | undefined {
  for (let node = use.parent; node; node = node.parent) {
    if (node.from !== from || node.to !== to || !isFunction(node)) continue;
    return node.parent?.name === 'ArgList' ? (node.parent.parent ?? undefined) : undefined;
  }
  return undefined;
}

/** `({ slot }: Config) => …`: the type of the whole parameter is not the one of its part. */
function isTakenFromSettings({ from }: Binding, name: string, text: string): boolean {
  const head = text.slice(from, from + LONGEST_HEAD);
  const own = name.replaceAll('$', '\\$');
  const type = new RegExp(`\\{[^{}()]*\\b${own}\\b[^{}()]*\\}\\s*:\\s*([\\w$.<]+)`).exec(head)?.[1];
  return type !== undefined && SETTINGS_TYPE.test(type);
}

const LONGEST_HEAD = 600;

function rootOf(source: string): string {
  return /^[\w$]+/.exec(source)?.[0] ?? '';
}
