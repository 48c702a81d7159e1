import { describe, expect, it } from 'vitest';
import { fixesOf, STILL_CLOCK } from '../../../server/src/fix/fixes-of.ts';
import { engineOver } from '../../support/engine.ts';

/** The statement that makes the missing index of a foreign key, for a table in a schema. */
async function indexOf(schema: string, dialect: string): Promise<string | undefined> {
  const engine = await engineOver({
    files: [
      { path: 'schemawise.config.json', text: `{ "dialect": "${dialect}" }` },
      {
        path: 'schema.sql',
        text: `CREATE TABLE ${schema}.users (id int PRIMARY KEY);\nCREATE TABLE ${schema}.orders (id int PRIMARY KEY, user_id int REFERENCES ${schema}.users (id));\n`,
      },
    ],
  });
  const finding = engine.findings('schema.sql').find((one) => one.ruleId === 'missing-foreign-key-index');
  const [fix] = finding ? fixesOf(engine, finding, STILL_CLOCK) : [];
  return fix?.kind === 'edit' ? fix.edits[0]?.newText.trim() : undefined;
}

describe('the name of a table in what fixes write', () => {
  it.each([
    ['postgresql', 'public', 'orders'],
    ['postgresql', 'app', 'app.orders'],
    ['postgresql', 'main', 'main.orders'],
    ['postgresql', 'dbo', 'dbo.orders'],
    ['tsql', 'dbo', 'orders'],
    ['tsql', 'main', 'main.orders'],
  ])('has in %s the schema %s where it is not the default one', async (dialect, schema, name) => {
    expect(await indexOf(schema, dialect)).toMatch(new RegExp(`^;?\\s*CREATE INDEX \\w+ ON ${name} \\(user_id\\)`));
  });
});
