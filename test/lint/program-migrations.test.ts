import { describe, expect, it } from 'vitest';
import { engineOver } from '../support/engine.ts';

const SCHEMA = 'CREATE TABLE users (id bigint PRIMARY KEY, name text, team bigint, at timestamptz);\n';

const MIGRATION = `import postgres from 'postgres';
import { sql } from 'kysely';
const change = {
  up: async (db) => {
  await db.execute(sql\`UPDATE users SET team = 1\`);
  const rows = await db.execute(sql\`SELECT * FROM users WHERE old_name = 'x'\`);
  for (const row of rows) await db.execute(sql\`UPDATE users SET name = \${row.name} WHERE id = \${row.id}\`);
  await db.execute(sql\`ALTER TABLE users DROP COLUMN team\`);
  },
  down: async (db) => {
  await db.execute(sql\`UPDATE users SET old_name = name\`);
  await db.execute(sql\`ALTER TABLE users DROP COLUMN added\`);
  },
};
export default change;
`;

async function rulesIn(path: string, text: string): Promise<readonly string[]> {
  const engine = await engineOver({
    files: [
      { path: 'schema.sql', text: SCHEMA },
      { path, text },
    ],
  });
  return engine.findings(path).map(({ ruleId, confidence }) => `${ruleId} ${confidence}`);
}

describe('a migration that is a program', () => {
  it('is not held to what queries of the application are held to', async () => {
    const found = await rulesIn('src/db/0001-team.ts', MIGRATION);
    expect(found.filter((one) => /unknown-column|select-star|n-plus-one|without-where/.test(one))).toEqual([]);
    const elsewhere = await rulesIn('src/db/0001-team.ts', MIGRATION.replace('up:', 'run:'));
    expect(elsewhere).toEqual(
      expect.arrayContaining(['unknown-column 75', 'no-select-star 85', 'update-without-where 90']),
    );
  });

  it('is asked about what it drops, its way back less so', async () => {
    const found = await rulesIn('src/db/0001-team.ts', MIGRATION);
    expect(found.filter((one) => one.startsWith('no-drop-column'))).toEqual(['no-drop-column 75', 'no-drop-column 25']);
  });

  it('is known by the properties of a list too', async () => {
    const list = `import { Pool } from 'pg';\nexport const steps = [{ up: 'UPDATE users SET team = 1', down: 'UPDATE users SET old_name = name' }];\n`;
    expect(await rulesIn('src/db/steps.ts', list)).toEqual([]);
    expect(await rulesIn('src/db/steps.ts', list.replace('up:', 'first:'))).toContain('update-without-where 90');
  });

  it('is known by its folder where its functions have other names', async () => {
    const helper = `import { Pool } from 'pg';\nexport const rename = (pool) => pool.query("UPDATE users SET old_name = 'x'");\n`;
    expect(await rulesIn('src/alterations/0002-rename.ts', helper)).not.toContain('unknown-column 75');
    expect(await rulesIn('src/users/rename.ts', helper)).toContain('unknown-column 75');
  });
});
