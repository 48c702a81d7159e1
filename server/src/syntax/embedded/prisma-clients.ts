import type { Binding, Bindings } from './bindings.ts';
import { lastName, type SyntaxNode, unwrapped } from './script-tree.ts';

/** What an expression is: surely a Prisma client, one by its usual name, or the client of an interactive transaction. */
export type ClientKind = 'known' | 'likely' | 'transaction';

/** Types of clients: Prisma's own, and the service that NestJS projects derive from it. */
const CLIENT_TYPE = /\b(?:PrismaClient|PrismaService|TransactionClient|ExtendedPrismaClient|PrismaTransaction\w*)\b/;
const TRANSACTION_TYPE = /\b(?:TransactionClient|PrismaTransaction\w*)\b/;
const CLIENT_VALUE = /\bPrismaClient\b|\$extends\s*\(/;
const CLIENT_NAME = /prisma/i;
/** Names that projects give to a client of their own, Prisma's or another's. */
const USUAL_NAMES: ReadonlySet<string> = new Set([
  'db',
  'tx',
  'trx',
  'client',
  'database',
  'orm',
  'transaction',
  'conn',
]);

/** What an expression is as a Prisma client; undefined where nothing speaks for one. */
export function clientKind(node: SyntaxNode, text: string, bindings: Bindings): ClientKind | undefined {
  const one = unwrapped(node);
  if (one.name === 'CallExpression') {
    const callee = one.firstChild;
    return callee && CLIENT_NAME.test(text.slice(callee.from, callee.to)) ? 'known' : undefined;
  }
  const last = lastName(one, text);
  if (!last) return undefined;
  const name = text.slice(last.from, last.to).replace(/^#/, '');
  if (one.name === 'MemberExpression') {
    if (one.firstChild?.name === 'this') {
      const kind = kindOfBinding(bindings.member(name) ?? bindings.member(`#${name}`), text);
      if (kind) return kind;
    }
    if (CLIENT_NAME.test(name)) return 'known';
    return USUAL_NAMES.has(name) ? 'likely' : undefined;
  }
  const binding = bindings.resolve(name, one.from);
  if (binding && isTransactionCallback(binding, one, text)) return 'transaction';
  const kind = kindOfBinding(binding, text);
  if (kind) return kind;
  if (CLIENT_NAME.test(name)) return 'known';
  return USUAL_NAMES.has(name) ? 'likely' : undefined;
}

function kindOfBinding(binding: Binding | undefined, text: string): ClientKind | undefined {
  if (!binding) return undefined;
  if (TRANSACTION_TYPE.test(binding.type ?? '')) return 'transaction';
  if (CLIENT_TYPE.test(binding.type ?? '')) return 'known';
  const { value } = binding;
  return value && CLIENT_VALUE.test(text.slice(value.from, value.to)) ? 'known' : undefined;
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
