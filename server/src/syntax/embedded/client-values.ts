import type { ClientValue } from '../../model/client-call-facts.ts';
import type { Identifier } from '../../model/identifier.ts';
import { expressionsOf, type SyntaxNode, unwrapped } from './script-tree.ts';

/** Nobody's arguments are nested deeper. */
const DEEPEST = 30;

/** What the text tells of a value. Spans count from `base`. */
export function clientValue(node: SyntaxNode, text: string, base: number, depth = 0): ClientValue {
  const one = unwrapped(node);
  const span = { start: one.from - base, end: one.to - base };
  const written = text.slice(one.from, one.to);
  if (depth > DEEPEST) return { kind: 'other', names: [], span };
  switch (one.name) {
    case 'ObjectExpression':
      return objectValue(one, text, base, depth);
    case 'ArrayExpression': {
      const items = expressionsOf(one).map((item) => clientValue(item, text, base, depth + 1));
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
    default:
      return { kind: 'other', names: namesIn(one, text), span };
  }
}

function objectValue(node: SyntaxNode, text: string, base: number, depth: number): ClientValue {
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
      value: value === key ? shorthand(key, name, base) : clientValue(value, text, base, depth + 1),
    });
  }
  return { kind: 'object', properties, open, span: { start: node.from - base, end: node.to - base } };
}

/** `{ where }`. */
function shorthand(key: SyntaxNode, name: string, base: number): ClientValue {
  return { kind: 'other', names: [name], span: { start: key.from - base, end: key.to - base } };
}

function namesIn(node: SyntaxNode, text: string): string[] {
  const names = new Set<string>();
  node.cursor().iterate((one) => {
    if (one.name === 'VariableName') names.add(text.slice(one.from, one.to));
  });
  return [...names];
}
