import { type SyntaxNode, Tree, type TreeBuffer, TreeFragment } from '@lezer/common';
import { parser } from '@lezer/javascript';
import type { TextChange } from '../../text/text-change.ts';

export type { SyntaxNode, Tree } from '@lezer/common';

/** TypeScript's grammar reads JavaScript too; only JSX makes a difference, which `<T>x` may be without. */
const PLAIN = parser.configure({ dialect: 'ts' });
const WITH_JSX = parser.configure({ dialect: 'ts jsx' });

/** Endings of files in which `<` after an operator begins a type assertion, never an element. */
const WITHOUT_JSX = /\.[mc]?ts$/i;

/** Nobody writes deeper than some dozens of brackets; with thousands that nothing closes the grammar looks for seconds how to go on. */
const DEEPEST = 1000;

/** The tree of a text before a change. */
export interface EarlierTree {
  readonly tree: Tree;
  readonly change: TextChange;
}

/**
 * Reads a whole file; any text gives a tree, with error nodes where something does not belong. What lies apart from the change is taken
 * from an earlier tree, unless one of the two has errors: where the reading goes on behind an error depends on all that was read. A text
 * with more than {@link DEEPEST} open brackets gives an empty tree.
 */
export function parseScript(text: string, path: string, earlier?: EarlierTree): Tree {
  if (isTooDeep(text)) return Tree.empty;
  const grammar = WITHOUT_JSX.test(path) ? PLAIN : WITH_JSX;
  if (earlier && earlier.tree !== Tree.empty && errorsIn(earlier.tree).length === 0) {
    const { span, newText } = earlier.change;
    const change = { fromA: span.start, toA: span.end, fromB: span.start, toB: span.start + newText.length };
    const tree = grammar.parse(text, TreeFragment.applyChanges(TreeFragment.addTree(earlier.tree), [change]));
    if (errorsIn(tree).length === 0) return tree;
  }
  return grammar.parse(text);
}

/** Brackets in texts and comments count too: what is told apart is hundreds from thousands. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case 0x28: // (
      case 0x5b: // [
      case 0x7b: // {
        if (++depth > DEEPEST) return true;
        break;
      case 0x29: // )
      case 0x5d: // ]
      case 0x7d: // }
        if (depth > 0) depth--;
    }
  }
  return false;
}

const KNOWN_ERRORS = new WeakMap<Tree, readonly number[]>();

/** The parts of trees without an error in them. A tree that starts from an earlier one shares most of its parts with it. */
const FAULTLESS = new WeakSet<Tree>();

/** Where a tree has errors. */
export function errorsIn(tree: Tree): readonly number[] {
  let found = KNOWN_ERRORS.get(tree);
  if (!found) {
    found = isFaultless(tree) ? [] : errorOffsets(tree);
    KNOWN_ERRORS.set(tree, found);
  }
  return found;
}

function isFaultless(tree: Tree): boolean {
  const looked: Tree[] = [];
  const pending = [tree];
  for (let one = pending.pop(); one; one = pending.pop()) {
    if (FAULTLESS.has(one)) continue;
    if (one.type.isError) return false;
    looked.push(one);
    for (const child of one.children) {
      if (child instanceof Tree) pending.push(child);
      else if (hasError(child)) return false;
    }
  }
  for (const one of looked) FAULTLESS.add(one);
  return true;
}

/** Small nodes are kept four numbers each, of which the first is the type. */
function hasError({ buffer, set }: TreeBuffer): boolean {
  for (let at = 0; at < buffer.length; at += 4) if (set.types[buffer[at] ?? 0]?.isError) return true;
  return false;
}

function errorOffsets(tree: Tree): number[] {
  const found: number[] = [];
  tree.iterate({
    enter: ({ type, from }) => {
      if (type.isError) found.push(from);
    },
  });
  return found;
}

/** The outermost node that covers exactly a stretch of the text. */
export function nodeAt(tree: Tree, from: number, to: number): SyntaxNode | undefined {
  let node: SyntaxNode | null = tree.resolveInner(from, 1);
  while (node && !(node.from === from && node.to === to)) node = node.parent;
  while (node?.parent?.parent && node.parent.from === from && node.parent.to === to) node = node.parent;
  return node ?? undefined;
}

/** The node without parentheses, type assertions and `!` around it. */
export function unwrapped(node: SyntaxNode): SyntaxNode {
  let current = node;
  for (;;) {
    const inner = wrappedBy(current);
    if (!inner) return current;
    current = inner;
  }
}

function wrappedBy(node: SyntaxNode): SyntaxNode | undefined {
  switch (node.name) {
    case 'ParenthesizedExpression':
      return expressionsOf(node)[0];
    // Compilers write `(0, db.sql)` for an imported function.
    case 'SequenceExpression':
      return expressionsOf(node).at(-1);
    case 'InstantiationExpression':
      return node.firstChild ?? undefined;
    case 'PostfixExpression':
      return node.lastChild?.name === 'LogicOp' ? (node.firstChild ?? undefined) : undefined;
    case 'BinaryExpression':
      return node.getChild('as') || node.getChild('satisfies') ? (node.firstChild ?? undefined) : undefined;
    case 'TypeCastExpression':
    case 'TypeAssertion':
      return node.lastChild ?? undefined;
    default:
      return undefined;
  }
}

/** The expressions directly in a node: its children without punctuation and comments. */
export function expressionsOf(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (/^\w/.test(child.name) && !isComment(child) && child.name !== 'TypeArgList') found.push(child);
  }
  return found;
}

export function isComment(node: SyntaxNode): boolean {
  return node.name === 'LineComment' || node.name === 'BlockComment';
}

/** The arguments of a call, in order. */
export function argumentsOf(call: SyntaxNode): SyntaxNode[] {
  const list = call.getChild('ArgList');
  return list ? expressionsOf(list) : [];
}

/** The name that a node ends with: `query` of `this.pool.query`, `sql` of `sql`. */
export function lastName(node: SyntaxNode, text: string): SyntaxNode | undefined {
  const one = unwrapped(node);
  if (one.name === 'VariableName') return one;
  if (one.name !== 'MemberExpression') return undefined;
  const last = one.lastChild;
  return last?.name === 'PropertyName' || last?.name === 'PrivatePropertyName' ? last : stringKey(one, text);
}

/** `query` of `db['query']`. */
function stringKey(member: SyntaxNode, text: string): SyntaxNode | undefined {
  const key = member.getChild('String');
  return key && /^['"]\w+['"]$/.test(text.slice(key.from, key.to)) ? key : undefined;
}

const FUNCTIONS: ReadonlySet<string> = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunction',
  'MethodDeclaration',
]);

export function isFunction(node: { readonly name: string }): boolean {
  return FUNCTIONS.has(node.name);
}

/** The innermost function around a node; undefined at the top level of the file. */
export function enclosingFunction(node: SyntaxNode): SyntaxNode | undefined {
  for (let current = node.parent; current; current = current.parent) if (isFunction(current)) return current;
  return undefined;
}

/** What a function gives: its expression, or what its `return`s give. */
export function resultsOf(made: SyntaxNode): readonly SyntaxNode[] {
  const body = made.lastChild;
  if (!body) return [];
  if (body.name !== 'Block') return [body];
  const results: SyntaxNode[] = [];
  body.cursor().iterate((one) => {
    if (one.from > body.from && isFunction(one)) return false;
    if (one.name === 'ReturnStatement')
      results.push(...expressionsOf(one.node).filter(({ name }) => name !== 'return'));
    return undefined;
  });
  return results;
}
