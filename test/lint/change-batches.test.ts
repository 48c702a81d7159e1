import { describe, expect, it } from 'vitest';
import { engineOver } from '../support/engine.ts';

const TABLE = {
  path: 'sql/a_accounts.sql',
  text: 'CREATE TABLE accounts (id bigint PRIMARY KEY, email text NOT NULL);\n',
};
const CHANGES = 'sql/b_changes.sql';
const INDEX = 'CREATE INDEX accounts_email_idx ON accounts (email);\n';
const ADDED = 'CREATE TABLE orders (id bigint PRIMARY KEY);\n';

describe('schema files that run as one', () => {
  it('take in a file at the first table that it creates, earlier statements included', async () => {
    const settings = { preset: 'all', dialect: 'postgresql' };
    const engine = await engineOver({ files: [TABLE, { path: CHANGES, text: INDEX }], settings });
    const rulesNow = (): readonly string[] => engine.findings(CHANGES).map(({ ruleId }) => ruleId);
    expect(rulesNow()).toContain('require-concurrent-index-creation');
    engine.editFile(CHANGES, [{ span: { start: INDEX.length, end: INDEX.length }, newText: ADDED }]);
    await engine.update();
    const fresh = await engineOver({ files: [TABLE, { path: CHANGES, text: INDEX + ADDED }], settings });
    expect(rulesNow()).not.toContain('require-concurrent-index-creation');
    expect(engine.findings(CHANGES)).toEqual(fresh.findings(CHANGES));
  });
});
