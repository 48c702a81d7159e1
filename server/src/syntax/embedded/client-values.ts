import type { ClientValue } from '../../model/client-call-facts.ts';
import type { Identifier } from '../../model/identifier.ts';
import type { Span } from '../../text/span.ts';
import type { Bindings } from './bindings.ts';
import { constantValue } from './constant-values.ts';
import { expressionsOf, type SyntaxNode, unwrapped } from './script-tree.ts';

/** Nobody's arguments are nested deeper. */
const DEEPEST = 30;

/**
 * What the text tells of a value. Spans count from `base`. A name stands for the object that it surely holds, which counts as open, since it is
 * written elsewhere and its parts have the span of the name.
 */
export function clientValue(node: SyntaxNode, text: string, base: number, bindings: Bindings, depth = 0): ClientValue {
  const one = unwrapped(node);
  const span = { start: one.from - base, end: one.to - base };
  const written = text.slice(one.from, one.to);
  if (depth > DEEPEST) return { kind: 'other', names: [], span };
  switch (one.name) {
    case 'ObjectExpression':
      return objectValue(one, text, base, bindings, depth);
    case 'ArrayExpression': {
      const items = expressionsOf(one).map((item) => clientValue(item, text, base, bindings, depth + 1));
      return { kind: 'array', items, span };
    }
    case 'String':
      return { kind: 'string', value: written.slice(1, -1), span };
    case 'Number':
      return { kind: 'number', value: written, span };
    case 'BooleanLiteral':
      return { kind: 'boolean', value: written === 'true', span };
    case 'null':
      return { kind: 'null', span };
    case 'VariableName':
    case 'MemberExpression':
      return heldObject(one, text, span, bindings, depth) ?? { kind: 'other', names: namesIn(one, text), span };
    default:
      return { kind: 'other', names: namesIn(one, text), span };
  }
}

/** The object that a name surely holds. */
function heldObject(
  node: SyntaxNode,
  text: string,
  span: Span,
  bindings: Bindings,
  depth: number,
): ClientValue | undefined {
  const held = constantValue(node, text, bindings);
  if (held?.name !== 'ObjectExpression' || depth > DEEPEST) return undefined;
  return placedAt(objectValue(held, text, 0, bindings, depth + 1), span);
}

/** A value that is written elsewhere, at the place where it is named. */
function placedAt(value: ClientValue, span: Span): ClientValue {
  switch (value.kind) {
    case 'object': {
      const properties = value.properties.map((property) => ({
        name: { ...property.name, span },
        value: placedAt(property.value, span),
      }));
      return { kind: 'object', properties, open: true, span };
    }
    case 'array':
      return { kind: 'array', items: value.items.map((item) => placedAt(item, span)), span };
    default:
      return { ...value, span };
  }
}

function objectValue(node: SyntaxNode, text: string, base: number, bindings: Bindings, depth: number): ClientValue {
  const properties: { name: Identifier; value: ClientValue }[] = [];
  let open = false;
  for (const property of node.getChildren('Property')) {
    const key = property.firstChild;
    if (!key || (key.name !== 'PropertyDefinition' && key.name !== 'String')) {
      open = true;
      continue;
    }
    const quoted = key.name === 'String';
    const name = text.slice(key.from, key.to).replace(/^['"]|['"]$/g, '');
    const value = property.getChild(':')?.nextSibling ?? key;
    properties.push({
      name: { name, quoted, span: { start: key.from - base, end: key.to - base } },
      value:
        value === key
          ? shorthand(key, name, text, base, bindings, depth)
          : clientValue(value, text, base, bindings, depth + 1),
    });
  }
  return { kind: 'object', properties, open, span: { start: node.from - base, end: node.to - base } };
}

/** `{ where }`. */
function shorthand(
  key: SyntaxNode,
  name: string,
  text: string,
  base: number,
  bindings: Bindings,
  depth: number,
): ClientValue {
  const span = { start: key.from - base, end: key.to - base };
  const binding = bindings.resolve(name, key.from);
  const isFixed = binding?.value && bindings.assignmentsTo(binding).length === 0;
  const held = isFixed && binding.value ? heldObject(binding.value, text, span, bindings, depth) : undefined;
  return held ?? { kind: 'other', names: [name], span };
}

function namesIn(node: SyntaxNode, text: string): string[] {
  const names = new Set<string>();
  node.cursor().iterate((one) => {
    if (one.name === 'VariableName') names.add(text.slice(one.from, one.to));
  });
  return [...names];
}
