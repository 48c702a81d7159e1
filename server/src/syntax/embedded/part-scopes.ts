import { argumentsOf, type SyntaxNode } from './script-tree.ts';

/** What a name stands for in a part of a file. */
export interface Binding {
  readonly name: string;
  /** Where the name is known: absolute offsets. */
  readonly from: number;
  readonly to: number;
  /** The initial value of a variable or property. */
  readonly value?: SyntaxNode;
  /** The type that is written behind the name, without the colon. */
  readonly type?: string;
  /** The module that an import takes the name from. */
  readonly module?: string;
  /** What a name is a part of, or an item: `rows` in `const { name } = rows` and in `for (const { name } of rows)`. */
  readonly takenFrom?: SyntaxNode;
  /** True for a parameter of a function, and for what a pattern takes from one. */
  readonly isParameter?: true;
  /** True for a variable that is declared without a value. */
  readonly isUnset?: true;
  readonly constant: boolean;
}

/** A later assignment to a name. */
export interface Assignment {
  readonly name: string;
  /** `=`, `+=`, … */
  readonly operator: string;
  readonly value: SyntaxNode;
  readonly at: number;
}

/** A declaration, and the next one of its name around it. */
interface Nested {
  readonly binding: Binding;
  readonly outer: Nested | undefined;
}

/** The names that one statement of a file declares, by block; those that hold in the whole file are told apart. */
export class PartScopes {
  /** What the statement declares for the whole file. */
  readonly declared = new Map<string, Binding[]>();
  readonly members = new Map<string, Binding>();
  readonly additions = new Map<string, SyntaxNode[]>();
  /** The functions that the statement declares at the top of the file. */
  readonly functions = new Map<string, SyntaxNode>();
  readonly #byName = new Map<string, Binding[]>();
  /** The declarations of the names that were asked for, in the order in which their scopes begin. */
  readonly #nested = new Map<string, readonly Nested[]>();
  readonly #assignments = new Map<string, Assignment[]>();

  constructor(part: SyntaxNode, text: string) {
    part.cursor().iterate((reference) => {
      switch (reference.name) {
        case 'VariableDeclaration':
          for (const binding of declared(reference.node, text)) this.#add(binding, text);
          break;
        case 'ParamList':
          for (const binding of parameters(reference.node, text)) this.#add(binding, text);
          for (const binding of parameterProperties(reference.node, text)) this.members.set(binding.name, binding);
          break;
        case 'ForOfSpec':
        case 'ForInSpec':
        case 'CatchClause': {
          const list = reference.node.getChild('of')?.nextSibling;
          const taken = list ? { takenFrom: list } : {};
          for (const name of definitions(reference.node))
            this.#add({ ...plain(name, reference.node, text), ...taken }, text);
          break;
        }
        case 'PropertyDeclaration': {
          const binding = property(reference.node, text);
          if (binding) this.members.set(binding.name, binding);
          break;
        }
        case 'ImportDeclaration': {
          const module = moduleOf(reference.node, text);
          if (module === undefined) break;
          for (const name of definitions(reference.node)) {
            this.#add({ ...plain(name, reference.node, text), module }, text);
          }
          break;
        }
        case 'AssignmentExpression':
          this.#assign(reference.node, text);
          break;
        case 'FunctionDeclaration':
          this.#function(reference.node, text);
          break;
        case 'CallExpression':
          this.#addition(reference.node, text);
          break;
      }
    });
  }

  /** The innermost declaration of a name that holds at an offset, of those within the statement. */
  resolve(name: string, at: number): Binding | undefined {
    const all = this.#nestedOf(name);
    let low = 0;
    for (let high = all.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((all[middle]?.binding.from ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    let one = all[low - 1];
    while (one && at >= one.binding.to) one = one.outer;
    return one?.binding;
  }

  /** The assignments to a name that mean one declaration of the statement, or, for undefined, one outside of it. */
  assignmentsTo(name: string, binding: Binding | undefined): readonly Assignment[] {
    const all = this.#assignments.get(name) ?? [];
    return all.filter((assignment) => this.resolve(name, assignment.at) === binding);
  }

  /** The names that the statement assigns to. */
  assigned(): Iterable<string> {
    return this.#assignments.keys();
  }

  /** Scopes lie within each other or apart, so that a walk outwards from the last one that begins before a place finds those around it. */
  #nestedOf(name: string): readonly Nested[] {
    let nested = this.#nested.get(name);
    if (!nested) {
      const found: Nested[] = [];
      for (const binding of (this.#byName.get(name) ?? []).toSorted((a, b) => a.from - b.from)) {
        let outer = found.at(-1);
        while (outer && outer.binding.to <= binding.from) outer = outer.outer;
        found.push({ binding, outer });
      }
      nested = found;
      this.#nested.set(name, nested);
    }
    return nested;
  }

  #function(node: SyntaxNode, text: string): void {
    const holder = node.parent?.name === 'ExportDeclaration' ? node.parent.parent : node.parent;
    const name = holder?.name === 'Script' ? node.getChild('VariableDefinition') : null;
    if (name) this.functions.set(text.slice(name.from, name.to), node);
  }

  #addition(call: SyntaxNode, text: string): void {
    const callee = call.firstChild;
    // A callee may be as long as the file; the name and its method are short.
    if (!callee || callee.to - callee.from > LONGEST_ADDITION) return;
    const name = /^([\w$]+)\.(?:push|unshift)$/.exec(text.slice(callee.from, callee.to))?.[1];
    if (name) put(this.additions, name, ...argumentsOf(call));
  }

  #add(binding: Binding, text: string): void {
    const isOfFile = !binding.isParameter && binding.from === 0 && binding.to === text.length;
    put(isOfFile ? this.declared : this.#byName, binding.name, binding);
  }

  #assign(node: SyntaxNode, text: string): void {
    const target = node.firstChild;
    const value = node.lastChild;
    const operator = target?.nextSibling;
    if (target?.name !== 'VariableName' || !value || !operator || value === operator) return;
    const name = text.slice(target.from, target.to);
    put(this.#assignments, name, {
      name,
      operator: text.slice(operator.from, operator.to),
      value,
      at: node.from,
    });
  }
}

const LONGEST_ADDITION = 200;

function put<Value>(map: Map<string, Value[]>, name: string, ...values: Value[]): void {
  const known = map.get(name);
  if (known) known.push(...values);
  else map.set(name, values);
}

/** The names that a declaration binds: one with its value, or those of a pattern. */
function declared(node: SyntaxNode, text: string): Binding[] {
  const scope = scopeOf(node);
  const constant = node.getChild('const') !== null;
  const found: Binding[] = [];
  let name: SyntaxNode | undefined;
  let type: string | undefined;
  let assigned = false;
  const finish = (value?: SyntaxNode): void => {
    if (name?.name === 'VariableDefinition') {
      const own = text.slice(name.from, name.to);
      const given = value ? { value } : { isUnset: true as const };
      found.push({ name: own, ...scope, constant, ...given, ...(type ? { type } : {}) });
    } else if (name) {
      const taken = value ? { takenFrom: value } : {};
      for (const inner of definitions(name))
        found.push({ ...plain(inner, node, text), ...scope, ...memberType(type, inner, text), ...taken });
    }
    name = undefined;
    type = undefined;
    assigned = false;
  };
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name === ',' || child.name === ';') finish();
    else if (child.name === 'Equals') assigned = true;
    else if (child.name === 'TypeAnnotation') type = typeText(child, text);
    else if (assigned && /^[\w]/.test(child.name)) finish(child);
    else if (/^(?:VariableDefinition|ObjectPattern|ArrayPattern)$/.test(child.name)) name = child;
  }
  finish();
  return found;
}

function parameters(list: SyntaxNode, text: string): Binding[] {
  const owner = list.parent ?? list;
  const found: Binding[] = [];
  for (let child = list.firstChild; child; child = child.nextSibling) {
    const next = child.nextSibling;
    const type = next?.name === 'TypeAnnotation' ? typeText(next, text) : undefined;
    if (child.name === 'VariableDefinition') {
      const own = type ?? typeOfDefault(next);
      found.push({ ...plain(child, owner, text), isParameter: true, ...(own ? { type: own } : {}) });
    } else if (child.name === 'ObjectPattern' || child.name === 'ArrayPattern') {
      for (const inner of definitions(child))
        found.push({ ...plain(inner, owner, text), isParameter: true, ...memberType(type, inner, text) });
    }
  }
  return found;
}

/** The type that a parameter has by its default: `limit = 30`. */
function typeOfDefault(equals: SyntaxNode | null): string | undefined {
  if (equals?.name !== 'Equals') return undefined;
  return { Number: 'number', BooleanLiteral: 'boolean' }[equals.nextSibling?.name ?? ''];
}

/** The type of `prisma` in `{ prisma }: { prisma: PrismaClient }`, and that of `limit` in `{ limit = 30 }`. */
function memberType(type: string | undefined, name: SyntaxNode, text: string): { type?: string } {
  const key = text.slice(name.from, name.to).replace(/[^\w$]/g, '');
  const found = new RegExp(`(?:^|[\\s{;,])${key.replaceAll('$', '\\$')}\\??\\s*:\\s*([\\w.]+)`).exec(type ?? '')?.[1];
  const own = found ?? typeOfDefault(name.nextSibling);
  return own === undefined ? {} : { type: own };
}

/** `constructor(private readonly prisma: PrismaService)`. */
function parameterProperties(list: SyntaxNode, text: string): Binding[] {
  const found: Binding[] = [];
  for (let child = list.firstChild; child; child = child.nextSibling) {
    if (child.name !== 'VariableDefinition') continue;
    let before = child.prevSibling;
    while (before?.name === 'readonly') before = before.prevSibling;
    if (before?.name !== 'Privacy' && child.prevSibling?.name !== 'readonly') continue;
    const next = child.nextSibling;
    const type = next?.name === 'TypeAnnotation' ? typeText(next, text) : undefined;
    found.push({ ...plain(child, list, text), ...(type ? { type } : {}) });
  }
  return found;
}

function property(node: SyntaxNode, text: string): Binding | undefined {
  const name = node.getChild('PropertyDefinition') ?? node.getChild('PrivatePropertyDefinition');
  if (!name) return undefined;
  const annotation = node.getChild('TypeAnnotation');
  const equals = node.getChild('Equals');
  const value = equals?.nextSibling;
  return {
    ...plain(name, node, text),
    ...(annotation ? { type: typeText(annotation, text) } : {}),
    ...(value ? { value } : {}),
  };
}

function plain(name: SyntaxNode, scope: SyntaxNode, text: string): Binding {
  const around =
    scope.name === 'ImportDeclaration'
      ? scopeOf(scope)
      : scope.name.startsWith('For')
        ? (scope.parent ?? scope)
        : scope;
  return { name: text.slice(name.from, name.to), from: around.from, to: around.to, constant: false };
}

function typeText(annotation: SyntaxNode, text: string): string {
  return text.slice(annotation.from, annotation.to).replace(/^:\s*/, '');
}

/** The block (or loop, or file) in which a declaration holds. */
function scopeOf(node: SyntaxNode): { from: number; to: number } {
  for (let current = node.parent; current; current = current.parent) {
    if (/^(?:Block|Script|ForStatement|StaticBlock|SwitchBody|ClassBody)$/.test(current.name)) {
      return { from: current.from, to: current.to };
    }
  }
  return { from: node.from, to: node.to };
}

/** The names that a pattern, loop head or import binds. Type imports count too, which does no harm. */
function definitions(node: SyntaxNode): SyntaxNode[] {
  if (node.name === 'VariableDefinition') return [node];
  const found: SyntaxNode[] = [];
  const end = node.name === 'CatchClause' ? node.getChild('Block')?.from : undefined;
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (end !== undefined && child.from >= end) break;
    if (child.name === 'VariableDefinition') found.push(child);
    else if (/Pattern|PatternProperty|ImportGroup|VariableDeclaration/.test(child.name))
      found.push(...definitions(child));
  }
  return found;
}

function moduleOf(node: SyntaxNode, text: string): string | undefined {
  const module = node.getChild('String');
  return module ? text.slice(module.from + 1, module.to - 1) : undefined;
}
