import type { Bindings } from './bindings.ts';
import { isHarmless, type MadeText } from './computed-parts.ts';
import { constantValue } from './constant-values.ts';
import { holesOf } from './literal-holes.ts';
import { type Chunk, readLiteral } from './literals.ts';
import {
  argumentsOf,
  expressionsOf,
  isFunction,
  lastName,
  resultsOf,
  type SyntaxNode,
  unwrapped,
} from './script-tree.ts';

/**
 * The texts that a call gives, where the file shows how: `[a, b].join(' ')`, `'…'.concat(a)`, and a function of the file that returns a literal.
 * Empty for any other call.
 */
export function builtTexts(call: SyntaxNode, text: string, bindings: Bindings): readonly MadeText[] {
  const callee = call.firstChild ? unwrapped(call.firstChild) : undefined;
  if (call.name !== 'CallExpression' || !callee) return [];
  if (callee.name === 'VariableName') return textsOfFunction(call, callee, text, bindings);
  const name = callee.name === 'MemberExpression' ? lastName(callee, text) : undefined;
  const object = callee.firstChild;
  if (!name || !object) return [];
  switch (text.slice(name.from, name.to)) {
    case 'join': {
      const list = constantValue(object, text, bindings);
      const [separator] = argumentsOf(call);
      const between = separator ? text.slice(separator.from + 1, separator.to - 1) : ',';
      return list?.name === 'ArrayExpression' ? joined(expressionsOf(list), between, text) : [];
    }
    case 'concat':
      return readLiteral(unwrapped(object), text) ? joined([object, ...argumentsOf(call)], '', text) : [];
    default:
      return [];
  }
}

/** The parts one after the other as one text; empty where none of them is a literal. */
function joined(parts: readonly SyntaxNode[], between: string, text: string): readonly MadeText[] {
  const chunks: Chunk[] = [];
  const holes = new Map<number, SyntaxNode>();
  for (const [index, part] of parts.entries()) {
    if (index > 0 && between !== '') chunks.push({ kind: 'text', text: between, from: part.from, to: part.from });
    const one = unwrapped(part);
    const literal = readLiteral(one, text);
    if (literal) {
      chunks.push(...literal.chunks);
      for (const [at, node] of holesOf(one, text, literal)) holes.set(at, node);
    } else {
      chunks.push({ kind: 'hole', text: text.slice(one.from, one.to), from: one.from, to: one.to });
      holes.set(one.from, one);
    }
  }
  return chunks.some(({ kind }) => kind === 'text') ? [{ literal: { chunks, quote: undefined }, holes }] : [];
}

/** The literals that a function of the file returns. What it is given is harmless where the arguments of this call are. */
function textsOfFunction(call: SyntaxNode, callee: SyntaxNode, text: string, bindings: Bindings): readonly MadeText[] {
  const name = text.slice(callee.from, callee.to);
  const value = bindings.resolve(name, callee.from)?.value ?? bindings.functionOf(name);
  const made = value && unwrapped(value);
  if (!made || !isFunction(made)) return [];
  const given = argumentsOf(call);
  const parameters = parameterNames(made, text);
  return resultsOf(made).flatMap((result) => {
    const one = unwrapped(result);
    const literal = readLiteral(one, text);
    if (!literal) return [];
    const holes = new Map(
      [...holesOf(one, text, literal)].filter(([, node]) => {
        const argument = given[parameters.indexOf(text.slice(node.from, node.to))];
        return !argument || !isHarmless(argument, text, bindings);
      }),
    );
    return [{ literal, holes }];
  });
}

function parameterNames(made: SyntaxNode, text: string): readonly string[] {
  const list = made.getChild('ParamList');
  if (!list) return [];
  return expressionsOf(list)
    .filter(({ name }) => /^(?:VariableDefinition|ObjectPattern|ArrayPattern)$/.test(name))
    .map((one) => text.slice(one.from, one.to));
}
