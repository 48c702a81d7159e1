import type { DynamicPart } from '../../model/client-call-facts.ts';
import { tokenize } from '../../text/lexer.ts';
import type { Bindings } from './bindings.ts';
import { constantValue } from './constant-values.ts';
import { type HoleContext, holeContexts } from './hole-contexts.ts';
import { type LiteralText, readLiteral, runtimeText } from './literals.ts';
import { argumentsOf, expressionsOf, isFunction, lastName, type SyntaxNode, unwrapped } from './script-tree.ts';
import { looksLikeSql } from './sql-likeness.ts';
import { walkedList } from './walked-lists.ts';

/** Follows names no further than this. */
const MOST_STEPS = 6;

/** A text that is passed as SQL, as far as the file tells how it is made. */
interface MadeText {
  readonly literal: LiteralText;
  /** The holes' nodes by their offsets. */
  readonly holes: ReadonlyMap<number, SyntaxNode>;
}

/**
 * The parts of a SQL text that are computed and not known to be harmless: expressions in its literal, or in the literals from which a
 * variable was put together.
 *
 * @param value the argument that holds the text
 * @param base the offset that spans count from
 * @param isSql true where the call takes nothing but SQL, so that the text needs no look
 * @returns undefined where the text is no SQL, or nothing is known of it
 */
export function dynamicParts(
  value: SyntaxNode,
  text: string,
  bindings: Bindings,
  base: number,
  isSql: boolean,
): readonly DynamicPart[] | undefined {
  const one = unwrapped(value);
  const made = madeTexts(one, text, bindings);
  if (made.length === 0) return undefined;
  if (!isSql && !made.some(({ literal }) => looksLikeSql(runtimeText(literal)))) return undefined;
  const direct = readLiteral(one, text) !== undefined;
  return made
    .flatMap((part) => partsOf(part, text, bindings))
    .map(({ node, isValue }) => {
      const at = direct ? node : one;
      const source = text.slice(node.from, node.to);
      return { start: at.from - base, end: at.to - base, source, elsewhere: !direct, isValue };
    });
}

/** The literals of which a text is made: its own, or those that a variable is given and added to. */
function madeTexts(node: SyntaxNode, text: string, bindings: Bindings): MadeText[] {
  const literal = readLiteral(node, text);
  if (literal) return [{ literal, holes: holesOf(node, text, literal) }];
  // The key of `{ text }` is a variable's name too.
  if (node.name !== 'VariableName' && node.name !== 'PropertyDefinition') return [];
  const binding = bindings.resolve(text.slice(node.from, node.to), node.from);
  if (!binding?.value) return [];
  const values = [binding.value, ...bindings.assignmentsTo(binding).map((assignment) => assignment.value)];
  return values.flatMap((one) => {
    const inner = unwrapped(one);
    const made = readLiteral(inner, text);
    return made ? [{ literal: made, holes: holesOf(inner, text, made) }] : [];
  });
}

/** The texts of the holes that are constants of the file, by the offsets of the holes. */
export function constantHoles(
  value: SyntaxNode,
  text: string,
  bindings: Bindings,
  literal: LiteralText,
): ReadonlyMap<number, string> {
  const constants = new Map<number, string>();
  for (const [offset, node] of holesOf(unwrapped(value), text, literal)) {
    const known = constantValue(node, text, bindings);
    const inner = known && readLiteral(known, text);
    if (inner?.chunks.every((chunk) => chunk.kind !== 'hole')) constants.set(offset, runtimeText(inner));
  }
  return constants;
}

/** The expressions of a literal's holes by the offsets at which the holes begin. */
function holesOf(node: SyntaxNode, text: string, literal: LiteralText): ReadonlyMap<number, SyntaxNode> {
  const wanted = new Set(literal.chunks.filter((chunk) => chunk.kind === 'hole').map((chunk) => chunk.from));
  const holes = new Map<number, SyntaxNode>();
  if (wanted.size === 0) return holes;
  node.cursor().iterate((one) => {
    if (!wanted.has(one.from) || holes.has(one.from)) return;
    if (one.name === 'Interpolation') {
      const [, expression] = expressionsOf(one.node);
      if (expression) holes.set(one.from, expression);
    } else if (one.name !== 'BinaryExpression' && !/^[`'"]/.test(text[one.from] ?? '')) {
      holes.set(one.from, one.node);
    }
  });
  return holes;
}

function partsOf(
  { literal, holes }: MadeText,
  text: string,
  bindings: Bindings,
): { readonly node: SyntaxNode; readonly isValue: boolean }[] {
  const marked = literal.chunks.map((chunk) => (chunk.kind === 'hole' ? HOLE : chunk.text));
  const sql = marked.join('');
  const contexts = holeContexts(sql, 'unknown', tokenize(sql, 'unknown'));
  const parts: { node: SyntaxNode; isValue: boolean }[] = [];
  let offset = 0;
  for (const [index, chunk] of literal.chunks.entries()) {
    const start = offset;
    offset += (marked[index] ?? '').length;
    const node = chunk.kind === 'hole' ? holes.get(chunk.from) : undefined;
    if (!node || isPlaceholderNumber(sql, start) || isHarmless(node, text, bindings, 0)) continue;
    const context = contexts.get(start);
    const isValue = context === undefined ? /'[^']*$/.test(sql.slice(0, start)) : VALUE_CONTEXTS.has(context);
    parts.push({ node, isValue });
  }
  return parts;
}

/** Where a parameter could take the place of a hole. */
const VALUE_CONTEXTS: ReadonlySet<HoleContext> = new Set(['value', 'list', 'pattern', 'interval']);

const HOLE = `\${x}`;

/** `$${index}`: the hole is the number of a parameter. */
function isPlaceholderNumber(sql: string, start: number): boolean {
  return /[$:@]$/.test(sql.slice(0, start).slice(-1));
}

/** Functions that quote what they are given, or give a number. */
const HARMLESS_CALLS =
  /^(?:Number|parseInt|parseFloat|BigInt|Boolean|escape\w*|quote\w*|format|ident|literal|sanitize\w*|placeholders?\w*|makePlaceholders\w*|buildPlaceholders\w*|generatePlaceholders\w*|raw)$/i;

/** Names that programs give to what never changes. */
const CONSTANT_NAME = /^[A-Z][A-Z0-9_]*$/;

/** Names of what has been quoted already, or is made of placeholders. */
const SAFE_NAME = /^(?:escaped|quoted|sanitized|safe)|placeholders?$|[a-z](?:Ph|Literal)s?$/i;

/** True where a value surely holds nothing that a user can choose: constants, numbers, placeholders, quoted names. */
function isHarmless(node: SyntaxNode, text: string, bindings: Bindings, steps: number): boolean {
  const one = unwrapped(node);
  if (steps > MOST_STEPS) return false;
  const check = (inner: SyntaxNode | null | undefined): boolean =>
    inner !== null && inner !== undefined && isHarmless(inner, text, bindings, steps + 1);
  const literal = readLiteral(one, text);
  if (literal) {
    const holes = holesOf(one, text, literal);
    return literal.chunks.every((chunk) => chunk.kind !== 'hole' || check(holes.get(chunk.from)));
  }
  switch (one.name) {
    case 'Number':
    case 'BooleanLiteral':
    case 'null':
      return true;
    case 'ConditionalExpression': {
      const [, then, otherwise] = expressionsOf(one).filter((part) => part.name !== 'LogicOp');
      return check(then) && check(otherwise);
    }
    case 'BinaryExpression': {
      const operands = expressionsOf(one).filter((part) => !/Op$/.test(part.name));
      const arithmetic = one.getChild('ArithOp');
      if (arithmetic && text.slice(arithmetic.from, arithmetic.to) !== '+') return true;
      return operands.every(check);
    }
    case 'UnaryExpression':
      return true;
    case 'VariableName':
      return isHarmlessName(one, text, bindings, steps);
    case 'MemberExpression':
      return isHarmlessMember(one, text, bindings, steps);
    case 'CallExpression':
      return isHarmlessCall(one, text, bindings, steps);
    case 'ArrayExpression':
      return expressionsOf(one).every(check);
    case 'TaggedTemplateExpression':
      return true;
    default:
      return false;
  }
}

function isHarmlessName(node: SyntaxNode, text: string, bindings: Bindings, steps: number): boolean {
  const name = text.slice(node.from, node.to);
  if (CONSTANT_NAME.test(name) || SAFE_NAME.test(name)) return true;
  const binding = bindings.resolve(name, node.from);
  if (!binding) return false;
  if (/^(?:number|bigint|boolean)\b/.test(binding.type ?? '') || isLiteralType(binding.type)) return true;
  if (!binding.value) {
    const list = walkedList(node, binding, text);
    return list !== undefined && isHarmless(list, text, bindings, steps + 1);
  }
  const values = [binding.value, ...bindings.assignmentsTo(binding).map(({ value }) => value)];
  return (
    values.every((value) => isHarmless(value, text, bindings, steps + 1)) &&
    addsOnlyHarmless(name, text, bindings, steps)
  );
}

/** `'asc' | 'desc'`. */
export function isLiteralType(type: string | undefined): boolean {
  return type !== undefined && /^\|?\s*(?:'[^']*'|"[^"]*"|\d+)(?:\s*\|\s*(?:'[^']*'|"[^"]*"|\d+))*$/.test(type.trim());
}

/** Whether all that is pushed to a list of that name is harmless: literals, and literals with parameter numbers. */
function addsOnlyHarmless(name: string, text: string, bindings: Bindings, steps: number): boolean {
  return bindings.additionsTo(name).every((item) => {
    const inner = unwrapped(item);
    const literal = readLiteral(inner, text);
    if (!literal) return isHarmless(item, text, bindings, steps + 1);
    return partsOf({ literal, holes: holesOf(inner, text, literal) }, text, bindings).length === 0;
  });
}

/** `this.table`, `this.options.schema`. */
function isOwn(node: SyntaxNode): boolean {
  let root = node;
  while (root.name === 'MemberExpression' && root.firstChild) root = root.firstChild;
  return root.name === 'this';
}

function isHarmlessMember(node: SyntaxNode, text: string, bindings: Bindings, steps: number): boolean {
  const last = node.lastChild;
  const object = node.firstChild;
  if (!last || !object) return false;
  const name = text.slice(last.from, last.to);
  if (name === 'length' || CONSTANT_NAME.test(name) || SAFE_NAME.test(name)) return true;
  // The program's own configuration: the table of a repository class, the schema of a client.
  if (isOwn(node)) return true;
  const value = constantValue(object, text, bindings);
  if (value?.name !== 'ObjectExpression' && value?.name !== 'ArrayExpression') return false;
  return value.getChildren('Property').every((property) => {
    const inner = property.getChild(':')?.nextSibling;
    return inner !== null && inner !== undefined && isHarmless(inner, text, bindings, steps + 1);
  });
}

function isHarmlessCall(call: SyntaxNode, text: string, bindings: Bindings, steps: number): boolean {
  const callee = call.firstChild ? unwrapped(call.firstChild) : undefined;
  const last = callee ? lastName(callee, text) : undefined;
  if (!callee || !last) return false;
  const name = text.slice(last.from, last.to);
  if (HARMLESS_CALLS.test(name) || isOwn(callee)) return true;
  const object = callee.name === 'MemberExpression' ? callee.firstChild : undefined;
  if (!object) return false;
  if (text.slice(object.from, object.to) === 'Math') return true;
  const args = argumentsOf(call);
  const check = (node: SyntaxNode): boolean => isHarmless(node, text, bindings, steps + 1);
  switch (name) {
    case 'join':
    case 'trim':
    case 'toUpperCase':
    case 'toLowerCase':
    case 'filter':
    case 'slice':
    case 'concat':
      return check(object);
    case 'repeat':
      return check(object);
    case 'fill':
      return args.every(check);
    case 'map':
    case 'flatMap': {
      const [callback] = args;
      return callback !== undefined && isFunction(callback) && givesPlaceholders(callback, text, bindings, steps);
    }
    default:
      return false;
  }
}

/** `() => '?'`, `(_, index) => `$${index + 1}``: what a callback gives is made of literals and parameter numbers. */
function givesPlaceholders(callback: SyntaxNode, text: string, bindings: Bindings, steps: number): boolean {
  const body = callback.lastChild;
  if (!body || body.name === 'Block') return false;
  const inner = unwrapped(body);
  const literal = readLiteral(inner, text);
  if (!literal) return isHarmless(inner, text, bindings, steps + 1);
  return partsOf({ literal, holes: holesOf(inner, text, literal) }, text, bindings).length === 0;
}
