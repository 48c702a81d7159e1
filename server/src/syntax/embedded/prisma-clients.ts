import type { Binding, Bindings } from './bindings.ts';
import { expressionsOf, lastName, type SyntaxNode, unwrapped } from './script-tree.ts';

/**
 * What an expression is: surely a Prisma client, one by its usual name, or the client of an interactive transaction, surely or by its name.
 */
export type ClientKind = 'known' | 'likely' | 'transaction' | 'likelyTransaction';

/** Types of clients: Prisma's own, and what projects derive from them (`PrismaService`, `typeof prisma`). */
const CLIENT_TYPE = /prisma/i;
const TRANSACTION_TYPE = /TransactionClient\b|\bPrismaT(?:ransaction|x)\w*|\$transaction\b/;
const CLIENT_NAME = /prisma/i;
/** Modules that give a client: `@/lib/prisma`, `../prisma/client`. */
const CLIENT_MODULE =
  /(?:^|[/@.-])prisma(?:[-_]?(?:client|service|db))?(?:\/(?:client|index|service|db))?(?:\.[cm]?[jt]s)?$/i;
/** Modules that give the client of a database, Prisma's or another's: `~/server/db`, `@acme/database`. */
const DATABASE_MODULE = /(?:^|[/@.-])(?:db|database|orm)(?:\/(?:client|index))?(?:\.[cm]?[jt]s)?$/i;
/** Names that projects give to a client of their own, Prisma's or another's. */
const USUAL_NAMES: ReadonlySet<string> = new Set(['db', 'client', 'database', 'orm', 'conn']);
const TRANSACTION_NAMES: ReadonlySet<string> = new Set(['tx', 'trx', 'transaction', 'txn']);
/** Modules and functions of clients of something else, which may have delegates and methods of the same names. */
const OTHER_CLIENT =
  /mongo|drizzle|knex|kysely|redis|supabase|firebase|firestore|dexie|trpc|graphql|apollo|clerk|stripe|axios|initClient|openai|elastic|sanity|dynamo/i;
/** Where a value names what makes it. */
const MAKER_LENGTH = 80;
/** Values are followed through so many names. */
const MOST_STEPS = 4;

/** What an expression is as a Prisma client; undefined where nothing speaks for one. */
export function clientKind(node: SyntaxNode, text: string, bindings: Bindings): ClientKind | undefined {
  return kindOf(node, text, bindings, 0);
}

function kindOf(node: SyntaxNode, text: string, bindings: Bindings, steps: number): ClientKind | undefined {
  const one = unwrapped(node);
  if (steps > MOST_STEPS) return undefined;
  switch (one.name) {
    case 'this':
      return isOfClientClass(one, text) ? 'known' : undefined;
    case 'AwaitExpression': {
      const inner = one.lastChild;
      return inner ? kindOf(inner, text, bindings, steps) : undefined;
    }
    case 'NewExpression': {
      const name = one.getChild('VariableName');
      return name && CLIENT_NAME.test(text.slice(name.from, name.to)) ? 'known' : undefined;
    }
    case 'CallExpression': {
      const callee = one.firstChild ? lastName(one.firstChild, text) : undefined;
      const name = callee ? text.slice(callee.from, callee.to) : '';
      return CLIENT_NAME.test(name) || name === '$extends' ? 'known' : undefined;
    }
    case 'BinaryExpression':
    case 'ConditionalExpression': {
      // `tx ?? this.prisma`, `inside ? tx : prisma`.
      const kinds = expressionsOf(one).map((part) =>
        /Op$/.test(part.name) ? undefined : kindOf(part, text, bindings, steps + 1),
      );
      return strongest(kinds);
    }
    case 'MemberExpression':
      return kindOfMember(one, text, bindings);
    case 'VariableName':
      return kindOfVariable(one, text, bindings, steps);
    default:
      return undefined;
  }
}

/** A value that may be the client of a transaction writes in it, for all we know. */
function strongest(kinds: readonly (ClientKind | undefined)[]): ClientKind | undefined {
  const order: readonly ClientKind[] = ['transaction', 'likelyTransaction', 'known', 'likely'];
  const found = order.find((kind) => kinds.includes(kind));
  return found === 'likelyTransaction' && kinds.includes('known') ? 'transaction' : found;
}

function kindOfMember(member: SyntaxNode, text: string, bindings: Bindings): ClientKind | undefined {
  const last = lastName(member, text);
  if (!last) return undefined;
  const name = text.slice(last.from, last.to).replace(/^#/, '');
  if (member.firstChild?.name === 'this') {
    const kind = kindOfType((bindings.member(name) ?? bindings.member(`#${name}`))?.type);
    if (kind) return kind;
  }
  if (CLIENT_NAME.test(name)) return 'known';
  // `this.prismaService.client`
  if (USUAL_NAMES.has(name) && CLIENT_NAME.test(text.slice(member.from, last.from))) return 'known';
  return kindOfName(name);
}

function kindOfVariable(node: SyntaxNode, text: string, bindings: Bindings, steps: number): ClientKind | undefined {
  const name = text.slice(node.from, node.to);
  const binding = bindings.resolve(name, node.from);
  if (binding && isTransactionCallback(binding, node, text)) return 'transaction';
  const kind = binding && kindOfBinding(binding, text, bindings, steps);
  // `import { prisma } from './db'`: the module may give any client, the name says which.
  if (kind === 'likely' && CLIENT_NAME.test(name)) return 'known';
  if (kind) return kind;
  if (binding && isOfOther(binding, text)) return undefined;
  return CLIENT_NAME.test(name) ? 'known' : kindOfName(name);
}

function kindOfBinding(binding: Binding, text: string, bindings: Bindings, steps: number): ClientKind | undefined {
  const { type, value, module } = binding;
  if (module !== undefined) {
    if (CLIENT_MODULE.test(module)) return 'known';
    return DATABASE_MODULE.test(module) ? 'likely' : undefined;
  }
  return kindOfType(type) ?? (value ? kindOf(value, text, bindings, steps + 1) : undefined);
}

function isOfOther({ module, type, value }: Binding, text: string): boolean {
  const maker = value && text.slice(value.from, Math.min(value.to, value.from + MAKER_LENGTH));
  return [module, type, maker].some((one) => one !== undefined && OTHER_CLIENT.test(one));
}

function kindOfType(type: string | undefined): ClientKind | undefined {
  if (type === undefined || !CLIENT_TYPE.test(type)) return undefined;
  return TRANSACTION_TYPE.test(type) ? 'transaction' : 'known';
}

function kindOfName(name: string): ClientKind | undefined {
  if (TRANSACTION_NAMES.has(name)) return 'likelyTransaction';
  return USUAL_NAMES.has(name) ? 'likely' : undefined;
}

/** `this` in a class that is a client: `class PrismaService extends PrismaClient`. */
function isOfClientClass(node: SyntaxNode, text: string): boolean {
  for (let current = node.parent; current; current = current.parent) {
    if (current.name !== 'ClassDeclaration' && current.name !== 'ClassExpression') continue;
    const parent = current.getChild('extends')?.nextSibling;
    return parent !== null && parent !== undefined && CLIENT_NAME.test(text.slice(parent.from, parent.to));
  }
  return false;
}

/** `tx` of `prisma.$transaction(async (tx) => …)`: the name is a parameter of a function that is an argument of that call. */
function isTransactionCallback(binding: Binding, use: SyntaxNode, text: string): boolean {
  for (let node = use.parent; node; node = node.parent) {
    if (node.from !== binding.from || node.to !== binding.to) continue;
    const call = node.parent?.name === 'ArgList' ? node.parent.parent : undefined;
    const callee = call?.firstChild ? lastName(call.firstChild, text) : undefined;
    if (callee && text.slice(callee.from, callee.to) === '$transaction') return true;
  }
  return false;
}
