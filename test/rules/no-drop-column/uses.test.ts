import { describe, expect, it } from 'vitest';
import { engineOver } from '../../support/engine.ts';

const MIGRATIONS = [
  {
    path: 'db/migrations/001_init.up.sql',
    text: 'CREATE TABLE users (id bigint PRIMARY KEY, nickname text, mail text);\n',
  },
  { path: 'db/migrations/002_drop.up.sql', text: 'ALTER TABLE users DROP COLUMN nickname;\n' },
];
const settings = { preset: 'all', dialect: 'postgresql' };

describe('dropping a column that is still used', () => {
  it('is an error that names the query', async () => {
    const queries = { path: 'queries/users.sql', text: 'SELECT u.nickname FROM users u WHERE u.id = $1;\n' };
    const finding = await dropped([...MIGRATIONS, queries]);
    expect(finding?.severity).toBe('error');
    expect(finding?.related.map(({ file }) => file)).toEqual(['queries/users.sql']);
  });

  it('is a warning where queries use other columns', async () => {
    const queries = { path: 'queries/users.sql', text: 'SELECT u.mail FROM users u WHERE u.id = $1;\n' };
    const finding = await dropped([...MIGRATIONS, queries]);
    expect(finding?.severity).toBe('warning');
    expect(finding?.related).toEqual([]);
  });

  it('is a warning where a later migration adds it again', async () => {
    const again = { path: 'db/migrations/003_again.up.sql', text: 'ALTER TABLE users ADD COLUMN nickname text;\n' };
    const queries = { path: 'queries/users.sql', text: 'SELECT nickname FROM users WHERE id = $1;\n' };
    const finding = await dropped([...MIGRATIONS, again, queries]);
    expect(finding?.severity).toBe('warning');
  });
});

async function dropped(files: readonly { readonly path: string; readonly text: string }[]) {
  const engine = await engineOver({ files, settings });
  return engine.findings('db/migrations/002_drop.up.sql').find((finding) => finding.ruleId === 'no-drop-column');
}
