import { describe, expect, it } from 'vitest';
import type { ClientCall } from '../../../server/src/model/client-call-facts.ts';
import { readWhole } from '../../support/scripts.ts';

function callsIn(code: string): readonly ClientCall[] {
  return readWhole(code, 'src/a.ts', 'postgresql').calls.flatMap(({ parsed: { fact } }) => {
    return fact.kind === 'clientCall' ? [fact] : [];
  });
}

describe('a Prisma client is known', () => {
  const known: readonly (readonly [how: string, code: string])[] = [
    ['by its name', 'prisma.user.count()'],
    ['as it is constructed', 'const c = new PrismaClient(); c.user.count()'],
    ['where it is extended', 'const x = base.$extends(e); x.user.count()'],
    ['as it is kept across reloads', 'const store = globalForPrisma.prisma ?? new PrismaClient(); store.user.count()'],
    ['on the object that keeps it', 'globalThis.prisma.user.count()'],
    ['by a function that gives it', 'const c = await getPrismaClient(); c.user.count()'],
    ['under another name', 'const c = this.prisma; c.user.count()'],
    ['by its module', "import store from '@/lib/prisma'; store.user.count()"],
    ['by its module’s folder', "import { read } from '../prisma/client.js'; read.user.count()"],
    [
      'by its service',
      'class A { constructor(private readonly data: PrismaService) {} m() { this.data.user.count(); } }',
    ],
    [
      'inside its service',
      'class A { constructor(private prismaService: S) {} m() { this.prismaService.client.user.count(); } }',
    ],
    ['in a class that is one', 'class Users extends PrismaClient { m() { return this.user.count(); } }'],
    ['by the type of a parameter', 'function f(store: typeof prisma) { store.user.count(); }'],
    ['by the type in a pattern', 'function f({ store }: { store: PrismaClient }) { store.user.count(); }'],
    ['by its name from the module of a database', "import { prisma } from './db'; prisma.user.count()"],
    ['in the context of a resolver', 'const f = (_, args, ctx) => ctx.prisma.user.count()'],
  ];
  it.each(known)('%s', (_, code) => {
    expect(callsIn(code)).toMatchObject([{ client: 'prisma', isKnown: true, transaction: 'none' }]);
  });

  const likely: readonly (readonly [how: string, code: string])[] = [
    ['under a usual name', 'db.user.count()'],
    ['in the context of a procedure', 'query(({ ctx }) => ctx.db.user.count())'],
    ['from the module of a database', "import { store } from '~/server/db'; store.user.count()"],
    ['from a package of the workspace', "import { store } from '@acme/database'; store.user.count()"],
  ];
  it.each(likely)('where the schema has the model, %s', (_, code) => {
    expect(callsIn(code)).toMatchObject([{ isKnown: false, transaction: 'none' }]);
  });

  const inTransactions: readonly (readonly [how: string, code: string, isKnown: boolean])[] = [
    ['its callback gets', 'x.$transaction(async (c) => { await c.user.count(); })', true],
    ['a type tells', 'function f(c: Prisma.TransactionClient) { c.user.count(); }', true],
    ['may be given', 'function f(tx?: any) { const c = tx ?? this.prisma; c.user.count(); }', true],
    ['a usual name tells', 'unit.run(async (tx) => { await tx.user.count(); })', false],
  ];
  it.each(inTransactions)('as that of a transaction which %s', (_, code, isKnown) => {
    expect(callsIn(code)).toMatchObject([{ isKnown, transaction: 'interactive' }]);
  });
});

describe('anything else is no Prisma client', () => {
  const others = [
    "import { store } from './repositories'; store.user.count()",
    "import db from './mongo'; db.user.count()",
    'const client = initClient(contract); client.user.create({ body })',
    'repository.user.findMany({})',
    'this.users.repository.findMany({})',
    'const user = await prisma.user.findFirst(); user.posts.count()',
    'class Users extends Repository { m() { return this.user.count(); } }',
    'db.query.users.findMany({})',
    'new Map().user.count()',
  ];
  it.each(others)('%s', (code) => {
    const models = callsIn(code).map(({ receiver, model }) => `${receiver}.${model?.name}`);
    expect(models.filter((name) => name !== 'prisma.user')).toEqual([]);
  });
});
