import type { Lowering } from './lowering.ts';
import { bodyOf, child, children, flag, numberOf, strings, type Tree, tagOf, textOf, unwrap } from './tree.ts';

/** DefElem nodes by lower-case name; an option without a value is `true`. */
export function optionsOf(lowering: Lowering, nodes: readonly Tree[]): Record<string, string> {
  const options: Record<string, string> = {};
  for (const wrapped of nodes) {
    const element = unwrap(wrapped, 'DefElem');
    if (!element) continue;
    const namespace = textOf(element, 'defnamespace');
    const name = textOf(element, 'defname').toLowerCase();
    const value = child(element, 'arg');
    options[namespace === '' ? name : `${namespace}.${name}`] = value ? valueText(lowering, value) : 'true';
  }
  return options;
}

/** The text of a value node: a constant, a name, or the first words of anything else. */
export function valueText(lowering: Lowering, wrapped: Tree): string {
  const node = bodyOf(wrapped);
  switch (tagOf(wrapped)) {
    case 'String':
      return textOf(node, 'sval');
    case 'Integer':
      return String(numberOf(node, 'ival'));
    case 'Float':
      return textOf(node, 'fval');
    case 'Boolean':
      return String(flag(node, 'boolval'));
    case 'A_Const':
      return constantText(node);
    case 'TypeName':
      return strings(children(node, 'names')).join('.');
    case 'TypeCast':
      return valueText(lowering, child(node, 'arg') ?? {});
    case 'List':
      return children(node, 'items')
        .map((item) => valueText(lowering, item))
        .join('.');
    default:
      return '';
  }
}

function constantText(node: Tree): string {
  const text = child(node, 'sval') ?? child(node, 'fval') ?? child(node, 'bsval');
  if (text) return textOf(text, 'sval') || textOf(text, 'fval') || textOf(text, 'bsval');
  const bool = child(node, 'boolval');
  if (bool) return String(flag(bool, 'boolval'));
  return flag(node, 'isnull') ? '' : String(numberOf(child(node, 'ival') ?? {}, 'ival'));
}
