import { afterEach, describe, expect, it } from 'vitest';
import { TestClient } from './support/test-client.ts';

const USERS = '/w/src/users.ts';
const FILES = {
  '/w/db/schema.sql': 'CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL, "order" text);\n',
  [USERS]:
    "import { Pool } from 'pg';\n\nexport async function all(pool: Pool) {\n  return pool.query(\n    'SELECT * FROM users',\n  );\n}\n",
  '/w/schemawise.config.json': '{ "dialect": "postgresql" }',
};
const RULES = { rules: { '*': 'off', 'no-select-star': 'warning' } };

let client: TestClient;
const open = async (): Promise<void> => {
  client = await TestClient.start({ files: FILES, configuration: () => RULES });
  await client.open(USERS, undefined, 'typescript');
};
afterEach(() => client.dispose());

describe('a TypeScript document', () => {
  it('shows findings where they stand in its queries', async () => {
    await open();
    expect(await client.problems(USERS)).toEqual(['no-select-star "*"']);
  });

  it('is fixed in the quotes of its literal', async () => {
    await open();
    await client.take(USERS, '*', /^List the columns/);
    expect(client.text(USERS)).toContain(`'SELECT id, email, "order" FROM users'`);
    expect(await client.problems(USERS)).toEqual([]);
  });

  it('is suppressed in a comment of its own language', async () => {
    await open();
    await client.take(USERS, '*', /for this line$/);
    expect(client.text(USERS)).toContain(
      "    // schemawise-disable-next-line no-select-star\n    'SELECT * FROM users',",
    );
    expect(await client.problems(USERS)).toEqual([]);
  });

  it('shows the findings of a query that is typed into it, and none when it is gone', async () => {
    await open();
    await client.change(USERS, undefined, 'export const nothing = 1;\n');
    expect(await client.problems(USERS)).toEqual([]);
    await client.change(USERS, undefined, "export const all = (db: Db) => db.query('SELECT * FROM users');\n");
    expect(await client.problems(USERS)).toEqual(['no-select-star "*"']);
  });
});
