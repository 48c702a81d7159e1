import { expect, it } from 'vitest';
import { engineOver } from '../../support/engine.ts';

const path = 'db/migrations/002_x.sql';
const COMMENT = '-- schemawise: irreversible the sessions expire within an hour\n';

it('follows the comment that gives the reason, although no statement changes', async () => {
  const engine = await engineOver({
    files: [{ path, text: 'TRUNCATE sessions;\n' }],
    settings: { preset: 'all', dialect: 'postgresql' },
  });
  const isReported = (): boolean => engine.findings(path).some(({ ruleId }) => ruleId === 'irreversible-migration');
  expect(isReported()).toBe(true);
  engine.editFile(path, [{ span: { start: 0, end: 0 }, newText: COMMENT }]);
  await engine.update();
  expect(isReported()).toBe(false);
  engine.editFile(path, [{ span: { start: 0, end: COMMENT.length }, newText: '' }]);
  await engine.update();
  expect(isReported()).toBe(true);
});
