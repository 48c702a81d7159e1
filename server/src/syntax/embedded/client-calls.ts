import type { ClientCall, ClientValue } from '../../model/client-call-facts.ts';
import type { Identifier } from '../../model/identifier.ts';
import type { Bindings } from './bindings.ts';
import { callSite, offsetInFunction, type Source, statementStart } from './call-site.ts';
import { clientValue } from './client-values.ts';
import { isHarmless } from './computed-parts.ts';
import { dynamicParts } from './dynamic-sql.ts';
import { comesFromOutside } from './outside-values.ts';
import type { ScriptCall } from './part-contents.ts';
import { type ClientKind, clientKind } from './prisma-clients.ts';
import { isSqlMethod, textArgument } from './query-sites.ts';
import { resultUse } from './result-use.ts';
import { argumentsOf, enclosingFunction, lastName, type SyntaxNode, unwrapped } from './script-tree.ts';

/** The operations of a model's delegate (Prisma Client reference, "Model queries"). */
const MODEL_OPERATIONS: ReadonlySet<string> = new Set([
  'findUnique',
  'findUniqueOrThrow',
  'findFirst',
  'findFirstOrThrow',
  'findMany',
  'create',
  'createMany',
  'createManyAndReturn',
  'update',
  'updateMany',
  'updateManyAndReturn',
  'upsert',
  'delete',
  'deleteMany',
  'count',
  'aggregate',
  'groupBy',
]);

/** Methods that run SQL from a string as it is. */
const UNSAFE_OPERATIONS: ReadonlySet<string> = new Set(['$queryRawUnsafe', '$executeRawUnsafe']);

/** The calls of database clients in a statement: those of a Prisma client, and those that pass a computed text as SQL. In text order. */
export function findClientCalls(part: SyntaxNode, source: Source): ScriptCall[] {
  const found: ScriptCall[] = [];
  part.cursor().iterate((reference) => {
    if (reference.name !== 'CallExpression') return;
    const { node } = reference;
    const fact = modelCall(node, source) ?? rawCall(node, source);
    if (!fact) return;
    const text = source.text.slice(node.from, node.to);
    const span = { start: 0, end: text.length };
    const parsed = { fact, span, nested: [], problems: [] };
    found.push({ text, start: node.from, leadStart: statementStart(node), parsed });
  });
  return found;
}

/** `prisma.user.findMany({ … })`. */
function modelCall(call: SyntaxNode, source: Source): ClientCall | undefined {
  const { text, bindings } = source;
  const callee = call.firstChild ? unwrapped(call.firstChild) : undefined;
  const operation = callee?.name === 'MemberExpression' ? lastName(callee, text) : undefined;
  if (!callee || !operation || !MODEL_OPERATIONS.has(text.slice(operation.from, operation.to))) return undefined;
  const delegate = callee.firstChild ? unwrapped(callee.firstChild) : undefined;
  const model = delegate?.name === 'MemberExpression' ? delegate.lastChild : undefined;
  const client = delegate?.firstChild;
  if (!client || model?.name !== 'PropertyName') return undefined;
  const kind = clientKind(client, text, bindings);
  if (!kind) return undefined;
  const [argument] = argumentsOf(call);
  const use = resultUse(call, text, bindings);
  const functionOffset = offsetInFunction(call, source);
  return {
    kind: 'clientCall',
    client: 'prisma',
    model: identifier(model, text, call.from),
    operation: identifier(operation, text, call.from),
    receiver: text.slice(client.from, client.to),
    isKnown: kind === 'known' || kind === 'transaction',
    ...argumentOf(argument, text, bindings, call.from),
    transaction: transactionOf(call, kind, text),
    ...(use === undefined ? {} : { usedAsRecords: use }),
    site: { ...callSite(call, source), ...(functionOffset === undefined ? {} : { functionOffset }) },
  };
}

function argumentOf(
  node: SyntaxNode | undefined,
  text: string,
  bindings: Bindings,
  base: number,
): { argument?: ClientValue } {
  return node ? { argument: clientValue(node, text, base, bindings) } : {};
}

/** `whereRaw(…)` of Knex. */
const RAW_CLAUSE = /^(?:(?:and|or)?(?:[Ww]here|[Hh]aving)|orderBy|groupBy|join)Raw$/;

/** `prisma.$queryRawUnsafe(…)`, `Prisma.raw(…)`, `pool.query(…)` with a text that is put together. */
function rawCall(call: SyntaxNode, source: Source): ClientCall | undefined {
  const { text, bindings } = source;
  const callee = call.firstChild ? unwrapped(call.firstChild) : undefined;
  const operation = callee ? lastName(callee, text) : undefined;
  const [argument] = argumentsOf(call);
  if (!callee || !operation || !argument) return undefined;
  const value = textArgument(argument, text);
  const name = text.slice(operation.from, operation.to);
  const receiver = callee.name === 'MemberExpression' ? callee.firstChild : undefined;
  const written = receiver ? text.slice(receiver.from, receiver.to) : '';
  const ofPrisma = UNSAFE_OPERATIONS.has(name) || (name === 'raw' && written === 'Prisma');
  // Drizzle's and Kysely's `sql.raw`, and the methods of Knex that take a part of a query.
  const isRaw = (name === 'raw' && /^(?:Prisma|sql)$/.test(written)) || RAW_CLAUSE.test(name);
  if (!ofPrisma && !isRaw && !isSqlMethod(name)) return undefined;
  // Whether a value was checked before is told by the text above it.
  if (!enclosingFunction(call)) bindings.askAll();
  const parts = dynamicParts(value, text, bindings, call.from, ofPrisma || isRaw) ?? [];
  const raw = isRaw && name === 'raw' && parts.length === 0 ? bareVariable(value, text, bindings, call.from) : [];
  if (!ofPrisma && parts.length + raw.length === 0) return undefined;
  return {
    kind: 'clientCall',
    client: ofPrisma ? 'prisma' : 'driver',
    operation: identifier(operation, text, call.from),
    receiver: written,
    isKnown: true,
    dynamicParts: [...parts, ...raw],
    transaction: 'none',
    site: callSite(call, source),
  };
}

/** `Prisma.raw(name)` of something that the function is given, or makes of what it is given. */
function bareVariable(
  value: SyntaxNode,
  text: string,
  bindings: Bindings,
  base: number,
): ClientCall['dynamicParts'] & object {
  const one = unwrapped(value);
  const source = text.slice(one.from, one.to);
  if (one.name === 'VariableName') {
    const binding = bindings.resolve(source, one.from);
    if (!binding || binding.module !== undefined || isHarmless(one, text, bindings)) return [];
  } else if (
    one.name !== 'MemberExpression' ||
    !/^(?:req|request|ctx|input|params|query|body|args|event)\b/.test(source) ||
    isHarmless(one, text, bindings)
  ) {
    return [];
  }
  return [
    {
      start: one.from - base,
      end: one.to - base,
      source,
      elsewhere: false,
      isValue: false,
      fromOutside: comesFromOutside(one, text, bindings),
    },
  ];
}

function identifier(node: SyntaxNode, text: string, base: number): Identifier {
  return {
    name: text.slice(node.from, node.to),
    quoted: false,
    span: { start: node.from - base, end: node.to - base },
  };
}

function transactionOf(call: SyntaxNode, kind: ClientKind, text: string): ClientCall['transaction'] {
  if (kind === 'transaction' || kind === 'likelyTransaction') return 'interactive';
  for (let node = call.parent; node; node = node.parent) {
    if (node.name === 'CallExpression') {
      const callee = node.firstChild ? lastName(node.firstChild, text) : undefined;
      if (callee && text.slice(callee.from, callee.to) === '$transaction') return 'batch';
    }
    if (/Statement$|Declaration$/.test(node.name)) return 'none';
  }
  return 'none';
}
