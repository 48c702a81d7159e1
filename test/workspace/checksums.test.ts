import { expect, it } from 'vitest';
import { listedByChecksums } from '../../server/src/workspace/checksums.ts';
import { summarize } from '../../server/src/workspace/discover.ts';

it('lists the files of every atlas.sum, each in its folder', () => {
  const summaries = [
    summarize('db/migrations/atlas.sum', 'h1:total=\n2_b.sql h1:b=\n1_a with space.sql h1:a=\n'),
    summarize('db/migrations/2_b.sql', 'SELECT 1'),
    summarize('atlas.sum', 'h1:total=\r\n9_z.sql h1:z=\r\n'),
  ];
  expect(listedByChecksums(summaries)).toEqual([
    '9_z.sql',
    'db/migrations/1_a with space.sql',
    'db/migrations/2_b.sql',
  ]);
});
