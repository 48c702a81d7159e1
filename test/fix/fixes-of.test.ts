import { describe, expect, it } from 'vitest';
import { fixesOf } from '../../server/src/fix/fixes-of.ts';
import { engineOver } from '../support/engine.ts';

const LATEST = 'migration/LATEST.sql';

/** A dump that is kept up to date, beside migrations that do not reach back to the beginning. */
async function fixes(deployed: boolean) {
  const files = [
    {
      path: LATEST,
      text: 'CREATE TABLE users (\n  id bigint PRIMARY KEY\n);\nCREATE TABLE memos (\n  id bigint PRIMARY KEY,\n  user_id bigint NOT NULL\n);\nCREATE TABLE notes (id bigint PRIMARY KEY);\n',
    },
    { path: 'migration/0.30/00__notes.sql', text: 'CREATE TABLE notes (id bigint PRIMARY KEY);\n' },
    { path: 'migration/0.31/00__email.sql', text: 'ALTER TABLE users DROP COLUMN email;\n' },
  ].map((file) => ({ ...file, deployed }));
  const engine = await engineOver({ files, settings: { dialect: 'postgresql' } });
  const finding = engine.findings(LATEST).find(({ ruleId }) => ruleId === 'missing-foreign-key');
  if (!finding) throw new Error('The foreign key is not missed.');
  return fixesOf(engine, finding, new Date(0));
}

describe('the fixes of a finding in a dump that stands for migrations which are not folded', () => {
  it('edit the dump, since a next migration would leave the finding', async () => {
    expect((await fixes(false)).map(({ kind }) => kind)).toEqual(['edit']);
  });

  it('do so where the files are deployed too: the dump is kept up to date, it does not run', async () => {
    expect((await fixes(true)).map(({ kind }) => kind)).toEqual(['edit']);
  });
});
