import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/fix/apply-edits.ts';
import { checkPrismaEdits } from '../../server/src/fix/prisma-edits.ts';
import { createPrismaTools } from '../../server/src/node/prisma-schema.ts';

const tools = createPrismaTools();

const FORMATTED = `datasource db {
  provider = "postgresql"
}

model Item {
  id    Int   @id
  price Float
}
`;

function editOf(text: string, find: string, newText: string) {
  const start = text.indexOf(find);
  return [{ file: 'schema.prisma', span: { start, end: start + find.length }, newText }];
}

async function check(text: string, find: string, newText: string) {
  const result = await checkPrismaEdits(tools, [{ path: 'schema.prisma', text }], editOf(text, find, newText));
  return 'edits' in result ? applyEdits(text, result.edits) : result.problems;
}

describe('an edit of a Prisma schema', () => {
  it('keeps the layout of prisma format where the file has it', async () => {
    expect(await check(FORMATTED, 'Float', 'Decimal @db.Decimal(19, 4)')).toBe(
      FORMATTED.replace('id    Int   @id', 'id    Int     @id').replace(
        'price Float',
        'price Decimal @db.Decimal(19, 4)',
      ),
    );
  });

  it('leaves the layout of the rest alone where the file has its own', async () => {
    const own = FORMATTED.replace('id    Int   @id', 'id Int @id');
    expect(await check(own, 'Float', 'Decimal')).toBe(own.replace('Float', 'Decimal'));
  });

  it('is refused where Prisma would reject the schema', async () => {
    const problems = await check(FORMATTED, 'Float', 'Money');
    expect(Array.isArray(problems) && problems.length).toBeGreaterThan(0);
  });
});
