import type { Rule, RuleMeta } from '../rule.ts';
import { checkClientWrites } from '../support/client/separate-writes.ts';
import { checkScriptWrites } from '../support/transactions/separate-writes.ts';

const SCHEMA = {
  path: 'prisma/schema.prisma',
  text: 'datasource db {\n  provider = "postgresql"\n}\n\nmodel Order {\n  id Int @id\n}\n\nmodel Payment {\n  id Int @id\n}\n',
};

const meta: RuleMeta = {
  id: 'multi-write-without-transaction',
  title: 'Writes that belong together need a transaction',
  group: 'transactions',
  priority: 'P0',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql', 'prisma'],
  severity: 'info',
  confidence: [
    {
      value: 50,
      when: 'a function of a program writes twice, or a script or procedure writes two related tables, outside a transaction',
    },
  ],
  aboutRunning: false,
  docs: {
    why: `Each write outside a transaction is one of its own. Where the second fails (a constraint, a timeout, a restart of the server) the first stays done: an order without its lines, money that left one account and never
reached the other. Nobody sees the error later, only the data.`,
    howToFix: `Run them together: \`await prisma.$transaction([prisma.order.create(…), prisma.payment.create(…)])\`, or \`prisma.$transaction(async (tx) => { … })\` where the second needs the result of the first. A nested
write (\`create: { lines: { create: […] } }\`) is one transaction by itself. In SQL, write \`BEGIN\` before the first and \`COMMIT\` behind the last.`,
    whenNotToUse: `Two writes of which only one can run (two ways of an \`if\`, one behind a \`return\`, one in a \`catch\`) do not count, and neither do writes through the client of a transaction, seeds and tests. In SQL only tables count of which one refers to the other; migrations, single statements with several CTEs, and PostgreSQL's routines (which are atomic) do not. Suppress it where half of
the work may stay done, such as a log entry.`,
    bad: [
      {
        title: 'An order that may stay unpaid for ever',
        files: [
          SCHEMA,
          {
            path: 'src/orders.ts',
            text: 'export async function pay(id: number) {\n  await prisma.order.update({ where: { id }, data: { paid: true } });\n  await prisma.payment.create({ data: { orderId: id } });\n}\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Both or neither',
        files: [
          SCHEMA,
          {
            path: 'src/orders.ts',
            text: 'export async function pay(id: number) {\n  await prisma.$transaction([\n    prisma.order.update({ where: { id }, data: { paid: true } }),\n    prisma.payment.create({ data: { orderId: id } }),\n  ]);\n}\n',
          },
        ],
      },
    ],
    sources: ['Prisma documentation, Transactions and batch queries', 'PostgreSQL manual, 3.4 Transactions'],
  },
};

/** The finding sits on the second write; related is the first. */
export const multiWriteWithoutTransaction: Rule = {
  scope: 'file',
  meta,
  check(context) {
    checkClientWrites(context);
    checkScriptWrites(context);
  },
};
