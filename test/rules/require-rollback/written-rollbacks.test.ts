import { describe, expect, it } from 'vitest';
import { fixesOf } from '../../../server/src/fix/fixes-of.ts';
import { engineOver } from '../../support/engine.ts';

const now = new Date('2026-01-01T00:00:00Z');

describe('the rollback that is written', () => {
  it('goes beside the migration where the tool keeps it in a file', async () => {
    const fix = await rollbackOf(
      'db/migrations/001_users.up.sql',
      'CREATE TABLE users (id int);\nCREATE INDEX i ON users (id);\nUPDATE other SET a = 1;\n',
    );
    expect(fix).toMatchObject({
      kind: 'newFile',
      title: 'Write 001_users.down.sql',
      files: [
        {
          path: 'db/migrations/001_users.down.sql',
          text: '-- Cannot be undone: UPDATE other SET a = 1\nDROP INDEX i;\nDROP TABLE users;\n',
        },
      ],
    });
  });

  it('goes below the mark where the tool keeps it in the same file', async () => {
    const fix = await rollbackOf(
      'db/migrations/20240101000000_users.sql',
      '-- +goose Up\nCREATE TABLE users (id int);\n',
    );
    expect(fix).toMatchObject({ kind: 'edit', edits: [{ newText: ';\n\n-- +goose Down\nDROP TABLE users' }] });
  });
});

async function rollbackOf(path: string, text: string) {
  const engine = await engineOver({ files: [{ path, text }], settings: { preset: 'all', dialect: 'postgresql' } });
  const finding = engine.findings(path).find(({ ruleId }) => ruleId === 'require-rollback');
  if (!finding) throw new Error('nothing was found');
  return fixesOf(engine, finding, now)[0];
}
