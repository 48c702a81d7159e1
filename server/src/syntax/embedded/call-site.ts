import type { Branch, CallSite, EnclosingLoop } from '../../model/embedding.ts';
import type { Bindings } from './bindings.ts';
import { constantValue } from './constant-values.ts';
import { roundOf } from './rounds.ts';
import {
  argumentsOf,
  expressionsOf,
  isComment,
  isFunction,
  lastName,
  type SyntaxNode,
  unwrapped,
} from './script-tree.ts';

/** What every call of one file is looked at with. */
export interface Source {
  readonly text: string;
  readonly bindings: Bindings;
}

/** Methods that call their callback once for each item. */
const EACH_METHODS: ReadonlySet<string> = new Set([
  'map',
  'forEach',
  'flatMap',
  'filter',
  'reduce',
  'reduceRight',
  'some',
  'every',
  'find',
  'mapSeries',
  'eachSeries',
  'each',
]);

/** Where a call stands: the loops of its function around it, and whether its result is waited for. */
export function callSite(call: SyntaxNode, { text, bindings }: Source): CallSite {
  const loops: EnclosingLoop[] = [];
  let owner: SyntaxNode | undefined;
  let inner = call;
  for (let node = call.parent; node; inner = node, node = node.parent) {
    const loop = loopOf(node, inner, text, bindings);
    if (loop) {
      loops.push({ ...loop, ...roundOf(node, call, text) });
      continue;
    }
    if (!isFunction(node)) continue;
    const callback = callbackLoop(node, text, bindings);
    owner ??= callback ? undefined : node;
    if (!callback) break;
    loops.push({ ...callback, ...roundOf(node, call, text) });
  }
  const functionName = owner ? nameOf(owner, text) : undefined;
  const migration = migrationOf(call, text);
  const keptAs = keeperOf(call, text);
  const { whole, runs } = statementChain(call, text);
  return {
    awaited: isAwaited(call, text),
    ...(runs && whole.parent?.name !== 'AwaitExpression' ? { synchronous: true } : {}),
    names: [...namesIn(whole, text, 'VariableName')],
    loops,
    branches: branchesOf(call, owner),
    ...(functionName === undefined ? {} : { functionName }),
    ...(migration === undefined ? {} : { migration }),
    ...(keptAs === undefined ? {} : { keptAs }),
  };
}

/** How far a call stands behind the beginning of its function, which callbacks of lists belong to; undefined at the top level. */
export function offsetInFunction(call: SyntaxNode, { text, bindings }: Source): number | undefined {
  for (let node = call.parent; node; node = node.parent) {
    if (isFunction(node) && !callbackLoop(node, text, bindings)) return call.from - node.from;
  }
  return undefined;
}

/** `all` of `const all = db.prepare(…)`, `this.all = …` and `{ all: … }`. */
function keeperOf({ parent, from }: SyntaxNode, text: string): string | undefined {
  if (parent?.name === 'VariableDeclaration') return textOf(parent.getChild('VariableDefinition'), text);
  if (parent?.name === 'Property' || parent?.name === 'PropertyDeclaration')
    return textOf(parent.getChild('PropertyDefinition'), text);
  const target = parent?.name === 'AssignmentExpression' ? parent.firstChild : null;
  return target && target.from !== from ? textOf(lastName(target, text), text) : undefined;
}

function textOf(node: SyntaxNode | null | undefined, text: string): string | undefined {
  return node ? text.slice(node.from, node.to) : undefined;
}

/** Which part of a migration a call or text is: of what Kysely, Knex, TypeORM, Umzug and their like call `up` and `down`. */
function migrationOf(call: SyntaxNode, text: string): 'up' | 'down' | undefined {
  for (let node: SyntaxNode | null = call; node; node = node.parent) {
    const isKept = node.name === 'Property' && node !== call;
    const name = isKept ? textOf(node.firstChild, text) : isFunction(node) ? nameOf(node, text) : undefined;
    if (name === 'up' || name === 'down') return name;
  }
  return undefined;
}

/** `clear` of `function clear() {}`, `clear() {}`, `clear = () => {}` and `clear: () => {}`. */
function nameOf(owner: SyntaxNode, text: string): string | undefined {
  const own = owner.getChild('VariableDefinition') ?? owner.getChild('PropertyDefinition');
  let target = own;
  if (!own) {
    const { parent } = owner;
    if (parent?.name === 'VariableDeclaration' || parent?.name === 'Property' || parent?.name === 'PropertyDeclaration')
      target = parent.getChild('VariableDefinition') ?? parent.getChild('PropertyDefinition');
  }
  return target ? text.slice(target.from, target.to) : undefined;
}

/** What is called on a prepared statement to give it values, and to run it (better-sqlite3, node:sqlite, Bun, D1). */
const STATEMENT_METHODS = /^(?:bind|pluck|raw|expand|safeIntegers|first|get|all|run|iterate|values)$/;
const RUNNING_METHODS = /^(?:get|all|run|iterate|values)$/;

/** The call with those that follow it on the prepared statement, and whether one of them runs it. */
function statementChain(call: SyntaxNode, text: string): { readonly whole: SyntaxNode; readonly runs: boolean } {
  let whole = call;
  let runs = false;
  for (;;) {
    const member = whole.parent;
    const outer = member?.parent;
    if (member?.name !== 'MemberExpression' || outer?.name !== 'CallExpression' || outer.from !== whole.from) break;
    const name = lastName(member, text);
    const method = name ? text.slice(name.from, name.to) : '';
    if (!STATEMENT_METHODS.test(method)) break;
    runs ||= RUNNING_METHODS.test(method);
    whole = outer;
  }
  return { whole, runs };
}

/** Statements and expressions that run one of several ways. */
const CONDITIONS: ReadonlySet<string> = new Set([
  'IfStatement',
  'ConditionalExpression',
  'SwitchStatement',
  'TryStatement',
]);

function branchesOf(call: SyntaxNode, owner: SyntaxNode | undefined): Branch[] {
  const branches: Branch[] = [];
  const base = owner?.from ?? topLevelStatement(call).from;
  let inner = call;
  for (let node = call.parent; node && node.from !== owner?.from; inner = node, node = node.parent) {
    if (!CONDITIONS.has(node.name)) continue;
    const way = wayOf(node, inner, call);
    if (way !== undefined) branches.push({ condition: node.from - base, ...way });
  }
  return branches;
}

function topLevelStatement(node: SyntaxNode): SyntaxNode {
  let current = node;
  while (current.parent?.parent) current = current.parent;
  return current;
}

/** The way of a condition that holds a call; undefined for what always runs: the condition itself, `finally`. */
function wayOf(node: SyntaxNode, inner: SyntaxNode, call: SyntaxNode): Omit<Branch, 'condition'> | undefined {
  switch (node.name) {
    case 'IfStatement': {
      if (inner.name === 'ParenthesizedExpression') return undefined;
      const otherwise = node.getChild('else');
      return { way: otherwise && inner.from > otherwise.from ? 1 : 0, leaves: leavesFunction(inner) };
    }
    case 'ConditionalExpression':
      return inner.from === node.from ? undefined : { way: inner.nextSibling ? 0 : 1, leaves: false };
    case 'SwitchStatement': {
      const labels = node.getChild('SwitchBody')?.getChildren('CaseLabel') ?? [];
      return inner.name === 'SwitchBody'
        ? { way: labels.filter(({ from }) => from < call.from).length, leaves: false }
        : undefined;
    }
    default:
      if (inner.name === 'CatchClause') return { way: 1, leaves: true };
      return inner.name === 'Block' ? { way: 0, leaves: false } : undefined;
  }
}

/** True for a statement or block that ends with `return` or `throw`. */
function leavesFunction(node: SyntaxNode): boolean {
  if (/^(?:Return|Throw|Continue|Break)Statement$/.test(node.name)) return true;
  return (
    node.name === 'Block' && /^(?:Return|Throw|Continue|Break)Statement$/.test(node.lastChild?.prevSibling?.name ?? '')
  );
}

/** The loop that a statement is, for what stands in its body (or in the condition of a `while`). */
function loopOf(node: SyntaxNode, inner: SyntaxNode, text: string, bindings: Bindings): EnclosingLoop | undefined {
  if (node.name === 'WhileStatement' || node.name === 'DoStatement') return whileLoop(node, text);
  if (node.name !== 'ForStatement') return undefined;
  const head = node.getChild('ForOfSpec') ?? node.getChild('ForInSpec') ?? node.getChild('ForSpec');
  if (!head || inner.from < head.to) return undefined;
  // A loop that goes on by more than one walks over batches, and one that goes so far and no further tries a few times.
  const inBatches =
    head.name === 'ForSpec' && /[+-]=|<=?\s*(?:\d|[A-Z][A-Z0-9_]+\b)/.test(text.slice(head.from, head.to));
  const names = inBatches ? new Set<string>() : namesIn(head, text, 'VariableDefinition');
  const over = head.name === 'ForSpec' ? undefined : iterated(head);
  return {
    kind: 'for',
    variables: [...withDerived(names, node, text)],
    ...(over ? { over: text.slice(over.from, over.to), ...fixedOf(over, text, bindings) } : {}),
  };
}

/** `while (i < users.length) { const user = users[i++]; … }` walks over a list; other loops of this kind page or poll. */
function whileLoop(node: SyntaxNode, text: string): EnclosingLoop {
  const body = node.getChild('Block');
  const over = /([\w$.]+)\.length\b/.exec(text.slice(node.from, body?.from ?? node.to))?.[1];
  if (!body || over === undefined || node.name !== 'WhileStatement') return { kind: 'while', variables: [] };
  const taken = new RegExp(
    `(?:const|let)\\s+([\\w$]+)[^=;\\n]*=\\s*${over.replace(/[.$]/g, '\\$&')}(?:\\[|\\.(?:shift|pop)\\()`,
  );
  const name = taken.exec(text.slice(body.from, body.to))?.[1];
  const names = new Set(name === undefined ? [] : [name]);
  return { kind: 'while', variables: [...withDerived(names, body, text)], over };
}

/** Whether what is walked over is a list that the file writes out: `const TABLES = ['a', 'b']`, `Object.entries(LABELS)`. */
function fixedOf(over: SyntaxNode, text: string, bindings: Bindings): { isFixed?: true } {
  const value = constantValue(over, text, bindings);
  if (value?.name === 'CallExpression') {
    const callee = value.firstChild;
    const [object] = argumentsOf(value);
    if (!callee || !object || !/^Object\.(?:keys|values|entries)$/.test(text.slice(callee.from, callee.to))) return {};
    const written = constantValue(object, text, bindings);
    const isWhole = written?.getChildren('Property').every((property) => !property.getChild('Spread'));
    return written?.name === 'ObjectExpression' && isWhole ? { isFixed: true } : {};
  }
  if (value?.name !== 'ArrayExpression' || value.getChild('Spread')) return {};
  const isAddedTo = over.name === 'VariableName' && bindings.additionsTo(text.slice(over.from, over.to)).length > 0;
  return isAddedTo || expressionsOf(value).length === 0 ? {} : { isFixed: true };
}

/** The names of one kind that stand in a node. */
function namesIn(node: SyntaxNode, text: string, kind: 'VariableName' | 'VariableDefinition'): Set<string> {
  const names = new Set<string>();
  node.cursor().iterate((one) => {
    const shorthand = kind === 'VariableName' && one.name === 'PropertyDefinition' && isShorthand(one.node);
    if (one.name === kind || shorthand) names.add(text.slice(one.from, one.to));
  });
  return names;
}

/** `{ id }` in an object mentions the variable. */
function isShorthand({ parent, nextSibling }: SyntaxNode): boolean {
  return parent?.name === 'Property' && nextSibling === null;
}

/** The names, and those that declarations in the body make of them. */
function withDerived(names: Set<string>, body: SyntaxNode, text: string): Set<string> {
  if (names.size === 0) return names;
  body.cursor().iterate((one) => {
    if (one.name !== 'VariableDeclaration') return;
    const used = namesIn(one.node, text, 'VariableName');
    if (![...used].some((name) => names.has(name))) return;
    for (const name of namesIn(one.node, text, 'VariableDefinition')) names.add(name);
  });
  return names;
}

function iterated(head: SyntaxNode): SyntaxNode | undefined {
  const word = head.getChild('of') ?? head.getChild('in');
  return word?.nextSibling ?? undefined;
}

/** `users.map((user) => …)` around the function. */
function callbackLoop(callback: SyntaxNode, text: string, bindings: Bindings): EnclosingLoop | undefined {
  const list = callback.parent;
  const call = list?.name === 'ArgList' ? list.parent : undefined;
  const callee = call?.firstChild ? unwrapped(call.firstChild) : undefined;
  if (!call || callee?.name !== 'MemberExpression') return undefined;
  const name = lastName(callee, text);
  const method = name ? text.slice(name.from, name.to) : '';
  if (!EACH_METHODS.has(method) || !argumentsOf(call).some((one) => one.from === callback.from)) return undefined;
  // `Effect.map((db) => …)`, `TE.map(…)`: a module of functions, not a list.
  if (callee.firstChild && isModule(callee.firstChild, text, bindings)) return undefined;
  const parameters = callback.getChild('ParamList');
  const names = parameters ? namesIn(parameters, text, 'VariableDefinition') : new Set<string>();
  const object = callee.firstChild;
  const over = object ? { over: text.slice(object.from, object.to), ...fixedOf(object, text, bindings) } : {};
  return {
    kind: 'callback',
    method,
    variables: [...withDerived(names, callback, text)],
    ...over,
  };
}

/** An imported name in capitals that is none of a constant: `Effect`, `TE`, `Stream`. */
function isModule({ name, from, to }: SyntaxNode, text: string, bindings: Bindings): boolean {
  if (name !== 'VariableName') return false;
  const written = text.slice(from, to);
  return /^(?:[A-Z][a-z]\w*|[A-Z]{1,3})$/.test(written) && bindings.resolve(written, from)?.module !== undefined;
}

/** Waited for by `await` (directly, or by way of `Promise.all` and of a function that returns it), or returned. */
function isAwaited(call: SyntaxNode, text: string): boolean {
  for (let node: SyntaxNode | null = call.parent; node; node = node.parent) {
    if (node.name === 'AwaitExpression' || node.name === 'ReturnStatement' || node.name === 'ForOfSpec') return true;
    if (isFunction(node)) return node.getChild('Block') === null;
    if (/Statement$|Declaration$|^Block$/.test(node.name)) return false;
  }
  return /\bawait\s*$/.test(text.slice(Math.max(0, call.from - 10), call.from));
}

/** Where the statement of the program begins that a node stands in, comments above it included. */
export function statementStart(node: SyntaxNode): number {
  let current = node;
  while (current.parent && !/^(?:Script|Block|ClassBody|StaticBlock|SwitchBody)$/.test(current.parent.name)) {
    current = current.parent;
  }
  let before = current.prevSibling;
  while (before && isComment(before)) before = before.prevSibling;
  return before?.to ?? current.parent?.from ?? 0;
}
