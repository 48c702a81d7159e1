import { expect, it } from 'vitest';
import { skillLibrary } from '../../../server/src/advisor/skills/library.ts';
import { runTool } from '../../../server/src/advisor/tools/index.ts';
import { Sources } from '../../../server/src/report/sources.ts';
import { engineOver } from '../../support/engine.ts';

it('schemawise_stack lists products with places from line 1, other versions, and no secret', async () => {
  const engine = await engineOver({
    files: [
      { path: 'prisma/schema.prisma', text: 'datasource db {\n  provider = "postgresql"\n  url = env("X")\n}\n' },
      { path: 'compose.yaml', text: 'db:\n  image: postgres:16\n  environment:\n    POSTGRES_PASSWORD: hush-hush\n' },
      { path: '.github/workflows/ci.yml', text: 'image: postgres:15\n' },
      { path: '.env', text: 'DATABASE_URL=postgres://a:hush-hush@db.internal/x\n' },
      { path: 'package.json', text: '{ "devDependencies": { "prisma": "^6.2.0" } }' },
    ],
  });
  const workspace = { version: '1', engine, sources: new Sources(), library: skillLibrary([]) };
  const { text, isError } = await runTool('schemawise_stack', {}, workspace);
  expect(isError).toBeUndefined();
  expect(JSON.parse(text)).toEqual([
    {
      kind: 'engine',
      name: 'PostgreSQL',
      version: '16',
      file: 'compose.yaml',
      line: 2,
      alsoRun: [{ version: '15', file: '.github/workflows/ci.yml', line: 1 }],
    },
    { kind: 'orm', name: 'Prisma', version: '6.2.0', file: 'package.json', line: 1 },
  ]);
  expect(text).not.toMatch(/hush|db\.internal/);
});
