import { describe, expect, it } from 'vitest';
import { createPrismaTools } from '../../server/src/node/prisma-schema.ts';
import { newPrismaProblems } from '../../server/src/syntax/prisma/prisma-tools.ts';

const tools = createPrismaTools();

/** As Prisma 6 has it: Prisma 7 rejects the url and one of the preview features. */
const HEAD =
  'datasource db {\n  provider = "postgresql"\n  url      = env("DATABASE_URL")\n}\n\ngenerator client {\n  provider        = "prisma-client-js"\n  previewFeatures = ["metrics", "views"]\n}\n\n';
const USER = 'model User {\n  id     Int     @id\n  orders Order[]\n}\n';
const order = (extra: string) =>
  `model Order {\n  id     Int   @id\n  userId Int\n  price  Float\n  user   User  @relation(fields: [userId], references: [id])\n${extra}}\n`;
const schema = (body: string) => [
  { path: 'schema.prisma', text: HEAD + USER },
  { path: 'order.prisma', text: body },
];
const VALID = schema(order(''));

describe("Prisma's validation", () => {
  it('finds nothing wrong with a valid schema of several files, whichever version of Prisma it is for', async () => {
    expect(await tools.problems(VALID)).toEqual([]);
  });

  it('still finds the problems of models beside what another version of Prisma would reject', async () => {
    const [problem, ...others] = await tools.problems([{ path: 'a.prisma', text: `${HEAD}model A {\n  x Int\n}\n` }]);
    expect(problem).toMatch(/unique criteria/u);
    expect(others).toEqual([]);
  });

  it('lets a fix pass that keeps the schema valid', async () => {
    const fixed = schema(order('\n  @@index([userId])\n').replace('Float', 'Decimal @db.Decimal(19, 4)'));
    expect(await newPrismaProblems(tools, VALID, fixed)).toEqual([]);
  });

  it.each([
    ['an index on a field that is not there', order('\n  @@index([customerId])\n')],
    ['a native type that does not fit', order('').replace('Float', 'Float @db.Decimal(19, 4)')],
    ['a type that does not exist', order('').replace('Float', 'Money')],
    ['a brace too few', order('').replace(/\}\n$/u, '')],
  ])('rejects an edit that writes %s', async (_, body) => {
    expect(await newPrismaProblems(tools, VALID, schema(body))).not.toEqual([]);
  });

  it('does not blame an edit for problems that were there before', async () => {
    const broken = order('  other Missing\n');
    expect(await newPrismaProblems(tools, schema(broken), schema(broken.replace('Float', 'Decimal')))).toEqual([]);
  });

  it('counts a second problem of the same wording as new', async () => {
    const once = order('  a Missing\n');
    const twice = order('  a Missing\n  b Missing\n');
    expect(await newPrismaProblems(tools, schema(once), schema(twice))).toHaveLength(1);
  });
});

describe("Prisma's formatter", () => {
  it('formats every file of a schema', async () => {
    const formatted = await tools.format(VALID);
    expect(formatted.map((file) => file.path)).toEqual(['schema.prisma', 'order.prisma']);
    expect(formatted[1]?.text).toContain('  user   User  @relation(fields: [userId], references: [id])');
  });
});

describe('a trap in the WebAssembly', () => {
  it('costs the one schema, however often it happens, and the next one is validated and formatted', async () => {
    const deeper = '['.repeat(20_000);
    const tooDeep = [{ path: 'a.prisma', text: `${HEAD}model A {\n  id Int @id @default(${deeper}` }];
    for (let round = 0; round < 5; round++) {
      expect(await tools.problems(tooDeep)).toEqual([expect.stringContaining('could not be run')]);
      expect(await tools.problems(schema(order('  other Missing\n')))).toHaveLength(1);
      expect(await tools.format(tooDeep)).toEqual(tooDeep);
      expect((await tools.format(VALID))[1]?.text).toContain('  user   User  @relation(');
    }
  });

  it('is what a text with half of a character gives, which comes back as it was', async () => {
    const half = [{ path: 'a.prisma', text: `${USER}// \ud800\n` }];
    expect(await tools.format(half)).toEqual(half);
    expect((await tools.format(VALID))[1]?.text).toContain('  user   User  @relation(');
  });

  it('is none where a schema is long', async () => {
    const long = Array.from({ length: 2000 }, (_, index) => `// é${index}\n`).join('');
    expect(await tools.problems(schema(order('') + long))).toEqual([]);
  });
});
