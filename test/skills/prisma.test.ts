import { describe, expect, it } from 'vitest';
import { createPrismaTools } from '../../server/src/node/prisma-schema.ts';
import { blocksOf } from './support/sql-blocks.ts';

const DATASOURCE = 'datasource db {\n  provider = "postgresql"\n}\n\n';

const tools = createPrismaTools();
const blocks = blocksOf('prisma');

describe('Prisma blocks', () => {
  it('carry only the flags bad, fragment and a major version', () => {
    const wrong = blocks.filter(({ info }) =>
      info.slice(1).some((flag) => !/^(?:bad|fragment|[678]|[a-z]+(?:-[a-z]+)+)$/u.test(flag)),
    );
    expect(wrong.map(({ place, info }) => `${place}: ${info.join(' ')}`)).toEqual([]);
  });

  it.each(blocks.filter(({ info }) => !info.includes('fragment')).map((block) => [block.place, block] as const))(
    '%s is a valid schema',
    async (_, { text }) => {
      const schema = /^\s*datasource\b/mu.test(text) ? text : DATASOURCE + text;
      expect(await tools.problems([{ path: 'schema.prisma', text: schema }])).toEqual([]);
    },
  );
});
