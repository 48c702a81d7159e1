import { tokenize } from '../../text/lexer.ts';
import type { Bindings } from './bindings.ts';
import { constantValue, propertyValue } from './constant-values.ts';
import { isHarmlessType, isParsedHarmless, typeOfMember } from './harmless-types.ts';
import { holeContexts } from './hole-contexts.ts';
import { holesOf } from './literal-holes.ts';
import { type LiteralText, readLiteral } from './literals.ts';
import { comesFromOutside } from './outside-values.ts';
import {
  argumentsOf,
  expressionsOf,
  isFunction,
  lastName,
  resultsOf,
  type SyntaxNode,
  unwrapped,
} from './script-tree.ts';
import { asksWhetherAllowed, isValidated } from './validated-names.ts';
import { isValuePlace } from './value-places.ts';
import { walkedList } from './walked-lists.ts';

/** Follows names no further than this. */
const MOST_STEPS = 6;

/** A text that is passed as SQL, as far as the file tells how it is made. */
export interface MadeText {
  readonly literal: LiteralText;
  /** The holes' nodes by their offsets. */
  readonly holes: ReadonlyMap<number, SyntaxNode>;
}

/** A computed part of a SQL text. */
export interface ComputedPart {
  readonly node: SyntaxNode;
  /** True where a value stands, which a parameter could take the place of. */
  readonly isValue: boolean;
  /** True where it may hold what somebody outside of the program chose. */
  readonly fromOutside: boolean;
}

/** The computed parts of a text that are not known to be harmless, in text order. */
export function partsOf({ literal, holes }: MadeText, text: string, bindings: Bindings): readonly ComputedPart[] {
  const marked = literal.chunks.map((chunk) => (chunk.kind === 'hole' ? HOLE : chunk.text));
  const sql = marked.join('');
  const tokens = tokenize(sql, 'unknown');
  const contexts = holeContexts(sql, 'unknown', tokens);
  const isOfCatalogue = readsCatalogueOnly(sql);
  const parts: ComputedPart[] = [];
  let offset = 0;
  for (const [index, chunk] of literal.chunks.entries()) {
    const start = offset;
    offset += (marked[index] ?? '').length;
    const node = chunk.kind === 'hole' ? holes.get(chunk.from) : undefined;
    if (!node || isPlaceholderNumber(sql, start) || isHarmless(node, text, bindings)) continue;
    const context = contexts.get(start);
    const isNumber = isCount(node, text, sql, start) || (context !== undefined && isNumberAsText(node, text));
    const isValue = isValuePlace(sql, tokens, start, context) && !isNumber;
    parts.push({ node, isValue, fromOutside: !isOfCatalogue && comesFromOutside(node, text, bindings) });
  }
  return parts;
}

/** True for a query of the engine's own catalogue: what tools ask it about are the names of objects that they know. */
function readsCatalogueOnly(sql: string): boolean {
  const read = [...sql.matchAll(/\b(?:from|join)\s+(?:["`[]?\$\{x\}["`\]]?\.)?([\w."`[\]]+)/gi)].map(([, name = '']) =>
    name.replace(/["`[\]]/g, ''),
  );
  if (read.length > 0) return read.every((name) => CATALOGUE.test(name));
  return /^\s*select\s+(?:pg_catalog\.)?pg_get_\w+\s*\(/i.test(sql);
}

const CATALOGUE =
  /^(?:information_schema|pg_catalog|sys|mysql|performance_schema)\.|^pg_\w+$|^sqlite_(?:master|schema|temp_master)$/i;

const HOLE = `\${x}`;

/** `LIMIT ${limit}` of something that does not come from a request: programs pass numbers there, as a rule. */
function isCount(node: SyntaxNode, text: string, sql: string, start: number): boolean {
  if (!/\b(?:LIMIT|OFFSET|TOP)\s*\(?\s*$/i.test(sql.slice(Math.max(0, start - 20), start))) return false;
  return !/\b(?:req|request|query|params|searchParams|body|event|argv)\b/.test(text.slice(node.from, node.to));
}

/** `${String(id)}` outside of quotes: linters ask for it around numbers. */
function isNumberAsText(node: SyntaxNode, text: string): boolean {
  return /^String\((?!.*\b(?:req|request|query|params|searchParams|body|event|argv)\b)/s.test(
    text.slice(node.from, node.to),
  );
}

/** `$${index}`: the hole is the number of a parameter. */
function isPlaceholderNumber(sql: string, start: number): boolean {
  return /[$:@]$/.test(sql.slice(0, start).slice(-1));
}

/** Functions that quote what they are given, or give a number. */
const HARMLESS_CALLS =
  /^(?!un)(?:Number|parseInt|parseFloat|BigInt|Boolean|esc(?:[A-Z]\w*)?|\w*(?:escape|quote|sanitize)\w*|\w*Literal|format|ident|literal|sanitize\w*|placeholders?\w*|(?:make|build|generate|create|get)Placeholders\w*|raw|randomUUID|uuid\w*|nanoid)$/i;

/** Methods that give a number, a moment or a digest, whatever they are called on. */
const HARMLESS_METHODS =
  /^(?:get(?:UTC)?(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|Time)|toISOString|toFixed|digest|now|indexOf|findIndex|size)$/;

/** Names that programs give to what never changes. */
const CONSTANT_NAME = /^[A-Z][A-Z0-9_]*$/;

/** Names of what has been quoted already, or is made of placeholders. */
const SAFE_NAME = /^(?:escaped|quoted|sanitized|safe)|placeholders?$|[a-z](?:Ph|Literal)s?$/i;

/** True where a value surely holds nothing that a user can choose: constants, numbers, placeholders, quoted names, what has been validated. */
export function isHarmless(node: SyntaxNode, text: string, bindings: Bindings, steps = 0): boolean {
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
      const [condition, ...ways] = expressionsOf(one).filter((part) => part.name !== 'LogicOp');
      const asked = condition ? text.slice(condition.from, condition.to) : '';
      return ways.every((way) => asksWhetherAllowed(asked, text.slice(way.from, way.to)) || check(way));
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
  if (CONSTANT_NAME.test(name) || SAFE_NAME.test(name) || isValidated(node, text, bindings)) return true;
  if (isParsedHarmless(name, text, bindings) && !bindings.resolve(name, node.from)?.type) return true;
  const binding = bindings.resolve(name, node.from);
  if (!binding) return false;
  if (isHarmlessType(binding.type, text, bindings)) return true;
  const assigned = bindings.assignmentsTo(binding).map(({ value }) => value);
  if (!binding.value && !(binding.isUnset && assigned.length > 0)) {
    const list = walkedList(node, binding, text);
    return list !== undefined && isHarmless(list, text, bindings, steps + 1);
  }
  const values = binding.value ? [binding.value, ...assigned] : assigned;
  return (
    values.every((value) => isHarmless(value, text, bindings, steps + 1)) &&
    addsOnlyHarmless(name, text, bindings, steps)
  );
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
  // `placeholders[0]`
  if (node.getChild('[') && isHarmless(object, text, bindings, steps + 1)) return true;
  const name = text.slice(last.from, last.to);
  if (/^(?:length|size)$/.test(name) || CONSTANT_NAME.test(name) || SAFE_NAME.test(name)) return true;
  // The program's own configuration: the table of a repository class, the schema of a client, a list of what is allowed.
  if (isOwn(node) || CONSTANT_NAME.test(text.slice(object.from, object.to))) return true;
  if (isEnumMember(object, name, text, bindings) || isParsedHarmless(name, text, bindings)) return true;
  if (isHarmlessType(typeOfMember(node, text, bindings), text, bindings) || isValidated(node, text, bindings))
    return true;
  const items = itemsNamed(object, text, bindings);
  if (items?.every((item) => isHarmlessProperty(item, name, text, bindings, steps))) return true;
  const value = constantValue(object, text, bindings);
  if (value?.name !== 'ObjectExpression' && value?.name !== 'ArrayExpression') return false;
  return value.getChildren('Property').every((property) => {
    const inner = property.getChild(':')?.nextSibling;
    return inner !== null && inner !== undefined && isHarmless(inner, text, bindings, steps + 1);
  });
}

/** `Status.Paid`, `orders.Status.Paid`: a member of an enum, a class or a namespace, none of which a caller chooses. */
function isEnumMember(object: SyntaxNode, name: string, text: string, bindings: Bindings): boolean {
  const last = lastName(object, text);
  if (!last || !/^[A-Z]/.test(name) || !/^[A-Z]/.test(text.slice(last.from, last.to))) return false;
  return (
    object.name !== 'VariableName' ||
    bindings.resolve(text.slice(object.from, object.to), object.from)?.type === undefined
  );
}

/** The items that a name stands for one after another, where the file writes the list out. */
function itemsNamed(object: SyntaxNode, text: string, bindings: Bindings): readonly SyntaxNode[] | undefined {
  if (object.name !== 'VariableName') return undefined;
  const binding = bindings.resolve(text.slice(object.from, object.to), object.from);
  const list = binding && !binding.value ? walkedList(object, binding, text) : undefined;
  const written = list && constantValue(list, text, bindings);
  return written?.name === 'ArrayExpression' ? expressionsOf(written) : undefined;
}

function isHarmlessProperty(item: SyntaxNode, name: string, text: string, bindings: Bindings, steps: number): boolean {
  const value = propertyValue(unwrapped(item), name, text);
  return value !== undefined && isHarmless(value, text, bindings, steps + 1);
}

function isHarmlessCall(call: SyntaxNode, text: string, bindings: Bindings, steps: number): boolean {
  const callee = call.firstChild ? unwrapped(call.firstChild) : undefined;
  const last = callee ? lastName(callee, text) : undefined;
  if (!callee || !last) return false;
  const name = text.slice(last.from, last.to);
  if (HARMLESS_CALLS.test(name) || HARMLESS_METHODS.test(name) || isOwn(callee)) return true;
  const object = callee.name === 'MemberExpression' ? callee.firstChild : undefined;
  if (!object) return false;
  if (text.slice(object.from, object.to) === 'Math') return true;
  const args = argumentsOf(call);
  const check = (node: SyntaxNode): boolean => isHarmless(node, text, bindings, steps + 1);
  switch (name) {
    case 'get':
      return CONSTANT_NAME.test(text.slice(object.from, object.to));
    case 'replace':
    case 'replaceAll':
      return check(object) || doublesQuotes(args, text);
    case 'toString':
    case 'join':
    case 'trim':
    case 'toUpperCase':
    case 'toLowerCase':
    case 'slice':
    case 'concat':
      return check(object);
    case 'repeat':
      return check(object);
    case 'filter':
      return check(object) || args.some((callback) => isFunction(callback) && keepsAllowed(callback, text));
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

/** `(key) => ALLOWED.includes(key)`. */
function keepsAllowed(callback: SyntaxNode, text: string): boolean {
  const parameter = callback.getChild('ParamList')?.getChild('VariableDefinition');
  if (!parameter) return false;
  return asksWhetherAllowed(text.slice(parameter.to, callback.to), text.slice(parameter.from, parameter.to));
}

/** `replace(/'/g, "''")`: what is escaped by hand. */
function doublesQuotes([found, instead]: readonly SyntaxNode[], text: string): boolean {
  if (!found || !instead) return false;
  return (
    /^(?:\/'\/g|"'"|'\\'')$/.test(text.slice(found.from, found.to)) &&
    /''|\\'\\'/.test(text.slice(instead.from, instead.to))
  );
}

/** `() => '?'`, `(_, index) => `$${index + 1}``: what a callback gives is made of literals and parameter numbers. */
function givesPlaceholders(callback: SyntaxNode, text: string, bindings: Bindings, steps: number): boolean {
  const given = resultsOf(callback);
  return (
    given.length > 0 &&
    given.every((result) => {
      const inner = unwrapped(result);
      const literal = readLiteral(inner, text);
      if (!literal) return isHarmless(inner, text, bindings, steps + 1);
      return partsOf({ literal, holes: holesOf(inner, text, literal) }, text, bindings).length === 0;
    })
  );
}
