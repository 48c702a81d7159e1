import type { Rule, RuleMeta } from '../rule.ts';
import { callName, modelCall } from '../support/client/calls.ts';

const meta: RuleMeta = {
  id: 'prisma-update-many-count',
  title: 'The result of updateMany is a count, not records',
  group: 'prisma',
  priority: 'P2',
  recommended: false,
  dialects: ['prisma'],
  severity: 'warning',
  confidence: [{ value: 75, when: 'the awaited result is used as a list or a record' }],
  aboutRunning: false,
  docs: {
    why: `\`updateMany\`, \`deleteMany\` and \`createMany\` answer with \`{ count }\`. Code that takes records from it gets \`undefined\` at run time, and in JavaScript, or behind an \`any\`, nothing says so before.`,
    howToFix: `Take the count: \`const { count } = await prisma.user.updateMany(…)\`. Where the records are wanted, use \`updateManyAndReturn\` or \`createManyAndReturn\` (PostgreSQL, CockroachDB, SQLite), or read them
again.`,
    whenNotToUse: `The result is followed within its function only.`,
    bad: [
      {
        title: 'There is no first record',
        files: [
          {
            path: 'src/users.ts',
            text: 'const users = await prisma.user.updateMany({ where: { active: false }, data: { archived: true } });\nconsole.log(users[0]);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'How many there were',
        files: [
          {
            path: 'src/users.ts',
            text: 'const { count } = await prisma.user.updateMany({ where: { active: false }, data: { archived: true } });\nconsole.log(count);\n',
          },
        ],
      },
    ],
    sources: ['Prisma Client API reference, updateMany(): “Return type: BatchPayload”; updateManyAndReturn()'],
  },
};

const COUNTING: ReadonlySet<string> = new Set(['updateMany', 'deleteMany', 'createMany']);

/** The finding sits on the call's name. */
export const prismaUpdateManyCount: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['clientCall'],
  check(context) {
    const found = modelCall(context.parsed, context.database);
    if (!found?.call.usedAsRecords || !COUNTING.has(found.call.operation.name)) return;
    const { operation, usedAsRecords } = found.call;
    const other = operation.name === 'deleteMany' ? 'read the records before' : `use ${operation.name}AndReturn`;
    context.report(
      { start: 0, end: operation.span.end },
      {
        confidence: 75,
        message:
          `${callName(found.call)} returns { count }, no records, so ${usedAsRecords} is undefined or fails. ` +
          `Take the count, or ${other} where records are wanted.`,
      },
    );
  },
};
