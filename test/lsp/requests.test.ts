import { afterEach, describe, expect, it } from 'vitest';
import type { DatabaseInfo, NewMigrationResult, RuleExplanation } from '../../server/src/protocol.ts';
import { eventually, TestClient, type TestOptions } from './support/test-client.ts';
import { ITEMS, LINK, ORDERS, RULES_UNDER_TEST, SHOP } from './support/workspaces.ts';

let client: TestClient;
const start = async (options: TestOptions = {}): Promise<TestClient> => {
  client = await TestClient.start({ files: SHOP, configuration: () => RULES_UNDER_TEST, ...options });
  return client;
};
afterEach(() => client.dispose());

const newMigration = (uri: string, name: string): Promise<NewMigrationResult> =>
  client.connection.sendRequest('schemawise/newMigration', { uri, name });

describe('schemawise/databaseInfo', () => {
  it('names the database of a file, its dialect, and why', async () => {
    await start();
    await client.open(ORDERS);
    const info: DatabaseInfo = await client.connection.sendRequest('schemawise/databaseInfo', {
      uri: `file://${ORDERS}`,
    });
    expect(info).toMatchObject({
      database: 'db/migrations',
      dialect: 'postgresql',
      canWriteMigration: true,
      counts: { error: 1, warning: 0, info: 0, hint: 0 },
    });
    expect(info.dialectReason).not.toBe('');
  });

  it('is null for a file of no database', async () => {
    await start();
    expect(await client.connection.sendRequest('schemawise/databaseInfo', { uri: 'file:///w/README.md' })).toBeNull();
  });

  it('may be asked again when the server says so', async () => {
    await start();
    let changes = 0;
    client.connection.onNotification('schemawise/analysisChanged', () => {
      changes++;
    });
    await client.open(ORDERS);
    await eventually('a notification', () => changes > 0);
  });
});

describe('schemawise/explainRule', () => {
  it('gives the documentation of a rule', async () => {
    await start();
    const explanation: RuleExplanation = await client.connection.sendRequest('schemawise/explainRule', {
      ruleId: 'no-float-money',
    });
    expect(explanation.title).toBe('no-float-money');
    expect(explanation.markdown).toMatch(/^# no-float-money\n/);
    expect(explanation.markdown).toContain('```sql\n');
  });

  it('knows what the linter itself reports', async () => {
    await start();
    expect(
      await client.connection.sendRequest('schemawise/explainRule', { ruleId: 'unused-suppression' }),
    ).not.toBeNull();
  });

  it('is null for a rule that does not exist', async () => {
    await start();
    expect(await client.connection.sendRequest('schemawise/explainRule', { ruleId: 'no-such-rule' })).toBeNull();
  });
});

describe('schemawise/newMigration', () => {
  it('names the next file as the folder does', async () => {
    await start();
    await client.open(ORDERS);
    const result = await newMigration(`file://${ORDERS}`, 'Drop the Übersicht, please!');
    expect(result).toMatchObject({ files: [{ uri: 'file:///w/db/migrations/004_drop_the_ubersicht_please.sql' }] });
  });

  it('says why there is none', async () => {
    await start();
    expect(await newMigration('file:///w/README.md', 'x')).toMatchObject({
      problem: expect.stringMatching(/no database/),
    });
    expect(await newMigration(`file://${ORDERS}`, '…')).toMatchObject({ problem: expect.stringMatching(/no letter/) });
  });

  it('says what to do where no migration tool is at work', async () => {
    await start({ files: { '/w/query.sql': 'SELECT 1;' } });
    await client.open('/w/query.sql');
    expect(await newMigration('file:///w/query.sql', 'x')).toMatchObject({
      problem: expect.stringMatching(/No migration tool was found/),
    });
  });
});

describe('schemawise/checkWorkspace', () => {
  it('counts findings, and publishes those of closed files only', async () => {
    await start();
    await client.open(LINK);
    const summary = await client.connection.sendRequest('schemawise/checkWorkspace');
    expect(summary).toEqual({ files: 3, databases: 1, counts: { error: 1, warning: 1, info: 0, hint: 0 } });
    expect([...client.published.keys()]).toEqual([`file://${ORDERS}`]);
  });

  it('takes back what it published when the file is opened, and publishes again when it is closed', async () => {
    await start();
    await client.connection.sendRequest('schemawise/checkWorkspace');
    const uri = `file://${ORDERS}`;
    expect(client.published.get(uri)).toHaveLength(1);
    await client.open(ORDERS);
    await eventually('nothing published', () => client.published.get(uri)?.length === 0);
    await client.close(ORDERS);
    await eventually('published again', () => client.published.get(uri)?.length === 1);
  });

  it('follows later changes of files that are not open', async () => {
    await start();
    await client.connection.sendRequest('schemawise/checkWorkspace');
    client.disk.files.set(ORDERS, SHOP[ORDERS].replace('double precision', 'numeric(19,4)'));
    await client.fileEvents([ORDERS, 2]);
    await eventually('nothing published', () => client.published.get(`file://${ORDERS}`)?.length === 0);
  });

  it('takes back the problems of a file that is deleted', async () => {
    await start();
    await client.connection.sendRequest('schemawise/checkWorkspace');
    client.disk.files.delete(ORDERS);
    await client.fileEvents([ORDERS, 3]);
    await eventually('nothing published', () => client.published.get(`file://${ORDERS}`)?.length === 0);
  });
});

describe('schemawise/exportReport', () => {
  it('lists databases and findings as Markdown', async () => {
    await start();
    await client.open(ITEMS);
    await client.connection.sendRequest('schemawise/checkWorkspace');
    const report: string = await client.connection.sendRequest('schemawise/exportReport');
    expect(report).toMatch(/^# Schemawise report\n/);
    expect(report).toContain('`db/migrations`: postgresql');
    expect(report).toContain('- 3:15 **error** `no-float-money`');
  });
});
